//! The project's files as the other checks see them: which there are, and what of a Rust file is code rather than words. It judges nothing.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what was built, fetched or made by running; `/data` is the one at the top.
const NOT_OURS: [&str; 6] =
    [".git", "target", "node_modules", "test-results", "playwright-report", "/data"];

/// A text file of the project.
pub(crate) struct File {
    /// Its path from the project's top folder, with `/`.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl File {
    /// Whether its name ends so.
    pub(crate) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|known| known == extension)
    }

    /// Whether it lies below one of these folders.
    pub(crate) fn is_below(&self, folders: &[&str]) -> bool {
        folders
            .iter()
            .any(|folder| self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// The project's top folder. It is asked for at run time, so that a checkout that was moved is checked where it is.
pub(crate) fn top() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// Reads one file of the project.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All text files, in the order of their paths. What is no text, such as a picture, is left out.
pub(crate) fn files() -> Vec<File> {
    let mut files = Vec::new();
    gather(&top(), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 100, "{} is not the project's top folder", top().display());
    files
}

/// All Rust files of the package.
pub(crate) fn rust_files() -> Vec<File> {
    let mut files = files();
    files.retain(|file| file.is("rs") && file.is_below(&["src", "tests", "benches"]));
    files
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        let ours = !NOT_OURS.iter().any(|other| *other == name || *other == format!("/{path}"));
        if entry.file_type().unwrap().is_dir() && ours {
            gather(&entry.path(), &format!("{path}/"), files);
        } else if ours && let Ok(text) = fs::read_to_string(entry.path()) {
            files.push(File { path, text });
        }
    }
}

/// The code of a Rust text: comments and what stands in quotes become blanks, lines stay where they are.
pub(crate) fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_in_a_name = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = words_at(rest, is_in_a_name);
        let taken = rest.get(..length.max(first.len_utf8())).unwrap();
        if length == 0 {
            code.push(first);
        } else {
            code.extend(taken.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = rest.get(taken.len()..).unwrap();
    }
    code
}

/// The length of the comment or the literal that begins here; 0 when none does.
fn words_at(text: &str, is_in_a_name: bool) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return text.find("*/").map_or(text.len(), |end| end + 2);
    }
    if text.starts_with('\'') {
        return character(text);
    }
    let prefix = if is_in_a_name { "" } else { prefix(text) };
    let body = text.get(prefix.len()..).unwrap();
    if prefix.contains('r') {
        return raw(body).map_or(0, |length| prefix.len() + length);
    }
    if body.starts_with('"') { prefix.len() + quoted(body) } else { 0 }
}

/// The letters before the quotes of a literal, as in `br"…"`.
fn prefix(text: &str) -> &str {
    ["br", "cr", "b", "c", "r"]
        .into_iter()
        .find(|letters| text.strip_prefix(letters).is_some_and(|rest| rest.starts_with(['"', '#'])))
        .unwrap_or_default()
}

/// The length of a character with its quotes; 0 for a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            // The character after the backslash may itself be a quote.
            chars.nth(1).map_or(0, |(at, _)| {
                text.get(at..).and_then(|rest| rest.find('\'')).map_or(0, |end| at + end + 1)
            })
        }
        Some(_) => chars.next().filter(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}

fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw(text: &str) -> Option<usize> {
    let marks = text.len() - text.trim_start_matches('#').len();
    let body = text.get(marks..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(marks));
    Some(marks + 1 + body.find(&end)? + end.len())
}

#[test]
fn of_a_rust_text_the_code_is_left() {
    for (text, left) in [
        ("a // b\nc", "a c"),
        ("a /* b */ c", "a c"),
        (r#"f("a \" // b", x)"#, "f( , x)"),
        (r##"f(r#"a " b"#, x)"##, "f( , x)"),
        (r#"f(b"a", br"b", 'c', b'd')"#, "f( , , , b )"),
        (r"f('\'', '\u{1f}', '\\')", "f( , , )"),
        ("fn f<'a>(x: &'a str)", "fn f<'a>(x: &'a str)"),
        ("let var = r#type;", "let var = r#type;"),
    ] {
        let found = code(text);
        assert_eq!(found.len(), text.len(), "places stay as they are: {text}");
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), left, "{text}");
    }
}
