//! The documents of the API as programs read them, over invented years of two catalogs: every one of the default menu keeps to its schema, says
//! the same in each form, and together they give no small number away.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test tells by panicking, and the endings of addresses are lower case"
)]

mod attack;
mod compat;
mod forms;
mod http;
mod page;
mod pins;
mod reports;
mod schemas;
mod served;
mod side_by_side;
