//! `daylight verify DIR`: whether a folder holds what its manifest says, who signed it, and what else lies there. Files of others are no
//! difference, for hosts want some of their own; twins that a host would send instead of a file are.

use super::manifest::{File, Manifest, sha256};
use super::{MANIFEST, OWN, Problem, SIGNATURE, sign, twin};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What is known of a folder's signature.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signed {
    /// There is none.
    No,
    /// There is one, and no key to check it with.
    Unchecked,
    /// The key's owner signed it.
    Yes,
    /// Somebody else signed it, or something else was signed.
    Wrong,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Files of the manifest.
    pub files: usize,
    /// Every difference, a sentence each.
    pub differences: Vec<String>,
    /// Files that the manifest does not name, in order: nobody vouches for them.
    pub others: Vec<String>,
    /// The signature.
    pub signed: Signed,
}

impl Verdict {
    /// Whether all is as it should be.
    pub fn is_good(&self) -> bool {
        self.differences.is_empty() && self.signed != Signed::Wrong
    }
}

/// Checks a folder, and its signature where `key` names a public key.
///
/// # Errors
///
/// When there is no manifest, the key is none, or the folder cannot be read.
pub fn verify(folder: &Path, key: Option<&Path>) -> Result<Verdict, Problem> {
    let path = folder.join(MANIFEST);
    let manifest = Manifest::read(folder)?.ok_or_else(|| Problem::NoManifest(path.clone()))?;
    let bytes = fs::read(&path).map_err(|source| Problem::File { path, source })?;
    let signature = fs::read_to_string(folder.join(SIGNATURE)).ok();
    let signed = match (signature, key) {
        (None, None) => Signed::No,
        // Who asks for a signature by a key wants no folder without one.
        (None, Some(_)) => Signed::Wrong,
        (Some(_), None) => Signed::Unchecked,
        (Some(signature), Some(key)) => {
            if sign::is_signed(&bytes, &signature, key)? {
                Signed::Yes
            } else {
                Signed::Wrong
            }
        }
    };
    let mut differences = Vec::new();
    for (path, file) in &manifest.files {
        differences.extend(difference(folder, path, file));
    }
    differences.extend(OWN.iter().find_map(|own| wrong_twin(folder, own, None)));
    let mut others = BTreeSet::new();
    gather(folder, "", &mut others)
        .map_err(|source| Problem::File { path: folder.to_owned(), source })?;
    for path in manifest.paths().chain(OWN.map(str::to_owned)) {
        others.remove(&path);
    }
    let others = others.into_iter().collect();
    Ok(Verdict { files: manifest.files.len(), differences, others, signed })
}

/// The paths of all files below a folder.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}

fn difference(folder: &Path, path: &str, file: &File) -> Option<String> {
    // A manifest that somebody else wrote must not lead out of the folder.
    if path.split('/').any(|part| part.is_empty() || part == "..") {
        return Some(format!("{path} is no path in this folder"));
    }
    let Ok(bytes) = fs::read(folder.join(path)) else { return Some(format!("{path} is missing")) };
    if sha256(&bytes) != file.sha256 {
        return Some(format!("{path} is not what was published"));
    }
    wrong_twin(folder, path, Some(file))
}

/// A twin that is missing or holds something else than the file that it stands for. One that the manifest does not name counts too: hosts send
/// whatever twin they find.
fn wrong_twin(folder: &Path, path: &str, file: Option<&File>) -> Option<String> {
    let bytes = fs::read(folder.join(path)).unwrap_or_default();
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    for (ending, size) in [("br", file.and_then(|it| it.br)), ("gz", file.and_then(|it| it.gz))] {
        match fs::read(folder.join(format!("{path}.{ending}"))) {
            Ok(twin) => {
                if twin::read(ending, &twin, length + 1).ok().as_ref() != Some(&bytes) {
                    return Some(format!("{path}.{ending} is another file than {path}"));
                }
            }
            Err(_) if size.is_some() => return Some(format!("{path}.{ending} is missing")),
            Err(_) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::folder::{Folder, Made};
    use super::super::twin::Effort;
    use super::*;

    fn publish(path: &Path, key: Option<&Path>) {
        let made = Made { as_of: "", licence: "", effort: Effort::Often };
        let folder = Folder::open(path).unwrap();
        let mut manifest = Manifest::default();
        for (name, text) in [("a.html", "words ".repeat(400)), ("b.json", "{}".to_owned())] {
            let file = folder.put(name, text.as_bytes(), made).unwrap();
            manifest.files.insert(name.to_owned(), file);
        }
        let bytes = manifest.bytes().unwrap();
        let signature = key.map(|key| sign::sign(&bytes, key).unwrap());
        folder.finish(&bytes, signature.as_deref(), &manifest).unwrap();
    }

    #[test]
    fn every_difference_is_named() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), None);
        let good = verify(dir.path(), None).unwrap();
        assert!(good.is_good() && good.signed == Signed::No && good.files == 2, "{good:?}");
        fs::write(dir.path().join("b.json"), "[]").unwrap();
        fs::copy(dir.path().join("b.json"), dir.path().join("a.html.br")).unwrap();
        let bad = verify(dir.path(), None).unwrap();
        assert_eq!(
            bad.differences,
            ["a.html.br is another file than a.html", "b.json is not what was published"]
        );
        fs::remove_file(dir.path().join("a.html")).unwrap();
        assert_eq!(verify(dir.path(), None).unwrap().differences[0], "a.html is missing");
    }

    #[test]
    fn a_twin_that_was_not_published_is_a_difference_and_a_file_of_others_is_none() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), None);
        fs::write(dir.path().join("CNAME"), "stats.example").unwrap();
        let good = verify(dir.path(), None).unwrap();
        assert_eq!((good.is_good(), good.others), (true, vec!["CNAME".to_owned()]));
        // A host sends these instead of the files beside them.
        fs::copy(dir.path().join("a.html.gz"), dir.path().join("b.json.gz")).unwrap();
        fs::write(dir.path().join("api/v1/index.json.br"), "no brotli").unwrap();
        let bad = verify(dir.path(), None).unwrap();
        assert_eq!(
            bad.differences,
            [
                "b.json.gz is another file than b.json",
                "api/v1/index.json.br is another file than api/v1/index.json"
            ]
        );
        assert_eq!(bad.others, ["CNAME", "api/v1/index.json.br", "b.json.gz"]);
    }

    #[test]
    fn a_signature_holds_for_one_manifest_and_one_key() {
        let (dir, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let private = keys.path().join("key.pem");
        let public = sign::new_key(&private, &[7; 32]).unwrap();
        let other = sign::new_key(&keys.path().join("other.pem"), &[8; 32]).unwrap();
        publish(dir.path(), Some(&private));
        let signed = |key: Option<&Path>| verify(dir.path(), key).unwrap().signed;
        assert_eq!(signed(Some(&public)), Signed::Yes);
        assert_eq!(signed(Some(&other)), Signed::Wrong);
        assert_eq!(signed(None), Signed::Unchecked);
        let manifest = dir.path().join(MANIFEST);
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, text.replacen("\"project\": \"\"", "\"project\": \"x\"", 1)).unwrap();
        assert_eq!(signed(Some(&public)), Signed::Wrong);
        publish(dir.path(), None);
        assert_eq!(
            signed(Some(&public)),
            Signed::Wrong,
            "a signature that is asked for must be there"
        );
    }
}
