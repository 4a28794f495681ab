//! Reads what a project gives by default: of an app, the value of each measure that its users get unless they choose another.

use super::kinds::Dictionary;
use super::model::{Role, Type};
use super::section::{Section, integer};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::DeValue;

/// Apps with defaults, at most.
const APPS_MAX: usize = 10_000;

/// The value of each measure, by app and by the measure's name.
pub(super) type Defaults = BTreeMap<String, BTreeMap<String, i64>>;

/// Reads the table: `docker = { core_count = 2, ram_size = 2048 }`.
pub(super) fn defaults(section: &Section<'_>, fields: &Dictionary<'_>) -> Defaults {
    let mut defaults = Defaults::new();
    for (app, _) in section.entries() {
        let Some(table) = section.entry(app.get_ref(), &format!("defaults of `{}`", app.get_ref()))
        else {
            continue;
        };
        let of_app = table.entries();
        let of_app = of_app.filter_map(|(name, value)| default(&table, fields, &name, value));
        defaults.insert(app.into_inner(), of_app.collect());
    }
    if defaults.len() > APPS_MAX {
        let message = format!("{} apps are more than the {APPS_MAX} allowed", defaults.len());
        section.error(&section.span, message);
    }
    defaults
}

fn default(
    section: &Section<'_>,
    fields: &Dictionary<'_>,
    name: &Spanned<String>,
    value: &Spanned<DeValue<'_>>,
) -> Option<(String, i64)> {
    let (id, field) = fields.find(section, name)?;
    let Type::Integer { min, max, .. } = field.ty else {
        if fields.is_sound(id) {
            section.error(&name.span(), format!("`{}` is no measure of one number", field.name));
        }
        return None;
    };
    if field.role != Role::Measure {
        section.error(&name.span(), format!("`{}` is no measure", field.name));
        return None;
    }
    let Some(number) = integer(value.get_ref()) else {
        section.error(&value.span(), format!("`{}` must be a whole number", field.name));
        return None;
    };
    if !(min..=max).contains(&number) {
        let message = format!("`{}` must be from {min} to {max}", field.name);
        section.error(&value.span(), message);
        return None;
    }
    Some((field.name.clone(), number))
}
