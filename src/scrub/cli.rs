//! `daylight scrub`: text in, scrubbed text out, line by line. The only file of this room
//! that knows JSON.

use std::io::{self, BufRead, Write};

use serde_json::Value;

use super::blocks::Inside;
use super::{Class, Counts, Scrubber};

/// What stands in the place of a line that could not be scrubbed.
const DROPPED: &str = "<dropped>";

/// What was done to a stream of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Lines read.
    pub lines: u64,
    /// Lines that came out other than they went in.
    pub changed: u64,
    /// Lines that could not be scrubbed and were left out.
    pub dropped: u64,
    /// What was replaced.
    pub counts: Counts,
}

/// Scrubs each line of `input` to `output`; with `jsonl` each line is an object whose
/// `text` is scrubbed. A line of JSON that is no such object is scrubbed as plain text.
///
/// # Errors
/// If reading or writing fails.
pub fn scrub_lines(
    mut input: impl BufRead,
    mut output: impl Write,
    jsonl: bool,
    scrubber: &Scrubber,
) -> io::Result<Report> {
    let mut report = Report::default();
    let mut inside = Inside::default();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        // A log may hold anything: bytes that are no text are shown as such, not refused.
        let line = String::from_utf8_lossy(&bytes);
        let (line, ending) = split_ending(&line);
        report.lines += 1;
        let object = if jsonl { text_object(line) } else { None };
        match object {
            Some((object, text)) => {
                let text = scrub_one(&text, scrubber, &mut inside, &mut report);
                write_object(object, text, &mut output)?;
            }
            None => {
                output.write_all(scrub_one(line, scrubber, &mut inside, &mut report).as_bytes())?;
            }
        }
        output.write_all(ending.as_bytes())?;
    }
    output.flush()?;
    Ok(report)
}

fn split_ending(line: &str) -> (&str, &str) {
    let body = line.strip_suffix('\n').map_or(line, |body| body.strip_suffix('\r').unwrap_or(body));
    line.split_at(body.len())
}

fn text_object(line: &str) -> Option<(Value, String)> {
    let object: Value = serde_json::from_str(line).ok()?;
    let text = object.get("text")?.as_str()?.to_owned();
    Some((object, text))
}

fn write_object(mut object: Value, text: String, output: &mut impl Write) -> io::Result<()> {
    if let Some(slot) = object.get_mut("text") {
        *slot = Value::String(text);
    }
    serde_json::to_writer(output, &object).map_err(io::Error::from)
}

fn scrub_one(text: &str, scrubber: &Scrubber, inside: &mut Inside, report: &mut Report) -> String {
    let single = !text.contains('\n');
    if single && inside.next(text) {
        report.changed += 1;
        report.counts.count(Class::Secret);
        return Class::Secret.placeholder().to_owned();
    }
    let Ok(done) = scrubber.scrub(text) else {
        report.dropped += 1;
        return DROPPED.to_owned();
    };
    report.changed += u64::from(done.text != text);
    report.counts.add(&done.counts);
    done.text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::Policy;
    use super::*;

    fn run(input: &str, jsonl: bool) -> (String, Report) {
        let scrubber = Scrubber::new(&Policy::default()).unwrap();
        let mut output = Vec::new();
        let report = scrub_lines(input.as_bytes(), &mut output, jsonl, &scrubber).unwrap();
        (String::from_utf8(output).unwrap(), report)
    }

    #[test]
    fn each_line_in_is_one_line_out() {
        let (output, report) = run("a /home/marta/.x\r\nb\nc", false);
        assert_eq!(output, "a /home/<user>/.x\r\nb\nc");
        assert_eq!((report.lines, report.changed, report.dropped), (3, 1, 0));
    }

    #[test]
    fn an_object_keeps_its_other_fields() {
        let (output, _) = run("{\"id\":7,\"text\":\"user 'marta' gone\"}\n", true);
        assert_eq!(output, "{\"id\":7,\"text\":\"user '<user>' gone\"}\n");
    }

    #[test]
    fn a_key_spread_over_lines_goes() {
        let key = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ";
        let (output, _) = run(
            &format!("x\n-----BEGIN A KEY-----\n{key}\nAb3d=\n-----END A KEY-----\nerror\n"),
            false,
        );
        assert!(
            !output.contains(key) && output.ends_with("error\n") && output.lines().count() == 6,
            "{output}"
        );
    }
}
