//! The commands of the server binary with their flags. All names and defaults of flags and environment variables stand here: a flag beats its variable,
//! the variable beats the default, and a wrong value stops the start with a sentence.

mod telling;

pub use telling::{Annotate, Report, Written};

use crate::ingest::{RateLimit, TrustedProxies};
use crate::language::Lang;
use crate::stats::Range;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Opt-in software telemetry, in daylight.
///
/// A project publishes a catalog of what it may collect. This server takes only that, counts it exactly, forgets the single events within
/// the catalog's time, and shows the result to everyone.
#[derive(Parser, Debug)]
#[command(name = "daylight", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  daylight demo --db demo.db                        make a year of invented data
  daylight serve --db demo.db                       show it on http://127.0.0.1:3000
  daylight publish public_html --db demo.db         the same as plain files
  daylight query apps --range 7d --sort impact      read the numbers on the terminal
  daylight report --week 2026-W47                   read the report of a week
  daylight catalog check catalogs/mine.toml         find mistakes in a catalog
  curl -d @event.json http://127.0.0.1:3000/telemetry   report one event";

/// What the binary can do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Receive events, and serve the pages and the JSON API
    Serve(Serve),
    /// Fill a database with invented, believable data through the real ingest path
    Demo(Demo),
    /// Write the whole site into a folder of plain files, for any static host
    Publish(Publish),
    /// Check that a published folder holds what its manifest says; exit code 1 when it does not
    Verify(Verify),
    /// Make a key that signs what is published
    Keygen(Keygen),
    /// Make month cells and rolling windows anew from day cells; stop the server first
    Rebuild(Place),
    /// Read the numbers on the terminal: the same answers as the JSON API gives
    Query(Query),
    /// Read a weekly or monthly report, or put a filed one right
    Report(Report),
    /// Write down what happened on which day, for charts over time and the feed
    Annotate(Annotate),
    /// Check a catalog, or write what follows from it
    #[command(subcommand)]
    Catalog(CatalogCommand),
    /// Remove personal data and secrets from lines of text, as the server does with error texts
    Scrub(Scrub),
}

/// Which database, and whose.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// The database file; it is made when there is none
    #[arg(long, env = "DAYLIGHT_DB", default_value = "daylight.db", value_name = "FILE")]
    pub db: PathBuf,
    /// The catalog: what may be collected
    #[arg(
        long,
        env = "DAYLIGHT_CATALOG",
        default_value = "catalogs/community-scripts.toml",
        value_name = "FILE"
    )]
    pub catalog: PathBuf,
}

/// What pages are dressed with, on a server and in a folder.
#[derive(Args, Clone, Debug)]
pub struct Dress {
    /// The folder that `make build` filled with WebAssembly, styles and icons, instead of the one that Leptos.toml names
    #[arg(long, env = "DAYLIGHT_SITE", value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// What happened on which day: releases and incidents, shown on charts over time
    #[arg(long, env = "DAYLIGHT_ANNOTATIONS", value_name = "FILE")]
    pub annotations: Option<PathBuf>,
    /// What the site is known by, such as `https://data.example.org`: for canonical links, cards on other sites, sitemap.xml, and hosts that
    /// serve a folder below a path
    #[arg(long, env = "DAYLIGHT_BASE_URL", value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
}

/// Options of `serve`.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Where to listen; port 0 takes a free one, and the first line of output says which
    #[arg(long, env = "DAYLIGHT_ADDR", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    pub addr: SocketAddr,
    /// Which database and catalog.
    #[command(flatten)]
    pub place: Place,
    /// What its pages are dressed with.
    #[command(flatten)]
    pub dress: Dress,
    /// Messages a minute from one network address, and at once: `600/200`; or `off` on a closed network
    #[arg(
        long,
        env = "DAYLIGHT_RATE_LIMIT",
        default_value = "600/200",
        value_name = "PER_MINUTE/BURST"
    )]
    pub rate_limit: RateLimit,
    /// Proxies whose X-Forwarded-For is believed, as networks: `10.0.0.0/8,::1/128`; none unless named
    #[arg(long, env = "DAYLIGHT_TRUSTED_PROXIES", default_value = "", value_name = "NETWORKS")]
    pub trusted_proxies: TrustedProxies,
}

