//! One table of a document, and how it is written as CSV, as Markdown and on a terminal. Cells that a spreadsheet would take for a formula are
//! made harmless; numbers stay numbers.

use crate::error::HttpError;
use comfy_table::{CellAlignment, presets};
use std::fmt::{self, Write};

/// Where a spreadsheet begins to calculate.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table: names of its columns, then its rows.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Table {
    /// Names of the columns.
    pub(super) head: Vec<&'static str>,
    /// Rows, each as long as the head.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Cell {
    Text(String),
    Count(u64),
    Number(f64),
    Nothing,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Nothing => Ok(()),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Nothing, Into::into)
    }
}

impl Table {
    /// Writes it as RFC 4180 says, with a head.
    ///
    /// # Errors
    ///
    /// When it cannot be written, which memory never refuses.
    pub(super) fn csv(&self) -> Result<Vec<u8>, HttpError> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let mut write =
            |cells: Vec<String>| writer.write_record(cells).map_err(|_| HttpError::internal());
        write(self.head.iter().map(|name| (*name).to_owned()).collect())?;
        for row in &self.rows {
            write(row.iter().map(harmless).collect())?;
        }
        writer.into_inner().map_err(|_| HttpError::internal())
    }

    /// Writes it as a table of Markdown, numbers to the right.
    pub(super) fn markdown(&self) -> String {
        let mut text = String::new();
        let mut line = |cells: Vec<String>| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        };
        line(self.head.iter().map(|name| escaped(name)).collect());
        let rule = |column| if self.is_numeric(column) { "---:" } else { "---" };
        line((0..self.head.len()).map(|column| rule(column).to_owned()).collect());
        for row in &self.rows {
            line(row.iter().map(|cell| escaped(&cell.to_string())).collect());
        }
        text
    }

    /// Draws it for a terminal.
    pub(super) fn terminal(&self) -> String {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::UTF8_HORIZONTAL_ONLY);
        table.set_header(self.head.iter().map(|name| name.replace('_', " ")));
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| printable(&cell.to_string())));
        }
        for column in (0..self.head.len()).filter(|column| self.is_numeric(*column)) {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.trim_fmt()
    }

    /// Whether a column holds no text, and something.
    fn is_numeric(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.clone().any(|cell| matches!(cell, Cell::Count(_) | Cell::Number(_)))
            && cells.all(|cell| !matches!(cell, Cell::Text(_)))
    }
}

/// The text of a cell, with a quote before it where a spreadsheet would calculate.
fn harmless(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(FORMULA) => format!("'{text}"),
        cell => cell.to_string(),
    }
}

/// A text as a cell of Markdown: what would end the cell, or begin a link, code or HTML, is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '[' | ']' => {
                out.push('\\');
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
}

/// A text that moves no cursor and changes no colour.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(texts: &[&str]) -> Table {
        let rows =
            texts.iter().map(|text| vec![Cell::from(*text), Cell::from(3), Cell::from(-0.5)]);
        Table { head: vec!["value", "runs", "change"], rows: rows.collect() }
    }

    fn read(csv: &[u8]) -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(csv).records().map(Result::unwrap).collect()
    }

    #[test]
    fn a_cell_that_would_calculate_is_text_and_a_number_stays_one() {
        let csv = table(&["=1+1", "@sum", "-x", "+x", "\tx", "plain"]).csv().unwrap();
        let values: Vec<String> = read(&csv).iter().map(|row| row[0].to_owned()).collect();
        assert_eq!(values, ["'=1+1", "'@sum", "'-x", "'+x", "'\tx", "plain"]);
        assert!(read(&csv).iter().all(|row| &row[2] == "-0.5"));
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted() {
        let csv =
            String::from_utf8(table(&["a,b", "say \"x\"", "two\nlines"]).csv().unwrap()).unwrap();
        assert!(
            csv.starts_with("value,runs,change\r\n\"a,b\",3,-0.5\r\n\"say \"\"x\"\"\",3,-0.5\r\n"),
            "{csv}"
        );
    }

    #[test]
    fn a_cell_of_markdown_stays_in_its_cell() {
        let text = table(&["a|b", "<b>&", "x\ny"]).markdown();
        assert_eq!(text.lines().nth(1), Some("| --- | ---: | ---: |"));
        assert_eq!(text.lines().nth(2), Some("| a\\|b | 3 | -0.5 |"));
        assert_eq!(text.lines().nth(3), Some("| &lt;b>&amp; | 3 | -0.5 |"));
        assert_eq!(text.lines().count(), 5);
    }

    #[test]
    fn a_terminal_hears_no_commands() {
        assert!(!table(&["\u{1b}[31mred"]).terminal().contains('\u{1b}'));
    }

    proptest! {
        #[test]
        fn any_text_stays_one_cell(text in any::<String>()) {
            let rows = read(&table(&[&text]).csv().unwrap());
            prop_assert_eq!(rows.len(), 1);
            prop_assert_eq!(rows[0].len(), 3);
            prop_assert_eq!(rows[0][0].trim_start_matches('\''), text.trim_start_matches('\''));
            let markdown = table(&[&text]).markdown();
            prop_assert_eq!(markdown.matches('\n').count(), 3);
        }
    }
}
