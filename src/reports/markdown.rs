//! A report as Markdown and as plain text, for programs and people that read text, and as the HTML of a feed. The page draws the same sentences by
//! itself.

use super::shelf::Report;
use super::words::{Names, Part, Section, Sentence, headline, sections, title};
use crate::day::Day;
use crate::language::t;
use crate::stats::words::{clock, days};
use crate::store::Correction;
use std::fmt::Write;

/// Where a report stands on this site.
pub fn address(report: &Report) -> String {
    format!("/reports/{}", report.facts.period)
}

/// How a report stands: when it was filed, or that it is not.
pub fn standing(report: &Report) -> String {
    let when = moment(report.made_at());
    if report.is_filed() {
        t!("reports-standing-filed", when = when)
    } else {
        t!("reports-standing-open", when = when)
    }
}

/// A day and the time of day.
pub fn moment(unix_seconds: i64) -> String {
    let day = Day::of_unix_seconds(unix_seconds).long();
    t!("reports-moment", day = day, time = clock(unix_seconds))
}

/// What stands before a correction.
fn corrected(correction: &Correction) -> String {
    t!("reports-corrected-on", when = moment(correction.at))
}

/// A report as Markdown; `base` stands before addresses, and is empty where nobody knows the site's.
pub fn markdown(report: &Report, project: &str, names: &Names<'_>, base: &str) -> String {
    let facts = &report.facts;
    let mut text = format!("# {}: {}\n\n", escaped(project), title(facts.period));
    paragraph(
        &mut text,
        &format!("**{}** {}.", escaped(&headline(&facts.volume)), days(facts.window)),
    );
    if facts.demo {
        paragraph(&mut text, &t!("reports-invented"));
    }
    paragraph(&mut text, &escaped(&standing(report)));
    for correction in report.corrections() {
        let line = format!("**{}** {}", corrected(correction), escaped(&correction.text));
        paragraph(&mut text, &line);
    }
    for Section { title, sentences, .. } in sections(facts, names) {
        let _ = write!(text, "## {title}\n\n");
        for sentence in &sentences {
            let _ = writeln!(text, "- {}", sentence_as_markdown(sentence, base));
        }
        text.push('\n');
    }
    if !base.is_empty() {
        let _ = writeln!(text, "<{base}{}>", address(report));
    }
    text
}

fn paragraph(text: &mut String, line: &str) {
    text.push_str(line);
    text.push_str("\n\n");
}

fn sentence_as_markdown(sentence: &Sentence, base: &str) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => escaped(text),
        Part::Link { text, to, is_code: false } => format!("[{}]({base}{to})", escaped(text)),
        // Text between backticks knows no escape, so a backtick in it becomes a quote.
        Part::Link { text, to, is_code: true } => {
            format!("[`{}`]({base}{to})", text.replace('`', "'"))
        }
    };
    sentence.parts.iter().map(part).collect()
}

/// Words in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            letter if letter.is_control() => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
}

/// A report as plain text for a terminal.
pub fn plain(report: &Report, project: &str, names: &Names<'_>) -> String {
    let facts = &report.facts;
    let mut text = format!("{project}: {}, {}\n", title(facts.period), days(facts.window));
    let _ = writeln!(text, "{}\n{}", headline(&facts.volume), standing(report));
    if facts.demo {
        let _ = writeln!(text, "{}", t!("reports-invented"));
    }
    for correction in report.corrections() {
        let _ = writeln!(text, "{} {}", corrected(correction), correction.text);
    }
    for section in sections(facts, names) {
        let _ = write!(text, "\n{}\n", section.title);
        for sentence in &section.sentences {
            let _ = writeln!(text, "  - {}", sentence.plain());
        }
    }
    text.chars()
        .map(|letter| if letter.is_control() && letter != '\n' { ' ' } else { letter })
        .collect()
}

/// A report as HTML for a feed; `base` as in [`markdown`].
pub fn html(report: &Report, names: &Names<'_>, base: &str) -> String {
    let facts = &report.facts;
    let mut text = format!(
        "<p><strong>{}</strong> {}.</p>",
        safe(&headline(&facts.volume)),
        days(facts.window)
    );
    for correction in report.corrections() {
        let (when, what) = (corrected(correction), safe(&correction.text));
        let _ = write!(text, "<p><strong>{when}</strong> {what}</p>");
    }
    for Section { title, sentences, .. } in sections(facts, names) {
        let _ = write!(text, "<h2>{}</h2><ul>", safe(&title));
        for sentence in &sentences {
            let _ = write!(text, "<li>{}</li>", sentence_as_html(sentence, base));
        }
        text.push_str("</ul>");
    }
    text
}

fn sentence_as_html(sentence: &Sentence, base: &str) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => safe(text),
        Part::Link { text, to, is_code } => {
            let (open, close) = if *is_code { ("<code>", "</code>") } else { ("", "") };
            format!("<a href=\"{}\">{open}{}{close}</a>", safe(&format!("{base}{to}")), safe(text))
        }
    };
    sentence.parts.iter().map(part).collect()
}

/// Text in which nothing is markup of HTML or XML. What XML cannot hold becomes a space.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::words::tests::{facts, names};
    use super::*;
    use crate::reports::State;

    fn report() -> Report {
        let correction = Correction { at: 1_795_356_000, text: "A <host> was *down*.".to_owned() };
        Report {
            facts: facts(),
            state: State::Filed { made_at: 1_795_300_000, corrections: vec![correction] },
        }
    }

    #[test]
    fn a_correction_is_dated_and_stands_before_what_it_is_about() {
        let text = markdown(&report(), "Garden", &names(), "https://data.example");
        assert!(text.starts_with("# Garden: Week 47 of 2026\n"), "{text}");
        assert!(
            text.contains(
                "**Corrected on 22 Nov 2026, 14:00\u{a0}UTC:** A &lt;host> was \\*down\\*."
            ),
            "{text}"
        );
        assert!(text.find("Corrected") < text.find("## Runs"));
        assert!(text.contains("](https://data.example/?range=2026-11-16..2026-11-22)"), "{text}");
    }

    #[test]
    fn nothing_in_a_failure_is_markup() {
        let mut report = report();
        report.facts.failures.new[0].template = "a ` b <script> ](x) \u{1b}[31m".to_owned();
        let text = markdown(&report, "Garden", &names(), "");
        assert!(text.contains("[`a ' b <script> ](x)"), "{text}");
        assert!(!plain(&report, "Garden", &names()).contains('\u{1b}'));
        let html = html(&report, &names(), "");
        assert!(
            html.contains("<code>a ` b &lt;script&gt; ](x)") && !html.contains('\u{1b}'),
            "{html}"
        );
    }

    #[test]
    fn what_can_change_says_so() {
        let open = Report { state: State::Open { as_of: 1_795_356_000 }, ..report() };
        assert!(standing(&open).starts_with("So far, as of 22 Nov 2026"));
        assert!(standing(&report()).ends_with("it stays as it is."));
    }
}
