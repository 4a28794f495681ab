//! `index`: the manifest of the default menu: which documents there are, with the size and the hash of what is served for each.

use super::address::{Form, menu};
use super::answer::body;
use super::asked::Asked;
use super::meta::{About, Meta, to_the_minute};
use crate::error::HttpError;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use utoipa::ToSchema;

/// The manifest.
#[derive(Serialize, ToSchema)]
pub(super) struct Index {
    meta: Meta,
    /// The JSON documents that can be asked for without parameters. The same as CSV or Markdown is where their links say.
    documents: Vec<Listed>,
}

/// One document.
#[derive(Serialize, ToSchema)]
struct Listed {
    /// Where it is.
    path: String,
    /// The SHA-256 of its bytes, uncompressed, in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    sha256: String,
    /// How many they are.
    bytes: u64,
    /// When it was true.
    as_of: String,
    /// The licence of its numbers.
    licence: String,
}

/// Answers with the manifest.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn index(asked: &Asked<'_>) -> Result<Index, HttpError> {
    let state = asked.state;
    let now = state.store.now();
    let meta = Meta::new(asked, About::moment(now)).await?;
    let mut documents = Vec::new();
    for address in menu(state).await? {
        let path = address.path_as(Form::Json);
        let bytes = match Box::pin(body(&Asked::plain(state, address))).await {
            Ok(bytes) => bytes,
            // What fell below the threshold since the menu was made is no document any more.
            Err(error) if error.status().is_client_error() => continue,
            Err(error) => return Err(error),
        };
        documents.push(Listed {
            path,
            sha256: hex(&Sha256::digest(&bytes)),
            bytes: bytes.len() as u64,
            as_of: to_the_minute(now),
            licence: state.catalog.project.licence.clone(),
        });
    }
    Ok(Index { meta, documents })
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
