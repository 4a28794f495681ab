//! All that becomes WebAssembly: figures that answer to pointer and keyboard, and the server functions they ask. Each is first drawn on the
//! server and whole without script. No page, no route and no store stands here.

mod desk;
mod drawn;
mod explorer;
mod paint;
mod reading;
mod readout;
mod time_chart;
mod timeseries;
mod words;

pub use desk::Desk;
pub use drawn::Drawn;
pub use explorer::{Chart, Explorer, Row, Texts, charts, chosen, lead, turning};
pub use time_chart::TimeChart;
pub use timeseries::timeseries;
pub use words::{rate_sentence, time_title};
