//! A catalog after it was parsed and checked: names are resolved to places, so that nothing downstream looks a name up twice.

mod field;

pub use field::{Count, Field, FieldId, KindField, Role, Type, Value};

use crate::day::Day;
use crate::outcome::Outcome;
use std::collections::BTreeMap;
use std::time::Duration;

/// What one project may collect.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// Who asks, and where to turn.
    pub project: Project,
    /// What the project promises about keeping and publishing.
    pub privacy: Privacy,
    /// When a run is over.
    pub lifecycle: Lifecycle,
    /// Consent categories, each with a policy version of its own.
    pub consent: Vec<Consent>,
    /// What data may be used for.
    pub purposes: Vec<Purpose>,
    /// What can happen, in the order of the file.
    pub kinds: Vec<Kind>,
    /// What can be said about it, in the order of the file.
    pub fields: Vec<Field>,
    /// Pairs of dimensions that are counted together.
    pub crosses: Vec<Cross>,
    /// Dimensions of the explorer's cube, six at most.
    pub explore: Vec<FieldId>,
    /// Exit codes and what they mean.
    pub codes: BTreeMap<u8, Code>,
    /// Categories of failure that may be published.
    pub categories: Vec<Value>,
    /// Words in an error text that give its category away, in order: the first that is found decides. (lower case needle, category)
    pub evidence: Vec<(String, String)>,
    /// Words in an error text that show that the user stopped the run, lower case.
    pub abort_words: Vec<String>,
    /// Names of fields that clients in the field send although they are not asked for: dropped, and counted under their name.
    /// Any other undocumented field is counted under no name, for a name can hold personal data too.
    pub undocumented: Vec<String>,
    /// What users get unless they choose: the value of a measure, by app and by the measure's name.
    pub defaults: BTreeMap<String, BTreeMap<String, i64>>,
}

/// Who asks.
#[derive(Clone, Debug)]
pub struct Project {
    /// Short name, a slug: `community-scripts`.
    pub name: String,
    /// The name as people write it.
    pub title: String,
    /// Home page.
    pub home: String,
    /// Source code.
    pub source: String,
    /// Where to turn with questions about privacy.
    pub contact: String,
    /// Address of the full privacy policy.
    pub policy: String,
    /// How to change the answer later, a sentence for the consent text.
    pub change: String,
    /// Who is responsible for the processing.
    pub controller: String,
    /// Where the server stands.
    pub hosting: String,
    /// Licence of the published numbers, such as `CC-BY-4.0`.
    pub licence: String,
    /// Last day on which the catalog was reviewed.
    pub last_review: Day,
    /// Day by which it is to be reviewed again.
    pub next_review: Day,
}

/// What the project promises.
#[derive(Clone, Debug)]
pub struct Privacy {
    /// How long a single run is kept, 24 hours at most.
    pub raw_retention: Duration,
    /// Smallest count that a breakdown shows by itself.
    pub min_cell: u64,
    /// Whether events of one installation can be told to belong together.
    pub id_mode: IdMode,
    /// What becomes of error texts.
    pub error_text: ErrorText,
    /// What becomes of paths in them.
    pub paths: Paths,
    /// Public hosts that may stay in them.
    pub keep_hosts: Vec<String>,
    /// What is never collected, for people.
    pub never: Vec<String>,
}

/// How events are linked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IdMode {
    /// A fresh random id each run.
    PerRun,
    /// One rotating id per installation.
    PerInstall,
}

/// What becomes of an error text, after scrubbing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorText {
    /// It is dropped.
    Off,
    /// Only its template and fingerprint are kept.
    Template,
    /// The scrubbed text is kept as long as the run, its template longer.
    Scrubbed,
}

/// What becomes of paths in error texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paths {
    /// Every path becomes a placeholder.
    All,
    /// Paths that packages own are kept.
    SystemKept,
}

/// When a run is over.
#[derive(Clone, Debug)]
pub struct Lifecycle {
    /// Without news for so long, an unfinished run counts as unfinished.
    pub unfinished_after: Duration,
    /// So long after its end a run is still held open for richer news.
    pub seal_after: Duration,
}

/// A category of consent.
#[derive(Clone, Debug)]
pub struct Consent {
    /// Its name, a slug.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What saying yes means, a sentence.
    pub text: String,
    /// Version of its policy: a higher one voids earlier consent.
    pub policy: u32,
}

/// A purpose.
#[derive(Clone, Debug)]
pub struct Purpose {
    /// Its name, a slug.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What is done with the data, a sentence.
    pub text: String,
}

/// A place in [`Catalog::kinds`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct KindId(pub u16);

/// One kind of event.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name, a slug, stored and published.
    pub name: String,
    /// Other names that clients send for it.
    pub aliases: Vec<String>,
    /// Its name for people, one and many.
    pub title: String,
    /// The plural of `title`.
    pub plural: String,
    /// The field that tells what was installed; `None` for a kind that is all measures.
    pub app: Option<FieldId>,
    /// What the page calls an app of this kind: `Script`, `Version`.
    pub app_label: String,
    /// How a run of this kind ends.
    pub ending: Ending,
    /// The consent category it belongs to, a name in [`Catalog::consent`].
    pub consent: String,
    /// What it may carry; anything else is dropped.
    pub fields: Vec<KindField>,
    /// A fully made example event as JSON, for documents and tests.
    pub example: String,
}

/// How a run of a kind ends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ending {
    /// Each event is the end, always the same.
    Always(Outcome),
    /// A field tells; its values are mapped in [`Field::endings`].
    Field(FieldId),
}

/// A pair of dimensions counted together under `a/b`, with values `x/y`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cross {
    /// The first of the pair.
    pub a: FieldId,
    /// The second.
    pub b: FieldId,
}

/// An exit code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// What it means, in our own words.
    pub meaning: String,
    /// The category of a failure with it, a name in [`Catalog::categories`]; `unknown` when the code alone does not tell.
    pub category: String,
    /// Whose fault it is, and so the outcome of a failed run.
    pub fault: Fault,
}

/// Whose fault a failure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The program's: the run failed.
    Script,
    /// The host's, which was not ready: the run was blocked.
    Host,
    /// The user's, who stopped it: the run was aborted.
    User,
}

impl Fault {
    /// The outcome of a failed run with this fault.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Script => Outcome::Failed,
            Self::Host => Outcome::Blocked,
            Self::User => Outcome::Aborted,
        }
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Host => "host",
            Self::User => "user",
        }
    }
}

impl Catalog {
    /// The kind of that name or alias, with its place.
    pub fn kind_named(&self, name: &str) -> Option<(KindId, &Kind)> {
        let place = self
            .kinds
            .iter()
            .position(|kind| kind.name == name || kind.aliases.iter().any(|alias| alias == name))?;
        Some((KindId(u16::try_from(place).ok()?), self.kinds.get(place)?))
    }

    /// The kind at a place.
    pub fn kind(&self, id: KindId) -> Option<&Kind> {
        self.kinds.get(usize::from(id.0))
    }

    /// The field at a place.
    pub fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.get(usize::from(id.0))
    }

    /// The field of that name, with its place.
    pub fn field_named(&self, name: &str) -> Option<(FieldId, &Field)> {
        let place = self.fields.iter().position(|field| field.name == name)?;
        Some((FieldId(u16::try_from(place).ok()?), self.fields.get(place)?))
    }

    /// The first field with a role.
    pub fn field_with(&self, role: Role) -> Option<(FieldId, &Field)> {
        let place = self.fields.iter().position(|field| field.role == role)?;
        Some((FieldId(u16::try_from(place).ok()?), self.fields.get(place)?))
    }
}