/// Options of `demo`.
#[derive(Args, Clone, Debug)]
pub struct Demo {
    /// Which database and catalog.
    #[command(flatten)]
    pub place: Place,
    /// Runs to invent
    #[arg(long, default_value_t = 200_000, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    pub runs: u64,
    /// Days to spread them over, the last of them today
    #[arg(long, default_value_t = 400, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=4_000))]
    pub days: u32,
    /// The same seed invents the same data
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub seed: u64,
    /// Write down as JSON what was planted: app, day, points, stratum, runs per day
    #[arg(long, value_name = "FILE")]
    pub truth: Option<PathBuf>,
    /// The last day, such as 2026-11-22, instead of today
    #[arg(long, value_name = "DAY")]
    pub until: Option<crate::day::Day>,
}

/// Options of `publish`.
#[derive(Args, Clone, Debug)]
pub struct Publish {
    /// The folder; files in it that were not published are left alone
    pub dir: PathBuf,
    /// Which database and catalog; a server may go on using the database.
    #[command(flatten)]
    pub place: Place,
    /// What its pages are dressed with.
    #[command(flatten)]
    pub dress: Dress,
    /// The address of the same site with a server: filters lead there
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub live_url: Option<String>,
    /// Ranges beside the last 28 days, such as `7d,90d,365d`. What two ranges tell can be subtracted: then a reader may work out the few runs of a
    /// value in the days between them, so none are copied unless you say so; without them the choice of days leads to the live site
    #[arg(long, value_name = "RANGES", value_delimiter = ',', value_parser = menu_range)]
    pub ranges: Vec<Range>,
    /// Sign the manifest with this private key; `daylight keygen` makes one
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// The language of its pages: en or de
    #[arg(long, default_value = "en", value_name = "TAG", value_parser = lang)]
    pub lang: Lang,
}

fn menu_range(text: &str) -> Result<Range, String> {
    let known = || Range::MENU.map(|range| range.to_string()).join(", ");
    let found = Range::MENU.into_iter().find(|range| range.to_string() == text);
    found.ok_or_else(|| format!("ranges are {}", known()))
}

fn lang(tag: &str) -> Result<Lang, String> {
    let known = || Lang::all().iter().map(|lang| lang.code.as_str()).collect::<Vec<_>>().join(", ");
    Lang::of_tag(tag).ok_or_else(|| format!("languages are {}", known()))
}

/// Options of `verify`.
#[derive(Args, Clone, Debug)]
pub struct Verify {
    /// The folder
    pub dir: PathBuf,
    /// The public key of who must have signed it
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
}

/// Options of `keygen`.
#[derive(Args, Clone, Debug)]
pub struct Keygen {
    /// Where the private key goes; the public one goes beside it, with .pub at the end
    pub file: PathBuf,
}

const QUERIES: &str = "\
Examples:
  daylight query                                    runs, outcomes and success rate of 28 days
  daylight query apps --sort impact --limit 20      the apps whose failures weigh most
  daylight query breakdown os_type --range 90d      runs by system
  daylight query series --grain week --filter app=docker --filter kind=lxc
  daylight query breakdown version --filter 'os_type=!debian'
  daylight query distribution install_duration --format csv
  daylight query breakdown nonsense                 lists the dimensions that there are

A rate is never alone: k of n runs, and the 95 % interval from low to high. Values with too few
runs are folded together. While a server has the database open, ask that one:
  curl http://127.0.0.1:3000/api/v1/apps.md?sort=impact";

/// Options of `query`.
#[derive(Args, Clone, Debug)]
#[command(after_help = QUERIES)]
pub struct Query {
    /// What to ask for; the summary unless told
    pub what: Option<Asked>,
    /// Of which dimension, or which measure; for `breakdown` and `distribution`
    pub name: Option<String>,
    /// Which database and catalog.
    #[command(flatten)]
    pub place: Place,
    /// The days: today, 7d, 28d, 90d, 365d, all, or two days such as 2026-01-01..2026-03-31
    #[arg(long, default_value = "28d", value_name = "RANGE")]
    pub range: String,
    /// What they are compared with: prev, weekdays, none
    #[arg(long, default_value = "prev", value_name = "WITH")]
    pub cmp: String,
    /// The span of a point: day, week, month
    #[arg(long, default_value = "day", value_name = "SPAN")]
    pub grain: String,
    /// The order of rows: runs, failures, rate, impact, name
    #[arg(long, default_value = "runs", value_name = "ORDER")]
    pub sort: String,
    /// Rows at most
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Only runs with one of these values, or with `!` none of them: kind, source, app, and one dimension more
    #[arg(long, value_name = "NAME=VALUE,…")]
    pub filter: Vec<String>,
    /// How to write the answer
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// What can be asked for.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Totals, beside those of the period before
    Summary,
    /// Runs over time
    Series,
    /// All apps
    Apps,
    /// All families of failures
    Errors,
    /// All exit codes, with their meaning
    ExitCodes,
    /// Runs by the values of a dimension
    Breakdown,
    /// How a measure is spread
    Distribution,
}

