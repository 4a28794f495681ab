//! Addresses: loose candidates by hand, then the parsers of `std::net`, then the context.
//! Loop-back, unspecified and netmask addresses stay; so do versions, times and PCI slots.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::spans::{Class, Span};
use super::words::{self, Words, words};

/// Finds IPv4 addresses.
pub(super) fn ipv4(line: &str, out: &mut Vec<Span>) {
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

fn stays(address: Ipv4Addr) -> bool {
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
    if local || word_follows || !(digits || groups > 2 || long) || IpAddr::V6(address).is_loopback()
    {
        return;
    }
    if let Some(inner) = address.to_ipv4_mapped().filter(|inner| stays(*inner)) {
        let _ = inner;
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

/// Finds what stands around each `@`: addresses of people, and `user@host`.
pub(super) fn at_signs(line: &str, keeps_host: &dyn Fn(&str) -> bool, out: &mut Vec<Span>) {
    for (at, _) in line.match_indices('@') {
        let before = line.get(..at).unwrap_or("");
        let local = local_part(before);
        let domain = domain_part(line.get(at + 1..).unwrap_or(""));
        if local.is_empty() || domain.is_empty() {
            continue;
        }
        let (start, end) = (at - local.len(), at + 1 + domain.len());
        let head = line.get(..start).unwrap_or("");
        let lead = head.chars().last();
        let rest = line.get(end..).unwrap_or("");
        // `scheme://user:password@host` belongs to the rules for URLs.
        let word = head.rsplit(char::is_whitespace).next().unwrap_or("");
        if lead == Some(':') && word.contains("://") {
            continue;
        }
        if is_mail_domain(domain) && local != "git" && lead != Some('/') && !is_scp(rest) {
            if !words::is_public_account(local) || !keeps_host(domain) {
                out.push(Span::new(start, end, Class::Email));
            }
        } else if is_user_at_host(local, domain, lead) {
            push_pair(line, (start, at, end), keeps_host, out);
        }
    }
}

fn local_part(before: &str) -> &str {
    let length: usize =
        before.chars().rev().take_while(|c| is_local_part(*c)).map(char::len_utf8).sum();
    let local = before.get(before.len() - length..).unwrap_or("");
    after_quote(local).trim_start_matches(['.', '-', '\'', '%', '_', '~'])
}

fn domain_part(after: &str) -> &str {
    let inside = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let length: usize = after.chars().take_while(inside).map(char::len_utf8).sum();
    after.get(..length).unwrap_or("").trim_end_matches(['.', '-', '_'])
}

/// An apostrophe is part of a name (`o'brien`) or a quotation mark in front of one.
fn after_quote(local: &str) -> &str {
    match local.rsplit_once('\'') {
        Some((front, _)) if front.len() == 1 => local,
        Some((_, back)) => back,
        None => local,
    }
}

fn is_local_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'' | '~')
}

/// `host:path` as scp and git write it; a port or a blank after the colon is none.
fn is_scp(rest: &str) -> bool {
    rest.strip_prefix(':').is_some_and(|path| {
        path.starts_with(|c: char| c.is_alphabetic() || matches!(c, '~' | '/' | '.'))
    })
}

/// What a unit of systemd ends with.
const UNITS: [&str; 12] = [
    "service",
    "socket",
    "timer",
    "target",
    "mount",
    "scope",
    "slice",
    "path",
    "device",
    "swap",
    "automount",
    "conf",
];

fn is_mail_domain(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(front, last)| {
        let letters = last.chars().all(char::is_alphabetic) || last.starts_with("xn--");
        let version = front.starts_with(|c: char| c.is_ascii_digit())
            && front.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        last.chars().count() >= 2 && letters && !version && !UNITS.contains(&last)
    })
}

/// Tags, units and interfaces that follow an `@` without being hosts.
fn is_tag(domain: &str) -> bool {
    static TAGS: Words = words!(
        " latest next beta alpha rc canary lts stable main master dev edge nightly head sha256 sha512 sha1 pam pve pbs pmg ldap ad openid default test none autogenerated "
    );
    const CARDS: [&str; 16] = [
        "eth", "ens", "enp", "eno", "enx", "wlan", "vmbr", "bond", "tap", "veth", "fwpr", "fwbr",
        "docker", "if", "wg", "tty",
    ];
    let numbered = |card: &str| {
        domain.strip_prefix(card).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let version = domain.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit());
    TAGS.has(&domain.to_ascii_lowercase()) || CARDS.iter().any(|card| numbered(card)) || version
}

