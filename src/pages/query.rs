//! The question in a page's address. The address is the state: defaults are left out of it, a form's answer is led to the shortest address
//! that says the same, and a value that is not understood is refused with those that are.

use super::trouble::Trouble;
use crate::charts::Manner;
use crate::day::Day;
use crate::language::Lang;
use crate::stats::{Filter, Menu, NotAQuery, OUTCOME, Picks, Query, Range};
use std::fmt::Write;

/// The fields of a form that are no parameters themselves: the ends of a range, and a dimension together with its value.
const FROM: &str = "from";
const TO: &str = "to";
const WITH: &str = "with";
/// Stands among the parameters of a page for filters by any dimensions that are kept together, as many as the reader likes.
pub(super) const PICKS: &str = "*";
/// The dimension that only such a page has beside outcomes.
pub(super) const WEEK: &str = "week";

/// What a page was asked for.
#[derive(Clone, Default, Debug)]
pub(super) struct Asked {
    /// The path as it stands in the address.
    pub(super) path: String,
    /// The part of the path that names one thing, such as an app; empty where the page is about no single thing.
    pub(super) name: String,
    /// The question.
    pub(super) query: Query,
    /// The last closed day, to which the page could be pinned.
    pub(super) closed: Option<Day>,
    /// The app that the page is about: its path says so, and what is made of the same answer asks for it.
    app: Option<String>,
    /// The parameters that only this page has.
    own: Vec<(&'static str, String)>,
    /// Filters by any dimensions, on the page that takes them.
    pub(super) picks: Picks,
}

/// What stands behind the `?` of a page's address.
pub(super) enum Read {
    /// A question.
    Asked(Box<Asked>),
    /// The answer of a form, which stands elsewhere under its shortest address.
    Elsewhere(String),
}

impl Asked {
    /// Reads an address. Unknown parameters are nobody's, such as those that other sites add to their links; unknown values are refused.
    ///
    /// # Errors
    ///
    /// When a value is unknown.
    pub(super) fn read(
        path: &str,
        name: &str,
        text: &str,
        own: &[&'static str],
        menu: &Menu,
    ) -> Result<Read, Trouble> {
        let mut asked = Self { path: path.to_owned(), name: name.to_owned(), ..Self::default() };
        let (mut pairs, mut from_form) = (Vec::new(), false);
        let (mut from, mut to) = (None, None);
        let mut picks = Vec::new();
        let is_picked = |name: &str| own.contains(&PICKS) && is_pick(name, menu);
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            let known = own.iter().find(|own| **own == name);
            from_form |= value.is_empty() || [FROM, TO, WITH].contains(&&*name);
            match (&*name, known) {
                (_, Some(own)) if !value.is_empty() => from_form |= asked.take(own, &value)?,
                (FROM, _) => from = value.parse::<Day>().ok(),
                (TO, _) => to = value.parse::<Day>().ok(),
                (WITH, _) => pairs.extend(
                    value.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())),
                ),
                (name, _) if is_picked(name) => {
                    picks.push((name.to_owned(), Filter::read(&value)));
                }
                (name, _) if Query::is_parameter(name, menu) => {
                    pairs.push((name.to_owned(), value.into_owned()));
                }
                _ => {}
            }
        }
        asked.picks = Picks::new(picks);
        let read = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        asked.query =
            Query::parse(read, menu).map_err(|refused| Trouble::refused(refused, path))?;
        if let (Some(from), Some(to)) = (from, to) {
            let days = format!("{}..{}", from.min(to), from.max(to));
            let range = days.parse().map_err(NotAQuery::Range);
            let query = range.and_then(|range| Query { range, ..asked.query.clone() }.ended());
            asked.query = query.map_err(|refused| Trouble::refused(refused, path))?;
        }
        Ok(if from_form { Read::Elsewhere(asked.here()) } else { Read::Asked(Box::new(asked)) })
    }

    /// Takes the value of a parameter that only this page has; several of them are a list. Whether it was one of several.
    fn take(&mut self, name: &'static str, value: &str) -> Result<bool, Trouble> {
        if Manner::NAMES.contains(&name) {
            let mut manner = Manner::default();
            manner.take(name, value).map_err(|valid| {
                let valid = valid.iter().map(|value| (*value).to_owned()).collect();
                let value = value.to_owned();
                let refused = NotAQuery::Value { parameter: name.to_owned(), value, valid };
                Trouble::refused(refused, &self.path)
            })?;
            if manner == Manner::default() {
                return Ok(false);
            }
        }
        let Some((_, told)) = self.own.iter_mut().find(|(own, _)| *own == name) else {
            self.own.push((name, value.to_owned()));
            return Ok(false);
        };
        told.push(',');
        told.push_str(value);
        Ok(true)
    }

    /// The address of this page with its charts over time drawn in another manner.
    pub(super) fn drawn(&self, manner: Manner) -> String {
        let mut asked = self.clone();
        asked.own.retain(|(name, _)| !Manner::NAMES.contains(name));
        asked.own.extend(manner.pairs().map(|(name, value)| (name, value.to_owned())));
        asked.here()
    }

    /// The value of a parameter that only this page has.
    pub(super) fn own(&self, name: &str) -> Option<&str> {
        self.own.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// The parameters that only this page has.
    pub(super) fn own_pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.own.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// The same page with another question, such as one about the single thing that the page is about.
    #[must_use]
    pub(super) fn asking(&self, query: Query) -> Self {
        Self { query, ..self.clone() }
    }

    /// The address of this page with its question.
    pub(super) fn here(&self) -> String {
        self.with(&self.query)
    }

    /// The address of this page in a language of the reader's choice; links on it keep that by themselves.
    pub(super) fn in_language(&self, lang: Lang) -> String {
        let here = self.here();
        format!("{here}{}lang={}", if here.contains('?') { '&' } else { '?' }, lang.code)
    }

    /// The address of this page as Markdown.
    pub(super) fn markdown(&self) -> String {
        Self::address(&super::plain::path(&self.path), &self.query, &self.own)
    }

    /// The address of this page with another question.
    pub(super) fn with(&self, query: &Query) -> String {
        let address = Self::address(&self.path, query, &self.own);
        let picks = self.picks.to_query_string();
        if picks.is_empty() {
            return address;
        }
        format!("{address}{}{picks}", if address.contains('?') { "&" } else { "?" })
    }

    /// The address of this page as it stays; none where no day is closed that it could be pinned to.
    pub(super) fn pinned(&self) -> Option<String> {
        let pinned = Query { as_of: self.closed, ..self.query.clone() }.ended().ok()?;
        self.closed.map(|_| self.with(&pinned))
    }

    /// The address of this page for another range.
    pub(super) fn for_range(&self, range: Range) -> String {
        self.with(&Query { range, ..self.query.clone() })
    }

    /// The address of this page with one of its own parameters changed; an empty value takes it out.
    pub(super) fn with_own(&self, name: &'static str, value: &str) -> String {
        self.choosing(name, value).here()
    }

    /// This page with other filters by any dimensions.
    pub(super) fn picking(&self, picks: Picks) -> Self {
        Self { picks, ..self.clone() }
    }

    /// The same on the page of one app.
    pub(super) fn about_app(&self, app: &str) -> Self {
        let query = Query { app: Filter::default(), ..self.query.clone() };
        Self { query, app: Some(app.to_owned()), ..self.clone() }
    }

    /// The question with what the page itself is about.
    pub(super) fn whole(&self) -> Query {
        let app = self.app.as_deref().map(Filter::only);
        Query { app: app.unwrap_or_else(|| self.query.app.clone()), ..self.query.clone() }
    }

    /// The same with one of this page's own parameters set; an empty value takes it out.
    pub(super) fn choosing(&self, name: &'static str, value: &str) -> Self {
        let mut asked = self.clone();
        asked.own.retain(|(other, _)| *other != name);
        if !value.is_empty() {
            asked.own.push((name, value.to_owned()));
        }
        asked
    }

    /// The address of another page about the same days and filters; what orders and cuts this page stays behind.
    pub(super) fn to(&self, path: &str) -> String {
        Self::address(path, &self.days_and_filters(), &[])
    }

    /// The same with one of that page's own parameters.
    pub(super) fn to_choosing(&self, path: &str, name: &'static str, value: &str) -> String {
        Self::address(path, &self.days_and_filters(), &[(name, value.to_owned())])
    }

    fn days_and_filters(&self) -> Query {
        let Query { range, as_of, kind, source, dimension, compare, .. } = self.query.clone();
        Query { range, as_of, kind, source, dimension, compare, ..Query::default() }
    }

    /// The address of something else made of the same answer, such as its document or its image.
    pub(super) fn same(&self, path: &str) -> String {
        Self::address(path, &self.whole(), &[])
    }

    /// What stands in this page's address besides the range: what an island adds to the days it looks at.
    pub(super) fn rest(&self) -> String {
        let query = Query { range: Range::default(), ..self.query.clone() };
        Self::address("", &query, &self.own).trim_start_matches('?').to_owned()
    }

    /// How charts over time are to be drawn; refused already where the address says what cannot be.
    pub(super) fn manner(&self) -> Manner {
        let mut manner = Manner::default();
        for (name, value) in self.own_pairs() {
            let _ = manner.take(name, value);
        }
        manner
    }

    /// This page about one value of a dimension: what a row of a ranking leads to.
    pub(super) fn narrowed(&self, dimension: &str, value: &str) -> String {
        self.choosing_value(dimension, value).here()
    }

    /// The same question about one value of a dimension.
    pub(super) fn choosing_value(&self, dimension: &str, value: &str) -> Self {
        let mut query = self.query.clone();
        query.set(dimension, Filter::only(value));
        self.asking(query)
    }

    fn address(path: &str, query: &Query, own: &[(&'static str, String)]) -> String {
        let mut text = query.to_query_string();
        for (name, value) in own {
            let between = if text.is_empty() { "" } else { "&" };
            let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            // Lists are easier to read, and to write by hand, with commas that stand for themselves.
            let value = value.replace("%2C", ",");
            // Writing to a String cannot fail.
            let _ = write!(text, "{between}{name}={value}");
        }
        if text.is_empty() { path.to_owned() } else { format!("{path}?{text}") }
    }
}

fn is_pick(name: &str, menu: &Menu) -> bool {
    ["kind", "source", "app", WEEK, OUTCOME].contains(&name)
        || menu.explore.iter().any(|explore| explore == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Choice;

    fn menu() -> Menu {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Menu {
            kinds: words(&["lxc", "vm"]),
            dimensions: vec![Choice {
                name: "os_type".to_owned(),
                values: words(&["debian", "alpine"]),
            }],
            ..Menu::default()
        }
    }

    fn read(text: &str) -> Result<Read, Trouble> {
        Asked::read("/apps", "", text, &["q", "smooth", "scale"], &menu())
    }

    fn asked(text: &str) -> Asked {
        match read(text) {
            Ok(Read::Asked(asked)) => *asked,
            Ok(Read::Elsewhere(address)) => panic!("led to {address}"),
            Err(trouble) => panic!("{trouble}"),
        }
    }

    #[test]
    fn the_default_is_left_out_of_the_address_and_read_from_its_absence() {
        assert_eq!(asked("").here(), "/apps");
        assert_eq!(asked("").for_range(Range::Year), "/apps?range=365d");
        assert_eq!(asked("range=all").query.range, Range::All);
    }

    #[test]
    fn a_link_keeps_what_belongs_to_it() {
        let asked = asked("range=7d&kind=lxc&sort=rate&q=do%20ck");
        assert_eq!(asked.here(), "/apps?range=7d&kind=lxc&sort=rate&q=do+ck");
        assert_eq!(asked.to("/failures"), "/failures?range=7d&kind=lxc");
        assert_eq!(asked.with_own("q", ""), "/apps?range=7d&kind=lxc&sort=rate");
        assert_eq!(asked.rest(), "kind=lxc&sort=rate&q=do+ck");
        assert_eq!(
            asked.narrowed("os_type", "debian"),
            "/apps?range=7d&kind=lxc&os_type=debian&sort=rate&q=do+ck"
        );
    }

    #[test]
    fn the_manner_of_charts_is_part_of_the_address_and_kept_by_its_links() {
        let linear = asked("scale=linear");
        let asked = asked("smooth=7&scale=log&q=x&range=7d");
        assert_eq!(asked.manner(), Manner { smooth: true, log: true });
        assert_eq!(asked.for_range(Range::Year), "/apps?range=365d&smooth=7&scale=log&q=x");
        assert_eq!(asked.drawn(Manner { smooth: true, log: false }), "/apps?range=7d&q=x&smooth=7");
        assert_eq!(asked.same("/x"), "/x?range=7d");
        assert_eq!(linear.here(), "/apps");
        assert!(read("smooth=9").is_err() && read("scale=cube").is_err());
    }

    #[test]
    fn a_page_that_takes_picks_takes_any_number_of_them() {
        let menu = Menu { explore: vec!["os_type".to_owned()], ..menu() };
        let text = "range=7d&os_type=!debian&kind=vm,lxc&outcome=failed&sort=rate";
        let Ok(Read::Asked(asked)) = Asked::read("/explore", "", text, &[PICKS], &menu) else {
            panic!("{text} was not read");
        };
        assert_eq!(asked.picks.of("kind").map(ToString::to_string).as_deref(), Some("lxc,vm"));
        assert!(asked.query.kind.is_all() && asked.query.dimension.is_none());
        assert_eq!(
            asked.here(),
            "/explore?range=7d&sort=rate&os_type=!debian&kind=lxc,vm&outcome=failed"
        );
    }

    #[test]
    fn a_form_is_led_to_the_shortest_address() {
        let led = |text| match read(text) {
            Ok(Read::Elsewhere(address)) => address,
            _ => panic!("{text} was not led on"),
        };
        assert_eq!(led("range=28d&kind=&source=&with=os_type%3Ddebian"), "/apps?os_type=debian");
        assert_eq!(led("from=2026-03-31&to=2026-01-01"), "/apps?range=2026-01-01..2026-03-31");
    }

    #[test]
    fn what_other_sites_add_is_ignored_and_an_unknown_value_refused() {
        assert_eq!(asked("fbclid=x&utm_source=y").here(), "/apps");
        for text in ["range=30d", "kind=ct", "os_type=beos", "from=2000-01-01&to=2026-01-01"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
