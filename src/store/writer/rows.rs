//! The rows that the writer keeps besides cells and runs: templates, and facts about the database.

use crate::day::Day;
use crate::store::Error;
use crate::store::plan::Plan;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

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
        connection.execute("update sealed_runs set final = 1", [])?;
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
