//! The rules of the project as programs: how files open, how long they are, what may stand in none of them, and, in the modules, which room uses
//! which and whether the documents tell the truth. It needs nothing but the standard library, and reads files only.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test tells by panicking")]

mod rooms;
mod source;
mod words;

use source::{File, code, files, read, rust_files};

const LINES_MAX: usize = 400;
/// Fails with what to do and every place where.
fn nothing(wrong: &[String], what_to_do: &str) {
    assert!(wrong.is_empty(), "{what_to_do}\n{}", wrong.join("\n"));
}

/// The lines of files that hold one of the words, as `path:line: word`.
fn places(files: &[File], holds: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let of_file = |file: &File| -> Vec<String> {
        let found =
            |(at, line)| holds(line).map(|word| format!("{}:{}: {word}", file.path, at + 1));
        file.text.lines().enumerate().filter_map(found).collect()
    };
    files.iter().flat_map(of_file).collect()
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is_for() {
    let silent: Vec<String> = rust_files()
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path)
        .collect();
    nothing(&silent, "Open these with `//!`: what the file is for, and what is not in it.");
}

#[test]
fn no_source_file_is_long() {
    let sources = rust_files().into_iter().filter(|file| file.is_below(&["src"]));
    let lengths = sources.map(|file| (file.text.lines().count(), file.path));
    let wrong: Vec<String> = lengths
        .filter(|(lines, _)| *lines > LINES_MAX)
        .map(|(lines, path)| format!("{path}: {lines} lines, {LINES_MAX} at most"))
        .collect();
    nothing(&wrong, "A file has one job. Split these:");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let marks =
        [["TO", "DO"], ["FIX", "ME"], ["XX", "X"], ["HA", "CK"]].map(|parts| parts.concat());
    let written = ["rs", "ts", "js", "css", "sql", "toml", "md", "sh", "yml", "html"];
    let mut ours = files();
    ours.retain(|file| written.iter().any(|extension| file.is(extension)));
    let wrong = places(&ours, |line| {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.find(|word| marks.iter().any(|mark| mark == word)).map(str::to_owned)
    });
    nothing(&wrong, "Do it now, or open an issue and take the note out.");
}

#[test]
fn no_file_knows_the_machine_it_was_made_on() {
    let folders = ["work", "root"].map(|folder| format!("/{folder}/"));
    let registries = ["static.crates", "index.crates", "registry.npmjs", "pypi", "proxy.golang"]
        .map(|host| format!("://{host}."));
    let wrong = places(&files(), |line| {
        let mut needles = folders.iter().chain(&registries);
        needles.find(|needle| line.contains(*needle)).cloned()
    });
    nothing(&wrong, "Take these paths and hosts out: they are of one machine.");
}

#[test]
fn lock_files_name_the_public_registries() {
    const SOURCE: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let wrong: Vec<String> = read("Cargo.lock")
        .lines()
        .filter(|line| line.starts_with("source = ") && *line != SOURCE)
        .map(str::to_owned)
        .collect();
    nothing(&wrong, "Cargo.lock: these come from elsewhere; make the lock file without a mirror.");
    assert!(
        !read("end2end/package-lock.json").contains("\"resolved\""),
        "end2end/package-lock.json names hosts; end2end/.npmrc keeps them out: run npm in that folder"
    );
}

#[test]
fn every_file_of_test_data_is_used() {
    let rust: String = rust_files().iter().map(|file| file.text.as_str()).collect();
    let mut wrong = Vec::new();
    for file in files() {
        let name = file.path.rsplit('/').next().unwrap();
        // Golden files are named in tests without their ending, snapshots by the last part of their name.
        let name = match name.rsplit_once('.') {
            Some((stem, "snap")) => stem.rsplit("__").next().unwrap(),
            Some((stem, "svg")) => stem,
            _ => name,
        };
        let is_data = file.is_below(&["tests/data", "tests/golden"]) || file.is("snap");
        if is_data && !rust.contains(name) {
            wrong.push(file.path);
        }
    }
    nothing(&wrong, "No test names these; use them or delete them.");
}

#[test]
fn no_test_is_switched_off() {
    let attribute = format!("#[{}", "ignore");
    let mut tests = rust_files();
    for file in &mut tests {
        file.text = code(&file.text);
    }
    let mut wrong = places(&tests, |line| line.contains(&attribute).then(|| attribute.clone()));
    let mut browser = files();
    browser.retain(|file| file.is("ts"));
    let skips = ["test.skip", "test.only", "test.fixme", "describe.skip", "describe.only"];
    wrong.extend(places(&browser, |line| {
        skips.into_iter().find(|skip| line.contains(skip)).map(str::to_owned)
    }));
    nothing(&wrong, "Mend these tests, or delete them with what they test.");
}
