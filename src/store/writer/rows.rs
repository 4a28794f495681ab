//! The rows that the writer keeps besides cells: runs, templates, tallies, and facts about the database.

use crate::day::Day;
use crate::event::RunKey;
use crate::store::Error;
use crate::store::plan::Plan;
use crate::store::run::{Row, Run};
use rusqlite::{Connection, OptionalExtension, named_params, params};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

const INSERT_RUN: &str = "
    insert into runs (key, install, first_seen, last_seen, sealed, error_text, state)
    values (:key, :install, :first_seen, :last_seen, 0, :error_text, :state)";

const UPDATE_RUN: &str = "
    update runs set install = :install, first_seen = :first_seen, last_seen = :last_seen, sealed = 0,
    error_text = :error_text, state = :state where id = :id";

/// Writes a run down, and gives it its number if it is new.
pub(super) fn write_run(connection: &Connection, run: &mut Run) -> Result<(), Error> {
    let (state, install) = (run.encode(), run.install.map(|key| key.0));
    if run.id == 0 {
        // Not `returning`: that makes a table of its own for each row.
        run.id = connection.prepare_cached(INSERT_RUN)?.insert(
            named_params! { ":key": run.key.0, ":install": install, ":first_seen": run.first_seen, ":last_seen": run.last_seen, ":error_text": run.text(), ":state": state },
        )?;
    } else {
        connection.prepare_cached(UPDATE_RUN)?.execute(
            named_params! { ":id": run.id, ":install": install, ":first_seen": run.first_seen, ":last_seen": run.last_seen, ":error_text": run.text(), ":state": state },
        )?;
    }
    Ok(())
}

/// Writes down the texts behind fingerprints, and that they were seen today.
pub(super) fn write_templates(
    connection: &Connection,
    templates: &BTreeMap<String, String>,
    today: Day,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "insert into templates (fingerprint, template, last_day) values (?1, ?2, ?3) on conflict do update set last_day = max(last_day, excluded.last_day)",
    )?;
    for (fingerprint, template) in templates {
        statement.execute(params![fingerprint, template, today.epoch_days()])?;
    }
    Ok(())
}

/// Adds to the tallies of what happened to events.
pub(super) fn write_tallies(
    connection: &Connection,
    tallies: &super::Tallies,
) -> Result<(), Error> {
    let mut statement =
        connection.prepare_cached("insert into tallies (day, what, name, n) values (?1, ?2, ?3, ?4) on conflict do update set n = n + excluded.n")?;
    let by_name =
        tallies.iter().flat_map(|(key, names)| names.iter().map(move |(name, n)| (key, name, n)));
    for ((day, what), name, n) in by_name {
        statement.execute(params![
            day,
            what.name(),
            name,
            i64::try_from(*n).unwrap_or(i64::MAX)
        ])?;
    }
    Ok(())
}

const UNSEALED: &str = "
    select id, key, install, first_seen, last_seen, error_text, state from runs where sealed = 0";

/// The runs that can still change.
pub(super) fn unsealed(connection: &Connection) -> Result<FxHashMap<RunKey, Run>, Error> {
    let mut statement = connection.prepare(UNSEALED)?;
    let mut rows = statement.query([])?;
    let mut runs = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let key = RunKey(row.get(1)?);
        let head = Row {
            id: row.get(0)?,
            key,
            install: row.get::<_, Option<[u8; 16]>>(2)?.map(RunKey),
            first_seen: row.get(3)?,
            last_seen: row.get(4)?,
            text: row.get(5)?,
        };
        runs.insert(key, Run::decode(head, row.get_ref(6)?.as_blob()?)?);
    }
    Ok(runs)
}

/// Writes down whose numbers the database holds, or refuses when they are another project's.
pub(super) fn claim(connection: &Connection, project: &str) -> Result<(), Error> {
    match fact(connection, "project")? {
        Some(found) if found != project => {
            Err(Error::OtherProject { found, asked: project.to_owned() })
        }
        Some(_) => Ok(()),
        None => set_fact(connection, "project", project),
    }
}

/// A run counted by one plan cannot be taken out of its cells by another: late news about it is a duplicate.
pub(super) fn close_runs_of_other_plans(connection: &Connection, plan: &Plan) -> Result<(), Error> {
    let signature = plan.signature();
    if fact(connection, "plan")?.as_ref() != Some(&signature) {
        connection.execute("update runs set sealed = 2 where sealed = 1", [])?;
        set_fact(connection, "plan", &signature)?;
    }
    Ok(())
}

/// A single fact about the database.
pub(in crate::store) fn fact(connection: &Connection, name: &str) -> Result<Option<String>, Error> {
    Ok(connection
        .prepare_cached("select value from facts where name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Writes down a single fact about the database.
pub(super) fn set_fact(connection: &Connection, name: &str, value: &str) -> Result<(), Error> {
    connection.execute("insert into facts (name, value) values (?1, ?2) on conflict do update set value = excluded.value", [name, value])?;
    Ok(())
}
