//! The table of rooms in ARCHITECTURE.md, held against the code: which room uses which, which crates it names and which builds it is in. The
//! table is read, not repeated: to allow a room something new, change the document.

use super::source::{code, read, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What any room may name: vocabulary without effects.
const FREE: [&str; 3] = ["serde", "serde_json", "thiserror"];
const FEATURES: [&str; 3] = ["ssr", "hydrate", "client"];

/// One row of the table.
struct Room {
    name: String,
    builds: BTreeSet<String>,
    rooms: BTreeSet<String>,
    crates: BTreeSet<String>,
}

/// The table, in its order.
fn table() -> Vec<Room> {
    let text = read("ARCHITECTURE.md");
    let rows = text.lines().skip_while(|line| !line.starts_with("| room |")).skip(2);
    let rooms: Vec<Room> = rows
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            let [name, _, builds, rooms, crates] = cells.as_slice() else {
                panic!("ARCHITECTURE.md: this row has not five cells: {line}")
            };
            let name = in_ticks(name).pop_first().unwrap_or_default();
            let [builds, rooms, crates] = [builds, rooms, crates].map(|cell| in_ticks(cell));
            Room { name, builds, rooms, crates }
        })
        .collect();
    assert!(rooms.len() > 10, "ARCHITECTURE.md has no table of rooms that begins with `| room |`");
    rooms
}

/// What stands in backticks.
fn in_ticks(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The room a file of `src` belongs to: its folder or its name; each binary is one.
fn room_of(path: &str) -> String {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts = inside.split('/');
    match (parts.next(), parts.next()) {
        (Some("bin"), Some(binary)) => format!("bin/{binary}"),
        (Some(room), _) => room.to_owned(),
        (None, _) => String::new(),
    }
}

/// The outside crates that the package may name, as code spells them.
fn outside_crates() -> BTreeSet<String> {
    let manifest = read("Cargo.toml");
    let dependencies = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    dependencies
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"))
        .collect()
}

/// The first names of all paths in a code, with `crate`, `super` or `daylight` where that stands before them.
fn paths(code: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut end_of_group = 0;
    for (at, _) in code.match_indices("::") {
        // What stands inside `a::{…}` is a path of `a` and none by itself.
        if at < end_of_group {
            continue;
        }
        let (before, after) = (code.get(..at).unwrap(), code.get(at + 2..).unwrap());
        end_of_group = at + group(after).len();
        let start = before.rfind(|c| !is_part(c)).map_or(0, |place| place + 1);
        let (lead, name) = before.split_at(start);
        if ["crate", "super", "daylight"].contains(&name) {
            found.extend(heads(after).into_iter().map(|head| (name.to_owned(), head)));
        } else if !name.is_empty() && !lead.ends_with("::") && !lead.ends_with('.') {
            found.insert((String::new(), name.to_owned()));
        }
    }
    found
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The `{…}` that a text begins with, or nothing.
fn group(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        depth = depth + usize::from(c == '{') - usize::from(c == '}' && depth > 0);
        if depth == 0 {
            return if c == '}' { text.get(..=at).unwrap() } else { "" };
        }
    }
    ""
}

/// The names that a path goes on with: one, or the first of each member of `{a::b, c}`.
fn heads(after: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| is_part(*c)).collect::<String>();
    let Some(members) = group(after).strip_prefix('{') else { return vec![name(after)] };
    let (mut depth, mut is_next) = (0_usize, true);
    let mut found = Vec::new();
    for (at, c) in members.char_indices() {
        if is_next && is_part(c) {
            found.push(name(members.get(at..).unwrap()));
            is_next = false;
        }
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' => is_next = depth == 0,
            _ => {}
        }
    }
    found
}

/// What each file of `src` uses: rooms, and outside crates.
fn uses() -> Vec<(String, String, BTreeSet<String>, BTreeSet<String>)> {
    let names: BTreeSet<String> = table().into_iter().map(|room| room.name).collect();
    let known = outside_crates();
    let sources = rust_files().into_iter().filter(|file| file.is_below(&["src"]));
    let of_file = |path: &str, text: &str| {
        let room = room_of(path);
        let (mut rooms, mut crates) = (BTreeSet::new(), BTreeSet::new());
        for (lead, name) in paths(&code(text)) {
            match lead.as_str() {
                "" if known.contains(&name) => drop(crates.insert(name)),
                // The build program has modules of its own, which may be called as rooms are.
                "crate" if room == "bin/xtask" => {}
                "super" if is_a_module(&room, &name) => {}
                "crate" | "super" | "daylight" if names.contains(&name) && name != room => {
                    rooms.insert(name);
                }
                _ => {}
            }
        }
        (path.to_owned(), room, rooms, crates)
    };
    sources.map(|file| of_file(&file.path, &file.text)).collect()
}

