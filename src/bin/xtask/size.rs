//! What a first visit downloads, brotli-compressed, held against budgets. A budget is raised by editing it here, in a commit that says why.

use std::{env, fs, path::Path, process};

use crate::{
    Result,
    server::{Server, demo, fetch},
    site::{PKG, Profile},
    stamp::files_below,
    step::{say, step},
    twin::{compressed, twin_of},
};

const KB: f64 = 1000.0;
const WASM_BYTES_MAX: usize = 150_000;
const STYLE_BYTES_MAX: usize = 16_000;
const PAGE_BYTES_MAX: usize = 45_000;

struct Weight {
    what: &'static str,
    bytes: usize,
    bytes_max: Option<usize>,
}

impl Weight {
    fn is_kept(&self) -> bool {
        self.bytes_max.is_none_or(|max| self.bytes <= max)
    }

    fn row(&self) -> String {
        let budget = self
            .bytes_max
            .map_or_else(|| "no budget".to_owned(), |max| format!("of {}", kilobytes(max)));
        format!(
            "  {:<12}{:>10}  {budget}{}",
            self.what,
            kilobytes(self.bytes),
            if self.is_kept() { "" } else { "  BROKEN" }
        )
    }
}

/// Prints the sizes of a release site and of the first page that a server of `profile` makes.
///
/// # Errors
/// When a budget is broken, or when there is no site or no page to weigh.
pub(crate) fn size(profile: Profile) -> Result {
    step("sizes", || {
        let page = Weight {
            what: "first page",
            bytes: first_page(profile)?,
            bytes_max: Some(PAGE_BYTES_MAX),
        };
        weigh(files()?.into_iter().chain([page]))
    })
}

/// Prints the sizes of a release site alone.
///
/// # Errors
/// When a budget is broken, or when there is no site.
pub(crate) fn site() -> Result {
    step("sizes", || weigh(files()?))
}

fn files() -> Result<[Weight; 3]> {
    Ok([
        Weight { what: "wasm", bytes: twins("wasm")?, bytes_max: Some(WASM_BYTES_MAX) },
        Weight { what: "its script", bytes: twins("js")?, bytes_max: None },
        Weight { what: "style", bytes: twins("css")?, bytes_max: Some(STYLE_BYTES_MAX) },
    ])
}

fn weigh(weights: impl IntoIterator<Item = Weight>) -> Result {
    let mut broken = 0;
    for weight in weights {
        say(&weight.row());
        broken += usize::from(!weight.is_kept());
    }
    if broken == 0 { Ok(()) } else { Err(format!("budgets broken: {broken}").into()) }
}

fn twins(extension: &str) -> Result<usize> {
    let mut bytes = 0;
    for file in files_below(Path::new(PKG))?
        .iter()
        .filter(|file| file.extension().is_some_and(|known| known == extension))
    {
        bytes += fs::read(twin_of(file))
            .map_err(|error| format!("{} has no twin: {error}", file.display()))?
            .len();
    }
    if bytes == 0 { Err(format!("no .{extension} in {PKG}").into()) } else { Ok(bytes) }
}

fn first_page(profile: Profile) -> Result<usize> {
    let folder = env::temp_dir().join(format!("daylight-size-{}", process::id()));
    let db = folder.join("demo.db");
    let weighed = demo(profile, &db).and_then(|()| {
        let (_running, address) = Server::on_free_port(profile, &db)?;
        Ok(compressed(&fetch(&address, "/")?)?.len())
    });
    fs::remove_dir_all(folder)?;
    weighed
}

#[expect(clippy::cast_precision_loss, reason = "downloads are far below 2^52 bytes")]
fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / KB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() {
        let weight = |bytes| Weight { what: "style", bytes, bytes_max: Some(12_000) };
        assert!(weight(12_000).is_kept());
        assert!(!weight(12_001).is_kept());
        assert_eq!(weight(8_400).row(), "  style           8.4 kB  of 12.0 kB");
        assert!(weight(13_000).row().ends_with("BROKEN"));
    }
}
