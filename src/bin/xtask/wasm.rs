//! The islands: Rust to WebAssembly with cargo, and the JavaScript that loads it with wasm-bindgen, called as a library so that there is
//! nothing to install. No wasm-opt: it takes nothing off the compressed size.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    slice,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    Result,
    site::{PKG, Profile},
    stamp::{files_below, unless_fresh},
    step::{cargo, step_command},
    twin,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds `pkg/daylight.wasm` and `pkg/daylight.js`.
///
/// # Errors
/// When the target is missing and cannot be added, or when it does not compile.
pub(crate) fn build(profile: Profile) -> Result {
    ensure_target()?;
    let (cargo_profile, folder) = match profile {
        Profile::Release => ("wasm-release", "wasm-release"),
        Profile::Dev => ("dev", "debug"),
    };
    let words =
        format!("build --lib --target {TARGET} --features hydrate --profile {cargo_profile}");
    step_command(&format!("islands, {profile}"), &mut cargo(&words))?;
    let wasm = Path::new("target").join(TARGET).join(folder).join("daylight.wasm");
    unless_fresh(&format!("bindings, {profile}"), slice::from_ref(&wasm), || bind(&wasm, profile))
}

/// Adds the WebAssembly target where rustup has not done so for rust-toolchain.toml's sake.
///
/// # Errors
/// When rustup cannot fetch it.
pub(crate) fn ensure_target() -> Result {
    let answer =
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output()?;
    let libdir = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    if Path::new(&libdir).exists() {
        return Ok(());
    }
    step_command("WebAssembly target", Command::new("rustup").args(["target", "add", TARGET]))
}

fn bind(wasm: &Path, profile: Profile) -> Result<Vec<PathBuf>> {
    let pkg = Path::new(PKG);
    fs::create_dir_all(pkg)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("daylight").web(true)?.typescript(false);
    bindgen
        .keep_debug(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true);
    bindgen.generate(pkg)?;
    // With LEPTOS_OUTPUT_NAME set, as .cargo/config.toml does, the page asks for the file without wasm-bindgen's suffix.
    fs::rename(pkg.join("daylight_bg.wasm"), pkg.join("daylight.wasm"))?;
    let mut made = vec![pkg.join("daylight.js"), pkg.join("daylight.wasm")];
    if pkg.join("snippets").exists() {
        made.extend(
            files_below(&pkg.join("snippets"))?.into_iter().filter(|file| !twin::is_twin(file)),
        );
    }
    twin::with_twins(made, profile)
}
