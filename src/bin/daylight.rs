//! The server binary: reads the command line, knows the clock, and hands both to the library.

use clap::Parser;
use daylight::annotations::{Annotation, add, edited, in_file_order, remove};
use daylight::api;
use daylight::catalog::{Catalog, Severity, prompt, schemas};
use daylight::config::{
    Annotate, CatalogCommand, Cli, Command, Demo, Format, Keygen, Place, Publish, Query,
    Report as ReportAsked, Scrub, Verify, Written,
};
use daylight::day::Day;
use daylight::dictionary::docs;
use daylight::language::scope;
use daylight::ops::demo::{Size, Truth, fill};
use daylight::publish::{Job, Report, Signed, new_key, publish, verify};
use daylight::reports::Length;
use daylight::scrub::{Policy, Scrubber, scrub_lines};
use daylight::server::{checker, load_annotations, load_catalog, policy, serve, settings};
use daylight::store::{Clock, Durability, Error as StoreError, Snapshot, Store};
use indicatif::{ProgressBar, ProgressStyle};
use mimalloc::MiMalloc;
use std::error::Error;
use std::io::ErrorKind::BrokenPipe;
use std::io::{BufReader, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tracing_subscriber::EnvFilter;

/// Answers are made on one thread and dropped on another, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const SECONDS_PER_DAY: i64 = 86_400;
/// Files that were not published and are named by `verify`.
const OTHERS_MAX: usize = 20;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_env("DAYLIGHT_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(cli.command) {
        Ok(code) => code,
        // Whoever read as far as they wanted, such as `head`, closed the pipe.
        Err(error) if is_closed_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error is where a person looks when a command did not work.
            let _ = writeln!(std::io::stderr(), "daylight: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref().is_some_and(|error: &std::io::Error| error.kind() == BrokenPipe)
}

fn run(command: Command) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::Serve(asked) => runtime()?.block_on(serve(&asked, &clock()))?,
        Command::Demo(asked) => demo(&asked)?,
        Command::Publish(asked) => publish_to(&asked)?,
        Command::Verify(asked) => return verify_folder(&asked),
        Command::Keygen(asked) => keygen(&asked)?,
        Command::Rebuild(place) => rebuild(&place)?,
        Command::Query(asked) => query(&asked)?,
        Command::Report(asked) => report(&asked)?,
        Command::Annotate(asked) => annotate(&asked)?,
        Command::Catalog(command) => return catalog(&command),
        Command::Scrub(asked) => scrub(&asked)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

fn clock() -> Clock {
    Arc::new(|| {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    })
}

fn today() -> Day {
    Day::of_unix_seconds(clock()())
}

fn demo(asked: &Demo) -> Result<(), Box<dyn Error>> {
    let catalog = load_catalog(&asked.place.catalog, today())?;
    let until =
        asked.until.map_or_else(|| clock()(), |day| day.unix_seconds() + SECONDS_PER_DAY - 1);
    let size = Size { runs: asked.runs, days: asked.days, seed: asked.seed, until };
    let bar = ProgressBar::new(asked.runs).with_style(ProgressStyle::with_template(
        "inventing runs {wide_bar} {human_pos} of {human_len}, {eta} left",
    )?);
    let checker = checker(&catalog)?;
    let truth: Truth =
        runtime()?.block_on(fill(&asked.place.db, &catalog, &checker, size, |made| {
            bar.set_position(made);
        }))?;
    bar.finish_and_clear();
    if let Some(path) = &asked.truth {
        std::fs::write(path, serde_json::to_string_pretty(&truth)?)?;
    }
    writeln!(
        std::io::stderr(),
        "{} holds {} invented runs; see them with: daylight serve --db {}",
        asked.place.db.display(),
        asked.runs,
        asked.place.db.display()
    )?;
    Ok(())
}

fn rebuild(place: &Place) -> Result<(), Box<dyn Error>> {
    let catalog = load_catalog(&place.catalog, today())?;
    let store = Store::open(&place.db, &catalog, clock(), Durability::Full)?;
    let rebuilt = runtime()?.block_on(store.rebuild());
    store.close();
    Ok(rebuilt?)
}

fn publish_to(asked: &Publish) -> Result<(), Box<dyn Error>> {
    let catalog = load_catalog(&asked.place.catalog, today())?;
    let options = settings(asked.dress.site.as_deref())?;
    let (store, _snapshot) = readable(&asked.place.db, &catalog)?;
    let job = Job {
        store: store.clone(),
        catalog: Arc::new(catalog),
        annotations: Arc::new(load_annotations(asked.dress.annotations.as_deref())?),
        options,
        to: asked.dir.clone(),
        base_url: asked.dress.base_url.clone(),
        live_url: asked.live_url.clone(),
        ranges: asked.ranges.clone(),
        key: asked.key.clone(),
    };
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(
        "publishing {wide_bar} {human_pos} of {human_len}",
    )?);
    let published = runtime()?.block_on(scope(
        asked.lang,
        publish(&job, |done, known| {
            bar.set_length(u64::try_from(known).unwrap_or(u64::MAX));
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        }),
    ));
    bar.finish_and_clear();
    store.close();
    tell(&published?, asked)?;
    Ok(())
}

/// A database to read, or a copy of it where a server has it and may go on.
fn readable(db: &Path, catalog: &Catalog) -> Result<(Store, Option<Snapshot>), StoreError> {
    match Store::open(db, catalog, clock(), Durability::Full) {
        Err(StoreError::InUse(_)) => {
            let snapshot = Snapshot::take(db)?;
            let store = Store::open(snapshot.path(), catalog, clock(), Durability::None)?;
            Ok((store, Some(snapshot)))
        }
        opened => Ok((opened?, None)),
    }
}

fn tell(report: &Report, asked: &Publish) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let Report { files, written, removed, dead } = report;
    if *written == 0 && *removed == 0 {
        writeln!(out, "{}: {files} files, nothing new", asked.dir.display())?;
    } else {
        writeln!(
            out,
            "{}: {files} files, {written} written, {removed} removed",
            asked.dir.display()
        )?;
    }
    for (link, page) in dead {
        writeln!(out, "  {page} links to {link}, which is not there")?;
    }
    Ok(())
}

