//! Blocks as Markdown, and as text for a terminal of 80 columns.

use super::bars::{bars, number};
use super::read::{Block, Inline, Table};
use crate::language::t;
use std::fmt::Write;

/// Columns of a terminal.
const WIDTH: usize = 80;
/// Rows of a table in a terminal at most.
const ROWS_MAX: usize = 15;
/// Columns between two columns of a table.
const GAP: usize = 2;
/// A column is made no narrower.
const COLUMN_MIN: usize = 6;

/// The blocks as Markdown.
pub(super) fn markdown(blocks: &[Block]) -> String {
    apart(blocks, block_marked)
}

/// Blocks, each set apart by an empty line but items that follow one another.
fn apart(blocks: &[Block], write: impl Fn(&Block) -> String) -> String {
    let mut out = String::new();
    let mut was_item = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item(_));
        if !(out.is_empty() || is_item && was_item) {
            out.push('\n');
        }
        was_item = is_item;
        out.push_str(&write(block));
    }
    out
}

fn block_marked(block: &Block) -> String {
    match block {
        Block::Heading(level, line) => format!("{} {}\n", "#".repeat(*level), marked(line)),
        Block::Text(line) => format!("{}\n", marked(line)),
        Block::Item(line) => format!("- {}\n", marked(line)),
        Block::Code(code) => format!("```\n{}\n```\n", code.trim_end().replace("```", "'''")),
        Block::Table(table) => format!("{}{}", drawing_marked(table), table_marked(table)),
    }
}

/// Words with links; what Markdown would take for a sign is made plain.
fn marked(line: &Inline) -> String {
    let plain = |text: &str| {
        let mut out = String::new();
        for letter in text.chars() {
            if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    };
    line.parts
        .iter()
        .map(|(text, leads_to)| match leads_to {
            Some(address) if !text.trim().is_empty() => {
                format!(
                    "[{}]({})",
                    plain(text),
                    address.replace('(', "%28").replace(')', "%29").replace(' ', "%20")
                )
            }
            _ => plain(text),
        })
        .collect()
}

/// The bars of a table, each in a line of its own.
fn drawing_marked(table: &Table) -> String {
    let lines = drawn(table);
    if lines.is_empty() { String::new() } else { lines.join("  \n") + "\n\n" }
}

fn table_marked(table: &Table) -> String {
    let mut out = String::new();
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    for (place, row) in table.rows.iter().enumerate() {
        let cells: Vec<String> =
            (0..columns).map(|column| row.get(column).map(marked).unwrap_or_default()).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if place == 0 {
            let _ = writeln!(out, "|{}", " --- |".repeat(columns));
        }
    }
    out
}

/// The drawing whose values a table holds: a line for each column of numbers, the latest last as in the drawing.
fn drawn(table: &Table) -> Vec<String> {
    let Some((head, rows)) = table.rows.split_first().filter(|_| table.is_twin) else {
        return Vec::new();
    };
    let is_by_time = head.first().is_some_and(|cell| cell.words().ends_with("(UTC)"));
    let columns = if is_by_time { head.len() } else { 0 };
    let line = |column: usize| {
        let cell = |row: &Vec<Inline>| row.get(column).and_then(|cell| number(&cell.words()));
        let values: Vec<Option<f64>> = rows.iter().rev().map(cell).collect();
        let bars = bars(&values);
        let latest = rows.first()?.get(column)?.words();
        let name = head.get(column)?.words();
        // The ends of an interval are no course.
        if name.contains(&t!("browser-chart-interval")) {
            return None;
        }
        let name = cut(&name, 14);
        (!bars.is_empty()).then(|| {
            format!(
                "{name:<14} {bars} {}",
                cut(&latest, WIDTH.saturating_sub(16 + bars.chars().count()))
            )
        })
    };
    (1..columns).filter_map(line).collect()
}

/// The blocks for a terminal.
pub(super) fn text(blocks: &[Block]) -> String {
    apart(blocks, block_text)
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading(level, line) => {
            let lines = wrapped(&line.words(), WIDTH);
            let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            let rule = match level {
                1 => "=".repeat(width) + "\n",
                2 => "-".repeat(width) + "\n",
                _ => String::new(),
            };
            format!("{}\n{rule}", lines.join("\n"))
        }
        Block::Text(line) => wrapped(&line.words(), WIDTH).join("\n") + "\n",
        Block::Item(line) => format!("- {}\n", wrapped(&line.words(), WIDTH - 2).join("\n  ")),
        Block::Code(code) => format!("    {}\n", code.trim_end().replace('\n', "\n    ")),
        Block::Table(table) => {
            let drawn = drawn(table);
            if drawn.is_empty() { table_text(table) } else { drawn.join("\n") + "\n" }
        }
    }
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let Some(line) = lines.last_mut() else { break };
        let filled = line.chars().count();
        if filled > 0 && filled + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if filled > 0 {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let short: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}

/// A table whose columns fit: the widest gives until they do.
fn table_text(table: &Table) -> String {
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .take(ROWS_MAX + 1)
        .map(|row| row.iter().map(Inline::words).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..columns).map(widest).collect();
    while widths.iter().sum::<usize>() + GAP * columns.saturating_sub(1) > WIDTH {
        match widths.iter_mut().max() {
            Some(width) if *width > COLUMN_MIN => *width -= 1,
            _ => break,
        }
    }
    let mut out = String::new();
    for (place, row) in rows.iter().enumerate() {
        let cells = widths.iter().enumerate().map(|(column, width)| {
            let cell = row.get(column).map(|cell| cut(cell, *width)).unwrap_or_default();
            let is_number = number(&cell).is_some() || place == 0;
            if column > 0 && is_number {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        let line = cells.collect::<Vec<_>>().join(&" ".repeat(GAP));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let more = table.rows.len().saturating_sub(ROWS_MAX + 1);
    if more > 0 {
        let _ = writeln!(out, "{}", t!("plain-more", n = more));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn inline(text: &str) -> Inline {
        Inline { parts: vec![(text.to_owned(), None)] }
    }

    fn table(rows: &[[&str; 2]], is_twin: bool) -> Block {
        let rows = rows.iter().map(|row| row.iter().map(|cell| inline(cell)).collect()).collect();
        Block::Table(Table { rows, is_twin })
    }

    #[test]
    fn a_table_by_time_is_a_line_of_bars() {
        let blocks = [table(&[["Day (UTC)", "Runs"], ["3 Nov", "9"], ["2 Nov", "1"]], true)];
        assert_eq!(text(&blocks), "Runs           ▁█ 9\n");
        let marked = markdown(&blocks);
        assert!(marked.contains("▁█") && marked.contains("| 3 Nov | 9 |"), "{marked}");
    }

    #[test]
    fn markdown_keeps_links_and_makes_signs_plain() {
        let line = Inline {
            parts: vec![("a*b ".to_owned(), None), ("c|d".to_owned(), Some("/x(1)".to_owned()))],
        };
        assert_eq!(markdown(&[Block::Heading(1, line)]), "# a\\*b [c\\|d](/x%281%29)\n");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_a_terminal(cells in prop::collection::vec("[a-z0-9 ,]{0,60}", 8), words in "[a-z]{1,20}( [a-z]{1,20}){0,30}") {
            let rows: Vec<[&str; 2]> = cells.chunks(2).map(|pair| [pair[0].as_str(), pair[1].as_str()]).collect();
            let blocks = [Block::Heading(1, inline(&words)), Block::Item(inline(&words)), table(&rows, false)];
            for line in text(&blocks).lines() {
                prop_assert!(line.chars().count() <= WIDTH, "{line}");
            }
        }
    }
}
