//! The dictionary: every string of the store has a number, by scope. New ones are written in the transaction that first uses them.

use super::Error;
use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The number of a string; 0 is no string, which for an app means all of them.
pub(super) type Term = u32;

/// The number that stands for nothing and for everything.
pub(super) const NONE: Term = 0;

/// Distinct values a dimension may take; later ones are counted as `other`, so that no sender can fill the store with names.
const VALUES_MAX: usize = 20_000;

/// The value that takes what is past the limit.
const OTHER: &str = "other";

/// A dimension and two values of which a pair is made.
type Pair = (Term, Term, Term);

/// The dictionary in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    scopes: FxHashMap<Arc<str>, FxHashMap<Arc<str>, Term>>,
    names: FxHashMap<Term, (Arc<str>, Arc<str>)>,
    /// The term of a pair `x/y` in a scope, by those of the scope's name, x and y: asked for each run, and texts are slow to make.
    pairs: FxHashMap<Pair, Term>,
    /// The same in the order of their coming, so that another copy can follow.
    paired: Vec<(Pair, Term)>,
    last: Term,
}

impl Terms {
    /// Reads the dictionary from disk.
    pub(super) fn load(connection: &Connection) -> Result<Self, Error> {
        let mut terms = Self::default();
        let mut statement = connection.prepare("select id, scope, text from terms")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            terms.insert(row.get(0)?, row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?);
        }
        Ok(terms)
    }

    /// The number of a text, if it has one.
    pub(super) fn find(&self, scope: &str, text: &str) -> Option<Term> {
        self.scopes.get(scope)?.get(text).copied()
    }

    /// The text behind a number; empty for none.
    pub(super) fn text(&self, term: Term) -> Arc<str> {
        self.names.get(&term).map(|(_, text)| Arc::clone(text)).unwrap_or_default()
    }

    /// The number of a text, which is written down when it is new. A scope that is full answers with the number of `other`.
    pub(super) fn intern(
        &mut self,
        connection: &Connection,
        scope: &str,
        text: &str,
    ) -> Result<Term, Error> {
        if let Some(term) = self.find(scope, text) {
            return Ok(term);
        }
        if self.scopes.get(scope).is_some_and(|texts| texts.len() >= VALUES_MAX) && text != OTHER {
            return self.intern(connection, scope, OTHER);
        }
        let term = self.last + 1;
        connection
            .prepare_cached("insert into terms (id, scope, text) values (?1, ?2, ?3)")?
            .execute(params![term, scope, text])?;
        self.insert(term, scope, text);
        Ok(term)
    }

    /// The number of a pair of values under the name of its dimension, if it was counted before.
    pub(super) fn pair(&self, dimension: Term, a: Term, b: Term) -> Option<Term> {
        self.pairs.get(&(dimension, a, b)).copied()
    }

    /// The number of a pair of values `x/y`, which is written down when it is new.
    pub(super) fn intern_pair(
        &mut self,
        connection: &Connection,
        dimension: Term,
        a: Term,
        b: Term,
    ) -> Result<Term, Error> {
        if let Some(term) = self.pair(dimension, a, b) {
            return Ok(term);
        }
        let text = format!("{}/{}", self.text(a), self.text(b));
        let term = self.intern(connection, &self.text(dimension), &text)?;
        self.pairs.insert((dimension, a, b), term);
        self.paired.push(((dimension, a, b), term));
        Ok(term)
    }

    /// Whether another copy has learnt more.
    pub(super) fn is_behind(&self, other: &Self) -> bool {
        self.last < other.last || self.paired.len() < other.paired.len()
    }

    /// Takes over what another copy has learnt since.
    pub(super) fn follow(&mut self, other: &Self) {
        for term in self.last + 1..=other.last {
            if let Some((scope, text)) = other.names.get(&term) {
                self.insert(term, scope, text);
            }
        }
        for (pair, term) in other.paired.iter().skip(self.paired.len()) {
            self.pairs.insert(*pair, *term);
            self.paired.push((*pair, *term));
        }
    }

    fn insert(&mut self, term: Term, scope: &str, text: &str) {
        let (scope, text): (Arc<str>, Arc<str>) = (Arc::from(scope), Arc::from(text));
        self.scopes.entry(Arc::clone(&scope)).or_default().insert(Arc::clone(&text), term);
        self.names.insert(term, (scope, text));
        self.last = self.last.max(term);
    }
}
