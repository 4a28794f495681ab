//! What is rendered from catalogs that ship, and from one of a project that does not exist.

use super::*;
use crate::catalog::{Role, prompt, schemas};
use crate::language::{Lang, within};

const GARDEN: &str = include_str!("../../tests/data/catalog/garden.toml");
const ALL: [&str; 4] = [
    include_str!("../../catalogs/community-scripts.toml"),
    include_str!("../../catalogs/dollhouse-mcp.toml"),
    GARDEN,
    include_str!("../../tests/data/catalog/minimal.toml"),
];

fn parsed(text: &str) -> Catalog {
    Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_garden_is_explained() {
    insta::assert_snapshot!("garden_docs", plain(&docs(&parsed(GARDEN))));
}

#[test]
fn a_garden_is_explained_in_german() {
    let garden = parsed(GARDEN);
    let text = within(Lang::of_tag("de").unwrap(), || plain(&docs(&garden)));
    for told in [
        "# Was Sprout erhebt",
        "- Ein einzelner Lauf wird höchstens 6 h aufbewahrt.",
        "Braucht die Zustimmung zu „Packages“. `phase` sagt, wie es ausging.",
        "| Feld | Muss da sein | Was es sagt |",
    ] {
        assert!(text.contains(told), "{told}\nis not in\n{text}");
    }
}

#[test]
fn what_is_said_in_schemas_and_asked_of_people_is_said_here_in_the_same_words() {
    for text in ALL {
        let catalog = parsed(text);
        let schemas = serde_json::to_string(&schemas(&catalog)).unwrap();
        let prompt = prompt(&catalog).split_whitespace().collect::<Vec<_>>().join(" ");
        // A schema has one kind, and says which.
        for field in catalog.fields.iter().filter(|field| field.role != Role::Kind) {
            // Schemas are plain text, and have no backticks.
            let holds = plain(&holds(field)).replace('`', "");
            let holds = serde_json::to_string(&holds).unwrap();
            assert!(schemas.contains(holds.trim_matches('"')), "{}: {holds}", field.name);
        }
        assert!(prompt.contains(&error_promise(catalog.privacy.error_text)), "{prompt}");
    }
}

#[test]
fn nothing_is_left_out_of_the_documents() {
    for text in ALL {
        let catalog = parsed(text);
        let (docs, prompt) = (docs(&catalog), prompt(&catalog));
        for field in &catalog.fields {
            assert!(
                docs.contains(&format!(
                    "### {} (`{}`)\n\n{}",
                    field.title, field.name, field.question
                )),
                "{}",
                field.name
            );
            let in_prompt =
                prompt.split_whitespace().collect::<Vec<_>>().join(" ").contains(&field.title);
            assert!(in_prompt || field.role == Role::Kind, "{}", field.name);
        }
        for (number, code) in &catalog.codes {
            assert!(docs.contains(&format!(
                "| {number} | {} | {} | {} |",
                code.meaning,
                code.category,
                code.fault.name()
            )));
        }
        assert!(
            prompt.lines().all(|line| line.chars().count() <= 78 || line.contains("://")),
            "{prompt}"
        );
        assert!(prompt.contains("[ Yes, send this ]") && prompt.contains("[ No, send nothing ]"));
    }
}