/// How an answer is written.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For eyes
    Table,
    /// The document of the JSON API
    Json,
    /// For spreadsheets
    Csv,
}

impl Query {
    /// The path of the document, behind `/api/v1/` and without an ending.
    ///
    /// # Errors
    ///
    /// When something is named of which there is one document alone.
    pub fn path(&self) -> Result<String, &'static str> {
        let name = self.name.as_deref().unwrap_or("which").replace('/', ":");
        let alone = match self.what.unwrap_or(Asked::Summary) {
            Asked::Summary => "stats/summary",
            Asked::Series => "series",
            Asked::Apps => "apps",
            Asked::Errors => "errors",
            Asked::ExitCodes => "exit-codes",
            Asked::Breakdown => return Ok(format!("breakdowns/{name}")),
            Asked::Distribution => return Ok(format!("distributions/{name}")),
        };
        match self.name {
            None => Ok(alone.to_owned()),
            Some(_) => Err("only `breakdown` and `distribution` are of something that is named; \
                            `--filter app=docker` picks runs"),
        }
    }

    /// The parameters of the document.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut pairs = vec![
            own("range", &self.range),
            own("cmp", &self.cmp),
            own("grain", &self.grain),
            own("sort", &self.sort),
        ];
        pairs.extend(self.limit.map(|limit| own("limit", &limit.to_string())));
        // A filter without a sign is a name without a value; it is refused with the names that there are.
        pairs.extend(self.filter.iter().map(|filter| match filter.split_once('=') {
            Some((name, value)) => own(name, value),
            None => own(filter, "?"),
        }));
        pairs
    }
}

/// What can be done with a catalog.
#[derive(Subcommand, Clone, Debug)]
pub enum CatalogCommand {
    /// Say what is wrong with it, by line and column; exit code 1 when anything is
    Check {
        /// The catalog
        file: PathBuf,
    },
    /// Write its data dictionary as Markdown
    Docs {
        /// The catalog
        file: PathBuf,
    },
    /// Write the JSON Schemas of its events
    Schema {
        /// The catalog
        file: PathBuf,
    },
    /// Write the text that asks for consent
    Prompt {
        /// The catalog
        file: PathBuf,
    },
}

/// Options of `scrub`.
#[derive(Args, Clone, Debug)]
pub struct Scrub {
    /// Read and write objects `{"text": …}`, one a line, instead of plain lines
    #[arg(long)]
    pub jsonl: bool,
    /// Follow a catalog's rules for paths and hosts
    #[arg(long, value_name = "FILE")]
    pub catalog: Option<PathBuf>,
}

/// Reads the address that a site is known by; without the slash at its end, as paths begin with one.
fn base_url(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_plain = |host: &str| {
        !host.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/[]".contains(&b))
    };
    if host.is_some_and(is_plain) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("an address such as https://data.example.org, without ? and #".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_would_not_be_heard_is_refused() {
        let path = |line: &str| {
            let asked = Cli::try_parse_from(format!("daylight query {line}").split(' ')).unwrap();
            let Command::Query(asked) = asked.command else { panic!("{line}") };
            asked.path()
        };
        assert_eq!(
            path("breakdown os_type/os_version").as_deref(),
            Ok("breakdowns/os_type:os_version")
        );
        assert_eq!(path("apps").as_deref(), Ok("apps"));
        assert!(path("apps docker").is_err());
    }

    #[test]
    fn a_base_is_an_address_of_the_web_and_nothing_more() {
        assert_eq!(
            base_url("https://data.example.org/").as_deref(),
            Ok("https://data.example.org")
        );
        assert_eq!(base_url("http://[::1]:3000").as_deref(), Ok("http://[::1]:3000"));
        for wrong in ["data.example.org", "https://", "ftp://x", "https://x/?a=b", "https://x\"y"] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
