//! The folder that is published to. Each file is written beside its place and moved there whole, so that a reader, or a crash, never meets half
//! of one. A file that is not ours is never written over or removed: ours are those of the manifest, and of the list that is kept while
//! publishing goes on.

use super::Problem;
use super::manifest::{File, Manifest, sha256};
use super::twin::{Effort, Twins, twins};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Names the files that are being written, one a line, until the manifest names them.
const JOURNAL: &str = ".daylight-publishing";
/// How the name of a file ends while it is written.
pub(super) const UNFINISHED: &str = ".daylight-part";

/// A folder while it is published to.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    before: Manifest,
    ours: BTreeSet<String>,
    journal: Mutex<fs::File>,
    written: AtomicU64,
}

/// What a file's content was made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made<'a> {
    pub(super) as_of: &'a str,
    pub(super) licence: &'a str,
    pub(super) effort: Effort,
}

impl Folder {
    /// Opens a folder, or makes it.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or its manifest is not ours.
    pub(super) fn open(path: &Path) -> Result<Self, Problem> {
        fs::create_dir_all(path).map_err(at(path))?;
        let before = Manifest::read(path)?.unwrap_or_default();
        let journal_path = path.join(JOURNAL);
        let mut ours: BTreeSet<String> = before.paths().collect();
        ours.extend(super::OWN.map(str::to_owned));
        if let Ok(text) = fs::read_to_string(&journal_path) {
            ours.extend(text.lines().map(str::to_owned));
        }
        for path_of_ours in &ours {
            // Left by a crash; mostly there is none.
            let _ = fs::remove_file(path.join(format!("{path_of_ours}{UNFINISHED}")));
        }
        let journal = fs::OpenOptions::new().create(true).append(true).open(&journal_path);
        let journal = Mutex::new(journal.map_err(at(&journal_path))?);
        Ok(Self { path: path.to_owned(), before, ours, journal, written: AtomicU64::new(0) })
    }

    /// What was published here before.
    pub(super) fn before(&self) -> &Manifest {
        &self.before
    }

    /// How many files were written, twins not counted.
    pub(super) fn written(&self) -> u64 {
        self.written.load(Ordering::Relaxed)
    }

    /// Whether every file of the manifest is there in its size.
    pub(super) fn is_whole(&self) -> bool {
        let has = |path: String, bytes: u64| {
            fs::metadata(self.path.join(path)).is_ok_and(|found| found.len() == bytes)
        };
        self.before.files.iter().all(|(path, file)| {
            has(path.clone(), file.bytes)
                && file.br.is_none_or(|bytes| has(format!("{path}.br"), bytes))
                && file.gz.is_none_or(|bytes| has(format!("{path}.gz"), bytes))
        })
    }

    /// Puts a file with its twins in its place, unless it is there already.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or a file that is not ours is in the way.
    pub(super) fn put(&self, path: &str, bytes: &[u8], made: Made<'_>) -> Result<File, Problem> {
        let hash = sha256(bytes);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if let Some(file) = self.before.files.get(path).filter(|file| file.sha256 == hash) {
            let found = fs::metadata(self.path.join(path)).is_ok_and(|found| found.len() == length);
            if found && self.has_twins(path, file) {
                return Ok(file.clone());
            }
        }
        let Twins { br, gz } =
            twins(path, bytes, made.effort).map_err(at(&self.path.join(path)))?;
        let size = |twin: &Option<Vec<u8>>| {
            twin.as_ref().map(|twin| u64::try_from(twin.len()).unwrap_or(u64::MAX))
        };
        let file = File {
            sha256: hash,
            bytes: length,
            br: size(&br),
            gz: size(&gz),
            as_of: made.as_of.to_owned(),
            licence: made.licence.to_owned(),
        };
        // The twins first: an old one beside a new file would be sent instead of it.
        for (ending, twin) in [(".br", br), (".gz", gz)] {
            let path = format!("{path}{ending}");
            match twin {
                Some(twin) => self.write(&path, &twin)?,
                None => self.remove(&path)?,
            }
        }
        self.write(path, bytes)?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(file)
    }

    fn has_twins(&self, path: &str, file: &File) -> bool {
        let has = |ending: &str, size: Option<u64>| {
            let found = fs::metadata(self.path.join(format!("{path}{ending}")));
            size.is_none_or(|size| found.is_ok_and(|found| found.len() == size))
        };
        has(".br", file.br) && has(".gz", file.gz)
    }

    /// Writes one file whole.
    ///
    /// # Errors
    ///
    /// As [`Folder::put`].
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        let place = self.path.join(path);
        if !self.ours.contains(path) {
            if place.exists() {
                return Err(Problem::NotOurs(place));
            }
            let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
            writeln!(journal, "{path}").map_err(at(&self.path.join(JOURNAL)))?;
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        let mut part = place.clone().into_os_string();
        part.push(UNFINISHED);
        fs::write(&part, bytes).map_err(at(Path::new(&part)))?;
        fs::rename(&part, &place).map_err(at(&place))
    }

