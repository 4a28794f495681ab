//! All that becomes WebAssembly: figures that answer to pointer and keyboard. Each is first drawn on the server and whole without script; what
//! it needs to know stands in the page, and what it wants besides it reads from another page. No page, no route and no store stands here.

mod desk;
mod drawn;
mod explorer;
mod hear;
mod paint;
mod reading;
mod readout;
mod time_chart;
mod words;

pub use desk::Desk;
pub use drawn::Drawn;
pub use explorer::{Chart, Explorer, Row, Texts, charts, chosen, lead, turning, week};
pub use hear::hear;
pub use time_chart::{TIME_FIGURE, TimeChart};
pub use words::{rate_sentence, time_title};
