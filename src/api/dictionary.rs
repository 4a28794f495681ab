//! `catalog`: the data dictionary: what may be collected, why, and who answers for it, field by field.

use super::asked::Asked;
use super::meta::{About, Meta};
use crate::catalog::{Catalog, Ending, Field, FieldId, IdMode, Kind, Role, Type, Value};
use crate::store::Error;
use serde::Serialize;
use utoipa::ToSchema;

/// The data dictionary.
#[derive(Serialize, ToSchema)]
pub(super) struct Dictionary {
    meta: Meta,
    project: Project,
    promises: Promises,
    /// What data may be used for, and nothing else.
    purposes: Vec<Named>,
    /// What is asked for, one by one.
    consent: Vec<Named>,
    /// What can happen.
    kinds: Vec<OneKind>,
    /// What can be said about it.
    fields: Vec<OneField>,
    /// Categories of failure.
    categories: Vec<Named>,
    /// Pairs of dimensions that are counted together, day by day.
    together: Vec<String>,
    /// Dimensions of which each two are counted together, week by week.
    explore: Vec<String>,
    /// Fields that clients are known to send and that are dropped unread.
    not_taken: Vec<String>,
}

/// Who asks.
#[derive(Serialize, ToSchema)]
struct Project {
    name: String,
    title: String,
    home: String,
    source: String,
    /// Where to turn with questions about privacy.
    contact: String,
    /// The privacy policy.
    policy: String,
    /// How to change the answer later.
    change: String,
    /// Who is responsible for the processing.
    controller: String,
    /// Where the server stands.
    hosting: String,
    #[schema(format = Date)]
    last_review: String,
    #[schema(format = Date)]
    next_review: String,
}

/// What is promised.
#[derive(Serialize, ToSchema)]
struct Promises {
    /// Seconds that a single run is kept at most.
    raw_retention_s: u64,
    /// The smallest number of runs that is told by itself.
    min_cell: u64,
    /// `per_run` when nobody can tell that two runs were on one machine, or `per_install`.
    id_mode: &'static str,
    /// What is never collected.
    never: Vec<String>,
}

/// Something with a name, a title and a sentence.
#[derive(Serialize, ToSchema)]
struct Named {
    name: String,
    title: String,
    /// A sentence about it; null where the catalog has none.
    text: Option<String>,
}

/// One kind of event.
#[derive(Serialize, ToSchema)]
struct OneKind {
    name: String,
    title: String,
    /// Other names that clients send for it.
    aliases: Vec<String>,
    /// What is asked for before it is sent.
    consent: String,
    /// The field that tells what the run was about; null for a kind that has none.
    app: Option<String>,
    /// What an app of this kind is called.
    app_label: String,
    /// The outcome of every event, where it is always the same.
    always: Option<&'static str>,
    /// The field that tells how the run ended, where one does.
    ending: Option<String>,
    /// What it may carry.
    fields: Vec<Carried>,
    /// An example.
    example: serde_json::Value,
}

/// A field as one kind carries it.
#[derive(Serialize, ToSchema)]
struct Carried {
    field: String,
    required: bool,
}

/// One field.
#[derive(Serialize, ToSchema)]
struct OneField {
    name: String,
    title: String,
    /// The question that it answers.
    question: String,
    /// What is done with it: `dimension` and `measure` are counted; `run`, `execution` and `install` are hashed on arrival and forgotten with
    /// the run; `checked` is dropped.
    role: &'static str,
    /// What it holds.
    r#type: &'static str,
    /// Its unit, of a number that has one.
    unit: Option<String>,
    /// The smallest and largest number, of a number.
    bounds: Option<[i64; 2]>,
    /// Its values, where there is a closed list.
    values: Vec<Named>,
    /// Places in an event where it may stand.
    at: Vec<String>,
    purposes: Vec<String>,
    /// What is asked for besides, if anything.
    consent: Option<String>,
    example: serde_json::Value,
    /// Who answers for it.
    owner: String,
    /// Where it was approved.
    review: String,
    #[schema(format = Date)]
    since: String,
    /// When it is given up unless renewed.
    expires: Option<String>,
}