fn query(asked: &Query) -> Result<(), Box<dyn Error>> {
    let (path, pairs) = (asked.path()?, asked.pairs());
    let catalog = load_catalog(&asked.place.catalog, today())?;
    if !asked.place.db.exists() {
        return Err(format!("there is no database {}", asked.place.db.display()).into());
    }
    let store = Store::open(&asked.place.db, &catalog, clock(), Durability::Full)?;
    let state = api::State {
        store: store.clone(),
        catalog: Arc::new(catalog),
        annotations: Arc::default(),
    };
    let answer = runtime()?.block_on(async {
        match asked.format {
            Format::Table => api::terminal(&state, &path, &pairs).await.map(String::into_bytes),
            Format::Json => api::bytes(&state, &format!("{path}.json"), &pairs).await,
            Format::Csv => api::bytes(&state, &format!("{path}.csv"), &pairs).await,
        }
    });
    store.close();
    let mut out = std::io::stdout().lock();
    out.write_all(&answer.map_err(|refused| refused.to_string())?)?;
    if asked.format != Format::Csv {
        writeln!(out)?;
    }
    Ok(())
}

fn report(asked: &ReportAsked) -> Result<(), Box<dyn Error>> {
    let catalog = Arc::new(load_catalog(&asked.place.catalog, today())?);
    if !asked.place.db.exists() {
        return Err(format!("there is no database {}", asked.place.db.display()).into());
    }
    let period = asked.period().unwrap_or_else(|| Length::Week.holding(today()));
    if let Some(text) = &asked.correct {
        // Beside a copy nobody would find it, so a server has to be stopped for this.
        let store = Store::open(&asked.place.db, &catalog, clock(), Durability::Full)?;
        let corrected = runtime()?.block_on(store.correct_report(&period.to_string(), text));
        store.close();
        if !corrected? {
            return Err(format!("no report on {period} is filed").into());
        }
    }
    let (store, _snapshot) = readable(&asked.place.db, &catalog)?;
    let annotations = Arc::default();
    let state = api::State { store: store.clone(), catalog, annotations };
    let document = |ending: &str| format!("reports/{period}{ending}");
    let told = runtime()?.block_on(async {
        match asked.format {
            _ if asked.list => api::terminal(&state, "reports/index", &[]).await.map(Vec::from),
            Written::Text => api::terminal(&state, &document(""), &[]).await.map(Vec::from),
            Written::Md => api::bytes(&state, &document(".md"), &[]).await,
            Written::Json => api::bytes(&state, &document(".json"), &[]).await,
        }
    });
    store.close();
    let told = told.map_err(|refused| format!("{period}: {refused}"))?;
    let mut out = std::io::stdout().lock();
    out.write_all(told.trim_ascii_end())?;
    writeln!(out)?;
    Ok(())
}

