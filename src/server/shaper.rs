//! From the text of a failure to its shape: scrubbing and templates put together as a catalog says. Used by the server and by the demo alike.

use crate::catalog::{Catalog, Paths, Privacy};
use crate::event::ErrorShape;
use crate::ingest::{Checker, Shaped, Shaper, Unclean, telling_line};
use crate::scrub::{self, Policy, Scrubber, template};
use std::sync::Arc;

/// Makes the checker of a catalog's events.
///
/// # Errors
///
/// When the catalog's hosts make no pattern.
pub fn checker(catalog: &Catalog) -> Result<Checker, scrub::Error> {
    let shaper = shaper(Scrubber::new(&policy(&catalog.privacy))?);
    Ok(Checker::new(Arc::new(catalog.clone()), shaper))
}

/// What a catalog says about paths and hosts in texts.
pub fn policy(privacy: &Privacy) -> Policy {
    let paths = match privacy.paths {
        Paths::All => scrub::Paths::All,
        Paths::SystemKept => scrub::Paths::SystemKept,
    };
    Policy { paths, keep_hosts: privacy.keep_hosts.clone() }
}

fn shaper(scrubber: Scrubber) -> Shaper {
    Box::new(move |text| {
        let clean = scrubber.scrub(text).map_err(|_| Unclean)?;
        let shape = telling_line(&clean.text).map(|line| {
            let shape = template(line);
            ErrorShape { fingerprint: shape.fingerprint, template: shape.text }
        });
        Ok(Shaped { shape, text: clean.text.into_owned() })
    })
}