/// Answers with the data dictionary.
///
/// # Errors
///
/// When the store cannot be read.
pub(super) async fn dictionary(asked: &Asked<'_>) -> Result<Dictionary, Error> {
    let catalog = &asked.state.catalog;
    let meta = Meta::new(asked, About::moment(asked.state.store.now())).await?;
    let name = |id: FieldId| catalog.field(id).map(|field| field.name.clone());
    let together = catalog
        .crosses
        .iter()
        .filter_map(|cross| Some(format!("{}/{}", name(cross.a)?, name(cross.b)?)));
    let named = |name: &str, title: &str, text: &str| Named {
        name: name.to_owned(),
        title: title.to_owned(),
        text: Some(text.to_owned()),
    };
    Ok(Dictionary {
        meta,
        project: project(catalog),
        promises: promises(catalog),
        purposes: catalog.purposes.iter().map(|it| named(&it.name, &it.title, &it.text)).collect(),
        consent: catalog.consent.iter().map(|it| named(&it.name, &it.title, &it.text)).collect(),
        kinds: catalog.kinds.iter().map(|kind| one_kind(catalog, kind)).collect(),
        fields: catalog.fields.iter().map(one_field).collect(),
        categories: values(&catalog.categories),
        together: together.collect(),
        explore: catalog.explore.iter().filter_map(|id| name(*id)).collect(),
        not_taken: catalog.undocumented.clone(),
    })
}

fn project(catalog: &Catalog) -> Project {
    let project = catalog.project.clone();
    Project {
        name: project.name,
        title: project.title,
        home: project.home,
        source: project.source,
        contact: project.contact,
        policy: project.policy,
        change: project.change,
        controller: project.controller,
        hosting: project.hosting,
        last_review: project.last_review.to_string(),
        next_review: project.next_review.to_string(),
    }
}

fn promises(catalog: &Catalog) -> Promises {
    let privacy = &catalog.privacy;
    Promises {
        raw_retention_s: privacy.raw_retention.as_secs(),
        min_cell: privacy.min_cell,
        id_mode: match privacy.id_mode {
            IdMode::PerRun => "per_run",
            IdMode::PerInstall => "per_install",
        },
        never: privacy.never.clone(),
    }
}

fn values(values: &[Value]) -> Vec<Named> {
    let named =
        |value: &Value| Named { name: value.name.clone(), title: value.title.clone(), text: None };
    values.iter().map(named).collect()
}

fn one_kind(catalog: &Catalog, kind: &Kind) -> OneKind {
    let name = |id: FieldId| catalog.field(id).map(|field| field.name.clone());
    let carried = kind.fields.iter().filter_map(|carried| {
        Some(Carried { field: name(carried.field)?, required: carried.required })
    });
    let (always, ending) = match kind.ending {
        Ending::Always(outcome) => (Some(outcome.name()), None),
        Ending::Field(id) => (None, name(id)),
    };
    OneKind {
        name: kind.name.clone(),
        title: kind.title.clone(),
        aliases: kind.aliases.clone(),
        consent: kind.consent.clone(),
        app: kind.app.and_then(name),
        app_label: kind.app_label.clone(),
        always,
        ending,
        fields: carried.collect(),
        example: serde_json::from_str(&kind.example).unwrap_or_default(),
    }
}

fn one_field(field: &Field) -> OneField {
    let (bounds, unit, listed) = match &field.ty {
        Type::Integer { min, max, unit, .. } => {
            (Some([*min, *max]), Some(unit.clone()).filter(|unit| !unit.is_empty()), &[][..])
        }
        Type::Map { keys, max } => (Some([0, *max]), None, &keys[..]),
        Type::Enum { values } => (None, None, &values[..]),
        _ => (None, None, &[][..]),
    };
    OneField {
        name: field.name.clone(),
        title: field.title.clone(),
        question: field.question.clone(),
        role: role(field.role),
        r#type: type_name(&field.ty),
        unit,
        bounds,
        values: values(listed),
        at: field.at.clone(),
        purposes: field.purposes.clone(),
        consent: field.consent.clone(),
        example: serde_json::from_str(&field.example).unwrap_or_default(),
        owner: field.owner.clone(),
        review: field.review.clone(),
        since: field.since.to_string(),
        expires: field.expires.map(|day| day.to_string()),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Kind => "kind",
        Role::App => "app",
        Role::Source => "source",
        Role::Outcome => "outcome",
        Role::Dimension => "dimension",
        Role::Measure => "measure",
        Role::Execution => "execution",
        Role::Run => "run",
        Role::Install => "install",
        Role::Code => "code",
        Role::Category => "category",
        Role::Error => "error",
        Role::Checked => "checked",
    }
}

fn type_name(ty: &Type) -> &'static str {
    match ty {
        Type::Slug { .. } => "slug",
        Type::Enum { .. } => "enum",
        Type::Integer { .. } => "integer",
        Type::Version { .. } => "version",
        Type::Bool => "bool",
        Type::Uuid => "uuid",
        Type::Day => "day",
        Type::Text { .. } => "text",
        Type::Map { .. } => "map",
    }
}
