//! A question to the API as it was understood: which document, and with which parameters. Unknown names are refused with those that there are.

use super::State;
use super::address::{Address, Form};
use crate::error::HttpError;
use crate::outcome::Outcome;
use crate::stats::{Compare, LIMIT_DEFAULT, LIMIT_MAX, NotAQuery, Query, Sides, Sort, encoded};

/// Which document is asked for, and with which parameters.
pub(super) struct Asked<'a> {
    /// What documents are made from.
    pub(super) state: &'a State,
    /// Which document.
    pub(super) address: Address,
    /// How it is to be written.
    pub(super) form: Form,
    /// The parameters; none for a document that takes none.
    pub(super) query: Option<Query>,
    /// What is to be set side by side, for the document that does so.
    pub(super) sides: Option<Sides>,
    /// The dimension that rows of activity are split by, where it is told.
    pub(super) by: Option<String>,
    /// The outcome that rows of activity must have, where it is told.
    pub(super) outcome: Option<Outcome>,
}

/// What a document can be asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Takes {
    /// Nothing.
    Nothing,
    /// The range and its pin alone.
    Range,
    /// Range, filters, comparison, grain, sort and limit.
    All,
    /// The same, and what is to be set side by side.
    Sides,
    /// The same, and what the rows of activity are split by.
    Activity,
}

impl Takes {
    /// The parameters that only this has.
    pub(super) fn own(self) -> &'static [&'static str] {
        match self {
            Self::Sides => &Sides::PARAMETERS,
            Self::Activity => &["by", "outcome"],
            Self::Nothing | Self::Range | Self::All => &[],
        }
    }
}

fn outcome(text: &str) -> Result<Outcome, NotAQuery> {
    let found = Outcome::ALL.into_iter().find(|outcome| outcome.name() == text);
    found.ok_or_else(|| NotAQuery::Value {
        parameter: "outcome".to_owned(),
        value: text.to_owned(),
        valid: Outcome::ALL.map(|outcome| outcome.name().to_owned()).to_vec(),
    })
}

impl Address {
    /// What can be asked of it.
    pub(super) fn takes(&self) -> Takes {
        match self {
            Self::Index
            | Self::Catalog
            | Self::Day(_)
            | Self::Reports
            | Self::Report(_)
            | Self::Annotations
            | Self::OpenApi
            | Self::Schema(_) => Takes::Nothing,
            Self::Quality | Self::Cube => Takes::Range,
            Self::Compare => Takes::Sides,
            Self::Activity => Takes::Activity,
            _ => Takes::All,
        }
    }

    /// Refuses a filter by what the path names already.
    fn check(&self, query: Option<&Query>) -> Result<(), HttpError> {
        let Some(query) = query else { return Ok(()) };
        match self {
            Self::App(_) | Self::AppSeries(_) if !query.app.is_all() => {
                Err(HttpError::bad_request("app", "The path names the app."))
            }
            Self::Family(_) if query.dimension.is_some() => {
                let detail = "One family can be filtered by kind, source and app alone.";
                Err(HttpError::bad_request("query", detail))
            }
            _ => Ok(()),
        }
    }

    /// Rows unless fewer or more are asked for.
    pub(super) fn limit_default(&self) -> usize {
        if self.is_list() { LIMIT_MAX } else { LIMIT_DEFAULT }
    }
}

