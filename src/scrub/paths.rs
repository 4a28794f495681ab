//! Paths: the homes of people in every system's spelling, what lies below them, and, where
//! the policy says so, every path there is.

use super::features::Features;
use super::rules::Rule;
use super::spans::{self, Class, Span};
use super::words::{self, Words, words};

/// Rules for the name in a home path; what follows the name is judged in [`below_home`].
pub(super) const RULES: &[Rule] = &[
    Rule::new("home", &["/home", "/users/", "/media/", "/usr/home", "/homes/"], r"(?i)(?:/(?:var/|export/|usr/|data/|srv/|mnt/[a-z0-9_-]+/|volume[0-9]+/|tank/|rpool/)?homes?[0-9]?|/(?:mnt/)?[a-z]/users|/users|/run/media|/media)[/]+(?P<u>[^/\s:\x22'`’‘»“”,;|<>()\[\]{}*?$&\\]+)", "cp: cannot stat '/home/marta/x'").when(|found| found.name("u").is_some_and(|name| !is_shared(name.as_str()))),
    Rule::new("home-spaces", &["/users/", "/home/", "/media/"], r"/(?:[Uu]sers|home|media)/(?P<u>[\x{C0}-\x{24F}A-Za-z'.-]+(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\x{C0}-\x{24F}A-Za-z'.-]*){1,2})/", "/Users/Marta Huber/Library"),
    Rule::new("windows-home", &["users\\", "users/", "benutzer\\", "utilisateurs\\", "usuarios\\", "settings\\", "profiles\\"], r"(?i)(?:\b[a-z]:|\\\\\?\\[a-z]:)?[\\/]+(?:users|benutzer|utilisateurs|usuarios|documents and settings|profiles)[\\/]+(?:(?P<u>[^\\/:*?\x22'<>|\n]{1,40})[\\/]|(?P<u2>[^\\/\s:*?\x22'<>|,;)]+(?: [A-ZÀ-Þ][^\\/\s:*?\x22'<>|,;)]*)?))", r"open 'C:\Users\Marta Huber\AppData\x'").when(|found| !["u", "u2"].iter().filter_map(|group| found.name(group)).any(|name| is_shared(name.as_str()))),
    Rule::new("tilde", &[], r"(?:^|[\s\x22'=:(`,])~(?P<u>[a-z_à-ž][a-z0-9_.à-ž-]*)(?:[/\s:\x22',;)]|$)", "tar: ~marta/stuff: Cannot stat").needs(Features::TILDE),
    Rule::new("wsl-home", &["wsl"], r"(?i)\\\\wsl(?:\$|\.localhost)\\+[A-Za-z0-9._-]+\\+home\\+(?P<u>[^\\/\s:\x22']+)", r"\\wsl$\Ubuntu\home\marta\x"),
    Rule::new("backslash-home", &["\\home\\", "\\\\/home"], r"\\+home\\+/?(?P<u>[^\\/\s:\x22']+)", r"\home\marta\x"),
    Rule::new("mount-name", &["/mnt/", "/srv/"], r"/(?:mnt|srv)/(?:pve/)?(?P<p>[^/\s:\x22'`’‘»“”,;|<>()\[\]{}*?$&]+)", "/mnt/huber-backup/x").when(|found| found.name("p").is_some_and(|name| !is_generic_mount(name.as_str()))),
    Rule::new("temp-name", &["/tmp/"], r"/tmp/(?:\.?[a-z]+-)?(?:user|home)-(?P<u>[a-z][a-z0-9_]+)", "/tmp/home-marta"),
];

fn is_shared(name: &str) -> bool {
    [
        "shared",
        "linuxbrew",
        "public",
        "default",
        "all users",
        "me",
        "login",
        "new",
        "search",
        "current",
        "self",
    ]
    .contains(&name.to_ascii_lowercase().as_str())
        || words::is_public_account(name)
}

