//! A copy of a database that a server goes on writing, for who only wants to read all of it once.

use super::{Error, connect};
use std::path::{Path, PathBuf};

/// A copy, which is removed with this value.
#[derive(Debug)]
pub struct Snapshot {
    path: PathBuf,
}

impl Snapshot {
    /// Copies a database as it is at this moment into a file beside it, readable by its owner alone: it holds single runs, too.
    ///
    /// # Errors
    ///
    /// When one cannot be read, or the other not be written.
    pub fn take(db: &Path) -> Result<Self, Error> {
        let path = beside(db, &format!(".snapshot-{}", std::process::id()));
        let snapshot = Self { path };
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
        for ending in ["", "-wal", "-shm", ".lock"] {
            // What was never made need not be removed.
            let _ = std::fs::remove_file(beside(&self.path, ending));
        }
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
}
