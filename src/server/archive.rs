//! Files reports as their periods end, and after a time without a server those that fell due meanwhile. Who asks for a report first files it too; here
//! it is done for those that nobody asks for.

use crate::catalog::Catalog;
use crate::reports::catch_up;
use crate::store::Store;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How often it looks for reports that are due. Nothing becomes due but at midnight.
const EVERY: Duration = Duration::from_mins(5);
/// The server answers its first readers before years of reports are made.
const FIRST: Duration = Duration::from_secs(2);

/// Files what is due, now and as time goes by, until it is aborted.
pub(super) fn keep_filing(store: &Store, catalog: &Arc<Catalog>) -> JoinHandle<()> {
    let (store, catalog) = (store.clone(), Arc::clone(catalog));
    tokio::spawn(async move {
        let mut wait = FIRST;
        loop {
            tokio::time::sleep(wait).await;
            wait = EVERY;
            match catch_up(&store, &catalog).await {
                Ok(0) => {}
                Ok(filed) => tracing::info!(filed, "reports were filed"),
                Err(error) => tracing::error!(%error, "reports could not be filed"),
            }
        }
    })
}