    /// Removes one of our files; whether it was there does not matter.
    ///
    /// # Errors
    ///
    /// When it cannot be removed.
    pub(super) fn remove(&self, path: &str) -> Result<(), Problem> {
        if !self.ours.contains(path) {
            return Ok(());
        }
        let place = self.path.join(path);
        match fs::remove_file(&place) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(at(&place)(error)),
            _ => Ok(()),
        }
    }

    /// Writes the manifest and its signature, then removes what it does not name any more: files, and folders that are empty by that.
    ///
    /// # Errors
    ///
    /// When the disk refuses.
    pub(super) fn finish(
        &self,
        manifest: &[u8],
        signature: Option<&str>,
        kept: &Manifest,
    ) -> Result<u64, Problem> {
        let [manifest_path, signature_path] = super::OWN;
        match signature {
            Some(signature) => self.write(signature_path, signature.as_bytes())?,
            None => self.remove(signature_path)?,
        }
        self.write(manifest_path, manifest)?;
        let kept: BTreeSet<String> = kept.paths().chain(super::OWN.map(str::to_owned)).collect();
        let mut removed = 0;
        for path in self.ours.iter().filter(|path| !kept.contains(*path)) {
            self.remove(path)?;
            self.remove_empty(path);
            removed += u64::from(self.before.files.contains_key(path));
        }
        let journal = self.path.join(JOURNAL);
        fs::remove_file(&journal).map_err(at(&journal))?;
        Ok(removed)
    }

    /// Removes the folders that a file leaves empty; the system refuses for all others.
    fn remove_empty(&self, path: &str) {
        let mut folder = Path::new(path).parent();
        while let Some(inside) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
            if fs::remove_dir(self.path.join(inside)).is_err() {
                break;
            }
            folder = inside.parent();
        }
    }

    /// Gives up without a change.
    pub(super) fn leave(&self) {
        let _ = fs::remove_file(self.path.join(JOURNAL));
    }
}

/// Says at which path the disk refused.
fn at(path: &Path) -> impl Fn(std::io::Error) -> Problem {
    let path = path.to_owned();
    move |source| Problem::File { path: path.clone(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MADE: Made<'_> =
        Made { as_of: "2026-11-22T14:05Z", licence: "CC0-1.0", effort: Effort::Often };

    fn publish(path: &Path, files: &[(&str, &str)]) -> Result<(u64, u64), Problem> {
        let folder = Folder::open(path)?;
        let mut manifest = Manifest::default();
        for (name, text) in files {
            manifest.files.insert((*name).to_owned(), folder.put(name, text.as_bytes(), MADE)?);
        }
        let removed = folder.finish(&manifest.bytes()?, None, &manifest)?;
        Ok((folder.written(), removed))
    }

    fn names(path: &Path) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for entry in fs::read_dir(path).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_dir() {
                found.extend(
                    names(&entry.path()).into_iter().map(|inside| format!("{name}/{inside}")),
                );
            } else {
                found.insert(name);
            }
        }
        found
    }

    #[test]
    fn only_what_changed_is_written_and_what_is_gone_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let long = "words ".repeat(400);
        let first = [("index.html", long.as_str()), ("a/b/index.html", "two")];
        assert_eq!(publish(dir.path(), &first).unwrap(), (2, 0));
        assert!(names(dir.path()).contains("index.html.br"));
        assert_eq!(publish(dir.path(), &first).unwrap(), (0, 0));
        assert_eq!(publish(dir.path(), &[("index.html", "short")]).unwrap(), (1, 1));
        assert_eq!(
            names(dir.path()),
            ["api/v1/index.json", "index.html"].map(str::to_owned).into()
        );
        assert!(!dir.path().join("a").exists(), "empty folders are removed too");
    }

    #[test]
    fn files_of_others_are_neither_written_over_nor_removed() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a")).unwrap();
        fs::write(dir.path().join("a/theirs.txt"), "theirs").unwrap();
        publish(dir.path(), &[("a/index.html", "ours")]).unwrap();
        publish(dir.path(), &[]).unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("a/theirs.txt")).unwrap(), "theirs");
        let refused = publish(dir.path(), &[("a/theirs.txt", "ours")]).unwrap_err();
        assert!(matches!(refused, Problem::NotOurs(_)), "{refused}");
    }

    #[test]
    fn what_a_crash_left_is_known_again() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), &[("index.html", "one")]).unwrap();
        let crashed = Folder::open(dir.path()).unwrap();
        crashed.put("new.html", b"half of it", MADE).unwrap();
        drop(crashed);
        assert_eq!(fs::read_to_string(dir.path().join("index.html")).unwrap(), "one");
        publish(dir.path(), &[("index.html", "two")]).unwrap();
        assert_eq!(
            names(dir.path()),
            ["api/v1/index.json", "index.html"].map(str::to_owned).into()
        );
    }

    #[test]
    fn a_file_that_was_damaged_is_written_again() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), &[("index.html", "one")]).unwrap();
        fs::write(dir.path().join("index.html"), "").unwrap();
        assert!(!Folder::open(dir.path()).unwrap().is_whole());
        assert_eq!(publish(dir.path(), &[("index.html", "one")]).unwrap().0, 1);
    }
}
