//! The list of what was published, `api/v1/index.json`: each file with its hash, its size, when its numbers were true, and under which licence
//! they may be used. It is also how publishing knows its own files from others.

use super::{MANIFEST, Problem};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// What was published.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// What it says of itself.
    pub meta: Meta,
    /// The files by their path in the folder. Written as a list, as the server's manifest has its documents.
    #[serde(rename = "documents", with = "listed")]
    pub files: BTreeMap<String, File>,
}

/// What a manifest says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Meta {
    /// The project whose numbers these are.
    pub project: String,
    /// The licence of the numbers.
    pub licence: String,
    /// When the latest of them were true, `2026-11-22T14:05Z`.
    pub as_of: String,
    /// The version of Daylight that wrote them.
    pub version: String,
    /// Where the copy stands; empty when it was not told.
    pub base_url: String,
    /// A hash of everything that the files were made from: while it is the same there is nothing new.
    pub made_from: String,
}

/// A published file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct File {
    /// The SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// The size of its brotli twin, the same name and `.br`; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub br: Option<u64>,
    /// The size of its gzip twin, the same name and `.gz`; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gz: Option<u64>,
    /// When its content was made; a file that stays the same keeps it.
    pub as_of: String,
    /// The licence of its numbers.
    pub licence: String,
}

impl Manifest {
    /// Reads the manifest of a folder; `None` when it has none.
    ///
    /// # Errors
    ///
    /// When it cannot be read or is no manifest of ours.
    pub fn read(folder: &Path) -> Result<Option<Self>, Problem> {
        let path = folder.join(MANIFEST);
        let text = match std::fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(Problem::File { path, source }),
        };
        serde_json::from_slice(&text).map(Some).map_err(|_| Problem::NoManifest(path))
    }

    /// The manifest as it is written, one file a line.
    ///
    /// # Errors
    ///
    /// When it cannot be written as JSON.
    pub fn bytes(&self) -> Result<Vec<u8>, Problem> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| Problem::Json)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The paths of all files with their twins.
    pub(super) fn paths(&self) -> impl Iterator<Item = String> {
        self.files.iter().flat_map(|(path, file)| {
            let twins = [file.br.map(|_| ".br"), file.gz.map(|_| ".gz")];
            let twins = twins.into_iter().flatten().map(move |ending| format!("{path}{ending}"));
            std::iter::once(path.clone()).chain(twins)
        })
    }
}

/// Files as a list whose members know their paths, as they stand in addresses.
mod listed {
    use super::{BTreeMap, Deserialize, File, Serialize};
    use serde::{Deserializer, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Listed<F> {
        path: String,
        #[serde(flatten)]
        file: F,
    }

    pub(super) fn serialize<S: Serializer>(
        files: &BTreeMap<String, File>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(files.iter().map(|(path, file)| Listed { path: format!("/{path}"), file }))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<String, File>, D::Error> {
        let list = Vec::<Listed<File>>::deserialize(deserializer)?;
        let own = |path: &str| path.strip_prefix('/').unwrap_or(path).to_owned();
        Ok(list.into_iter().map(|listed| (own(&listed.path), listed.file)).collect())
    }
}

/// The SHA-256 of bytes, hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
