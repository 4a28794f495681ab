//! Signatures: an ed25519 key in PEM files, and the signature of a manifest beside it, in base64.

use super::Problem;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Makes a new key from 32 random bytes: the private half in `path`, readable by its owner alone, the public half beside it, with `.pub` at the
/// end of its name, which is given back. A file that is there is never written over.
///
/// # Errors
///
/// When one of the files exists or cannot be written.
pub fn new_key(path: &Path, random: &[u8; 32]) -> Result<PathBuf, Problem> {
    let key = SigningKey::from_bytes(random);
    let private = key.to_pkcs8_pem(LineEnding::LF).map_err(|_| Problem::Key(path.to_owned()))?;
    let public = key.verifying_key().to_public_key_pem(LineEnding::LF);
    let public = public.map_err(|_| Problem::Key(path.to_owned()))?;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".pub");
    let beside = PathBuf::from(beside);
    write_new(path, private.as_bytes(), 0o600)?;
    write_new(&beside, public.as_bytes(), 0o644)?;
    Ok(beside)
}

fn write_new(path: &Path, bytes: &[u8], mode: u32) -> Result<(), Problem> {
    let file = std::fs::OpenOptions::new().create_new(true).write(true).mode(mode).open(path);
    let written = file.and_then(|mut file| file.write_all(bytes));
    written.map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// Signs bytes with the key in a file.
///
/// # Errors
///
/// When the file holds no private key.
pub(super) fn sign(bytes: &[u8], key: &Path) -> Result<String, Problem> {
    let key = SigningKey::from_pkcs8_pem(&text(key)?).map_err(|_| Problem::Key(key.to_owned()))?;
    Ok(STANDARD.encode(key.sign(bytes).to_bytes()) + "\n")
}

/// Whether a signature of bytes was made by the private half of the public key in a file.
///
/// # Errors
///
/// When the file holds no public key.
pub(super) fn is_signed(bytes: &[u8], signature: &str, key: &Path) -> Result<bool, Problem> {
    let key =
        VerifyingKey::from_public_key_pem(&text(key)?).map_err(|_| Problem::Key(key.to_owned()))?;
    let signature = STANDARD.decode(signature.trim()).ok();
    let signature = signature.and_then(|bytes| Signature::from_slice(&bytes).ok());
    Ok(signature.is_some_and(|signature| key.verify_strict(bytes, &signature).is_ok()))
}

fn text(path: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_half_of_a_key_signed_the_other_half_knows() {
        let dir = tempfile::tempdir().unwrap();
        let (one, two) = (dir.path().join("one.pem"), dir.path().join("two.pem"));
        let public = new_key(&one, &[1; 32]).unwrap();
        let other = new_key(&two, &[2; 32]).unwrap();
        let signature = sign(b"numbers", &one).unwrap();
        assert!(is_signed(b"numbers", &signature, &public).unwrap());
        assert!(!is_signed(b"other numbers", &signature, &public).unwrap());
        assert!(!is_signed(b"numbers", &signature, &other).unwrap());
        assert!(!is_signed(b"numbers", "no signature", &public).unwrap());
        assert!(is_signed(b"numbers", &signature, &one).is_err(), "a private key is no public one");
    }

    #[test]
    fn a_key_is_its_owners_and_is_not_written_over() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key.pem");
        new_key(&path, &[1; 32]).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(matches!(new_key(&path, &[2; 32]), Err(Problem::File { .. })));
    }
}
