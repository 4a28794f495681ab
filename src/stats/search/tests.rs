//! What is found for what is typed, and in which order.

use super::*;
use proptest::prelude::*;

fn index() -> Index {
    let entry = |topic, name: &str, title: &str, runs| Entry {
        topic,
        name: name.to_owned(),
        title: title.to_owned(),
        runs,
    };
    Index {
        entries: vec![
            entry(Topic::Pages, "/failures", "Failures", 0),
            entry(Topic::Apps, "docker", "", 900),
            entry(Topic::Apps, "docker-vm", "", 50),
            entry(Topic::Apps, "dockge", "", 70),
            entry(Topic::Apps, "homeassistant", "Home Assistant", 800),
            entry(Topic::Apps, "paperless-ngx", "", 400),
            entry(Topic::Apps, "alpine-docker", "", 300),
            entry(Topic::Errors, "0f3a", "curl: could not resolve host <host>", 60),
            entry(Topic::Codes, "1", "General error", 0),
            entry(Topic::Codes, "127", "Command not found", 0),
            entry(Topic::Fields, "nsapp", "Script", 0),
        ],
    }
}

fn found(text: &str) -> Vec<String> {
    search(&index(), text, 5).iter().map(|hit| hit.entry.name.clone()).collect()
}

#[test]
fn the_name_itself_comes_first_then_beginnings_then_words() {
    assert_eq!(found("docker"), ["docker", "docker-vm", "alpine-docker"]);
    assert_eq!(found("DOCK"), ["docker", "dockge", "docker-vm", "alpine-docker"]);
    assert_eq!(found("assistant"), ["homeassistant"]);
}

#[test]
fn mistaken_swapped_and_missing_letters_are_forgiven() {
    assert_eq!(found("dokcer")[0], "docker");
    assert_eq!(found("doker")[0], "docker");
    assert_eq!(found("homeasistent"), ["homeassistant"]);
    assert_eq!(found("paprless"), ["paperless-ngx"]);
    assert_eq!(found("ha"), ["homeassistant"]);
    assert!(found("xyzzy").is_empty() && found("").is_empty() && found("  ").is_empty());
}

#[test]
fn words_may_stand_in_any_order_and_name_their_topic() {
    assert_eq!(found("vm docker"), ["docker-vm"]);
    assert_eq!(found("exit code 127"), ["127"]);
    assert_eq!(found("resolve host"), ["0f3a"]);
    assert!(found("exit code").is_empty());
}

#[test]
fn marks_are_the_letters_looked_for() {
    let index = index();
    let hits = search(&index, "assist", 1);
    let pieces = pieces(hits[0].entry.label(), &hits[0].marks);
    let marked: Vec<&str> =
        pieces.iter().filter(|(marked, _)| *marked).map(|(_, piece)| piece.as_str()).collect();
    assert_eq!(marked, ["Assist"]);
    assert_eq!(
        pieces.iter().map(|(_, piece)| piece.as_str()).collect::<String>(),
        "Home Assistant"
    );
}

#[test]
fn an_index_is_short_and_reads_back() {
    let text = serde_json::to_string(&index()).unwrap();
    assert!(text.contains(r#"["docker","",900]"#), "{text}");
    assert_eq!(serde_json::from_str::<Index>(&text).unwrap(), index());
}

#[test]
fn each_entry_has_a_page() {
    let paths: Vec<String> = index().entries.iter().map(Entry::path).collect();
    assert_eq!((paths[0].as_str(), paths[8].as_str()), ("/failures", "/exit-codes/1"));
    assert_eq!(paths[10], "/data#field-nsapp");
}

proptest! {
    #[test]
    fn any_search_is_answered(text in "\\PC{0,90}") {
        for hit in search(&index(), &text, 3) {
            let label = hit.entry.label().chars().count();
            prop_assert!(hit.marks.iter().all(|(from, to)| from < to && *to <= label));
        }
    }

    #[test]
    fn a_name_finds_itself_first(at in 1usize..7) {
        let index = index();
        let entry = &index.entries[at];
        prop_assert_eq!(&search(&index, &entry.name, 1)[0].entry.name, &entry.name);
    }

    #[test]
    fn one_swap_is_forgiven(at in 0usize..5) {
        let mut letters: Vec<char> = "immich-kiosk".chars().collect();
        letters.swap(at, at + 1);
        let entry = Entry { topic: Topic::Apps, name: "immich-kiosk".to_owned(), title: String::new(), runs: 1 };
        let index = Index { entries: vec![entry] };
        prop_assert_eq!(search(&index, &letters.iter().collect::<String>(), 1).len(), 1);
    }
}
