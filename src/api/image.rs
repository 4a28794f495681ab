//! What images share: the parameters of their addresses, and the security policy of an answer that carries its own style.

use super::document::{Lasts, document};
use crate::charts::{Manner, Theme};
use crate::error::HttpError;
use crate::stats::{Menu, Query};
use axum::http::HeaderValue;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The parameters of an image.
pub(super) struct Image {
    /// The question.
    pub(super) query: Query,
    /// The light it is drawn for.
    pub(super) theme: Theme,
    /// How wide it is to be.
    pub(super) width_px: Option<u32>,
    /// How a chart over time is drawn.
    pub(super) manner: Manner,
}

/// Reads the parameters of an image's address: those of every question, `theme`, `width`, and how a chart over time is
/// drawn.
///
/// # Errors
///
/// 400 with the valid names when one of them has none.
pub(super) fn asked(pairs: &[(String, String)], menu: &Menu) -> Result<Image, HttpError> {
    let (mut theme, mut width_px, mut manner) = (Theme::Auto, None, Manner::default());
    let mut rest = Vec::with_capacity(pairs.len());
    for (name, value) in pairs {
        match name.as_str() {
            "theme" => theme = self::theme(value)?,
            "width" => {
                let pixels = value.parse();
                width_px = Some(pixels.map_err(|_| HttpError::bad_request("width", WIDTHS))?);
            }
            name if Manner::NAMES.contains(&name) => {
                manner.take(name, value).map_err(|valid| one_of(name, valid))?;
            }
            _ => rest.push((name.as_str(), value.as_str())),
        }
    }
    let query = Query::parse(rest, menu)?;
    Ok(Image { query, theme, width_px, manner })
}

const WIDTHS: &str = "width is a whole number of pixels, 240 to 2000";

fn theme(value: &str) -> Result<Theme, HttpError> {
    let known = Theme::ALL.into_iter().find(|(name, _)| *name == value);
    known.map(|(_, theme)| theme).ok_or_else(|| one_of("theme", &Theme::ALL.map(|(name, _)| name)))
}

fn one_of(name: &str, valid: &[&str]) -> HttpError {
    HttpError::bad_request(name, format!("{name} is one of {}", valid.join(", ")))
        .with("valid", valid.to_vec())
}

/// Makes the answer that carries an image, or the page around one.
pub(super) fn answer(
    bytes: impl Into<Vec<u8>>,
    media_type: &'static str,
    lasts: Lasts,
) -> Response {
    document(bytes.into(), media_type, lasts)
}

/// The policy of a document whose only need is the style inside it: that very style, and nothing else. `framed_by` says who may frame it.
pub(super) fn policy(document: &str, framed_by: &str) -> HeaderValue {
    let style = document
        .split_once("<style>")
        .and_then(|(_, rest)| rest.split_once("</style>"))
        .map_or("", |(style, _)| style);
    let hash = STANDARD.encode(Sha256::digest(style));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors {framed_by}"
    );
    // Base64 and our own words are always a header value.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Image, HttpError> {
        let own: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        asked(&own, &Menu::default())
    }

    #[test]
    fn an_image_takes_a_question_a_theme_and_a_width() {
        let image = read(&[("range", "7d"), ("theme", "dark"), ("width", "400")]).unwrap();
        assert_eq!(image.query.range, crate::stats::Range::Week);
        assert_eq!((image.theme, image.width_px), (Theme::Dark, Some(400)));
        let manner = read(&[("smooth", "7"), ("scale", "log")]).unwrap().manner;
        assert_eq!(manner, Manner { smooth: true, log: true });
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_is() {
        for (name, value) in [
            ("theme", "pink"),
            ("width", "wide"),
            ("range", "30d"),
            ("colour", "1"),
            ("smooth", "9"),
            ("scale", "cube"),
        ] {
            let error = read(&[(name, value)]).err().unwrap();
            assert_eq!(error.status(), 400, "{name}");
        }
        let document = read(&[("colour", "1")]).err().unwrap().document();
        assert!(document["valid"].as_array().unwrap().contains(&"range".into()), "{document}");
    }

    #[test]
    fn the_policy_allows_the_very_style_inside() {
        // The hash of nothing is known.
        let policy = policy("<svg></svg>", "*");
        let policy = policy.to_str().unwrap();
        assert!(
            policy.contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"),
            "{policy}"
        );
        assert!(policy.ends_with("frame-ancestors *"), "{policy}");
    }
}
