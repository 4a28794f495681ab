//! Dotted names that are hosts by their last label, wherever they stand, and which hosts a
//! policy keeps. Files, units and modules look the same and stay.

use std::collections::HashSet;

use super::spans::{Class, Span};
use super::words::{self, Words, words};

/// Last labels that make a dotted name a host wherever it stands.
static SUFFIXES: Words = words!(
    " lan local home localdomain internal intranet private corp lab homelab box ip ddns example invalid test tld net com org edu gov mil biz xyz online cloud tech systems family house digital world wiki casa homes club ninja rocks email network website site store shop blog live life zone eu de at ch nl fr es uk se dk fi pt br ru jp cn au cz hu gr tr ua kr be ie nz za mx ar il ca us pl it lu li cat io dev info me tv fm gg im top icu fun one page space host online solutions agency studio design berlin hamburg koeln wien bayern london nyc paris moe ovh pro id name app sh co in ro bg hr si sk lt lv ee tw hk sg my th vn ph pk ir sa ae eg ng ke cl pe uy ve cr arpa onion i2p "
);

/// Suffixes that are as often a file ending, a module or a property: these need three
/// labels, or a context that speaks of hosts.
static WEAK: Words = words!(
    " home private test site store host name page email network website live life zone online one space shop blog club world app info me tv fm im id sh co in io pl it be at id my us ca pro top fun email family rocks design cat digital tech box ip si sk lt ee th ph pe sa lab cloud cr "
);

/// Dotted words of two labels that look like hosts and are none.
static NO_HOSTS: Words = words!(
    " asp.net vb.net socket.io docker.io java.net java.io std.io ado.net rc.local jail.local node.js user.home java.home fail2ban.local os.name user.name user.email process.env sites.local custom.local httpd.local openssl.cnf.local "
);

/// Which hosts stay.
pub(super) struct Hosts {
    kept: HashSet<String>,
    /// Suffixes with their leading dot.
    kept_below: Vec<String>,
}

impl Hosts {
    pub(super) fn new(keep: &[String]) -> Self {
        let (below, whole): (Vec<String>, Vec<String>) = keep
            .iter()
            .map(|host| host.trim().to_ascii_lowercase())
            .filter(|host| !host.is_empty())
            .partition(|host| host.starts_with('.'));
        Self { kept: whole.into_iter().collect(), kept_below: below }
    }

    /// Tells whether a host may be named: it is listed, or it is no particular host.
    pub(super) fn keeps(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        self.kept.contains(&host)
            || self.kept_below.iter().any(|end| host.ends_with(end.as_str()))
            || words::is_common_host(&host)
            || host.chars().all(|c| !c.is_alphanumeric())
    }

    /// Finds dotted names that are hosts by their last label.
    pub(super) fn find(&self, line: &str, out: &mut Vec<Span>) {
        let bytes = line.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !is_host_byte(bytes.get(at)) {
                at += 1;
                continue;
            }
            let start = at;
            let mut dots = 0;
            while is_host_byte(bytes.get(at)) {
                dots += usize::from(bytes.get(at) == Some(&b'.'));
                at += 1;
            }
            if dots > 0 {
                self.judge(line, start, at, out);
            }
        }
    }

    fn judge(&self, line: &str, start: usize, end: usize, out: &mut Vec<Span>) {
        let Some(name) = line.get(start..end) else { return };
        let trimmed = name.trim_end_matches(['.', '-', '_']);
        let lead = trimmed.len() - trimmed.trim_start_matches(['-', '_', '*']).len();
        let name = trimmed.get(lead..).unwrap_or("");
        if name.starts_with('.') || !is_dotted_host(line, start, name) || self.keeps(name) {
            return;
        }
        out.push(Span::new(start + lead, start + trimmed.len(), Class::Host));
    }
}

fn is_host_byte(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| {
        byte.is_ascii_alphanumeric()
            || *byte >= 0xc3 && *byte <= 0xd3
            || (0x80..0xc0).contains(byte)
            || b".-_".contains(byte)
    })
}

fn is_dotted_host(line: &str, start: usize, name: &str) -> bool {
    let Some((front, last)) = name.rsplit_once('.') else { return false };
    let suffix = last.to_ascii_lowercase();
    if front.is_empty()
        || !last.bytes().all(|byte| byte.is_ascii_alphabetic())
        || !SUFFIXES.has(&suffix)
    {
        return false;
    }
    let lower = name.to_ascii_lowercase();
    // Case tells modules and sentences ("System.Net", "failed.It") from hosts.
    let cased = last != suffix && last != last.to_ascii_uppercase();
    if cased || lower.contains("..") || NO_HOSTS.has(&lower) {
        return false;
    }
    let before = line.get(..start).unwrap_or("");
    let in_path = before.ends_with(['/', '\\']) && !before.ends_with("//");
    let labels = name.split('.').count();
    let reversed =
        ["com.", "org.", "net.", "io.", "de."].iter().any(|first| lower.starts_with(first))
            && (labels > 2);
    let weak = WEAK.has(&suffix) && (labels < 3 || in_path);
    let called = line.get(start + name.len()..).unwrap_or("").starts_with('(');
    let in_context = before.ends_with("//") || before.ends_with('@');
    in_context || !(weak || reversed || called || before.ends_with('$') || front.ends_with("this"))
}

#[cfg(test)]
mod tests {
    use super::super::public_hosts::PUBLIC;
    use super::*;

    fn found(line: &str) -> Vec<String> {
        let mut spans = Vec::new();
        Hosts::new(&PUBLIC.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>())
            .find(line, &mut spans);
        spans.iter().map(|span| line[span.start..span.end].to_owned()).collect()
    }

    #[test]
    fn private_names_are_hosts() {
        for name in
            ["nas.fritz.box", "x.lan", "cloud.huber.example", "a.tail4f2e1.ts.net", "huber.de"]
        {
            assert_eq!(found(&format!("to {name}: refused")), [name]);
        }
    }

    #[test]
    fn files_units_modules_and_public_hosts_are_not() {
        for name in [
            "docker.service",
            "libssl.so.3",
            "app.js",
            "os.path",
            "System.Net",
            "deb.debian.org",
            "main.rs",
            "setup.sh",
            "socket.io",
            "this.name",
            "1.2.3.4",
        ] {
            assert!(found(&format!("in {name}: refused")).is_empty(), "{name}");
        }
    }
}
