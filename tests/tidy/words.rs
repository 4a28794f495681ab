//! Documents held against the code: what README.md says of settings, and every test, file and link that a document names.

use super::source::{File, files, read, rust_files, top};
use std::collections::BTreeSet;

/// Names in a text that begin with a prefix and go on in capitals.
fn variables(text: &str) -> BTreeSet<String> {
    const PREFIX: &str = "DAYLIGHT_";
    let name = |at: usize| {
        text.get(at..)
            .unwrap()
            .chars()
            .take_while(|c| c.is_ascii_uppercase() || *c == '_')
            .collect()
    };
    text.match_indices(PREFIX).map(|(at, _)| name(at)).collect()
}

/// The row of README.md's table of settings that names something in backticks.
fn row<'a>(readme: &'a str, name: &str) -> Option<&'a str> {
    let name = format!("`{name}`");
    readme.lines().find(|line| line.starts_with('|') && line.contains(&name))
}

/// The texts of all `#[arg(…)]` of the command line, each with the name of its flag.
fn flags(config: &str) -> Vec<(String, &str)> {
    let arguments = config.split("#[arg(").skip(1);
    arguments
        .filter_map(|rest| {
            let (attribute, rest) = rest.split_once(")]\n")?;
            let name = rest.trim_start().strip_prefix("pub ")?.split(':').next()?;
            Some((format!("--{}", name.replace('_', "-")), attribute))
        })
        .collect()
}

/// What stands in the quotes after a key of an attribute.
fn quoted<'a>(attribute: &'a str, key: &str) -> Option<&'a str> {
    attribute.split_once(&format!("{key} = \""))?.1.split('"').next()
}

#[test]
fn every_variable_stands_in_the_readme_and_every_one_there_in_the_code() {
    let of_code: BTreeSet<String> = rust_files()
        .iter()
        .filter(|file| file.path == "src/config.rs" || file.is_below(&["src/bin"]))
        .flat_map(|file| variables(&file.text))
        .collect();
    let readme = read("README.md");
    for name in &of_code {
        assert!(row(&readme, name).is_some(), "README.md: the table of settings lacks {name}");
    }
    for name in variables(&readme) {
        assert!(of_code.contains(&name), "README.md: nothing reads {name}; take it out");
    }
}

#[test]
fn every_flag_stands_in_the_readme_with_its_variable_and_default() {
    let (config, readme) = (read("src/config.rs"), read("README.md"));
    let flags = flags(&config);
    assert!(flags.len() > 5, "src/config.rs: no flags were found");
    for (flag, attribute) in flags {
        assert!(readme.contains(&format!("`{flag}")), "README.md does not tell of {flag}");
        let Some(variable) = quoted(attribute, "env") else { continue };
        let row = row(&readme, &flag).unwrap_or_else(|| panic!("README.md: no row has {flag}"));
        assert!(row.contains(variable), "README.md: the row of {flag} lacks {variable}");
        let default = quoted(attribute, "default_value").unwrap_or_default();
        assert!(
            default.is_empty() || row.contains(&format!("`{default}`")),
            "README.md: the row of {flag} lacks its default, {default}"
        );
    }
}

#[test]
fn every_test_that_holds_an_invariant_exists() {
    let text = read("ARCHITECTURE.md");
    let code: String = rust_files().into_iter().map(|file| file.text).collect();
    let browser: String =
        files().into_iter().filter(|file| file.is("ts")).map(|file| file.text).collect();
    let rows: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.starts_with("| invariant |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .collect();
    assert!(rows.len() > 5, "ARCHITECTURE.md has no table that begins with `| invariant |`");
    for row in rows {
        let held = row.trim_matches('|').rsplit('|').next().unwrap();
        let names: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "ARCHITECTURE.md: no test holds this: {row}");
        for name in names {
            assert!(
                code.contains(&format!("fn {name}(")) || browser.contains(&format!("('{name}'")),
                "ARCHITECTURE.md: there is no test {name}; name the one that holds this: {row}"
            );
        }
    }
}

#[test]
fn every_file_that_a_document_names_exists() {
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| file.is("md")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        wrong.extend(
            links(file)
                .filter(|link| !top().join(folder).join(link).exists())
                .map(|link| format!("{}: there is no {link}", file.path)),
        );
        wrong.extend(
            in_ticks(file)
                .filter(|path| !top().join(path).exists())
                .map(|path| format!("{}: there is no {path}", file.path)),
        );
    }
    assert!(wrong.is_empty(), "Correct the names in the documents:\n{}", wrong.join("\n"));
}

/// The files that a document links to.
fn links(file: &File) -> impl Iterator<Item = &str> {
    let targets = file.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets
        .filter(|target| !target.contains("://") && !target.starts_with('#'))
        .filter_map(|target| target.split('#').next())
}

/// The paths of ours that stand in backticks; those with a placeholder name no single file.
fn in_ticks(file: &File) -> impl Iterator<Item = &str> {
    let ours = ["src/", "tests/", "benches/", "catalogs/", "end2end/", "public/", "style/"];
    let made = ["test-results", "node_modules", "playwright-report"];
    file.text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(move |word| ours.iter().any(|folder| word.starts_with(folder)))
        .filter(move |word| !made.iter().any(|folder| word.contains(folder)))
        .filter(|word| !word.contains(['*', ' ', '<', '{', '…']))
}
