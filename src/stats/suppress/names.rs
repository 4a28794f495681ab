//! Names: what is told of a value besides its runs, such as the text of a failure or the day it was first seen, only where enough runs ever had it.

use std::collections::BTreeMap;

/// Keeps what may be told: that of values that so many runs ever had as a cell must count.
pub fn tellable<T>(
    values: impl IntoIterator<Item = (String, u64, T)>,
    min_cell: u64,
) -> BTreeMap<String, T> {
    let told = values.into_iter().filter(|(_, runs, _)| *runs >= min_cell.max(1));
    told.map(|(value, _, what)| (value, what)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_few_runs_had_not_even_the_name_is_told() {
        let told =
            |runs, min_cell| !tellable([("docker".to_owned(), runs, ())], min_cell).is_empty();
        assert!(told(10, 10) && !told(9, 10) && told(1, 1) && !told(0, 0));
    }
}
