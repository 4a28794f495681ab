//! A message as it was sent: JSON values that point into its bytes wherever they can, for most are looked at once and never kept.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use std::borrow::Cow;
use std::fmt;

/// A value of a message.
#[derive(Clone, PartialEq, Debug)]
pub enum Raw<'a> {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Raw<'a>>),
    /// An object.
    Object(Members<'a>),
}

/// The members of an object in the order of the message. Where a name stands twice the last one counts.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Members<'a>(Vec<(Cow<'a, str>, Raw<'a>)>);

impl<'a> Members<'a> {
    /// How many there are; a name that stands twice is two.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value under a name.
    pub fn get(&self, name: &str) -> Option<&Raw<'a>> {
        self.0.iter().rev().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    /// Adds a member at the end.
    pub fn push(&mut self, name: Cow<'a, str>, value: Raw<'a>) {
        self.0.push((name, value));
    }

    /// Takes the members of a name out, and gives the one that counts.
    pub fn remove(&mut self, name: &str) -> Option<Raw<'a>> {
        let mut removed = None;
        for (_, value) in self.0.extract_if(.., |(found, _)| found == name) {
            removed = Some(value);
        }
        removed
    }

    /// All members in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Raw<'a>)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }
}

impl<'de> Deserialize<'de> for Raw<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AnyObject)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Raw<'de>, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Raw<'de>, E> {
        Ok(Raw::Bool(yes))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Raw<'de>, E> {
        Ok(Raw::Number(n.into()))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Raw<'de>, E> {
        Ok(Raw::Number(n.into()))
    }

    fn visit_f64<E>(self, n: f64) -> Result<Raw<'de>, E> {
        Ok(Number::from_f64(n).map_or(Raw::Null, Raw::Number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Raw<'de>, E> {
        Ok(Raw::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw<'de>, E> {
        Ok(Raw::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Raw<'de>, A::Error> {
        AnyObject.visit_map(members).map(Raw::Object)
    }
}

struct AnyObject;

impl<'de> Visitor<'de> for AnyObject {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members<'de>, A::Error> {
        let mut all = Vec::with_capacity(MEMBERS_USUAL);
        while let Some((Name(name), value)) = members.next_entry()? {
            all.push((name, value));
        }
        Ok(Members(all))
    }
}

/// Members that a message has mostly.
const MEMBERS_USUAL: usize = 32;

/// A member's name.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AnyName)
    }
}

struct AnyName;

impl<'de> Visitor<'de> for AnyName {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(text.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_no_unescaping_is_not_copied() {
        let text = r#"{"plain":"text","es\u0063aped":"a\"b","list":[1,-2,3.5,null,true,{}],"plain":"again"}"#;
        let members: Members<'_> = serde_json::from_str(text).unwrap();
        assert!(matches!(members.get("plain"), Some(Raw::Text(Cow::Borrowed("again")))));
        assert!(
            matches!(members.get("escaped"), Some(Raw::Text(Cow::Owned(text))) if text == "a\"b")
        );
        let Some(Raw::List(list)) = members.get("list") else { panic!() };
        let number = |n: f64| Raw::Number(Number::from_f64(n).unwrap());
        assert_eq!(list[..2], [Raw::Number(1.into()), Raw::Number((-2).into())]);
        let rest = [number(3.5), Raw::Null, Raw::Bool(true), Raw::Object(Members::default())];
        assert_eq!(list[2..], rest);
    }

    #[test]
    fn of_a_name_that_stands_twice_the_last_one_counts() {
        let mut members: Members<'_> = serde_json::from_str(r#"{"a":1,"b":2,"a":3}"#).unwrap();
        assert_eq!(members.remove("a"), Some(Raw::Number(3.into())));
        assert_eq!((members.len(), members.get("a")), (1, None));
    }
}
