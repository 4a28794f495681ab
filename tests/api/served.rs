//! A router of the real server on a database of invented runs, asked without a socket. The databases are made once for all tests.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use daylight::api::State;
use daylight::catalog::Catalog;
use daylight::day::Day;
use daylight::ingest::{Ingest, TrustedProxies};
use daylight::ops::demo::{Size, fill};
use daylight::server::{checker, router};
use daylight::store::{Durability, Store};
use leptos::config::LeptosOptions;
use serde_json::Value;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// 2026-11-22T14:00Z.
const NOW: i64 = 1_795_356_000;
const BYTES_MAX: usize = 64 << 20;

/// A server that holds a demo.
pub(crate) struct Served {
    pub(crate) state: State,
    pub(crate) router: Router,
    pub(crate) runtime: Runtime,
    _dir: TempDir,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

pub(crate) static SCRIPTS: LazyLock<Served> =
    LazyLock::new(|| Served::of(include_str!("../../catalogs/community-scripts.toml"), 8_000, 75));
pub(crate) static GARDEN: LazyLock<Served> =
    LazyLock::new(|| Served::of(include_str!("../data/catalog/garden.toml"), 2_000, 60));

impl Served {
    fn of(catalog: &str, runs: u64, days: u32) -> Self {
        let today = Day::of_unix_seconds(NOW);
        let catalog = Arc::new(Catalog::parse(catalog, today).unwrap());
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("demo.db");
        let runtime = Runtime::new().unwrap();
        let size = Size { runs, days, seed: 7, until: NOW };
        runtime.block_on(fill(&db, &catalog, &checker(&catalog).unwrap(), size, |_| ())).unwrap();
        let store = Store::open(&db, &catalog, Arc::new(|| NOW), Durability::None).unwrap();
        runtime.block_on(store.seal()).unwrap();
        let ingest = Ingest::new(
            checker(&catalog).unwrap(),
            store.clone(),
            "off".parse().unwrap(),
            TrustedProxies::default(),
        );
        let options = LeptosOptions::builder().output_name("daylight").build();
        let guard = runtime.enter();
        let router = router(&store, &catalog, ingest, &options, None, &Arc::default());
        drop(guard);
        Self {
            state: State { store, catalog, annotations: Arc::default() },
            router,
            runtime,
            _dir: dir,
        }
    }

    pub(crate) fn request(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        self.runtime.block_on(async {
            let (head, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
            let body = to_bytes(body, BYTES_MAX).await.unwrap().to_vec();
            Answer { status: head.status, headers: head.headers, body }
        })
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[])
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// The addresses of the default menu.
    pub(crate) fn addresses(&self) -> Vec<String> {
        self.runtime.block_on(daylight::api::addresses(&self.state)).unwrap()
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.text()))
    }
}
