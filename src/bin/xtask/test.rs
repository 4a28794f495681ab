//! Everything that `make test` runs, quick checks first; the first failure ends it. The server that is weighed and browsed is the debug
//! binary that the integration tests have built already: a release build of it would cost 430 CPU seconds more and show the same pages.

use crate::{
    Result, browser,
    site::{self, Profile},
    size,
    step::{cargo, step, step_command},
    wasm,
};

const CHECKS: [(&str, &str); 7] = [
    ("format", "fmt --check"),
    ("lints: server", "clippy --features ssr --all-targets -- -D warnings"),
    (
        "lints: islands",
        "clippy --features hydrate --lib --target wasm32-unknown-unknown -- -D warnings",
    ),
    ("lints: client", "clippy --features client --lib -- -D warnings"),
    ("lints: build program", "clippy --features xtask --bin xtask -- -D warnings"),
    ("unit, integration and documentation tests", "test --features ssr"),
    ("tests of the build program", "test --features xtask --bin xtask"),
];

/// Runs all tests.
///
/// # Errors
/// When a check fails.
pub(crate) fn test() -> Result {
    step("everything", || {
        wasm::ensure_target()?;
        for (name, words) in CHECKS {
            step_command(name, &mut cargo(words))?;
        }
        step_command(
            "documentation",
            cargo("doc --no-deps --features ssr --lib").env("RUSTDOCFLAGS", "-D warnings"),
        )?;
        site::build(Profile::Release)?;
        size::size(Profile::Dev)?;
        browser::test()
    })
}
