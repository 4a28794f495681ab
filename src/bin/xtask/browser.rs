//! The browser tests, and what they need on a fresh machine: Playwright from npm's lock file and Debian's Chromium. Playwright's own
//! browser download stays off.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    Result,
    stamp::unless_fresh,
    step::{run, step, step_command},
};

const FOLDER: &str = "end2end";
const CHROMIUM: &str = "/usr/bin/chromium";
const INSTALL: &str =
    "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium";

/// Runs the tests in `end2end/`.
///
/// # Errors
/// When one fails, or when something is missing that cannot be installed from here.
pub(crate) fn test() -> Result {
    ensure_packages()?;
    ensure_chromium()?;
    step_command("browser tests", npm().arg("test"))
}

fn ensure_packages() -> Result {
    let inputs = ["package.json", "package-lock.json"].map(|name| Path::new(FOLDER).join(name));
    unless_fresh("npm packages", &inputs, || {
        run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
        Ok(vec![PathBuf::from(FOLDER).join("node_modules/.package-lock.json")])
    })
}

fn ensure_chromium() -> Result {
    if Path::new(CHROMIUM).exists() || env::var_os("CHROMIUM").is_some() {
        return Ok(());
    }
    let Some(root_shell) = root_shell() else {
        return Err(format!(
            "Chromium is missing; type this, then try again:  sudo sh -c '{INSTALL}'"
        )
        .into());
    };
    let (program, arguments) = root_shell;
    let mut command = Command::new(program);
    step("Chromium", || {
        run(command.args(arguments).arg(INSTALL).env("DEBIAN_FRONTEND", "noninteractive"))
    })
}

/// A shell that may install packages: root's own, or that of a `sudo` which asks for no password.
fn root_shell() -> Option<(&'static str, &'static [&'static str])> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(("sh", &["-c"]));
    }
    let may = Command::new("sudo")
        .args(["-n", "true"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status();
    may.is_ok_and(|status| status.success()).then_some(("sudo", &["-n", "sh", "-c"]))
}

fn npm() -> Command {
    let mut npm = Command::new("npm");
    npm.current_dir(FOLDER).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    npm
}
