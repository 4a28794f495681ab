//! Start and end of the server: it binds, says where, serves until it is told to stop, lets open requests finish, and closes the store. On SIGHUP it
//! reads the catalog anew and goes on at the same address.

use super::archive::keep_filing;
use super::router;
use super::shaper::checker;
use crate::annotations::{Annotations, NotAnnotations};
use crate::catalog::Catalog;
use crate::config::Serve;
use crate::day::Day;
use crate::ingest::Ingest;
use crate::store::{Clock, Durability, Error as StoreError, Store};
use leptos::config::{LeptosOptions, get_configuration};
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// The file with the site's settings, read where the server is started.
const SETTINGS: &str = "Leptos.toml";
const OUTPUT_NAME: &str = "daylight";
/// Open requests may take so long after the server was told to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Why the server does not start, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The catalog cannot be read.
    #[error("cannot read the catalog {}: {source}", .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The catalog has mistakes.
    #[error("the catalog {} has mistakes:\n{mistakes}", .path.display())]
    Catalog {
        /// Which file.
        path: PathBuf,
        /// One a line, with line and column.
        mistakes: String,
    },
    /// The store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The address cannot be listened on.
    #[error("cannot listen on {addr}: {source}")]
    Listen {
        /// Which address.
        addr: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The rules of scrubbing do not compile.
    #[error(transparent)]
    Scrub(#[from] crate::scrub::Error),
    /// Something of the system failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The annotations cannot be read.
    #[error("{}: {source}", .path.display())]
    Annotations {
        /// Their file.
        path: PathBuf,
        /// What is wrong with it.
        source: NotAnnotations,
    },
    /// The settings cannot be read.
    #[error("{SETTINGS}: {0}")]
    Settings(String),
}

/// Why serving ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    Stop,
    Reload,
}

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
///
/// When catalog, database or address cannot be used.
pub async fn serve(asked: &Serve, clock: &Clock) -> Result<(), Problem> {
    let mut catalog = load_catalog(&asked.place.catalog, today(clock))?;
    let mut store = Store::open(&asked.place.db, &catalog, Arc::clone(clock), Durability::Full)?;
    let mut annotations = Arc::new(load_annotations(asked.dress.annotations.as_deref())?);
    let mut options = settings(asked.dress.site.as_deref())?;
    options.site_addr = asked.addr;
    let bound = std::net::TcpListener::bind(asked.addr)
        .map_err(|source| Problem::Listen { addr: asked.addr, source })?;
    bound.set_nonblocking(true)?;
    let mut ends = ends()?;
    announce(bound.local_addr()?)?;
    loop {
        let (shared, base_url) = (Arc::new(catalog.clone()), asked.dress.base_url.as_deref());
        let ingest = ingest(&store, &catalog, asked)?;
        let app = router(&store, &shared, ingest, &options, base_url, &annotations);
        let listener = TcpListener::from_std(bound.try_clone()?)?;
        let filing = keep_filing(&store, &shared);
        let end = until_end(listener, app, &mut ends).await?;
        filing.abort();
        store.close();
        if end == End::Stop {
            return Ok(());
        }
        match load_catalog(&asked.place.catalog, today(clock)) {
            Ok(changed) => catalog = changed,
            Err(problem) => tracing::error!(%problem, "the catalog stays as it was"),
        }
        match load_annotations(asked.dress.annotations.as_deref()) {
            Ok(changed) => annotations = Arc::new(changed),
            Err(problem) => tracing::error!(%problem, "the annotations stay as they were"),
        }
        store = Store::open(&asked.place.db, &catalog, Arc::clone(clock), Durability::Full)?;
    }
}

fn ingest(store: &Store, catalog: &Catalog, asked: &Serve) -> Result<Ingest, Problem> {
    Ok(Ingest::new(
        checker(catalog)?,
        store.clone(),
        asked.rate_limit,
        asked.trusted_proxies.clone(),
    ))
}

/// Reads what happened on which day; nothing, when there is no file.
///
/// # Errors
///
/// When the file cannot be read or has mistakes.
pub fn load_annotations(path: Option<&Path>) -> Result<Annotations, Problem> {
    let Some(path) = path else { return Ok(Annotations::default()) };
    let text = std::fs::read_to_string(path)?;
    Annotations::parse(&text)
        .map_err(|source| Problem::Annotations { path: path.to_owned(), source })
}

/// Reads and checks a catalog.
///
/// # Errors
///
/// When it cannot be read or has mistakes.
pub fn load_catalog(path: &Path, today: Day) -> Result<Catalog, Problem> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| Problem::Unreadable { path: path.to_owned(), source })?;
    let catalog = Catalog::parse(&text, today).map_err(|problems| {
        let mistakes =
            problems.iter().map(|problem| format!("  {problem}")).collect::<Vec<_>>().join("\n");
        Problem::Catalog { path: path.to_owned(), mistakes }
    })?;
    for field in catalog.expired(today) {
        tracing::warn!(field = field.name, "the catalog has given this field up; it is not taken");
    }
    Ok(catalog)
}

async fn until_end(
    listener: TcpListener,
    app: axum::Router,
    ends: &mut watch::Receiver<Option<End>>,
) -> Result<End, Problem> {
    ends.mark_unchanged();
    let mut told = ends.clone();
    let stop = async move { drop(told.changed().await) };
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    let serving =
        tokio::spawn(axum::serve(listener, service).with_graceful_shutdown(stop).into_future());
    drop(ends.changed().await);
    let end = ends.borrow().unwrap_or(End::Stop);
    // A reader that never finishes must not keep the server from stopping.
    if tokio::time::timeout(DRAIN, serving).await.is_err() {
        tracing::warn!("some requests were still open");
    }
    Ok(end)
}

fn ends() -> Result<watch::Receiver<Option<End>>, Problem> {
    let (tell, told) = watch::channel(None);
    let (mut terminate, mut interrupt, mut hangup) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
        signal(SignalKind::hangup())?,
    );
    tokio::spawn(async move {
        loop {
            let end = tokio::select! {
                _ = terminate.recv() => End::Stop,
                _ = interrupt.recv() => End::Stop,
                _ = hangup.recv() => End::Reload,
            };
            if tell.send(Some(end)).is_err() {
                break;
            }
        }
    });
    Ok(told)
}

/// The settings of the site; `site` is the folder with scripts and styles, where it is not the one that they name.
///
/// # Errors
///
/// When they cannot be read.
pub fn settings(site: Option<&Path>) -> Result<LeptosOptions, Problem> {
    let mut options = if Path::new(SETTINGS).exists() {
        get_configuration(Some(SETTINGS))
            .map_err(|error| Problem::Settings(error.to_string()))?
            .leptos_options
    } else {
        LeptosOptions::builder().output_name(OUTPUT_NAME).site_root("target/site").build()
    };
    if let Some(site) = site {
        options.site_root = site.to_string_lossy().into();
    }
    Ok(options)
}

fn today(clock: &Clock) -> Day {
    Day::of_unix_seconds(clock())
}

/// Says where the server listens, on standard output and at once, for people and for programs that started it.
fn announce(addr: SocketAddr) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on http://{addr}")?;
    out.flush()?;
    Ok(())
}
