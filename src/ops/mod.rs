//! What operators do beside serving: invented data to try things with.

pub mod demo;
