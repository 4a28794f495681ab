//! Knows whether a job would make again what it made last time. A stamp is a text of paths, lengths and modification times, of what went
//! in and of what came out; contents are not read, as cargo does not read them either.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use crate::{
    Result,
    step::{say, step},
};

const STAMPS: &str = "target/xtask";

/// Does a step, unless its inputs and outputs stand as they stood when it last succeeded. `work` names what it made, so that an output
/// somebody deleted or overwrote (a development build, say) is made again.
///
/// # Errors
/// What `work` fails with, or when a stamp cannot be written.
pub(crate) fn unless_fresh(
    name: &str,
    inputs: &[PathBuf],
    work: impl FnOnce() -> Result<Vec<PathBuf>>,
) -> Result {
    let stamp = Path::new(STAMPS).join(name.replace(", ", "-").replace(' ', "-"));
    let inputs = describe(inputs.iter().chain([&env::current_exe()?]));
    if is_fresh(&stamp, &inputs) {
        say(&format!("✓ {name}  unchanged"));
        return Ok(());
    }
    let outputs = step(name, work)?;
    fs::create_dir_all(STAMPS)?;
    fs::write(stamp, format!("{inputs}\n{}", describe(&outputs)))?;
    Ok(())
}

/// Every file below a folder, in a stable order.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// One line a file; a missing file has a line too, which no existing one equals.
pub(crate) fn describe<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> String {
    files.into_iter().map(|file| line(file)).collect()
}

fn is_fresh(stamp: &Path, inputs: &str) -> bool {
    let Ok(then) = fs::read_to_string(stamp) else { return false };
    let Some((inputs_then, outputs_then)) = then.split_once("\n\n") else { return false };
    let outputs: Vec<PathBuf> = outputs_then
        .lines()
        .filter_map(|line| line.split('\t').next())
        .map(PathBuf::from)
        .collect();
    inputs_then == inputs.trim_end() && outputs_then == describe(&outputs)
}

fn line(file: &Path) -> String {
    let state = fs::metadata(file).map_or_else(
        |_| "missing".to_owned(),
        |data| {
            let modified = data
                .modified()
                .ok()
                .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
                .unwrap_or_default();
            format!("{}\t{}", data.len(), modified.as_nanos())
        },
    );
    format!("{}\t{state}\n", file.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_or_vanished_is_not_fresh() {
        let folder = tempfile::tempdir().unwrap();
        let (source, made, stamp) =
            (folder.path().join("source"), folder.path().join("made"), folder.path().join("stamp"));
        fs::write(&source, "one").unwrap();
        fs::write(&made, "ONE").unwrap();
        let inputs = describe([&source]);
        fs::write(&stamp, format!("{inputs}\n{}", describe([&made]))).unwrap();
        assert!(is_fresh(&stamp, &inputs));

        fs::write(&source, "longer").unwrap();
        assert!(!is_fresh(&stamp, &describe([&source])));

        fs::remove_file(&made).unwrap();
        assert!(!is_fresh(&stamp, &inputs));
    }
}
