//! Builds for development, serves, and does both again when a source file changes. It asks the file system three times a second: that is
//! 2 ms for our few hundred files, and nothing to install.

use std::{path::Path, thread, time::Duration};

use crate::{
    Result,
    server::{self, Server},
    site::{self, Profile},
    stamp::{describe, files_below},
    step::say,
};

const WATCHED: [&str; 4] = ["src", "style", "public", "catalogs"];
const WATCHED_FILES: [&str; 2] = ["Cargo.toml", "Leptos.toml"];
const LOOK_EVERY: Duration = Duration::from_millis(300);
const ADDRESS: &str = "127.0.0.1:3000";
const DB: &str = "data/watch.db";

/// Runs until it is interrupted.
///
/// # Errors
/// When the watched folders cannot be read.
pub(crate) fn watch() -> Result {
    let mut running = None;
    loop {
        let seen = snapshot()?;
        match rebuild(&mut running) {
            Ok(server) => running = Some(server),
            Err(error) => say(&format!("✗ {error}; waiting for a change")),
        }
        settle(&seen)?;
    }
}

/// Stops the old server only once the new one is built: a mistake leaves the last good page up.
fn rebuild(running: &mut Option<Server>) -> Result<Server> {
    site::build(Profile::Dev)?;
    server::build(Profile::Dev)?;
    server::demo(Profile::Dev, Path::new(DB))?;
    running.take();
    Server::at(ADDRESS, Profile::Dev, Path::new(DB))
}

/// Waits for a change, then until an editor or a checkout has written all it wants to.
fn settle(built: &str) -> Result {
    let mut before = built.to_owned();
    loop {
        thread::sleep(LOOK_EVERY);
        let now = snapshot()?;
        if now == before && now != built {
            return Ok(());
        }
        before = now;
    }
}

fn snapshot() -> Result<String> {
    let mut state = describe(&WATCHED_FILES.map(Into::into));
    for folder in WATCHED.iter().map(Path::new).filter(|folder| folder.exists()) {
        state += &describe(&files_below(folder)?);
    }
    Ok(state)
}
