//! From a page that we drew to its blocks: headings, sentences, items and tables of its main part, without what is there to be pressed.

use super::super::markup::{Piece, Tag, pieces, unescaped};
use crate::stats::words::NBSP;

/// A part of a text, in which links keep where they lead.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Inline {
    /// Words, each with the address that they lead to, if any.
    pub(super) parts: Vec<(String, Option<String>)>,
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Table {
    /// The first row is the head.
    pub(super) rows: Vec<Vec<Inline>>,
    /// Whether it holds the values of the drawing before it.
    pub(super) is_twin: bool,
}

/// What stands by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Block {
    Heading(usize, Inline),
    Text(Inline),
    Item(Inline),
    Code(String),
    Table(Table),
}

/// What is skipped with all that is in it.
const SKIPPED: [&str; 7] = ["svg", "form", "button", "select", "datalist", "nav", "template"];
/// What has no end tag.
const VOID: [&str; 6] = ["br", "img", "input", "meta", "link", "hr"];
/// What stands in a line.
const INLINE: [&str; 17] = [
    "a",
    "b",
    "i",
    "span",
    "small",
    "code",
    "mark",
    "em",
    "strong",
    "abbr",
    "time",
    "kbd",
    "sup",
    "sub",
    "leptos-island",
    "leptos-children",
    "text",
];

/// The blocks of a page.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    let main = html
        .split_once("<main")
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(html, |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut reader = Reader::default();
    for piece in pieces(main) {
        match piece {
            Piece::Start(tag, text) => reader.start(&tag, text.ends_with("/>")),
            Piece::Raw(_) => {}
            Piece::Text(text) if text.starts_with("<!") => {}
            Piece::Text(text) => match text.strip_prefix("</") {
                Some(end) => reader.end(end.trim_end_matches('>')),
                None => reader.say(&unescaped(text)),
            },
        }
    }
    reader.flush();
    reader.blocks
}

/// What an open element makes of the words in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Kind {
    #[default]
    Text,
    Heading(usize),
    Item,
    Code,
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Inline,
    link: Option<String>,
    kind: Kind,
    table: Option<Table>,
    /// The element that is skipped, and how many of its name are open in it.
    skipped: Option<(String, usize)>,
    twin: bool,
    /// How many boxes are open in the foot of a figure, the foot itself among them. It has the table of the values beside what is to be pressed.
    foot: usize,
}

impl Reader {
    fn start(&mut self, tag: &Tag<'_>, closed: bool) {
        if let Some((name, depth)) = &mut self.skipped {
            *depth += usize::from(name == tag.name && !closed);
            return;
        }
        let class = tag.value("class").unwrap_or_default();
        let hidden = tag.value("aria-hidden") == Some("true")
            || tag.attributes.iter().any(|(name, _)| *name == "hidden")
            || class.split(' ').any(|word| {
                ["vh", "eyebrow", "btn", "keyhint", "manner", "legend"].contains(&word)
            });
        let skip = SKIPPED.contains(&tag.name) || hidden || tag.name == "summary";
        if skip && !closed && !VOID.contains(&tag.name) {
            self.skipped = Some((tag.name.to_owned(), 1));
            return;
        }
        if tag.name == "div" {
            self.foot += usize::from(self.foot > 0 || class == "fig-foot");
        }
        match tag.name {
            "a" => {
                self.link = tag
                    .value("href")
                    .map(str::to_owned)
                    .filter(|_| tag.value("data-copy").is_none());
            }
            "details" => self.twin = tag.value("data-twin").is_some(),
            "table" => {
                self.flush();
                self.table = Some(Table { rows: Vec::new(), is_twin: self.twin });
            }
            "tr" => self.row(),
            "td" | "th" => self.line = Inline::default(),
            "dd" => self.say(": "),
            name if INLINE.contains(&name) || VOID.contains(&name) => self.line.space(),
            name if self.table.is_none() => {
                self.flush();
                self.kind = kind(name);
            }
            _ => self.line.space(),
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        if name == "div" {
            self.foot = self.foot.saturating_sub(1);
        }
        match name {
            "a" => self.link = None,
            "details" => self.twin = false,
            "td" | "th" => {
                let cell = std::mem::take(&mut self.line).trimmed();
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            "table" => {
                let table = self.table.take().filter(|table| table.rows.len() > 1);
                self.blocks.extend(table.map(Block::Table));
                self.line = Inline::default();
            }
            "dt" => {}
            name if self.table.is_some() || INLINE.contains(&name) => self.line.space(),
            _ => {
                self.flush();
                self.kind = Kind::Text;
            }
        }
    }

    fn row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push(Vec::new());
        }
    }

