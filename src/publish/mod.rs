//! `daylight publish DIR`: the whole site as a folder of plain files, for any static host. What lies in it is what the server answers, asked of
//! the finished routes without a network; only pages are changed, for a file host sends no headers and answers no questions. It reads the store
//! and writes the folder; it listens nowhere.

mod crawl;
mod extras;
mod folder;
mod manifest;

mod page;
mod place;
mod sign;
mod twin;
mod verify;

pub use manifest::{File, Manifest, Meta};
pub use sign::new_key;
pub use verify::{Signed, Verdict, verify};

use crate::annotations::Annotations;
use crate::catalog::Catalog;
use crate::day::Day;
use crate::reports::catch_up;
use crate::stats::{Query, Range};
use crate::store::Store;
use crate::{api, server, store};
use crawl::{Copied, Site};
use folder::{Folder, Made};
use leptos::config::LeptosOptions;
use page::{Bases, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use twin::Effort;

/// Where the manifest lies, and its signature.
const MANIFEST: &str = "api/v1/index.json";
const SIGNATURE: &str = "api/v1/index.json.sig";
const OWN: [&str; 2] = [MANIFEST, SIGNATURE];
/// The script of published pages.
const SCRIPT: &str = include_str!("published.js");

/// What can go wrong with a published folder.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A file cannot be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file that was not published is in the way.
    #[error("{} was not published by daylight, and is not written over; publish to another folder, or move it away", .0.display())]
    NotOurs(PathBuf),
    /// There is no manifest, or it is none of ours.
    #[error("{} is no manifest of a published folder", .0.display())]
    NoManifest(PathBuf),
    /// A file holds no key of the kind that is asked for.
    #[error("{} holds no ed25519 key in PEM form, or the wrong half of one", .0.display())]
    Key(PathBuf),
    /// An address of the site was not answered.
    #[error("{address} was answered with {status}; nothing was removed from the folder")]
    Unanswered {
        /// Which.
        address: String,
        /// How.
        status: u16,
    },
    /// Something could not be written as JSON.
    #[error("the manifest cannot be written")]
    Json,
    /// A part of the work was stopped.
    #[error("publishing was stopped")]
    Stopped,
}

/// What is to be published, and where.
#[derive(Clone)]
pub struct Job {
    /// Where answers come from.
    pub store: Store,
    /// Whose numbers they are.
    pub catalog: Arc<Catalog>,
    /// What charts over time are annotated with.
    pub annotations: Arc<Annotations>,
    /// Where the site's scripts and styles lie.
    pub options: LeptosOptions,
    /// The folder.
    pub to: PathBuf,
    /// The address at which the folder will stand, with its scheme and without a slash at its end.
    pub base_url: Option<String>,
    /// The address of the site with a server, in the same form, to which links lead that need one.
    pub live_url: Option<String>,
    /// The ranges that the copy holds beside the default one.
    pub ranges: Vec<Range>,
    /// The private key that signs the manifest.
    pub key: Option<PathBuf>,
}

/// What was done.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// Files in the folder, twins not counted.
    pub files: usize,
    /// Files that were written.
    pub written: u64,
    /// Files that were removed.
    pub removed: u64,
    /// Links that lead to nothing in the copy but are of this site: address and the page that it first stood on.
    pub dead: Vec<(String, String)>,
}