/// Whether a room has a module of that name, which `super::` then means.
fn is_a_module(room: &str, name: &str) -> bool {
    let folder = super::source::top().join("src").join(room);
    folder.join(name).is_dir() || Path::new(&folder).join(format!("{name}.rs")).is_file()
}

#[test]
fn each_room_uses_only_what_the_table_allows() {
    let table = table();
    let mut wrong = Vec::new();
    for (path, room, rooms, crates) in uses() {
        let Some(row) = table.iter().find(|row| row.name == room) else {
            wrong.push(format!("{path}: the table has no row for the room `{room}`"));
            continue;
        };
        let rooms = rooms.iter().filter(|used| !row.rooms.contains(*used));
        wrong.extend(rooms.map(|used| format!("{path}: `{room}` may not use `{used}`")));
        let crates = crates
            .iter()
            .filter(|used| !row.crates.contains(*used) && !FREE.contains(&used.as_str()));
        wrong
            .extend(crates.map(|used| format!("{path}: `{room}` may not name the crate `{used}`")));
    }
    assert!(
        wrong.is_empty(),
        "Move the code to where it belongs, or change the table in ARCHITECTURE.md and say why:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_room_uses_only_rooms_that_stand_before_it() {
    // With this no circle of rooms is possible, and nothing but the binary can use the server.
    let mut before: BTreeSet<String> = BTreeSet::new();
    for room in table() {
        let later: Vec<&String> = room.rooms.difference(&before).collect();
        assert!(
            later.is_empty(),
            "ARCHITECTURE.md: `{}` may use {later:?}, which do not stand above it in the table",
            room.name
        );
        before.insert(room.name);
    }
}

#[test]
fn the_server_is_used_by_the_binary_and_by_publishing_alone() {
    for (path, room, rooms, _) in uses() {
        let may = ["bin/daylight", "publish"].contains(&room.as_str());
        assert!(!rooms.contains("server") || may, "{path} uses the server");
    }
}

#[test]
fn the_table_names_the_modules_of_lib_rs_in_their_order_and_builds() {
    let text = read("src/lib.rs");
    let mut modules: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut gate = "";
    for line in text.lines() {
        match line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            Some(name) => {
                let builds = FEATURES.into_iter().filter(|f| gate.contains(&format!("\"{f}\"")));
                modules.push((name.to_owned(), builds.map(str::to_owned).collect()));
            }
            None => gate = line,
        }
    }
    let outside = ["lib", "bin/daylight", "bin/xtask"];
    let rows: Vec<(String, BTreeSet<String>)> = table()
        .into_iter()
        .filter(|room| !outside.contains(&room.name.as_str()))
        .map(|room| (room.name, room.builds))
        .collect();
    assert_eq!(modules, rows, "src/lib.rs (left) and the table of ARCHITECTURE.md (right) differ");
}

#[test]
fn islands_ask_the_store_in_server_functions_alone() {
    let texts: BTreeMap<String, String> =
        rust_files().into_iter().map(|file| (file.path, file.text)).collect();
    for (path, room, rooms, _) in uses() {
        let asks = room == "islands" && rooms.contains("store");
        let is_function = texts.get(&path).is_some_and(|text| code(text).contains("#[server("));
        assert!(!asks || is_function, "{path} uses the store and holds no server function");
    }
}

#[test]
fn feature_gates_stand_in_lib_rs_alone() {
    for file in rust_files().iter().filter(|file| file.path != "src/lib.rs") {
        for (at, line) in code(&file.text).lines().enumerate() {
            assert!(
                !(line.contains("cfg") && line.contains("feature")),
                "{}:{}: move the gate to src/lib.rs: a folder is in a build or not",
                file.path,
                at + 1
            );
        }
    }
}

#[test]
fn paths_are_found_in_every_form() {
    let code = "use crate::{api, b::{c, d}, pages}; use crate::day::Day; axum::Router; x.len::<u8>(); a::axum::b; \
                use std::{time::Instant, fs}; super::store::Store";
    let found: Vec<String> =
        paths(code).into_iter().map(|(lead, name)| format!("{lead} {name}")).collect();
    let expected =
        [" a", " axum", " std", "crate api", "crate b", "crate day", "crate pages", "super store"];
    assert_eq!(found, expected);
}
