//! Leptos.toml, which the server reads, and Cargo.toml, which cargo-leptos reads, say the same.

/// The lines of `[package.metadata.leptos]`, up to the next empty line.
fn section(text: &str) -> Vec<&str> {
    text.lines()
        .skip_while(|line| *line != "[package.metadata.leptos]")
        .take_while(|line| !line.is_empty())
        .collect()
}

#[test]
fn both_files_configure_leptos_alike() {
    let ours = section(include_str!("../Cargo.toml"));
    assert!(
        ours.contains(&"output-name = \"daylight\""),
        "no such section in Cargo.toml: {ours:?}"
    );
    assert_eq!(ours, section(include_str!("../Leptos.toml")));
}

#[test]
fn the_page_asks_for_the_files_that_the_build_makes() {
    let name = "LEPTOS_OUTPUT_NAME = \"daylight\"";
    assert!(
        include_str!("../.cargo/config.toml").lines().any(|line| line == name),
        "Leptos is compiled without {name}"
    );
}