impl<'a> Asked<'a> {
    /// Reads the path behind `/api/v1/` and the parameters, both already decoded.
    ///
    /// # Errors
    ///
    /// 404 when there is no such document, 400 with the valid names when a parameter has none of them, or says again what the path says.
    pub(super) fn read<'q>(
        state: &'a State,
        path: &str,
        pairs: impl IntoIterator<Item = (&'q str, &'q str)>,
    ) -> Result<Self, HttpError> {
        let (address, form) = Address::parse(path).ok_or_else(HttpError::not_found)?;
        let names = address.takes().own();
        let (own, pairs): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(name, _)| names.contains(name));
        let told = |name: &str| {
            let found = own.iter().find(|(own, text)| *own == name && !text.is_empty());
            found.map(|(_, text)| *text)
        };
        let outcome = told("outcome").map(outcome).transpose()?;
        let by = told("by").map(str::to_owned);
        let sides = Sides::read(told("apps"), told("periods"))?;
        let query = read_query(state, &address, pairs)?;
        address.check(query.as_ref())?;
        Ok(Self { state, address, form, query, sides, by, outcome })
    }

    /// The default question to a document.
    pub(super) fn plain(state: &'a State, address: Address) -> Self {
        let query = (address.takes() != Takes::Nothing).then(Query::default);
        let query =
            query.map(|query| Query { limit: some_limit(address.limit_default()), ..query });
        let (sides, by, outcome) = (None, None, None);
        Self { state, address, form: Form::Json, query, sides, by, outcome }
    }

    /// The parameters, for a document that takes some.
    pub(super) fn query(&self) -> Query {
        self.query.clone().unwrap_or_default()
    }

    /// The same without the window compared with, for the parts of a document that have none.
    pub(super) fn query_alone(&self) -> Query {
        Query { compare: Compare::None, ..self.query() }
    }

    /// Rows at most.
    pub(super) fn limit(&self) -> usize {
        self.query.as_ref().map_or(LIMIT_DEFAULT, Query::rows_max)
    }

    /// A path with the parameters behind it, defaults left out.
    pub(super) fn link(&self, path: &str) -> String {
        let query = self.canonical();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The parameters in one order, defaults left out, so that the same question has one address.
    pub(super) fn canonical(&self) -> String {
        self.query.as_ref().map_or_else(String::new, |query| self.parameters(query))
    }

    /// The page on which people read the same, without what that page does not understand.
    pub(super) fn page(&self) -> String {
        let path = self.address.page();
        let Some(mut query) = self.query.clone() else { return path };
        match self.address {
            // It has orders of its own, of which these two are the same.
            Address::Failures | Address::Errors | Address::ExitCodes
                if !matches!(query.sort, Sort::Rate | Sort::Failures) =>
            {
                query.sort = Sort::default();
            }
            Address::Resources | Address::Distribution(_) => query.dimension = None,
            _ => {}
        }
        let parameters = self.parameters(&query);
        if parameters.is_empty() { path } else { format!("{path}?{parameters}") }
    }

    fn parameters(&self, query: &Query) -> String {
        let default = self.address.limit_default();
        let limit = (query.rows_max() != default).then(|| ("limit", query.rows_max().to_string()));
        let pairs = query.pairs().into_iter().filter(|(name, _)| *name != "limit").chain(limit);
        let text = |(name, value): (&str, String)| format!("{}={}", encoded(name), encoded(&value));
        let sides = self.sides.as_ref().map(|sides| text(sides.pair()));
        let by = self.by.as_ref().map(|by| text(("by", by.clone())));
        let outcome = self.outcome.map(|it| text(("outcome", it.name().to_owned())));
        sides
            .into_iter()
            .chain(by)
            .chain(outcome)
            .chain(pairs.map(text))
            .collect::<Vec<_>>()
            .join("&")
    }
}

fn read_query<'q>(
    state: &State,
    address: &Address,
    pairs: impl IntoIterator<Item = (&'q str, &'q str)>,
) -> Result<Option<Query>, HttpError> {
    let mut pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty()).peekable();
    let valid: &[&str] = match address.takes() {
        Takes::All | Takes::Sides | Takes::Activity => {
            let pairs: Vec<_> = pairs.collect();
            let mut query = Query::parse(pairs.iter().copied(), state.store.menu())?;
            if !pairs.iter().any(|(name, _)| *name == "limit") {
                query.limit = some_limit(address.limit_default());
            }
            return Ok(Some(query));
        }
        Takes::Range => &["range", "as_of"],
        Takes::Nothing => &[],
    };
    if let Some((name, _)) = pairs.peek().filter(|(name, _)| !valid.contains(name)) {
        let valid = valid.iter().map(|name| (*name).to_owned()).collect();
        return Err(NotAQuery::Parameter { name: (*name).to_owned(), valid }.into());
    }
    match address.takes() {
        Takes::Range => Ok(Some(Query::parse(pairs, state.store.menu())?)),
        _ => Ok(None),
    }
}

fn some_limit(limit: usize) -> Option<usize> {
    (limit != LIMIT_DEFAULT).then_some(limit)
}
