//! The two catalogs that ship.

use super::Catalog;
use crate::day::Day;

#[test]
fn the_catalogs_that_ship_have_no_problem() {
    let today: Day = "2026-11-22".parse().unwrap();
    for text in [
        include_str!("../../catalogs/community-scripts.toml"),
        include_str!("../../catalogs/dollhouse-mcp.toml"),
        include_str!("../../tests/data/catalog/garden.toml"),
    ] {
        let problems = Catalog::check(text, today);
        assert!(
            problems.is_empty(),
            "{}",
            problems.iter().map(|p| format!("{p}\n")).collect::<String>()
        );
        Catalog::parse(text, today).unwrap();
    }
}
