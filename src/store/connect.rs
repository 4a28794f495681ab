//! Opens the database file: settings, schema steps, and the lock that keeps a second process out.

use super::{Durability, Error};
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Schema steps in order; `pragma user_version` tells how many were taken. A released step is never edited.
const STEPS: &[&str] = &[
    include_str!("schema/001_first.sql"),
    include_str!("schema/002_windows.sql"),
    include_str!("schema/003_packs.sql"),
    include_str!("schema/005_seen.sql"),
    include_str!("schema/006_stale.sql"),
    include_str!("schema/007_journal.sql"),
    include_str!("schema/008_reports.sql"),
    include_str!("schema/009_cubes.sql"),
    include_str!("schema/010_joint_packs.sql"),
    include_str!("schema/011_app_packs.sql"),
];

/// Pages the write-ahead log may hold before it is carried over, 4 KiB each.
const WAL_PAGES: u32 = 4_000;
const PAGE_BYTES: u32 = 4_096;
const CACHE_KIB_WRITER: i32 = 32_768;
const CACHE_KIB_READER: i32 = 16_384;

/// Keeps other processes away from a database for as long as it lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock beside the database file.
pub(super) fn lock(db: &Path) -> Result<Lock, Error> {
    lock_file(&lock_path(db), db)
}

/// Takes a lock, or tells that `what` is in use.
pub(super) fn lock_file(path: &Path, what: &Path) -> Result<Lock, Error> {
    let failed = |source| Error::Open { path: path.to_owned(), source };
    let options = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let file = options.map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Error::InUse(what.to_owned())),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

fn lock_path(db: &Path) -> PathBuf {
    let mut name = db.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Opens the one connection that writes, and brings the schema up to date.
pub(super) fn writer(db: &Path, durability: Durability) -> Result<Connection, Error> {
    create_private(db)?;
    let mut connection = Connection::open(db)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    let synchronous = match durability {
        // The log is put on disk by the writer itself, who need not stand still meanwhile; SQLite does so only before it carries the log over.
        Durability::Full => "normal",
        Durability::None => "off",
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "secure_delete", "on")?;
    connection.pragma_update(None, "wal_autocheckpoint", WAL_PAGES)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB_WRITER)?;
    connection.set_prepared_statement_cache_capacity(64);
    migrate(&mut connection)?;
    Ok(connection)
}

/// Makes the log as long as it gets, by a transaction that is given up. A commit into a part that is there costs one write; one that makes the
/// file longer has the file system write down its own books, too, which takes many times as long.
pub(super) fn lengthen_log(connection: &Connection) -> Result<(), Error> {
    // What does not fit the cache goes into the log before its time.
    connection.pragma_update(None, "cache_size", 16)?;
    connection.execute_batch("begin immediate")?;
    let written = connection.execute(
        "insert into journal (id, runs, tallies) values (0, zeroblob(?1), x'')",
        [WAL_PAGES * PAGE_BYTES],
    );
    connection.execute_batch("rollback")?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB_WRITER)?;
    written?;
    Ok(())
}

/// Makes the file for its owner alone, whatever the umask; SQLite gives its log the same mode.
pub(super) fn create_private(db: &Path) -> Result<(), Error> {
    let made = OpenOptions::new().create_new(true).write(true).mode(0o600).open(db);
    match made {
        Err(source) if source.kind() != ErrorKind::AlreadyExists => {
            Err(Error::Open { path: db.to_owned(), source })
        }
        _ => Ok(()),
    }
}

/// Opens a connection that can only read.
pub(super) fn reader(db: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(db, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB_READER)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

fn migrate(connection: &mut Connection) -> Result<(), Error> {
    let taken: usize = connection
        .pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
        .map(|n| usize::try_from(n).unwrap_or(0))?;
    if taken > STEPS.len() {
        return Err(Error::Newer);
    }
    for (place, step) in STEPS.iter().enumerate().skip(taken) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(
            None,
            "user_version",
            i64::try_from(place + 1).unwrap_or(i64::MAX),
        )?;
        transaction.commit()?;
    }
    Ok(())
}
