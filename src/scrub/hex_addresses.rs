//! IPv6 addresses and hardware addresses: runs of hexadecimal digits and colons, dashes or
//! dots, then the parser of `std::net`. Times, PCI slots and names of modules stay.

use std::net::Ipv6Addr;

use super::features::Features;
use super::ipv4;
use super::rules::Rule;
use super::spans::{Class, Span};

/// Finds hardware addresses without separators, and card names made of them.
pub(super) const RULES: &[Rule] = &[
    Rule::new(
        "bare-mac",
        &["mac", "hwaddr", "ether", "enx", "wlx", "bssid", "virtio=", "e1000=", "bc2411", "525400"],
        r"(?i)(?:(?:mac(?:[_ -]?addr(?:ess)?)?|hwaddr|ether|bssid|virtio|e1000|vmxnet3)[\x22']?[ \t]*[:= ][ \t]*[\x22']?|\benx|\bwlx)(?P<w>[0-9a-f]{12})(?:$|[^0-9a-z])|\b(?P<w2>(?:bc2411|525400)[0-9a-f]{6})\b",
        "r8169: enx0242ac1a9c3e renamed",
    )
    .needs(Features::HEX12),
    Rule::new(
        "arpa",
        &["in-addr.arpa", "ip6.arpa"],
        r"(?i)(?P<a>(?:[0-9a-f]+\.){1,32})(?:in-addr|ip6)\.arpa",
        "44.1.168.192.in-addr.arpa",
    ),
];

/// Finds IPv6 addresses and hardware addresses: both are runs of hexadecimal and colons.
pub(super) fn colons(line: &str, out: &mut Vec<Span>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_colon_run(bytes.get(at)) {
            at += 1;
            continue;
        }
        let start = at;
        while is_colon_run(bytes.get(at)) {
            at += 1;
        }
        let run = line.get(start..at).unwrap_or("");
        if run.bytes().filter(|byte| *byte == b':').count() >= 2 {
            let mut piece_start = start;
            for piece in run.split('.') {
                hardware(piece, ':', piece_start, line, out);
                piece_start += piece.len() + 1;
            }
            ipv6(line, start, at, out);
        }
    }
}

fn is_colon_run(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_hexdigit() || *byte == b':' || *byte == b'.')
}

fn ipv6(line: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let run = line.get(start..end).unwrap_or("");
    // What is glued to the run in front may be a word: `addr:fe80::1` or `inet6=…`.
    let glued = line
        .get(..start)
        .and_then(|before| before.chars().last())
        .is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut from = 0;
    if glued {
        let Some(colon) = run.find(':') else { return };
        from = colon + 1;
        if run.get(from..).is_some_and(|rest| rest.starts_with(':')) {
            return;
        }
    }
    let candidate = run.get(from..).unwrap_or("").trim_end_matches('.');
    for skip in 0..2 {
        let Some(rest) = candidate.get(skip..) else { return };
        if skip == 1 && !candidate.starts_with(':') {
            return;
        }
        if let Some(length) = longest_ipv6(rest) {
            let found = Span::new(start + from + skip, start + from + skip + length, Class::Ip);
            push_ipv6(line, found, out);
            return;
        }
    }
}

/// The longest beginning of `text` that parses, trying its whole length first.
fn longest_ipv6(text: &str) -> Option<usize> {
    let cuts = text.char_indices().rev().filter(|(_, c)| matches!(c, ':' | '.')).map(|(at, _)| at);
    std::iter::once(text.len()).chain(cuts.take(4)).find(|length| {
        let head = text.get(..*length).unwrap_or("");
        head.len() > 2 && head.parse::<Ipv6Addr>().is_ok()
    })
}

fn push_ipv6(line: &str, found: Span, out: &mut Vec<Span>) {
    let text = line.get(found.start..found.end).unwrap_or("");
    let Ok(address) = text.parse::<Ipv6Addr>() else { return };
    let after = line.get(found.end..).unwrap_or("");
    let word_follows = after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let local = address.is_loopback() || address.is_unspecified();
    let groups = text.split(':').filter(|group| !group.is_empty()).count();
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let long = text.split(':').any(|group| group.len() == 4);
    if local || word_follows || !(digits || groups > 2 || long) {
        return;
    }
    if address.to_ipv4_mapped().is_some_and(ipv4::stays) {
        return;
    }
    let zone = after.strip_prefix('%').map_or(0, |rest| {
        1 + rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(byte))
            .count()
    });
    out.push(Span::new(found.start, found.end + zone, Class::Ip));
}

