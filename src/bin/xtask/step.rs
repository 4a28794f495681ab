//! Short lines that say what is being done and how long it took, and the programs that do it. What those print goes straight through.

use std::{
    process::{Command, Stdio},
    time::Instant,
};

use crate::Result;

/// Prints one line.
#[expect(clippy::print_stdout, reason = "showing what it does is half of what this program is for")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// Does one step between a line that names it and a line that times it.
///
/// # Errors
/// What `work` fails with, after a line that says which step it was.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("▸ {name}"));
    let begun = Instant::now();
    let done = work();
    let mark = if done.is_ok() { "✓" } else { "✗" };
    say(&format!("{mark} {name}  {:.1} s", begun.elapsed().as_secs_f64()));
    done
}

/// Runs a program as a step. It gets no input, so nothing can wait for an answer that a build server would never give.
///
/// # Errors
/// When the program cannot be started or does not end well.
pub(crate) fn step_command(name: &str, command: &mut Command) -> Result {
    step(name, || run(command))
}

/// Runs a program to its end.
///
/// # Errors
/// When the program cannot be started or does not end well.
pub(crate) fn run(command: &mut Command) -> Result {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("{program} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{program} failed: {status}").into()) }
}

/// A `cargo` command from words in one string; none of ours has a space in a word.
pub(crate) fn cargo(words: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words.split_whitespace());
    command
}
