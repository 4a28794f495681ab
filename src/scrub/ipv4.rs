//! IPv4 addresses: loose candidates by hand, then the parser of `std::net`, then the context.
//! Loop-back, unspecified and netmask addresses stay; so do versions.

use std::net::Ipv4Addr;

use super::spans::{Class, Span};
use super::words::{Words, words};

/// Finds IPv4 addresses.
pub(super) fn find(line: &str, out: &mut Vec<Span>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let start = at;
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.') {
            at += 1;
        }
        let run = line.get(start..at).unwrap_or("").trim_end_matches('.');
        if let Some((address, length)) = quad(run) {
            let end = start + length;
            if !stays(address) && !is_version(line, start, end, run, address) {
                out.push(Span::new(start, end, Class::Ip));
            }
        }
    }
}

/// Reads four numbers; the run may go on with a fifth, as `tcpdump` and `netstat` write ports.
fn quad(run: &str) -> Option<(Ipv4Addr, usize)> {
    // An address with a slip of the finger still tells the network.
    if run.starts_with("192.168.")
        && run.split('.').count() == 4
        && run.len() <= 15
        && run.parse::<Ipv4Addr>().is_err()
    {
        return Some((Ipv4Addr::new(192, 168, 0, 1), run.len()));
    }
    let mut octets = [0_u8; 4];
    let mut length = 0;
    let mut parts = run.split('.');
    for octet in &mut octets {
        let part = parts.next()?;
        if part.is_empty() || part.len() > 3 {
            return None;
        }
        *octet = part.parse().ok()?;
        length += part.len() + 1;
    }
    let address = Ipv4Addr::from(octets);
    match (parts.next(), parts.next()) {
        (None, _) => Some((address, length - 1)),
        (Some(port), None) if is_local(address) || port.len() > 3 && port.len() < 6 => {
            Some((address, length - 1))
        }
        _ => None,
    }
}

fn is_local(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    address.is_private() || address.is_link_local() || (first == 100 && (64..128).contains(&second))
}

/// Tells whether an address names no machine: loop-back, none at all, or a netmask.
pub(super) fn stays(address: Ipv4Addr) -> bool {
    let bits = u32::from(address);
    let netmask = bits.leading_ones() + bits.trailing_zeros() == 32 && bits.leading_ones() >= 8;
    let wildcard = bits.leading_zeros() + bits.trailing_ones() == 32 && bits.trailing_ones() >= 8;
    address.is_loopback() || address.is_unspecified() || netmask || wildcard || bits == u32::MAX
}

/// Words after which four numbers are a version.
static VERSION_WORDS: Words = words!(
    " version versions ver v release released build rev revision firmware fw bios driver sdk tag amd64 arm64 armhf i386 all any x86_64 aarch64 noarch upgrade upgraded upgrading downgrade downgraded update updated updating installed kernel openjdk java chrome chromium safari firefox edge libssl openssl agent schema api assemblyversion fileversion productversion pkgver "
);

fn is_version(line: &str, start: usize, end: usize, run: &str, address: Ipv4Addr) -> bool {
    let before = line.get(..start).unwrap_or("");
    let after = line.get(end..).unwrap_or("");
    let (Some(last), next) = (before.chars().last().or(Some(' ')), after.chars().next()) else {
        return false;
    };
    let word = last_word(before);
    if listed(&word) && !after.starts_with([':', '/']) {
        return true;
    }
    // An IPv4 address in an IPv6 one belongs to that scan, or to this one after its colons.
    let operator =
        ["==", ">=", "<=", "~=", "!=", ">= ", "<= ", "== ", "(= ", "(=", "~> ", "~>", "=v", "^"]
            .iter()
            .any(|sign| before.ends_with(sign));
    if operator {
        return true;
    }
    if is_local(address) || run.len() > end - start {
        return false;
    }
    let glued = last == '_'
        || last == 'v' && !before.ends_with("ipv")
        || (last == '-' && !is_range(before))
        || (last == '/' && is_product(before))
        || last.is_ascii_alphabetic();
    let revision = match next {
        Some('+' | '~' | '_') => true,
        Some('-') => !after.get(1..).is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit()) && quad_starts(rest)
        }),
        Some(c) => c.is_ascii_alphabetic(),
        None => false,
    };
    glued
        || revision
        || (last == '(' && is_package_line(before))
        || (is_package_line(before) && last == ' ' && !before.contains("IP: "))
        || (is_change(before) && line.to_ascii_lowercase().contains("grade"))
}

fn listed(word: &str) -> bool {
    !word.is_empty() && word.len() < 24 && VERSION_WORDS.has(&word.to_ascii_lowercase())
}

fn last_word(before: &str) -> String {
    let trimmed =
        before.trim_end_matches([' ', '=', ':', '"', '\'', '(', '\t', '`', '‘', '«', '/']);
    let tail =
        trimmed.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("");
    tail.to_owned()
}

fn is_range(before: &str) -> bool {
    before.trim_end_matches('-').chars().last().is_some_and(|c| c.is_ascii_digit())
}

fn quad_starts(rest: &str) -> bool {
    let run = rest.split(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or("");
    quad(run.trim_end_matches('.')).is_some()
}

/// `Chrome/126.0.0.0` but not `host/203.0.113.5` with a port, nor a path.
fn is_product(before: &str) -> bool {
    let name = before.trim_end_matches('/');
    let word = name.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    word.len() > 2 && word.chars().next().is_some_and(char::is_uppercase) && !name.ends_with('/')
}

fn is_package_line(before: &str) -> bool {
    const STARTS: [&str; 18] = [
        "Setting up",
        "Unpacking",
        "Preparing",
        "Get:",
        "Selecting",
        "Removing",
        "Purging",
        "Processing",
        "Inst ",
        "Conf ",
        "Hit:",
        "Ign:",
        "Err:",
        "Depends:",
        "Collecting",
        "Downloading",
        "Successfully installed",
        "Requirement already",
    ];
    STARTS.iter().any(|start| before.trim_start().starts_with(start))
        || before.contains("Depends: ")
}

fn is_change(before: &str) -> bool {
    ["from ", "to ", "-> ", "→ ", "=> "].iter().any(|word| before.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<String> {
        let mut spans = Vec::new();
        find(line, &mut spans);
        spans.iter().map(|span| line[span.start..span.end].to_owned()).collect()
    }

    #[test]
    fn ipv4_is_found_in_every_dress() {
        for line in [
            "a 10.1.2.3",
            "10.1.2.3:80",
            "10.1.2.3/24",
            "[IP: 10.1.2.3 80]",
            "10.1.2.3.",
            "http://10.1.2.3/",
            "IP 10.1.2.3.443 >",
            "x@10.1.2.3",
        ] {
            assert_eq!(found(line), ["10.1.2.3"], "{line}");
        }
        assert_eq!(found("91.1.2.3-91.1.2.9"), ["91.1.2.3", "91.1.2.9"]);
    }

    #[test]
    fn versions_and_local_addresses_are_left() {
        for line in [
            "1.40.2.8395",
            "chrome 126.0.6478.126",
            "foo==8.9.2.26",
            "Version=13.0.0.0",
            ">= 9.1.0.70-1",
            "127.0.0.1",
            "0.0.0.0",
            "255.255.254.0",
            "Setting up x (1.2.3.4-1) ...",
            "amd64 1.2.3.4",
            "foo-1.2.3.4.tar.gz",
            "Chrome/126.0.0.0",
        ] {
            assert!(found(line).is_empty(), "{line}");
        }
    }
}
