//! HTTP in: the two wire formats, repair, limits, rate limiting. A body is decoded (repaired where real senders need it), checked against the
//! catalog and handed to the store as [`crate::event::Event`]s. Nothing here logs, and no text of a sender reaches an answer.

mod address;
mod batch;
mod check;
mod decode;
mod draft;
mod ending;
mod evidence;
mod http;
mod limit;
mod plan;
mod reader;
mod telling;

pub use address::TrustedProxies;
pub use check::{Checked, Checker, Shaped, Shaper, Unclean};
pub use decode::{Decoded, decode};
pub use http::{Ingest, routes};
pub use limit::{Rate, RateLimit};
pub use plan::Words;
pub use telling::telling_line;
