//! Taking up a database of the first schema, which had a row for each run: sealed ones go into blocks, the others into the journal.

use super::journal::{Draft, Journal};
use super::sealed::write_blocks;
use crate::event::RunKey;
use crate::store::Error;
use crate::store::run::{Row, Run};
use rusqlite::Connection;

/// Runs taken up at once; one that is live has a row of the journal with so many others.
const AT_ONCE: usize = 1_024;

/// Moves the rows of runs, if there still is a table of them, and drops it.
pub(super) fn adopt_rows(connection: &Connection) -> Result<(), Error> {
    let sql = "select count(*) from sqlite_schema where type = 'table' and name = 'runs'";
    if connection.query_row(sql, [], |row| row.get::<_, i64>(0))? == 0 {
        return Ok(());
    }
    let mut last = 0;
    for sealed in [1, 2, 0] {
        let mut statement = connection.prepare(
            "select key, install, first_seen, last_seen, error_text, state from runs where sealed = ?1 order by first_seen",
        )?;
        let mut rows = statement.query([sealed])?;
        let mut runs = Vec::new();
        while let Some(row) = rows.next()? {
            let head = Row {
                key: RunKey(row.get(0)?),
                install: row.get::<_, Option<[u8; 16]>>(1)?.map(RunKey),
                first_seen: row.get(2)?,
                last_seen: row.get(3)?,
                text: row.get(4)?,
            };
            runs.push(Run::of_row(head, row.get_ref(5)?.as_blob()?)?);
            if runs.len() == AT_ONCE {
                last = take_up(connection, &runs, sealed, last)?;
                runs.clear();
            }
        }
        last = take_up(connection, &runs, sealed, last)?;
    }
    connection.execute_batch("drop table runs")?;
    Ok(())
}

fn take_up(connection: &Connection, runs: &[Run], sealed: i64, last: i64) -> Result<i64, Error> {
    if runs.is_empty() {
        return Ok(last);
    }
    if sealed > 0 {
        write_blocks(connection, runs.iter().collect(), sealed == 2, last, |_, _| {})?;
        return Ok(last);
    }
    let mut draft = Draft::of(runs.len());
    for run in runs {
        draft.add(run);
    }
    Journal::write(connection, last, &draft, &[])
}
