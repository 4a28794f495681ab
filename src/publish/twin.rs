//! Compressed twins, `index.html.br` and `index.html.gz` beside `index.html`, for hosts that send them as they are.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Read, Write};

/// What changes with each publishing is compressed so that a year takes seconds; what is compressed once, as hard as it goes.
const BROTLI_OFTEN: u32 = 5;
const BROTLI_ONCE: u32 = 11;
const GZIP: u32 = 6;
const WINDOW_LOG2: u32 = 22;
const BUFFER_BYTES: usize = 1 << 16;
/// Smaller files fit into one packet as they are.
const BYTES_MIN: usize = 1_024;
/// What cannot be compressed, or is already.
const ENDINGS: [&str; 9] = ["html", "json", "csv", "md", "svg", "js", "css", "xml", "wasm"];

/// The two twins of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Twins {
    pub(super) br: Option<Vec<u8>>,
    pub(super) gz: Option<Vec<u8>>,
}

/// How hard a file is to be compressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Effort {
    Often,
    Once,
}

/// Compresses a file, where that is worth it.
///
/// # Errors
///
/// Never in practice: it writes to memory.
pub(super) fn twins(path: &str, bytes: &[u8], effort: Effort) -> io::Result<Twins> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    if bytes.len() < BYTES_MIN || !ENDINGS.contains(&ending) {
        return Ok(Twins::default());
    }
    let smaller = |twin: Vec<u8>| (twin.len() < bytes.len()).then_some(twin);
    Ok(Twins { br: smaller(brotli(bytes, effort)?), gz: smaller(gzip(bytes)?) })
}

fn brotli(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let quality = if effort == Effort::Once { BROTLI_ONCE } else { BROTLI_OFTEN };
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER_BYTES, quality, WINDOW_LOG2);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::new(GZIP));
    writer.write_all(bytes)?;
    writer.finish()
}

/// Reads a twin back; `ending` says which, and no more than `bytes_max` are read.
///
/// # Errors
///
/// When it is none.
pub(super) fn read(ending: &str, twin: &[u8], bytes_max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match ending {
        "br" => {
            brotli::Decompressor::new(twin, BUFFER_BYTES).take(bytes_max).read_to_end(&mut bytes)?
        }
        _ => flate2::read::GzDecoder::new(twin).take(bytes_max).read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_read_back_to_the_file() {
        let text = "the same words again and again ".repeat(100);
        for effort in [Effort::Often, Effort::Once] {
            let Twins { br, gz } = twins("a/index.html", text.as_bytes(), effort).unwrap();
            for (ending, twin) in [("br", br.unwrap()), ("gz", gz.unwrap())] {
                assert_eq!(read(ending, &twin, 1 << 20).unwrap(), text.as_bytes());
                assert!(twin.len() < 200, "{ending}: {}", twin.len());
            }
        }
    }

    #[test]
    fn what_is_small_or_of_another_kind_has_none() {
        assert_eq!(twins("a.html", b"short", Effort::Once).unwrap(), Twins::default());
        assert_eq!(twins("a.png", &[0; 4_096], Effort::Once).unwrap(), Twins::default());
    }
}
