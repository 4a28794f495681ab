//! Daylight: opt-in software telemetry, in daylight. A public catalog says what may be collected, a client asks, scrubs and sends, a server
//! counts exactly and forgets, and anyone can read the result.
//!
//! The rooms stand in reading order; this is the only file with feature gates. `ssr` is the server, `hydrate` the islands in the
//! browser, `client` what a reporting machine needs.

// The type of a view nests as deep as its elements do.
#![recursion_limit = "256"]

// Message files are read on the server; the browser finds its few texts in the page.
#[cfg(not(feature = "ssr"))]
#[cfg(any(feature = "hydrate", feature = "client"))]
#[path = "language/carried.rs"]
mod texts;
#[cfg(feature = "ssr")]
#[path = "language/fluent.rs"]
mod texts;

#[cfg(any(feature = "ssr", feature = "hydrate", feature = "client"))]
pub mod language;

#[cfg(any(feature = "ssr", feature = "hydrate", feature = "client"))]
pub mod day;
#[cfg(any(feature = "ssr", feature = "hydrate", feature = "client"))]
pub mod outcome;

// The browser never checks an event, so the contract stays out of what it downloads.
#[cfg(any(feature = "ssr", feature = "client"))]
pub mod catalog;
#[cfg(any(feature = "ssr", feature = "client"))]
pub mod event;

#[cfg(any(feature = "ssr", feature = "hydrate", feature = "client"))]
pub mod stats;

#[cfg(any(feature = "ssr", feature = "client"))]
pub mod scrub;

#[cfg(feature = "ssr")]
pub mod dictionary;
#[cfg(feature = "ssr")]
pub mod tally;

#[cfg(feature = "ssr")]
pub mod annotations;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub mod reports;

#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod ingest;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod charts;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod islands;

#[cfg(feature = "ssr")]
pub mod raster;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod pages;

#[cfg(feature = "ssr")]
pub mod config;
#[cfg(feature = "ssr")]
pub mod ops;
#[cfg(feature = "ssr")]
pub mod server;

#[cfg(feature = "ssr")]
pub mod publish;

/// Wakes the islands of a page: the browser calls it when the program has arrived.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    islands::hear();
    leptos::mount::hydrate_islands();
}
