//! What stands around every page: whose numbers these are, where the reader is, whether the data is invented. And the document itself.

use super::State;
use crate::catalog::Catalog;
use crate::stats::Range;
use crate::store;
use leptos::config::LeptosOptions;
use leptos::prelude::{AnyView, IntoAny, IntoView};
use std::sync::Arc;

/// What the head, the banner, the top bar and the footer say.
pub(super) struct Frame {
    pub(super) catalog: Arc<Catalog>,
    pub(super) options: LeptosOptions,
    /// The address of the style sheet.
    pub(super) style: String,
    /// The page's path; empty for what is not in the menu.
    pub(super) path: &'static str,
    /// Whether the numbers are invented.
    pub(super) demo: bool,
}

impl Frame {
    pub(super) async fn new(state: &State, path: &'static str) -> Result<Self, store::Error> {
        let demo = state.store.has_demo_data().await?;
        Ok(Self { path, demo, ..Self::bare(state) })
    }

    /// A frame that asks the store nothing, for pages that tell of trouble.
    pub(super) fn bare(state: &State) -> Self {
        Self {
            catalog: Arc::clone(&state.catalog),
            options: state.options.clone(),
            style: state.style.clone(),
            path: "",
            demo: false,
        }
    }
}

/// One page's own part.
pub(super) struct Document {
    pub(super) title: String,
    pub(super) description: String,
    /// The range of its numbers, where it has any; links to the same numbers as JSON follow from it.
    pub(super) range: Option<Range>,
    /// Whether it has islands to wake.
    pub(super) islands: bool,
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
        Self { title: title.into(), description, range: None, islands: false, content }
    }

    /// The same with figures of a range, whose islands wake in the browser.
    pub(super) fn alive(self, range: Range) -> Self {
        Self { range: Some(range), islands: true, ..self }
    }

    pub(super) fn content(&self) -> AnyView {
        (self.content)()
    }
}