pub(super) fn is_generic_mount(name: &str) -> bool {
    static GENERIC: Words = words!(
        " c d e data backup backups nas storage usb media disk disk1 disk2 iso share shared temp tmp pve wsl wslg cdrom boot root rootfs efi test nfs smb cifs ssd hdd nvme pool tank http ftp www git tftp salt docker appdata downloads movies music photos tv user cache download mnt host container ct vm local zfs btrfs ceph cephfs bindmounts source target old new local-lvm local-zfs local-btrfs rpool storage1 storage2 nfs-backup pbs-backup docker-data vm-data ct-data rootdir images snippets vztmpl ceph-pool cephpool datastore store rbd iscsi lvm lvmthin lvm-thin thin directory dir "
    );
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    GENERIC.has(&name.to_ascii_lowercase())
        || GENERIC.has(&base.to_ascii_lowercase())
        || name.starts_with("lxc")
}

/// Parts of a path below a home that tools choose, not people.
static TOOL_PARTS: Words = words!(
    " src target build dist bin lib lib64 include venv env node_modules site-packages dist-packages vendor go pkg snap app apps appdata local roaming temp programs npm npm-cache microsoft windows library caches application support preferences python scoop docker compose docker-compose.yml docker-compose.yaml compose.yml compose.yaml dockerfile package.json package-lock.json yarn.lock pnpm-lock.yaml requirements.txt pyproject.toml setup.py cargo.toml cargo.lock makefile cmakelists.txt go.mod go.sum main.py app.py manage.py index.js server.js main.rs lib.rs build.rs main.go config config.json config.yml config.yaml settings.json settings.py install.sh setup.sh desktop documents downloads pictures music videos public tmp logs log share state cache data test tests scripts venvs envs pipx versions rustup toolchains registry git github.com modules _logs _cacache authorized_keys known_hosts id_rsa id_ed25519 id_ecdsa containers storage overlay volumes rbenv pyenv nvm "
);

/// Below these everything comes out of a package.
static PACKAGE_ROOTS: Words = words!(
    " node_modules site-packages dist-packages .cargo .rustup .npm .nvm .pyenv .gradle .m2 .cache registry linuxbrew go "
);

/// Judges what follows the name of a home: parts that tools choose stay, parts that people
/// choose go.
pub(super) fn below_home(line: &str, name_end: usize, out: &mut Vec<Span>) {
    let rest = line.get(name_end..).unwrap_or("");
    let Some(separator) = rest.chars().next().filter(|c| matches!(c, '/' | '\\')) else { return };
    let length = path_length(rest);
    let mut at = name_end;
    let mut chosen: Option<(usize, usize)> = None;
    for part in rest.get(..length).unwrap_or("").split(separator) {
        let span = (at, at + part.len());
        at += part.len() + 1;
        if part.is_empty() {
            continue;
        }
        let lower = part.to_ascii_lowercase();
        if PACKAGE_ROOTS.has(&lower) {
            break;
        }
        let library = [".so", ".dylib", ".dll", ".so."].iter().any(|end| lower.contains(end));
        if library || part.starts_with('.') || TOOL_PARTS.has(&lower) || is_placeholder(part) {
            flush(&mut chosen, out);
        } else {
            chosen = Some((chosen.map_or(span.0, |first| first.0), span.1));
        }
    }
    flush(&mut chosen, out);
}

fn is_placeholder(part: &str) -> bool {
    spans::placeholder_at(part, 0) == Some(part.len())
}

fn flush(chosen: &mut Option<(usize, usize)>, out: &mut Vec<Span>) {
    if let Some((start, end)) = chosen.take() {
        out.push(Span::new(start, end, Class::Path));
    }
}

/// How far a path goes from its first byte: to a blank, a quote, or the punctuation that
/// ends it; placeholders inside it belong to it.
fn path_length(text: &str) -> usize {
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some(end) = spans::placeholder_at(text, at) {
            at = end;
            continue;
        }
        if c.is_whitespace() || "\"'`’‘»“”,;|<>()[]{}*?$&:".contains(c) {
            break;
        }
        at += c.len_utf8();
    }
    text.get(..at).unwrap_or("").trim_end_matches(['.', '!']).len()
}