fn annotate(asked: &Annotate) -> Result<(), Box<dyn Error>> {
    let (file, mut out) = (&asked.annotations, std::io::stdout().lock());
    let told = |annotation: &Annotation| {
        let about = annotation.app.as_ref().map(|app| format!("{app}: ")).unwrap_or_default();
        let link = annotation.link.as_ref().map(|link| format!(" ({link})")).unwrap_or_default();
        format!("{} {about}{}{link}", annotation.day, annotation.text)
    };
    if let (Some(day), Some(text)) = (asked.day, &asked.text) {
        let (app, text, link) = (asked.app.clone(), text.clone(), asked.link.clone());
        let new = Annotation { day, app, text, link };
        edited(file, |text| Ok((add(text, &new)?, ())))?;
        writeln!(out, "{}: added {}", file.display(), told(&new))?;
    } else if let Some(number) = asked.remove {
        let removed = edited(file, |text| remove(text, number))?;
        writeln!(out, "{}: removed {}", file.display(), told(&removed))?;
    } else {
        for (place, annotation) in
            in_file_order(&std::fs::read_to_string(file)?)?.iter().enumerate()
        {
            writeln!(out, "{:>4}  {}", place + 1, told(annotation))?;
        }
        return Ok(());
    }
    writeln!(std::io::stderr(), "a server takes it up when it is told to reload: kill -HUP")?;
    Ok(())
}

fn verify_folder(asked: &Verify) -> Result<ExitCode, Box<dyn Error>> {
    let verdict = verify(&asked.dir, asked.key.as_deref())?;
    let mut out = std::io::stdout().lock();
    for difference in &verdict.differences {
        writeln!(out, "{difference}")?;
    }
    for other in verdict.others.iter().take(OTHERS_MAX) {
        writeln!(out, "{other} was not published")?;
    }
    if let Some(more @ 1..) = verdict.others.len().checked_sub(OTHERS_MAX) {
        writeln!(out, "and {more} more that were not published")?;
    }
    let signed = match verdict.signed {
        Signed::No => "not signed",
        Signed::Unchecked => "signed; name a public key with --key to see by whom",
        Signed::Yes => "signed with that key",
        Signed::Wrong => "NOT signed with that key",
    };
    let found =
        if verdict.differences.is_empty() { "all as published" } else { "not as published" };
    writeln!(out, "{}: {} files, {found}, {signed}", asked.dir.display(), verdict.files)?;
    Ok(if verdict.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn keygen(asked: &Keygen) -> Result<(), Box<dyn Error>> {
    let public = new_key(&asked.file, &rand::random())?;
    writeln!(
        std::io::stdout(),
        "{} signs: keep it to yourself\n{} checks: give it to everyone",
        asked.file.display(),
        public.display()
    )?;
    Ok(())
}

fn catalog(command: &CatalogCommand) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    match command {
        CatalogCommand::Check { file } => {
            let problems = Catalog::check(&std::fs::read_to_string(file)?, today());
            for problem in &problems {
                writeln!(out, "{}:{problem}", file.display())?;
            }
            if problems.iter().any(|problem| problem.severity < Severity::Warning) {
                return Ok(ExitCode::FAILURE);
            }
            writeln!(out, "{}: no mistakes", file.display())?;
        }
        CatalogCommand::Docs { file } => write!(out, "{}", docs(&load_catalog(file, today())?))?,
        CatalogCommand::Schema { file } => {
            let schemas = schemas(&load_catalog(file, today())?);
            writeln!(out, "{}", serde_json::to_string_pretty(&schemas)?)?;
        }
        CatalogCommand::Prompt { file } => {
            write!(out, "{}", prompt(&load_catalog(file, today())?))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn scrub(asked: &Scrub) -> Result<(), Box<dyn Error>> {
    let policy = match &asked.catalog {
        Some(file) => policy(&load_catalog(file, today())?.privacy),
        None => Policy::default(),
    };
    let scrubber = Scrubber::new(&policy)?;
    scrub_lines(
        BufReader::new(std::io::stdin().lock()),
        std::io::stdout().lock(),
        asked.jsonl,
        &scrubber,
    )?;
    Ok(())
}
