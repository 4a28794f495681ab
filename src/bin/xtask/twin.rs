//! Brotli twins: `daylight.css.br` beside `daylight.css`, for the file service to send as they are. Compressing at build time is smaller and
//! takes a request 1 ms instead of 20. No gzip twins: every browser that runs the islands reads brotli.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use brotli::CompressorWriter;

use crate::{Result, site::Profile};

const QUALITY: u32 = 11;
const WINDOW_LOG2: u32 = 22;
const BUFFER_BYTES: usize = 1 << 16;

/// Adds the twins of a release build to what was made. A development build has none, and no stale ones either, which would be sent instead.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn with_twins(mut made: Vec<PathBuf>, profile: Profile) -> Result<Vec<PathBuf>> {
    for file in made.clone() {
        let twin = twin_of(&file);
        if profile == Profile::Release {
            fs::write(&twin, compressed(&fs::read(&file)?)?)?;
            made.push(twin);
        } else if twin.exists() {
            fs::remove_file(twin)?;
        }
    }
    Ok(made)
}

/// Where a file's twin stands.
pub(crate) fn twin_of(file: &Path) -> PathBuf {
    file.with_added_extension("br")
}

/// Whether a file is a twin of another.
pub(crate) fn is_twin(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "br")
}

/// Compresses as hard as brotli can.
///
/// # Errors
/// Never in practice: it writes to memory.
pub(crate) fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER_BYTES, QUALITY, WINDOW_LOG2);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}