    fn say(&mut self, text: &str) {
        if self.skipped.is_none() && (self.foot == 0 || self.table.is_some()) {
            self.line.parts.push((text.to_owned(), self.link.clone()));
        }
    }

    fn flush(&mut self) {
        let raw = std::mem::take(&mut self.line);
        if self.kind == Kind::Code {
            let code: String = raw.parts.iter().map(|(text, _)| text.as_str()).collect();
            self.blocks.extend((!code.trim().is_empty()).then_some(Block::Code(code)));
            return;
        }
        let line = raw.trimmed();
        if line.parts.is_empty() || self.table.is_some() {
            return;
        }
        self.blocks.push(match self.kind {
            Kind::Heading(level) => Block::Heading(level, line),
            Kind::Item => Block::Item(line),
            Kind::Text | Kind::Code => Block::Text(line),
        });
    }
}

fn kind(name: &str) -> Kind {
    match name {
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" | "h4" => Kind::Heading(3),
        "li" | "dt" => Kind::Item,
        "pre" => Kind::Code,
        _ => Kind::Text,
    }
}

impl Inline {
    /// The words alone.
    pub(super) fn words(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect()
    }

    fn space(&mut self) {
        self.parts.push((" ".to_owned(), None));
    }

    /// The same with single spaces, none at its ends, and no letter that commands a terminal. Spaces that hold a number and its unit together stay.
    fn trimmed(self) -> Self {
        let mut parts: Vec<(String, Option<String>)> = Vec::new();
        let mut spaced = true;
        for (text, link) in self.parts {
            let mut said = String::new();
            for letter in text.chars() {
                let doubled = letter == NBSP && spaced && !said.is_empty();
                if letter == ' ' || doubled || letter.is_control() {
                    if !spaced {
                        said.push(' ');
                    }
                    spaced = true;
                } else {
                    said.push(letter);
                    spaced = false;
                }
            }
            if !said.is_empty() {
                parts.push((said, link));
            }
        }
        while let Some((text, _)) = parts.last_mut() {
            text.truncate(text.trim_end_matches(' ').len());
            if !text.is_empty() {
                break;
            }
            parts.pop();
        }
        Self { parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><body><nav>no</nav><main id=\"main\"><h1>Of <b>9</b> runs &amp; more</h1><!--x--><form><p>no</p></form>\
        <p>See <a href=\"/apps\">all</a>.</p><ul><li>one</li></ul><svg><text>no</text></svg>\
        <div class=\"fig-foot\"><details data-twin=\"\"><summary>no</summary><table><thead><tr><th>Day (UTC)</th><th>Runs</th></tr></thead>\
        <tbody><tr><th>2 Nov</th><td>7</td></tr></tbody></table></details><a href=\"/x\">no</a></div><p>after</p></main>no</body></html>";

    #[test]
    fn headings_sentences_items_and_tables_are_read_and_nothing_else() {
        let blocks = blocks(PAGE);
        let words = |block: &Block| match block {
            Block::Heading(level, line) => format!("{level} {}", line.words()),
            Block::Text(line) | Block::Item(line) => line.words(),
            Block::Code(code) => code.clone(),
            Block::Table(table) => format!("{} rows, {}", table.rows.len(), table.is_twin),
        };
        let told: Vec<String> = blocks.iter().map(words).collect();
        assert_eq!(told, ["1 Of 9 runs & more", "See all.", "one", "2 rows, true", "after"]);
        assert!(
            matches!(&blocks[1], Block::Text(line) if line.parts[1].1.as_deref() == Some("/apps"))
        );
    }

    #[test]
    fn a_terminal_hears_no_commands() {
        let read = blocks("<main><p>a\u{1b}[2Jb\u{7}</p></main>");
        assert_eq!(read, [Block::Text(Inline { parts: vec![("a [2Jb".to_owned(), None)] })]);
    }
}