/// Publishes; `progress` hears how many addresses are done and how many are known.
///
/// # Errors
///
/// When the store or the folder fails. What was published before then stays usable: files are only ever exchanged whole, and removed last.
pub async fn publish(job: &Job, progress: impl Fn(usize, usize)) -> Result<Report, Problem> {
    let bases = Bases {
        copy: job.base_url.clone().unwrap_or_default(),
        live: job.live_url.clone().unwrap_or_default(),
        words: Words::default(),
    };
    let site = Site::read(Path::new(&*job.options.site_root))?;
    // What is due is filed first, so that lists and pages speak of the same reports.
    catch_up(&job.store, &job.catalog).await?;
    let made_from = made_from(job, &bases, &site).await?;
    let folder = Arc::new(Folder::open(&job.to)?);
    if folder.before().meta.made_from == made_from && folder.is_whole() {
        folder.leave();
        let files = folder.before().files.len();
        return Ok(Report { files, ..Report::default() });
    }
    let as_of = to_the_minute(job.store.now());
    let made: Arc<str> = as_of.as_str().into();
    let licence: Arc<str> = job.catalog.project.licence.as_str().into();
    let base_url = job.base_url.as_deref();
    let router =
        server::readable(&job.store, &job.catalog, &job.options, base_url, &job.annotations);
    let start = start(job).await?;
    let copied = (&site, &bases, job.ranges.as_slice());
    let copied = crawl::copy(&router, start, copied, (&folder, &made, &licence), progress).await?;
    let meta = Meta {
        project: job.catalog.project.name.clone(),
        licence: job.catalog.project.licence.clone(),
        as_of: as_of.clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        base_url: bases.copy.clone(),
        made_from,
    };
    let mut manifest = Manifest { meta, files: copied.files.clone() };
    let often = Made { as_of: &as_of, licence: &licence, effort: Effort::Often };
    put_own_files(&folder, &copied, &site, &bases, often, &mut manifest)?;
    let (pages, dead) = crawl::put_pages(copied, &bases, &site, (&folder, &made, &licence)).await?;
    manifest.files.extend(pages);
    let bytes = manifest.bytes()?;
    let signature = job.key.as_deref().map(|key| sign::sign(&bytes, key)).transpose()?;
    let removed = folder.finish(&bytes, signature.as_deref(), &manifest)?;
    Ok(Report { files: manifest.files.len(), written: folder.written(), removed, dead })
}

/// The files of the site, and those that only a copy has.
fn put_own_files(
    folder: &Folder,
    copied: &Copied,
    site: &Site,
    bases: &Bases,
    often: Made<'_>,
    manifest: &mut Manifest,
) -> Result<(), Problem> {
    let once = Made { effort: Effort::Once, ..often };
    let mut put = |path: &str, bytes: &[u8], made| -> Result<(), Problem> {
        manifest.files.insert(path.to_owned(), folder.put(path, bytes, made)?);
        Ok(())
    };
    for (path, bytes) in &site.files {
        put(path, bytes, once)?;
    }
    put("published.js", SCRIPT.as_bytes(), once)?;
    put("robots.txt", extras::robots(bases).as_bytes(), often)?;
    if let Some(map) = extras::sitemap(copied.pages(), bases, often.as_of) {
        put("sitemap.xml", map.as_bytes(), often)?;
    }
    Ok(())
}

/// The addresses that are published whatever leads to them; pages add what they link to.
async fn start(job: &Job) -> Result<Vec<String>, Problem> {
    let state = api::State {
        store: job.store.clone(),
        catalog: Arc::clone(&job.catalog),
        annotations: Arc::clone(&job.annotations),
    };
    let mut start: Vec<String> = vec![crawl::NOT_FOUND.to_owned()];
    start.extend(crawl::pages_alone().map(str::to_owned));
    start.extend(api::addresses(&state).await?);
    start.extend(api::image_addresses(&state).await?);
    start.push(crate::pages::SEARCH_INDEX.to_owned());
    Ok(start)
}

/// A hash of everything that the files are made from: the program, the catalog, the site's files, the addresses, the day, and all that was counted.
async fn made_from(job: &Job, bases: &Bases, site: &Site) -> Result<String, Problem> {
    let all = job.store.totals(Query::of(Range::All)).await?.found;
    let quality = job.store.quality(&Query::of(Range::All)).await?;
    let today = Day::of_unix_seconds(job.store.now());
    let key = job.key.as_deref().map(|key| sign::sign(b"", key)).transpose()?;
    let corrected = job.store.last_correction().await?;
    let text = format!(
        "{} {:?} {bases:?} {:?} {today} {all:?} {:?} {key:?} {:?} {corrected:?} {}",
        env!("CARGO_PKG_VERSION"),
        job.catalog,
        job.ranges,
        quality.tallies,
        job.annotations,
        site.hash(),
    );
    Ok(manifest::sha256(text.as_bytes()))
}

/// A moment to the minute, UTC.
fn to_the_minute(unix_seconds: i64) -> String {
    let day = Day::of_unix_seconds(unix_seconds);
    let minutes = (unix_seconds - day.unix_seconds()) / 60;
    format!("{day}T{:02}:{:02}Z", minutes / 60, minutes % 60)
}
