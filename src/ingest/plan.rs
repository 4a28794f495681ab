//! A catalog turned round for reading: from the places in a message to the fields of a kind. Made once, so that checking an event costs one
//! look-up a member, whatever the order of its members.

use crate::catalog::{Catalog, Ending, Field, FieldId, Kind, KindId, Role, Type};
use rustc_hash::FxHashMap;
use std::collections::HashSet;
use std::sync::Arc;

/// The names that a catalog knows, for the reader of broken bodies.
#[derive(Clone, Debug, Default)]
pub struct Words {
    known: HashSet<String>,
    free_texts: HashSet<String>,
}

impl Words {
    /// Collects the names of a catalog.
    pub fn of(catalog: &Catalog) -> Self {
        let mut words =
            Self { known: catalog.undocumented.iter().cloned().collect(), ..Self::default() };
        for field in &catalog.fields {
            for name in field.at.iter().flat_map(|at| at.split('.')) {
                words.known.insert(name.to_owned());
                if matches!(field.ty, Type::Text { .. }) {
                    words.free_texts.insert(name.to_owned());
                }
            }
        }
        words
    }

    /// Whether an event may have a member of that name.
    pub fn is_known(&self, name: &str) -> bool {
        self.known.contains(name)
    }

    /// Whether the member of that name holds free text.
    pub fn is_free_text(&self, name: &str) -> bool {
        self.free_texts.contains(name)
    }
}

/// Where the fields of one kind stand.
#[derive(Debug)]
pub(super) struct Plan {
    /// The kind.
    pub kind: KindId,
    /// What it carries, in the order of the catalog's fields.
    pub fields: Vec<Planned>,
    /// The places of a message, from its top.
    pub places: Places,
}

/// A field as one kind carries it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Planned {
    /// Which field.
    pub id: FieldId,
    /// Whether an event without it is refused.
    pub required: bool,
}

/// The members of one object.
#[derive(Debug, Default)]
pub(super) struct Places(pub FxHashMap<String, Place>);

/// What one member is.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// Its value belongs to a field.
    pub leaf: Option<Leaf>,
    /// Its members belong to fields.
    pub inner: Option<Places>,
}

/// Whose value a member holds.
#[derive(Clone, Debug)]
pub(super) enum Leaf {
    /// A field of the kind, by its place in [`Plan::fields`]; of two members for one field the lower rank counts.
    Of {
        /// The place.
        field: usize,
        /// The rank.
        rank: usize,
    },
    /// Nothing that this kind carries, but a name that may be counted.
    Dropped(Arc<str>),
    /// What tells the kind; it was read before.
    Kind,
}

impl Plan {
    /// Plans one kind.
    pub(super) fn of(catalog: &Catalog, id: KindId, kind: &Kind) -> Self {
        let mut fields: Vec<Planned> = kind
            .fields
            .iter()
            .map(|carried| Planned { id: carried.field, required: carried.required })
            .collect();
        let outcome = if let Ending::Field(field) = kind.ending { Some(field) } else { None };
        for needed in kind.app.into_iter().chain(outcome) {
            // What an event is about and how it ended must be there, whatever the list says.
            match fields.iter_mut().find(|planned| planned.id == needed) {
                Some(planned) => planned.required = true,
                None => fields.push(Planned { id: needed, required: true }),
            }
        }
        fields.retain(|planned| {
            catalog.field(planned.id).is_some_and(|field| field.role != Role::Kind)
        });
        fields.sort_by_key(|planned| planned.id);
        let mut places = Places::default();
        for name in &catalog.undocumented {
            places.put(name, &Leaf::Dropped(name.as_str().into()));
        }
        for field in &catalog.fields {
            let leaf = if field.role == Role::Kind {
                Leaf::Kind
            } else {
                Leaf::Dropped(field.name.as_str().into())
            };
            field.at.iter().for_each(|at| places.put(at, &leaf));
        }
        // Last, so that a kind's own fields win over names that only others carry.
        for (place, planned) in fields.iter().enumerate() {
            if let Some(field) = catalog.field(planned.id) {
                places.put_field(place, field);
            }
        }
        Self { kind: id, fields, places }
    }
}

impl Places {
    fn put_field(&mut self, field: usize, of: &Field) {
        for (rank, at) in of.at.iter().enumerate() {
            self.put(at, &Leaf::Of { field, rank });
        }
    }

    fn put(&mut self, at: &str, leaf: &Leaf) {
        match at.split_once('.') {
            Some((first, rest)) => self
                .0
                .entry(first.to_owned())
                .or_default()
                .inner
                .get_or_insert_default()
                .put(rest, leaf),
            None => self.0.entry(at.to_owned()).or_default().leaf = Some(leaf.clone()),
        }
    }
}
