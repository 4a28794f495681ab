//! What can be asked of one project: the names that a question may use. Made by whoever knows the catalog; plain words here.

use serde::{Deserialize, Serialize};

/// A dimension that can be asked for, and its values.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// Its values; empty when there is no closed list.
    pub values: Vec<String>,
}

/// The names that a question may use.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Menu {
    /// Kinds of events.
    pub kinds: Vec<String>,
    /// Where programs come from; empty when there is no closed list.
    pub sources: Vec<String>,
    /// Dimensions besides kind, source and app.
    pub dimensions: Vec<Choice>,
    /// Measures that have a distribution.
    pub measures: Vec<String>,
    /// Pairs of dimensions that are counted together, day by day.
    pub pairs: Vec<(String, String)>,
    /// Dimensions of which each two are counted together, week by week.
    pub explore: Vec<String>,
}

impl Menu {
    /// The dimension of that name.
    pub fn dimension(&self, name: &str) -> Option<&Choice> {
        self.dimensions.iter().find(|choice| choice.name == name)
    }

    /// The dimension that matters most besides kind, source and app: the first of the pairs, or else the first to explore.
    pub fn leading(&self) -> Option<&str> {
        let pair = self.pairs.first().map(|(first, _)| first);
        pair.or_else(|| self.explore.first()).map(String::as_str)
    }

    /// Names of the dimensions that can be split under a filter on another, besides kind, source and app.
    pub fn kept_with(&self, name: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (a, b) in &self.pairs {
            for (this, other) in [(a, b), (b, a)] {
                if this == name && !names.contains(other) {
                    names.push(other.clone());
                }
            }
        }
        if self.explore.iter().any(|explore| explore == name) {
            for other in &self.explore {
                if other != name && !names.contains(other) {
                    names.push(other.clone());
                }
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_together_is_named_once() {
        let word = str::to_owned;
        let menu = Menu {
            pairs: vec![(word("os"), word("version"))],
            explore: vec![word("os"), word("arch"), word("version")],
            ..Menu::default()
        };
        assert_eq!(menu.kept_with("version"), ["os", "arch"]);
        assert!(menu.kept_with("memory").is_empty());
    }
}
