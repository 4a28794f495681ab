//! The public files (icons, robots.txt, the shell client), copied to the site as they are.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Result,
    site::{PKG, Profile, SITE},
    stamp::{files_below, unless_fresh},
    twin,
};

/// Copies `public/` and drops what is no longer in it.
///
/// # Errors
/// When a file cannot be copied.
pub(crate) fn build(profile: Profile) -> Result {
    let public = Path::new("public");
    let files = files_below(public)?;
    unless_fresh(&format!("public files, {profile}"), &files, || {
        clear(Path::new(SITE))?;
        let copies = files
            .iter()
            .map(|file| copy(file, &Path::new(SITE).join(file.strip_prefix(public)?)))
            .collect::<Result<_>>()?;
        twin::with_twins(copies, profile)
    })
}

fn clear(site: &Path) -> Result {
    fs::create_dir_all(site)?;
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path == Path::new(PKG) {
            continue;
        }
        if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<PathBuf> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)?;
    Ok(to.to_owned())
}
