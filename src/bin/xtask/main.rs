//! The build program behind `make`: it puts the site together, weighs it, watches it and runs every test. It builds alone, without Leptos,
//! so that a fresh machine needs Rust and nothing else; what the server does is not in it.

use std::{env, error::Error, path::Path, process::ExitCode};

mod assets;
mod browser;
mod css;
mod server;
mod site;
mod size;
mod stamp;
mod step;
mod test;
mod twin;
mod wasm;
mod watch;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: xtask JOB
  build   the release server and the site it serves
  site    the site alone, with its sizes: what a change of the islands or the style weighs
  watch   build for development, serve, and do it again on each change
  test    format, lints, unit, integration and documentation tests, sizes, browser tests
  size    what a first visit downloads, against its budget; fails when one is broken";

fn main() -> ExitCode {
    let job = env::args().nth(1);
    match run(job.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            step::say(&format!("✗ {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run(job: Option<&str>) -> Result {
    if !Path::new("Leptos.toml").exists() {
        return Err("start it in the project's top folder".into());
    }
    match job {
        Some("build") => {
            site::build(site::Profile::Release)?;
            server::build(site::Profile::Release)
        }
        Some("site") => {
            site::build(site::Profile::Release)?;
            size::site()
        }
        Some("watch") => watch::watch(),
        Some("test") => test::test(),
        Some("size") => {
            site::build(site::Profile::Release)?;
            server::build(site::Profile::Release)?;
            size::size(site::Profile::Release)
        }
        _ => Err(USAGE.into()),
    }
}
