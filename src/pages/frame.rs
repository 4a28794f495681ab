//! What stands around every page: whose numbers these are, where the reader is, whether the data is invented. And the document itself.

use super::State;
use super::query::Asked;
use super::trouble::Trouble;
use crate::catalog::Catalog;
use leptos::config::LeptosOptions;
use leptos::prelude::{AnyView, IntoAny, IntoView};
use std::sync::Arc;

/// What the head, the banner, the top bar and the footer say.
pub(super) struct Frame {
    pub(super) catalog: Arc<Catalog>,
    pub(super) options: LeptosOptions,
    /// The address of the style sheet.
    pub(super) style: String,
    /// The route of the page; empty for what is in no menu.
    pub(super) path: &'static str,
    /// What was asked of the page.
    pub(super) asked: Asked,
    /// Whether the numbers are invented.
    pub(super) demo: bool,
    /// What stands before the path where the site is known by an address of its own: `https://data.example.org`.
    pub(super) base_url: Option<String>,
}

impl Frame {
    pub(super) async fn new(
        state: &State,
        path: &'static str,
        asked: &Asked,
    ) -> Result<Self, Trouble> {
        let demo = state.store.has_demo_data().await?;
        Ok(Self { path, demo, asked: asked.clone(), ..Self::bare(state) })
    }

    /// A frame that asks the store nothing, for pages that tell of trouble.
    pub(super) fn bare(state: &State) -> Self {
        Self {
            catalog: Arc::clone(&state.catalog),
            options: state.options.clone(),
            style: state.style.clone(),
            path: "",
            asked: Asked::default(),
            demo: false,
            base_url: state.base_url.clone(),
        }
    }
}

/// One page's own part.
pub(super) struct Document {
    pub(super) title: String,
    pub(super) description: String,
    /// The address of the same numbers as JSON, where there are any.
    pub(super) json: Option<String>,
    /// What it is for search engines that look for data, as JSON-LD in which no `<` stands.
    pub(super) described: Option<String>,
    content: Box<dyn Fn() -> AnyView + Send + Sync>,
}

impl Document {
    /// A document of still content. The view is made when the page is drawn: only then does Leptos stand ready.
    pub(super) fn new<V: IntoView + 'static>(
        title: impl Into<String>,
        description: String,
        content: impl Fn() -> V + Send + Sync + 'static,
    ) -> Self {
        let content = Box::new(move || content().into_any());
        Self { title: title.into(), description, json: None, described: None, content }
    }

    /// The same with the address of its numbers, or of what it tells, as JSON.
    pub(super) fn alive(self, json: String) -> Self {
        Self { json: Some(json), ..self }
    }

    /// The same with words for search engines that look for data.
    pub(super) fn described(self, json: String) -> Self {
        Self { described: Some(json), ..self }
    }

    pub(super) fn content(&self) -> AnyView {
        (self.content)()
    }
}
