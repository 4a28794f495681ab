//! Edits the file of annotations for people who would rather not: what they wrote by hand, comments and order among it, stays as it is. Each edit is
//! read back and compared before it counts; the file is exchanged whole, one editor at a time.

use super::{ANNOTATIONS_MAX, Annotation, NotAnnotations, in_file_order};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// The line that an annotation begins with.
const HEAD: &str = "[[annotation]]";
/// Stands behind the name of the file that takes the other's place.
const ENDING: &str = ".new";

/// Why a file was not edited.
#[derive(Debug, thiserror::Error)]
pub enum NotEdited {
    /// It is no file of annotations, or would be none.
    #[error("{0}")]
    Wrong(#[from] NotAnnotations),
    /// There is no annotation of that number.
    #[error("there is no annotation {asked}; there are {known}, see --list")]
    NoSuch {
        /// The number.
        asked: usize,
        /// How many there are.
        known: usize,
    },
    /// The annotation is there already.
    #[error("this is written down already")]
    Known,
    /// It is written in a way that cannot be edited for certain.
    #[error("this file is written in another way than daylight writes it; edit it by hand")]
    ByHand,
    /// The file cannot be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// The text of a file with one annotation more, at its end.
///
/// # Errors
///
/// When the file is wrong, the annotation is, or it is there already.
pub fn add(text: &str, new: &Annotation) -> Result<String, NotEdited> {
    let mut expected = in_file_order(text)?;
    if expected.contains(new) {
        return Err(NotEdited::Known);
    }
    expected.push(new.clone());
    let mut edited = text.trim_end().to_owned();
    if !edited.is_empty() {
        edited.push_str("\n\n");
    }
    edited.push_str(&written(new));
    checked(edited, &expected)
}

/// The text of a file without one of its annotations, counted from 1 in the order of the file; and that annotation.
///
/// # Errors
///
/// When the file is wrong, there is no such annotation, or it cannot be taken out for certain.
pub fn remove(text: &str, number: usize) -> Result<(String, Annotation), NotEdited> {
    let mut expected = in_file_order(text)?;
    let known = expected.len();
    if !(1..=known).contains(&number) {
        return Err(NotEdited::NoSuch { asked: number, known });
    }
    let removed = expected.remove(number - 1);
    let lines: Vec<&str> = text.lines().collect();
    let heads: Vec<usize> = (0..lines.len())
        .filter(|place| lines.get(*place).is_some_and(|line| line.trim() == HEAD))
        .collect();
    let (Some(from), to) = (heads.get(number - 1), heads.get(number)) else {
        return Err(NotEdited::ByHand);
    };
    // What stands between the last value and the next annotation is about that one.
    let block = lines.get(*from..to.copied().unwrap_or(lines.len())).unwrap_or_default();
    let own = block
        .iter()
        .rposition(|line| line.contains('=') && !line.trim_start().starts_with('#'))
        .map_or(block.len(), |last| last + 1);
    let before = lines.get(..*from).unwrap_or_default();
    let after = lines.get(from + own..).unwrap_or_default();
    let after = after.get(usize::from(after.first().is_some_and(|line| line.trim().is_empty()))..);
    let kept: Vec<&str> = before.iter().chain(after.unwrap_or_default()).copied().collect();
    Ok((checked(format!("{}\n", kept.join("\n").trim_end()), &expected)?, removed))
}

/// The edited text, when it says what it should and nothing else.
fn checked(edited: String, expected: &[Annotation]) -> Result<String, NotEdited> {
    if expected.len() > ANNOTATIONS_MAX {
        return Err(NotAnnotations::TooMany(expected.len()).into());
    }
    if in_file_order(&edited)? == expected { Ok(edited) } else { Err(NotEdited::ByHand) }
}

fn written(annotation: &Annotation) -> String {
    let mut text = format!("{HEAD}\n");
    let day = annotation.day.to_string();
    let members = [
        ("day", Some(&day)),
        ("app", annotation.app.as_ref()),
        ("text", Some(&annotation.text)),
        ("link", annotation.link.as_ref()),
    ];
    for (name, value) in members {
        if let Some(value) = value {
            let _ = writeln!(text, "{name} = {}", toml::Value::String(value.clone()));
        }
    }
    text
}

/// Edits a file in one step: whoever reads it meanwhile reads all of the old one or all of the new one. A file that is not there counts as empty.
/// Gives back what `edit` gave beside the new text.
///
/// # Errors
///
/// When `edit` refuses, or the file cannot be read or written; then it is as it was.
pub fn edited<T>(
    path: &Path,
    edit: impl FnOnce(&str) -> Result<(String, T), NotEdited>,
) -> Result<T, NotEdited> {
    let wrong = |source| NotEdited::File { path: path.to_owned(), source };
    // A link is followed, so that the file that it names is edited and not the link replaced.
    let place = match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => path.to_owned(),
        found => found.map_err(wrong)?,
    };
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new("."))).map_err(wrong)?;
    // Held until this function returns: of two editors the second reads what the first wrote.
    folder.lock().map_err(wrong)?;
    let before = match fs::read_to_string(&place) {
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        read => read.map_err(wrong)?,
    };
    let (after, given) = edit(&before)?;
    let mut name = place.clone().into_os_string();
    name.push(ENDING);
    let new = PathBuf::from(name);
    let write = || -> std::io::Result<()> {
        let mut file = File::create(&new)?;
        if let Ok(known) = fs::metadata(&place) {
            file.set_permissions(known.permissions())?;
        }
        file.write_all(after.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, &place)?;
        folder.sync_all()
    };
    write().map_err(wrong)?;
    Ok(given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FILE: &str = "# Ours.\n\n# A release.\n[[annotation]]\nday = \"2026-11-13\"\ntext = \"Core 2.14\" # done\n\n# The mirror.\n[[annotation]]\nday = \"2026-11-09\"\napp = \"docker\"\ntext = \"Mirror fault\"\n";

    fn annotation(day: &str, text: &str) -> Annotation {
        Annotation { day: day.parse().unwrap(), app: None, text: text.to_owned(), link: None }
    }

    #[test]
    fn what_was_written_by_hand_stays() {
        let added = add(FILE, &annotation("2026-11-20", "A \"new\" one")).unwrap();
        assert!(added.starts_with(FILE.trim_end()), "{added}");
        assert!(in_file_order(&added).unwrap().len() == 3 && added.contains("# The mirror."));
        let (left, gone) = remove(&added, 1).unwrap();
        assert_eq!(gone.text, "Core 2.14");
        assert!(
            left.starts_with("# Ours.") && left.contains("# The mirror.\n[[annotation]]"),
            "{left}"
        );
        assert_eq!(in_file_order(&left).unwrap().len(), 2);
        assert!(matches!(remove(&left, 3), Err(NotEdited::NoSuch { asked: 3, known: 2 })));
        assert!(matches!(add(FILE, &annotation("2026-11-13", "Core 2.14")), Err(NotEdited::Known)));
    }

    #[test]
    fn what_cannot_be_edited_for_certain_is_left_alone() {
        let inline = "annotation = [{ day = \"2026-11-13\", text = \"x\" }]";
        assert!(matches!(remove(inline, 1), Err(NotEdited::ByHand)));
        assert!(add(inline, &annotation("2026-11-20", "y")).is_err());
        assert!(matches!(
            add("[[annotation", &annotation("2026-11-20", "y")),
            Err(NotEdited::Wrong(_))
        ));
    }

    #[test]
    fn a_file_is_exchanged_whole_and_two_editors_lose_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("annotations.toml");
        std::thread::scope(|scope| {
            for n in 1..=8 {
                let path = &path;
                scope.spawn(move || {
                    let new = annotation("2026-11-20", &format!("n{n}"));
                    edited(path, |text| Ok((add(text, &new)?, ()))).unwrap();
                });
            }
        });
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(in_file_order(&text).unwrap().len(), 8);
        assert!(edited(&path, |text| remove(text, 9)).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    proptest! {
        #[test]
        fn any_line_is_written_so_that_it_reads_back(text in "[^\\p{C}]{1,60}", app in prop::option::of("[a-z0-9.+-]{1,12}")) {
            prop_assume!(!text.trim().is_empty());
            let new = Annotation { app, ..annotation("2026-11-20", &text) };
            let added = add(FILE, &new).unwrap();
            let (left, gone) = remove(&added, 3).unwrap();
            prop_assert_eq!(gone, new);
            prop_assert_eq!(left, FILE);
        }
    }
}
