//! Text that is safe inside SVG.

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
