//! What the page says of its language: how it writes numbers and dates, and the texts that its islands say. No message file is downloaded.

use super::desk::each;
use crate::language::{Conventions, Lang, Texts, speak};
use leptos::prelude::document;

/// Where conventions stand, on the root; English leaves them out.
const CONVENTIONS: &str = "data-conventions";
/// Where texts stand: elements that nothing runs.
const WORDS: &str = "[data-words]";

/// Speaks the language of the page from now on.
pub fn hear() {
    let Some(root) = document().document_element() else { return };
    let told = |name: &str| root.get_attribute(name);
    let mut lines = String::new();
    each(WORDS, |element| {
        lines += &element.text_content().unwrap_or_default();
        lines.push('\n');
    });
    let code = told("lang").unwrap_or_default();
    let conventions = told(CONVENTIONS).map(|line| Conventions::read(&line)).unwrap_or_default();
    speak(Lang::of(&code, conventions, Texts::read(&code, &lines)));
}
