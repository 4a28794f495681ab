//! The site folder that the server serves: islands, style sheet and public files. The order does not matter; each part knows its own
//! inputs.

use std::fmt;

use crate::{Result, assets, css, wasm};

/// Where the site stands, as Leptos.toml says.
pub(crate) const SITE: &str = "target/site";
/// Where the islands and the style sheet stand.
pub(crate) const PKG: &str = "target/site/pkg";

/// Whether a build should be small and fast, or soon ready.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Release,
    Dev,
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Release { "release" } else { "dev" })
    }
}

/// Builds what is out of date.
///
/// # Errors
/// When a part cannot be built.
pub(crate) fn build(profile: Profile) -> Result {
    wasm::build(profile)?;
    css::build(profile)?;
    assets::build(profile)
}
