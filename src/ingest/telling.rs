//! The one line of an error text that tells what failed. The head before the log names the exit code, which is counted anyway, and a command,
//! which is never kept; of the log the first line that reads like an error is taken, because those after it are mostly its consequences.

/// Bytes of the line that are kept.
const LINE_BYTES_MAX: usize = 400;
/// What the lines that report an error have in common, lower case.
const SIGNS: [&str; 18] = [
    "e: ",
    "error",
    "err!",
    "fatal",
    "failed",
    "failure",
    "panic",
    "exception",
    "cannot ",
    "can't ",
    "could not ",
    "unable to ",
    "not found",
    "no such ",
    "denied",
    "refused",
    "timed out",
    "no space left",
];
/// What the lines that repeat a command have in common, lower case.
const COMMANDS: [&str; 3] = ["executing command", "at line ", "in line "];

/// Finds the line; `None` when the text says no more than its head. Scrub the text first: what a name is may stand on another line.
pub fn telling_line(text: &str) -> Option<&str> {
    let (head, log) = text.split_once("\n---").unwrap_or((text, ""));
    let headed = head.trim_start().starts_with("exit_code=");
    let lines = || {
        if headed { log } else { text }.lines().map(str::trim).filter(|line| says_something(line))
    };
    let shows_error = |line: &&str| {
        let line = line.to_ascii_lowercase();
        SIGNS.iter().any(|sign| line.contains(sign))
    };
    // Where no line reads like an error, a log ends with it, and a message begins with it: below that stands its trace.
    let found = lines()
        .find(shows_error)
        .or_else(|| if headed { lines().next_back() } else { lines().next() })?;
    found.get(..found.floor_char_boundary(LINE_BYTES_MAX))
}

/// Whether a line is more than blanks and rules, and no command.
fn says_something(line: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    let command = line.starts_with("+ ")
        || line.starts_with("$ ")
        || line.starts_with("# ")
        || COMMANDS.iter().any(|sign| lower.contains(sign));
    !command && line.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_reads_like_an_error_is_taken() {
        let text = "exit_code=100 | APT: Package manager error | at line 214: apt-get install libfoo\n---\nReading package lists...\n\
                    E: Unable to locate package libfoo\nE: Package manager failed";
        assert_eq!(telling_line(text), Some("E: Unable to locate package libfoo"));
    }

    #[test]
    fn without_such_a_line_it_is_the_last_of_a_log_and_the_first_of_a_message() {
        assert_eq!(
            telling_line("exit_code=1 | General error\n---\nfirst line\nlast line\n\n"),
            Some("last line")
        );
        assert_eq!(
            telling_line("Something odd\n    at foo (bar:1:2)\n    at baz"),
            Some("Something odd")
        );
    }

    #[test]
    fn a_head_alone_and_commands_tell_nothing() {
        for text in [
            "",
            "  ",
            "exit_code=214 | Proxmox: Not enough storage space",
            "exit_code=1 | General error | at line 9: curl -u a:b\n---\n+ curl -u a:b",
        ] {
            assert_eq!(telling_line(text), None, "{text}");
        }
        let text = "exit_code=1 | x\n---\n[ERROR] in line 46: exit code 1: while executing command curl -u a:b\nlast words";
        assert_eq!(telling_line(text), Some("last words"));
    }

    #[test]
    fn a_long_line_is_cut_on_a_border() {
        let text = "ü".repeat(300);
        assert_eq!(telling_line(&text).map(str::len), Some(400));
    }
}