/// Finds runs of byte pairs: a card's address with six, other identifiers with more.
fn hardware(run: &str, separator: char, offset: usize, line: &str, out: &mut Vec<Span>) {
    let mut start = 0;
    let mut count = 0;
    let mut at = 0;
    let mut close = |start: usize, end: usize, count: usize| {
        if count < 6 {
            return;
        }
        let text = run.get(start..end).unwrap_or("");
        let void = text.bytes().all(|byte| b"fF:-".contains(&byte))
            || text.bytes().all(|byte| b"0:-".contains(&byte));
        let before = line.get(..offset + start).and_then(|head| head.chars().last());
        let glued = before.is_some_and(|c| c.is_ascii_hexdigit() && start == 0 && separator == '-');
        if !void && !glued {
            let class = if count == 6 { Class::Mac } else { Class::Id };
            out.push(Span::new(offset + start, offset + end, class));
        }
    };
    for piece in run.split(separator) {
        let pair = piece.len() == 2 && piece.bytes().all(|byte| byte.is_ascii_hexdigit());
        if pair {
            if count == 0 {
                start = at;
            }
            count += 1;
        } else {
            close(start, at.saturating_sub(1), count);
            count = 0;
        }
        at += piece.len() + 1;
    }
    close(start, run.len(), count);
}

/// Finds hardware addresses written with dashes or in Cisco's groups of four.
pub(super) fn dashed_mac(line: &str, out: &mut Vec<Span>) {
    let inside = |byte: u8| byte.is_ascii_hexdigit() || byte == b'-' || byte == b'.';
    let mut at = 0;
    for run in line.split(|c: char| !c.is_ascii() || !inside(c as u8)) {
        let glued =
            line.get(..at).and_then(|head| head.chars().last()).is_some_and(char::is_alphanumeric);
        let mut piece_at = at;
        for piece in run.split('.') {
            if piece.len() >= 14 && piece.contains('-') {
                hardware(piece, '-', piece_at, line, out);
            }
            piece_at += piece.len() + 1;
        }
        if !glued && is_cisco(run.trim_end_matches('.')) {
            out.push(Span::new(at, at + run.trim_end_matches('.').len(), Class::Mac));
        }
        at += run.len();
        at += line.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
}

fn is_cisco(run: &str) -> bool {
    let shape = run.len() == 14
        && run.split('.').count() == 3
        && run.split('.').all(|part| part.len() == 4);
    shape
        && !run.contains('-')
        && run.bytes().any(|byte| byte.is_ascii_alphabetic())
        && run.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(find: fn(&str, &mut Vec<Span>), line: &str) -> Vec<String> {
        let mut spans = Vec::new();
        find(line, &mut spans);
        spans.iter().map(|span| line[span.start..span.end].to_owned()).collect()
    }

    #[test]
    fn ipv6_is_found_and_code_is_left() {
        for (line, address) in [
            ("a fe80::1%eth0 b", "fe80::1%eth0"),
            ("[2001:db8::5]:443", "2001:db8::5"),
            ("fd12:3456::1/64", "fd12:3456::1"),
            ("::ffff:10.1.2.3", "::ffff:10.1.2.3"),
            ("addr:fd00::7", "fd00::7"),
            ("from 2001:db8::5: refused", "2001:db8::5"),
        ] {
            assert_eq!(run(colons, line), [address], "{line}");
        }
        for line in [
            "PVE::LXC::Config",
            "DBD::mysql",
            "std::vector",
            "12:34:56",
            "0000:01:00.0",
            "a ::= b",
            "::1",
            "[::]:80",
            "A::B",
        ] {
            assert!(run(colons, line).is_empty(), "{line}");
        }
    }

    #[test]
    fn hardware_addresses_are_found_and_broadcast_is_left() {
        assert_eq!(
            run(colons, "ether bc:24:11:a0:9f:3e brd ff:ff:ff:ff:ff:ff"),
            ["bc:24:11:a0:9f:3e"]
        );
        assert_eq!(
            run(dashed_mac, "BC-24-11-A0-9F-3E and bc24.11a0.9f3e"),
            ["BC-24-11-A0-9F-3E", "bc24.11a0.9f3e"]
        );
    }
}
