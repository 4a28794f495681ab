//! `annotations`: what happened on which day: releases and incidents, as the project wrote them down.

use super::asked::Asked;
use super::meta::{About, Meta};
use super::table::Table;
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// What happened on which day.
#[derive(Serialize, ToSchema)]
pub(super) struct Annotations {
    meta: Meta,
    /// The first day first.
    annotations: Vec<Annotation>,
}

/// One thing that happened.
#[derive(Serialize, ToSchema)]
struct Annotation {
    /// When.
    #[schema(format = Date)]
    day: String,
    /// The app that it concerns; null where it concerns all.
    app: Option<String>,
    /// What, in a line.
    text: String,
    /// Where more is told; null where nowhere.
    link: Option<String>,
}

/// Answers with all annotations.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn annotations(asked: &Asked<'_>) -> Result<Annotations, Error> {
    let state = asked.state;
    let annotations = state.annotations.iter().map(|annotation| Annotation {
        day: annotation.day.to_string(),
        app: annotation.app.clone(),
        text: annotation.text.clone(),
        link: annotation.link.clone(),
    });
    let annotations = annotations.collect();
    Ok(Annotations { meta: Meta::new(asked, About::moment(state.store.now())).await?, annotations })
}

impl Annotations {
    /// As a table.
    pub(super) fn table(&self) -> Table {
        let row = |annotation: &Annotation| {
            let Annotation { day, app, text, link } = annotation;
            vec![day.as_str().into(), app.clone().into(), text.as_str().into(), link.clone().into()]
        };
        Table {
            head: vec!["day", "app", "text", "link"],
            rows: self.annotations.iter().map(row).collect(),
        }
    }
}
