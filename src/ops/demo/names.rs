//! Names for invented apps. None is the name of real software, so that no invented failure can be held against one.

const FIRST: [&str; 32] = [
    "amber", "birch", "cedar", "cobalt", "copper", "coral", "dawn", "dusk", "ember", "fern",
    "flint", "frost", "harbor", "hazel", "heron", "indigo", "ivory", "juniper", "lark", "linen",
    "maple", "meadow", "mossy", "north", "opal", "pebble", "quiet", "river", "saffron", "slate",
    "tidal", "willow",
];
const SECOND: [&str; 32] = [
    "atlas", "beacon", "board", "bridge", "cache", "cinema", "clock", "desk", "dns", "drive",
    "feed", "forge", "garden", "gate", "graph", "hub", "keeper", "ledger", "library", "mail",
    "media", "mirror", "notes", "photos", "proxy", "queue", "recipes", "relay", "scanner", "shelf",
    "vault", "wiki",
];

/// How many names there are.
pub(super) const COUNT: usize = FIRST.len() * SECOND.len();

/// The name at a place; places past the end begin again.
pub(super) fn name(place: usize) -> String {
    let first = FIRST.get(place % FIRST.len()).copied().unwrap_or_default();
    // Both words move with the place, so that neighbours in a ranking share neither.
    let second =
        SECOND.get((place / FIRST.len() + place * 7) % SECOND.len()).copied().unwrap_or_default();
    format!("{first}-{second}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_name_comes_twice() {
        let names: HashSet<String> = (0..COUNT).map(name).collect();
        assert_eq!(names.len(), COUNT);
    }
}
