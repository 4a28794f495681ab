//! Pieces of SVG that drawings write by hand: text made safe, and upright lines.

use super::number::percent;

/// Escapes a text for an element or an attribute. Control characters, which XML has no way to write, become spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// A line from top to foot, in pixels; `at` is its place across, in per cent.
pub(super) fn upright(class: &str, at: f64, (top, foot): (f64, f64)) -> String {
    let x = percent(at);
    format!("<line class=\"{class}\" x1=\"{x}\" x2=\"{x}\" y1=\"{top}\" y2=\"{foot}\"/>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_leave_its_attribute_or_its_element() {
        assert_eq!(
            escaped("<a b=\"c\" d='e'>&\0\n"),
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;  "
        );
    }
}
