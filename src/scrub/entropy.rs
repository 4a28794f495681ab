//! The last net: long runs that look drawn at random and that nothing explains as a digest,
//! a version or a name.

use super::spans::{Class, Span};

/// Shorter runs cannot be told from words and versions.
const LENGTH_MIN: usize = 20;
/// Bits per character above which a run counts as random; hexadecimal stays below 4.
const ENTROPY_MIN: f64 = 3.5;

/// Finds runs that look like keys or tokens.
pub(super) fn find(line: &str, out: &mut Vec<Span>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_run_byte(bytes.get(at)) {
            at += 1;
            continue;
        }
        let start = at;
        while is_run_byte(bytes.get(at)) {
            at += 1;
        }
        while bytes.get(at) == Some(&b'=') && at - start >= LENGTH_MIN {
            at += 1;
        }
        if at - start >= LENGTH_MIN && !is_digest_context(line.get(..start).unwrap_or("")) {
            judge(line, start, at, out);
        }
    }
}

fn is_run_byte(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+/_-".contains(byte))
}

fn judge(line: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let run = line.get(start..end).unwrap_or("");
    // Base64 has slashes and so have paths: a run is random as a whole or in one part.
    let whole = run.trim_start_matches(['/', '-', '=', '_']);
    if ["sha1-", "sha256-", "sha384-", "sha512-"].iter().any(|mark| whole.starts_with(mark)) {
        return;
    }
    let words = whole.contains('/')
        && whole.split('/').filter(|part| !part.is_empty()).all(|part| !is_random(part));
    if !words && !run.starts_with('/') && is_random(whole) {
        out.push(Span::new(start + run.len() - whole.len(), end, Class::Secret));
        return;
    }
    let mut at = start;
    for part in run.split(['/', '=']) {
        if part.len() >= LENGTH_MIN && is_random(part) {
            out.push(Span::new(at, at + part.len(), Class::Secret));
        }
        at += part.len() + 1;
    }
}

/// Random text changes between small letters, capitals and digits far more often than
/// names do, even those written in `CamelCase`.
fn is_random(run: &str) -> bool {
    let run = run.trim_end_matches('=');
    if run.len() < LENGTH_MIN || run.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
        return false;
    }
    let count = |is: fn(&u8) -> bool| run.bytes().filter(is).count();
    let (digits, capitals, small) =
        (count(u8::is_ascii_digit), count(u8::is_ascii_uppercase), count(u8::is_ascii_lowercase));
    let separators = run.len() - digits - capitals - small;
    let changes = run
        .as_bytes()
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if kind(*a) != kind(*b)))
        .count();
    let share = |part: usize, of: usize| part * 100 / of.max(1);
    let mixed = digits >= 2 && capitals >= 2 && small >= 2 && share(changes, run.len()) >= 38;
    let letters_only =
        digits == 0 && capitals >= 5 && small >= 5 && share(changes, run.len()) >= 42;
    let one_case = digits >= 5
        && (capitals == 0 || small == 0)
        && run.len() >= 24
        && share(changes, run.len()) >= 33;
    let words = separators * 7 > run.len() || has_words(run);
    (mixed || letters_only || one_case) && !words && entropy(run) > ENTROPY_MIN
}

fn kind(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => 0,
        b'A'..=b'Z' => 1,
        b'a'..=b'z' => 2,
        _ => 3,
    }
}

/// Most of the run is words or numbers between separators: a package, a unit, a date.
fn has_words(run: &str) -> bool {
    let plain: usize = run
        .split(['-', '_', '+'])
        .filter(|part| {
            part.len() > 1
                && part
                    .as_bytes()
                    .windows(2)
                    .filter(|pair| matches!(pair, [a, b] if kind(*a) != kind(*b)))
                    .count()
                    <= 1 + part.len() / 8
        })
        .map(str::len)
        .sum();
    plain * 2 > run.len() || camel_words(run) * 10 > run.len() * 7
}

/// How many bytes belong to words of three letters and more, capital first or not.
fn camel_words(run: &str) -> usize {
    let mut words = 0;
    let mut word = 0_usize;
    for byte in run.bytes().chain([b'-']) {
        if byte.is_ascii_lowercase() {
            word += 1;
        } else {
            words += if word >= 3 { word } else { 0 };
            word = usize::from(byte.is_ascii_uppercase());
        }
    }
    words
}

#[allow(clippy::cast_precision_loss, reason = "runs are far shorter than 2^52")]
fn entropy(run: &str) -> f64 {
    let mut counts = [0_u32; 128];
    for byte in run.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let length = run.len() as f64;
    let share = |count: &u32| f64::from(*count) / length;
    counts.iter().filter(|count| **count > 0).map(|count| -share(count) * share(count).log2()).sum()
}

/// Tells from what stands in front that a run is a digest, a signature or a build id.
fn is_digest_context(before: &str) -> bool {
    const MARKS: [&str; 22] = [
        "sha256:",
        "sha512:",
        "sha1:",
        "sha384:",
        "sha256-",
        "sha512-",
        "sha384-",
        "sha1-",
        "md5:",
        "h1:",
        "/nix/store/",
        "integrity",
        "checksum",
        "digest",
        "digest:",
        "csum",
        "hash:",
        "hash=",
        "build id",
        "buildid",
        "fingerprint",
        "go.sum",
    ];
    let lower =
        before.get(before.len().saturating_sub(24)..).unwrap_or(before).to_ascii_lowercase();
    let near = lower.trim_end_matches([' ', '=', ':', '"', '\'', '(']);
    MARKS.iter().any(|mark| lower.ends_with(mark) || near.ends_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        let mut spans = Vec::new();
        find(line, &mut spans);
        spans.len()
    }

    #[test]
    fn random_runs_are_found() {
        for line in
            ["value q8ZfT2mKx91LpVb4RsYw7NcD in config", "k=Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg=="]
        {
            assert_eq!(found(line), 1, "{line}");
        }
    }

    #[test]
    fn digests_names_and_versions_are_left() {
        for line in [
            "sha512-z3ZiFJ8zTbnpHkqXz0mNo9Ug2l4n9yWcQyYw1Zk7Vv8vZ6f3bq0N5tJr==",
            "linux-image-6.8.0-31-generic_6.8.0-31.31_amd64",
            "libQt5WebEngineCore5abi5-dev-extra",
            "3f1a2b4c5d6e7f8091a2b3c4d5e6f708192a3b4c",
            "2024-11-22T14_05_01_123Z-debug-0",
            "apt_pkg.cpython-311-x86_64-linux-gnu.so",
            "/usr/share/perl5/PVE/AbstractConfig/Something",
            "AbstractSingletonProxyFactoryBeanImplementation",
        ] {
            assert_eq!(found(line), 0, "{line}");
        }
    }
}
