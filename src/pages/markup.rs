//! Reads and changes the tags of a page that we drew ourselves, so every value stands in quotes. No reader of other people's HTML.

/// A start tag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its attributes with their values as they mean, in order.
    pub attributes: Vec<(&'a str, Option<String>)>,
    closes_itself: bool,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name)?.1.as_deref()
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &'a str, value: &str) {
        self.remove(name);
        self.attributes.push((name, Some(value.to_owned())));
    }

    /// Takes an attribute away.
    pub fn remove(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| *known != name);
    }

    fn read(inside: &'a str) -> Self {
        let closes_itself = inside.ends_with('/');
        let inside = inside.trim_end_matches('/');
        let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let quoted = after.strip_prefix("=\"").and_then(|after| after.split_once('"'));
            if let Some((value, after)) = quoted {
                attributes.push((attribute, Some(unescaped(value))));
                rest = after;
            } else {
                attributes.push((attribute, None));
                rest = after.trim_start_matches('=');
            }
        }
        Self { name, attributes, closes_itself }
    }

    /// The tag as it is written.
    pub fn text(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            text.push(' ');
            text.push_str(name);
            if let Some(value) = value {
                text.push_str("=\"");
                text.push_str(&escaped(value));
                text.push('"');
            }
        }
        text.push_str(if self.closes_itself { "/>" } else { ">" });
        text
    }
}

/// A piece of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// A start tag with its text.
    Start(Tag<'a>, &'a str),
    /// What stands inside a script or a style.
    Raw(&'a str),
    /// Anything else, as it is.
    Text(&'a str),
}

/// Cuts a page into its pieces; put together again they are the page.
pub fn pieces(page: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), page);
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        let end = if tag.starts_with("<!--") {
            tag.find("-->").map_or(tag.len(), |end| end + 3)
        } else {
            end_of_tag(tag)
        };
        let (text, after) = tag.split_at(end);
        rest = after;
        let inside = text.trim_start_matches('<').trim_end_matches('>');
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            pieces.push(Piece::Text(text));
            continue;
        }
        let tag = Tag::read(inside);
        let raw = ["script", "style"].into_iter().find(|name| *name == tag.name);
        pieces.push(Piece::Start(tag, text));
        if let Some(end) = raw.and_then(|name| rest.find(&format!("</{name}"))) {
            let (inside, after) = rest.split_at(end);
            if !inside.is_empty() {
                pieces.push(Piece::Raw(inside));
            }
            rest = after;
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// The length of the tag that a text begins with: up to the first `>` outside quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Text as it means.
pub fn unescaped(text: &str) -> String {
    let known = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    known.into_iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

/// Text that is safe in an element or an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><script nonce=\"x\">if (a < b) { \"<a>\" }</script></head>\
                        <body><!-- <a> --><a href=\"/?a=1&amp;b=2\" hidden>x &lt; y</a><br/><i title=\"a > b\"></i></body></html>";

    #[test]
    fn the_pieces_put_together_are_the_page() {
        let text: String = pieces(PAGE)
            .iter()
            .map(|piece| match piece {
                Piece::Start(_, text) | Piece::Raw(text) | Piece::Text(text) => *text,
            })
            .collect();
        assert_eq!(text, PAGE);
    }

    #[test]
    fn a_tag_is_read_and_written_again() {
        let tags: Vec<Tag<'_>> = pieces(PAGE)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Start(tag, text) => {
                    assert_eq!(tag.text(), text.replace("a > b", "a &gt; b"));
                    Some(tag)
                }
                _ => None,
            })
            .collect();
        let names: Vec<&str> = tags.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "head", "script", "body", "a", "br", "i"]);
        assert_eq!(tags[4].value("href"), Some("/?a=1&b=2"));
        assert!(tags[4].attributes.contains(&("hidden", None)));
    }

    #[test]
    fn what_stands_in_a_script_is_no_tag() {
        assert!(pieces(PAGE).contains(&Piece::Raw("if (a < b) { \"<a>\" }")));
    }

    #[test]
    fn attributes_are_set_and_taken_away() {
        let mut tag = Tag::read("a href=\"/x\" hidden");
        tag.set("href", "/a?b=\"c\"&d");
        tag.remove("hidden");
        assert_eq!(tag.text(), "<a href=\"/a?b=&quot;c&quot;&amp;d\">");
    }
}