/// Finds every path: absolute, below a home, on a drive, relative with a known ending.
pub(super) fn all(line: &str, out: &mut Vec<Span>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(found) = line.get(at..).and_then(|rest| rest.find(['/', '\\'])) {
        let slash = at + found;
        at = slash + 1;
        let Some((start, end)) = path_around(line, bytes, slash) else { continue };
        if end > slash {
            out.push(Span::new(start, end, Class::Path));
            at = end.max(at);
        }
    }
}

fn path_around(line: &str, bytes: &[u8], slash: usize) -> Option<(usize, usize)> {
    let before = line.get(..slash)?;
    let rest = line.get(slash..)?;
    let last = before.chars().last();
    if rest.starts_with("//") || before.ends_with('/') || in_url(before) {
        return None;
    }
    let end = slash + path_length(rest);
    let word = before.rfind(|c: char| c.is_whitespace() || "\"'`‘«„“=([{,;|<>".contains(c)).map_or(
        0,
        |found| {
            found
                + before.get(found..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        },
    );
    let lead = line.get(word..slash)?;
    let letter = bytes.get(word).is_some_and(u8::is_ascii_alphabetic);
    if letter && lead.len() == 2 && lead.ends_with(':') {
        return Some((word, end));
    }
    let opener = last.is_none_or(|c| {
        c.is_whitespace()
            || "\"'`‘«„“=:([{<>,;|@&".contains(c)
                && !before.ends_with("</")
                && !before.ends_with('<')
    });
    if opener && last != Some('@') && !ends_tag(before, rest) {
        let named = rest.get(1..).is_some_and(|name| {
            name.starts_with(|c: char| c.is_alphanumeric() || "._~-@<".contains(c))
        });
        return named.then_some((slash, end));
    }
    let dotted = matches!(lead, "." | ".." | "~" | "..." | "\\" | "\\\\?");
    let home = lead.starts_with('~') && lead.len() < 34;
    let glued = word > 0 && line.get(..word)?.ends_with('>') && lead.is_empty();
    let whole = line.get(word..end)?;
    if dotted || home || glued || is_relative_file(whole) {
        return Some((word, end));
    }
    None
}

/// `</tag>` and `<br/>` are no paths.
fn ends_tag(before: &str, rest: &str) -> bool {
    before.ends_with('<') || rest.starts_with("/>")
}

fn in_url(before: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || "\"'`".contains(c)).next().unwrap_or("");
    word.contains("://")
}

fn is_relative_file(text: &str) -> bool {
    const ENDINGS: [&str; 28] = [
        "c", "h", "cc", "cpp", "rs", "go", "py", "js", "ts", "tsx", "jsx", "mjs", "cjs", "json",
        "yml", "yaml", "toml", "sh", "pl", "pm", "rb", "php", "java", "conf", "txt", "so", "log",
        "sql",
    ];
    let scoped = text.starts_with('@') || text.contains(':');
    let ending = text.rsplit_once('.').map_or("", |(_, end)| end);
    !scoped && text.contains('/') && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(line: &str) -> String {
        let mut spans = Vec::new();
        all(line, &mut spans);
        spans::replace(line, &spans::merge(spans), &mut spans::Counts::default())
    }

    #[test]
    fn every_path_goes_and_what_follows_stays() {
        assert_eq!(every("E: /etc/apt/x.list:3: bad"), "E: <path>:3: bad");
        assert_eq!(
            every("in ../src/lxc/start.c, ~/x and C:\\a\\b"),
            "in <path>, <path> and <path>"
        );
        assert_eq!(every("src/main.rs:12:3"), "<path>:12:3");
        assert_eq!(every("/home/<user>/x: gone"), "<path>: gone");
    }

    #[test]
    fn slashes_of_other_things_are_no_paths() {
        for line in [
            "https://github.com/a/b",
            "jammy/main amd64",
            "and/or",
            "@babel/core",
            "12.3 MB/s",
            "</html>",
            "3/7 done",
        ] {
            assert_eq!(every(line), line);
        }
    }
}