fn is_user_at_host(local: &str, domain: &str, lead: Option<char>) -> bool {
    static TEMPLATES: Words = words!(
        " getty serial-getty container-getty autovt postgresql user user-runtime-dir systemd-fsck systemd-backlight lvm2-pvscan modprobe ifup openvpn openvpn-server openvpn-client wg-quick pve-container redis php-fpm syncthing ssh sshd systemd-cryptsetup zfs-import dbus blk-availability drbd mdadm mdmonitor btrfs-scrub ceph-osd ceph-mon ceph-mgr ceph-mds instance mariadb mysql tor nut-driver wpa_supplicant dhcpcd dhclient vncserver rclone code-server "
    );
    let unit = domain.rsplit_once('.').is_some_and(|(_, end)| UNITS.contains(&end));
    let template = TEMPLATES.has(local) && local != "user";
    let address = domain.parse::<Ipv4Addr>().is_ok();
    let snapshot = lead == Some('/') || lead == Some('@');
    let name = local.starts_with(|c: char| c.is_alphabetic() || c == '_');
    name && !unit && !template && !snapshot && (address || !is_tag(domain))
}

fn push_pair(
    line: &str,
    (start, at, end): (usize, usize, usize),
    keeps_host: &dyn Fn(&str) -> bool,
    out: &mut Vec<Span>,
) {
    let user = line.get(start..at).unwrap_or("");
    let host = line.get(at + 1..end).unwrap_or("");
    let public = words::is_public_account(user) || user == "git";
    if !public {
        out.push(Span::new(start, at, Class::User));
    }
    if !keeps_host(host) && host.parse::<Ipv4Addr>().is_err() {
        out.push(Span::new(at + 1, end, Class::Host));
    }
}

/// Finds hardware addresses without separators, and card names made of them.
pub(super) const RULES: &[super::rules::Rule] = &[
    super::rules::Rule::new(
        "bare-mac",
        &["mac", "hwaddr", "ether", "enx", "wlx", "bssid", "virtio=", "e1000=", "bc2411", "525400"],
        r"(?i)(?:(?:mac(?:[_ -]?addr(?:ess)?)?|hwaddr|ether|bssid|virtio|e1000|vmxnet3)[\x22']?[ \t]*[:= ][ \t]*[\x22']?|\benx|\bwlx)(?P<w>[0-9a-f]{12})(?:$|[^0-9a-z])|\b(?P<w2>(?:bc2411|525400)[0-9a-f]{6})\b",
        "r8169: enx0242ac1a9c3e renamed",
    )
    .needs(super::features::Features::HEX12),
    super::rules::Rule::new(
        "arpa",
        &["in-addr.arpa", "ip6.arpa"],
        r"(?i)(?P<a>(?:[0-9a-f]+\.){1,32})(?:in-addr|ip6)\.arpa",
        "44.1.168.192.in-addr.arpa",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn run(find: fn(&str, &mut Vec<Span>), line: &str) -> Vec<String> {
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
            assert_eq!(run(ipv4, line), ["10.1.2.3"], "{line}");
        }
        assert_eq!(run(ipv4, "91.1.2.3-91.1.2.9"), ["91.1.2.3", "91.1.2.9"]);
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
            assert!(run(ipv4, line).is_empty(), "{line}");
        }
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

    #[test]
    fn people_are_told_from_packages_and_units() {
        let pairs = |line: &str| {
            let mut spans = Vec::new();
            at_signs(line, &|host| host == "github.com", &mut spans);
            spans.len()
        };
        for line in ["<a.b+c@mail.example>", "marta@nas7:~$", "mailto:x@y.example"] {
            assert!(pairs(line) > 0, "{line}");
        }
        for line in [
            "@babel/core@7.24.0",
            "python@3.12",
            "getty@tty1.service",
            "postgresql@15-main",
            "image@sha256:ab",
            "git@github.com:a/b",
            "root@pam",
            "veth1@if2",
            "rpool/data@snap1",
        ] {
            assert_eq!(pairs(line), 0, "{line}");
        }
    }
}
