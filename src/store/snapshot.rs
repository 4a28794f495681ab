//! A copy of a database that a server goes on writing, for who only wants to read all of it once. It holds single runs, too, so one that a
//! killed process left is removed by whoever takes the next, and by the server when it forgets.

use super::Error;
use super::connect::{self, Lock};
use std::path::{Path, PathBuf};

/// What stands between the name of a database and the process that copied it.
const MARK: &str = ".snapshot-";
/// What belongs to a copy, itself first.
const ENDINGS: [&str; 6] = ["", "-journal", "-wal", "-shm", ".lock", HELD];
/// How the file ends that is locked while a copy is wanted, from before it is made.
const HELD: &str = ".held";

/// A copy, which is removed with this value.
#[derive(Debug)]
pub struct Snapshot {
    path: PathBuf,
    _held: Lock,
}

impl Snapshot {
    /// Copies a database as it is at this moment into a file beside it, readable by its owner alone: it holds single runs, too.
    ///
    /// # Errors
    ///
    /// When one cannot be read, or the other not be written.
    pub fn take(db: &Path) -> Result<Self, Error> {
        sweep(db);
        let path = beside(db, &format!("{MARK}{}", std::process::id()));
        let held = connect::lock_file(&beside(&path, HELD), db)?;
        let snapshot = Self { path, _held: held };
        connect::create_private(&snapshot.path)?;
        connect::reader(db)?.execute("vacuum into ?1", [&*snapshot.path.to_string_lossy()])?;
        Ok(snapshot)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

/// Removes copies of a database whose processes ended without doing so. What cannot be removed now is tried again the next time.
pub(super) fn sweep(db: &Path) {
    let (Some(folder), Some(name)) = (db.parent(), db.file_name()) else { return };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mark = format!("{}{MARK}", name.to_string_lossy());
    let is_copy = |name: &str| {
        let process = name.strip_prefix(&mark);
        process.is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        // Whoever makes a copy holds it before there is one.
        if entry.file_name().to_str().is_some_and(is_copy)
            && let Ok(_held) = connect::lock_file(&beside(&path, HELD), &path)
        {
            remove(&path);
        }
    }
}

fn remove(path: &Path) {
    for ending in ENDINGS {
        // What was never made need not be removed.
        let _ = std::fs::remove_file(beside(path, ending));
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::super::{Durability, Store};
    use super::*;
    use crate::catalog::Catalog;
    use std::sync::Arc;

    #[test]
    fn a_database_in_use_can_be_copied_and_the_copy_goes_away() {
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("test.db");
        let text = include_str!("../../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let open =
            |path: &Path| Store::open(path, &catalog, Arc::new(|| 1_795_356_000), Durability::None);
        let store = open(&db).unwrap();
        assert!(matches!(open(&db), Err(Error::InUse(_))));
        let snapshot = Snapshot::take(&db).unwrap();
        let copy = open(snapshot.path()).unwrap();
        copy.close();
        drop(copy);
        drop(snapshot);
        store.close();
        let left: Vec<_> = std::fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("snapshot"))
            .collect();
        assert_eq!(left, Vec::<String>::new());
    }

    #[test]
    fn a_copy_that_a_killed_process_left_goes_and_one_in_use_stays() {
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("test.db");
        let text = include_str!("../../catalogs/community-scripts.toml");
        let catalog = Catalog::parse(text, "2026-11-22".parse().unwrap()).unwrap();
        let open = || Store::open(&db, &catalog, Arc::new(|| 1_795_356_000), Durability::None);
        let store = open().unwrap();
        let in_use = Snapshot::take(&db).unwrap();
        let left = |ending: &str| beside(&db, &format!(".snapshot-1{ending}"));
        let kill = || {
            for ending in ["", "-journal", ".held"] {
                std::fs::write(left(ending), "single runs").unwrap();
            }
        };
        kill();
        let theirs = beside(&db, ".snapshot-of-mine");
        std::fs::write(&theirs, "theirs").unwrap();
        sweep(&db);
        assert!(["", "-journal", ".held"].iter().all(|ending| !left(ending).exists()));
        assert!(in_use.path().exists() && theirs.exists());
        drop(in_use);
        store.close();
        drop(store);
        // A server does so when it forgets, which is the first thing that it does.
        kill();
        let store = open().unwrap();
        tokio::runtime::Runtime::new().unwrap().block_on(store.seal()).unwrap();
        assert!(!left("").exists());
    }
}
