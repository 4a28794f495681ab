//! Host and domain names: rules for the sentences and shapes in which a host is named.
//! Names that give themselves away by their last label are in `dotted.rs`.

use regex::Captures;

use super::features::Features;
use super::public_hosts::PUBLIC;
use super::rules::Rule;
use super::triggers::Behind;
use super::words::{self, Words, words};

pub(super) const RULES: &[Rule] = &[
    Rule::new("journal", &[],
        r"^(?:<[0-9]{1,3}>)?(?:[A-Za-z][a-zéûä]{2,4}\.?[ ]+[0-9]{1,2}|[0-9]{1,2}\.? [A-Z]?[a-zéûä]{2,4}\.?)(?:[ ][0-9]{4})?[ ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?[ ]+(?P<h>[^\s:\[\]()]+)[ ]+[^\s:\[]+(?:\[[0-9]+\])?:", "Nov 22 14:05:01 nas7 systemd[1]: Failed").needs(Features::CLOCK),
    Rule::new("journal-iso", &[],
        r"^(?:<[0-9]{1,3}>(?:[0-9] )?)?[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})[ ]+(?P<h>[A-Za-z0-9][^\s:\[\]()=\x22]*)[ ]+(?:[^\s:\[]+(?:\[[0-9]+\])?:|[^\s:\[]+[ ][0-9-]+[ ])", "2024-11-22T14:05:01+01:00 nas7 kernel: Out of memory").needs(Features::CLOCK),
    Rule::new("prompt", &[], r"(?:^|[\s(\[])(?P<u>[a-z_][A-Za-z0-9_.-]*)@(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)(?:[: ][^\s$#%\]]*)?[ ]?(?:MINGW64[^$]*)?\]?[$#%](?:[ ]|$)", "root@nas7:~# apt update").needs(Features::AT).besides(&["$", "#", "%"]),
    Rule::new("upid", &["upid:"], r"UPID:(?P<h>[^:\s]+):[0-9A-F]{8}:[0-9A-F]{8}:[0-9A-F]{8}:[a-z0-9_]+:[^:\s]*:(?P<u>[^@:\s]+)@", "UPID:nas7:0003A1B2:01C2D3E4:65A1B2C3:vzcreate:105:root@pam:"),
    Rule::new("upid-node", &["upid:"], r"UPID:(?P<h>[^:\s]+):", "UPID:nas7:0003"),
    Rule::new("node-dir", &["/nodes/", "pve2-node/", "pve2-vm/", "pve2-storage/", "/qemu-server/", "/letsencrypt/", "/sites-", "/vhosts/", "/conf.d/", "/ssl/", "/certs/", "/live/", "/www/", "/etc/hostname"], r"(?:/nodes/|pve2-(?:node|storage)/|pve-(?:node|storage)-9\.0/|/etc/letsencrypt/(?:live|archive|renewal)/|/sites-(?:available|enabled)/|/vhosts/)(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)", "/etc/pve/nodes/nas7/lxc/105.conf"),
    Rule::new("host-key", &["host", "node", "server", "rechner", "equipo", "hôte", "serveur", "domain", "fqdn", "endpoint", "peer", "upstream", "servidor", "machine", "computer", "addr", "relay", "helo", "ehlo", "broker", "gateway", "master", "target", "sni", "cn=", "cn =", "dns:", "common name", "data source", "site=", "origin", "referer", "via", "external", "base_url", "base url", "baseurl", "smarthost"],
        r#"(?i)(?:^|(?P<lead>[A-Za-z0-9][_.-])|[^A-Za-z0-9])(?P<key>host(?:[_ -]?name)?|fqdn|domain(?:[_ -]?name)?|server[_ -]?name|servername|nodename|node[_ ]name|node|computer[_ ]?name|machine[_ ]?name|remote[_ ]?host|rhost|ring[0-9]_addr|endpoint|upstream|relay|helo|broker|smarthost|target[_ -]?host|common name|cn|dns|sni|data source|rechnername|rechner|h[ôo]te|nom d['’]h[ôo]te|nombre del? (?:host|equipo)|server|peer|searchdomain|search[_ -]domain|virtual[_ ]?host|external[_ ]?url|base[_ ]?url|origin)["'\]]{0,2}[ \t]*(?:=>|=|:|：)[ \t]*["'<«„“]{0,2}[ \t]?(?:[a-z][a-z0-9+.-]*://)?(?P<h>[A-Za-z0-9*À-ž][A-Za-z0-9_.À-ž-]*)"#,
        "Static hostname: nas7").behind(Behind::Pair).when(is_host_value),
    Rule::new("host-quoted", &["host", "node", "server", "rechner", "hôte", "equipo", "machine", "upstream", "domain", "servidor", "address", "adresse", "dirección", "resolv", "serveur", "computer", "peer"],
        r"(?i)\b(?:hosts?(?:[ -]?name)?|node|server(?:name)?|rechner|l['’]h[ôo]te|h[ôo]te|equipo|machine|computer|upstream|domain|servidor|serveur|host[ -]?address|host-adresse|hostname|resolv(?:e|ing)|peer|cluster node|l['’]adresse|adresse|address)[A-Za-z]{0,3}(?: de l['’]h[ôo]te| del equipo)?[ \t\x{a0}\x{202f}:]*%Q%+[ \t\x{a0}\x{202f}]?(?P<h>[A-Za-z0-9À-ž][A-Za-z0-9_.À-ž-]*)(?::[0-9]+)?[ \t\x{a0}\x{202f}]?%Q%",
        "no such cluster node 'nas7'").behind(Behind::Quote),
    Rule::new("host-word", &["host ", "hostname ", "node ", "rechner ", "hôte ", "equipo ", "server ", "machine ", "lookup ", "resolve ", "resolving ", "enotfound ", "eai_again ", "servidor ", "serveur ", "computer ", "peer ", "ping ", "ping: ", "traceroute", "nslookup", "getaddrinfo", "ssh-copy-id", "ssh ", "server_name ", "servername ", "--hostname", "-h ", "--host ", "domain ", "host: ", "relayhost", "hostname: ", "equipo: ", "nodo ", "knoten ", "nœud ", "helo ", "ehlo "],
        r"(?i)(?:^|[^A-Za-z0-9_./-])(?:host(?:name)?|node|nodo|knoten|nœud|rechner|h[ôo]te|ziel-?rechner|lookup|resolve(?: host(?:name)?(?: address)?)?|resolving(?: timed out for)?|enotfound|eai_again|ping6?:?|nslookup|getaddrinfo(?: for)?|server_name|servername|serveralias|ehlo|helo|relayhost|hostname set to|host named?|equipo|on server|to server|from server)[ \t:]+(?P<h>[A-Za-z0-9À-ž][A-Za-z0-9_.À-ž-]*)",
        "ssh: connect to host nas7 port 22: Connection refused").when(is_host_word),
    Rule::new("host-flag", &["--host", "-h ", "--server", "--node", "--target", "--domain", "-d ", "--endpoint", "--fqdn", "--searchdomain"], r"(?:^|[ \t])(?:--(?:host(?:name)?|server|node|target|target-node|domain|fqdn|searchdomain|remote-host)(?:[ \t]+|=)|-[hd][ \t]+)[\x22']?(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)", "pct create 105 --hostname nas7").when(is_host_flag),
    Rule::new("ssh-target", &["ssh", "scp ", "sftp ", "rsync", "mosh "], r"\b(?:ssh|sftp|mosh|ssh-copy-id|ssh-keyscan)[ \t]+(?:-[bcDEeFIiJkLlmOopQRSWw][ \t]+\S+[ \t]+|-\S+[ \t]+)*(?:(?P<u>[A-Za-z0-9_.-]+)@)?(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)(?:$|[ \t'\x22:])", "ssh -p 22 marta@nas7 uptime").when(is_host_word),
    Rule::new("remote-path", &[], r"(?:^|[\s\x22'=])(?:(?P<u>[A-Za-z0-9_.-]+)@)?(?P<h>[A-Za-z][A-Za-z0-9_.-]+):(?P<p>~?/[A-Za-z][^\s\x22':,;]*)", "mount.nfs: access denied while mounting nas7:/export/media").needs(Features::REMOTE).when(is_remote_path),
    Rule::new("list-of-known", &["known hosts", "permanently added", "known_hosts"], r"(?i)(?:added|for|key for|host)[ \t]+['‘\x22\[]+(?P<h>[^\s'’\x22,\]]+)", "Warning: Permanently added 'nas7,x' (ECDSA) to the list of known hosts."),
    Rule::new("forge", &[".git"], r"(?:://|@)(?:[^\s/@]+@)?(?P<h>[A-Za-z0-9.-]+)(?::[0-9]+)?[:/](?P<u>[A-Za-z0-9_.-]+)/(?P<m>[A-Za-z0-9_.-]+?)\.git\b", "git@git.huber.example:marta/foo.git").when(|found| !PUBLIC.contains(&host(found))),
    Rule::new("last-accessed", &["accessed by", "locked by", "owned by node", "held by"], r"(?:accessed by|locked by|held by)[ \t]+(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)", "Last accessed by nas7 (hostid=1)").when(is_host_word),
    Rule::new("storage", &["storage", "datastore"], r"(?i)\b(?:storage|datastore)[ \t]*[:=]?[ \t]*[\x22'](?P<m>[A-Za-z][A-Za-z0-9_.-]*)[\x22']", "storage 'nas-huber' is not online").behind(Behind::Quote).when(|found| found.name("m").is_some_and(|name| !super::paths::is_generic_mount(name.as_str()))),
    Rule::new("mqtt-client", &["client "], r"\b[Cc]lient[ \t]+[\x22']?(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)[\x22']?[ \t]+(?:disconnected|already connected|has exceeded|closed|connected|not auth)", "Client marta-phone disconnected").when(is_host_word),
    Rule::new("tailscale-line", &["100."], r"\b100\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}[ \t]+(?P<h>[A-Za-z0-9-]+)[ \t]+(?P<u>[^\s@]+)@(?:$|\s)", "100.101.102.103  nas7  marta@  linux"),
    Rule::new("cluster-name", &["nodeid", "mon.", "mgr.", "mds.", "name="], r"\bname:[ \t]+(?P<h>\S+)[ \t]+nodeid|\b(?:mon|mgr|mds)\.(?P<h2>[a-z][a-z0-9-]*[0-9-][a-z0-9-]*)|\bname=(?P<h3>[A-Za-z][A-Za-z0-9_.-]*):[0-9]+\b", "ring0_addr: x name: nas7 nodeid: 2"),
    Rule::new("iqn", &["iqn."], r"\biqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:(?P<i>[^\s\x22',;]+)", "iqn.2005-10.org.freenas.ctl:marta-target"),
    Rule::new("retry-name", &["retrying with"], r"retrying with (?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)", "Host name conflict, retrying with nas7-2").when(is_host_word),
    Rule::new("nfs", &["nfs: server", "server: "], r"nfs: server (?P<h>\S+) (?:not|OK|still)", "nfs: server nas7 not responding"),
    Rule::new("unc", &["\\\\"], r"(?:^|[\s\x22'=(`‘„«:,])\\\\{1,2}(?P<h>[A-Za-z0-9À-ž_.-]{2,})\\{1,2}(?P<p>[^\s\x22'<>|:*?,;]+)", r"failed to open '\\nas7\public'").when(|found| found.name("h").is_some_and(|host| !["Users", "wsl", "server"].contains(&host.as_str()))),
    Rule::new("cifs", &[" //", "'//", "\"//", "=//", "(//"], r"(?:^|[\s\x22'=(])//(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*)/(?P<p>[A-Za-z0-9_$.-]+)", "mount error(13): Permission denied //nas7/share").when(is_share),
    Rule::new("jdbc-host", &["server=", "data source=", "host=", "server address="], r"(?i)\b(?:server|data source|host|address|server address)[ \t]*=[ \t]*(?:tcp:|np:)?(?P<h>[A-Za-z][A-Za-z0-9_.-]*)(?:\\[A-Za-z0-9]+)?[,;]", "Server=nas7;Database=app;"),
    Rule::new("connect-to", &["connect", "verbind", "connexion", "conexión", "connessione", "conexão", "соедин", "migrat"],
        r"(?i)(?:connect(?:ed|ion|ing)?|verbindung|verbunden|connexion|conexión|connessione|conexão|migrat(?:e|ion|ing))[ \t]+(?:[a-zà-ž]+[ \t]+){0,2}?(?:to|with|zu|mit|from|von|à|a|de|con|com|of)[ \t]+(?:(?:host|server|node|daemon at|mysql server (?:on|at)|peer)[ \t]+)?[\x22'‘]?(?P<h>[A-Za-z0-9][A-Za-z0-9_.-]*[0-9-][A-Za-z0-9_.-]*)[\x22'’]?(?:[ \t]+port|[ \t]*:[0-9]|[ \t]*$|[ \t]*[,(]|[ \t]+(?:failed|refused|timed|lost))", "connection to nas7 port 22 failed").behind(Behind::Blank).when(is_host_word),
    Rule::new("link-down", &["is offline", "is down", "is unreachable", "is not reachable", "has left", "not reachable", "went offline", "is online"], r"(?i)(?:^|[\s'\x22(])(?P<h>[a-z][a-z0-9]*[0-9-][a-z0-9-]*)['\x22]?[ \t]+(?:is offline|is down|is unreachable|is not reachable|has left the cluster|went offline)", "nas7 is offline").when(is_host_word),
    Rule::new("auth-log-from", &[" from "], r"\b(?:from|rhost)[ \t=]+(?P<h>[a-zA-Z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+)(?: port)?", "connection from nas7.fritz.box port 22").when(is_host_word),
    Rule::new("dashed-ip", &["ip-", "host-", "vm-", "ec2-", "node-", "static-", "dhcp-", "dyn-", "pool-", "srv-", "server-", "ct-", "client-", "10-", "192-168-", "172-"], r"(?i)(?:^|[^0-9A-Za-z])(?P<h>(?:ip|host|vm|ec2|node|static|dhcp|dyn|pool|srv|server|ct|client)-[0-9]{1,3}-[0-9]{1,3}-[0-9]{1,3}-[0-9]{1,3}(?:\.[A-Za-z0-9.-]+)?|(?:10|192-168|172-(?:1[6-9]|2[0-9]|3[01]))-[0-9]{1,3}(?:-[0-9]{1,3}){1,2}\.[A-Za-z][A-Za-z0-9.-]+)", "ip-10-12-7-44 kubelet: not ready").needs(Features::DASHES),
];

fn host<'t>(found: &Captures<'t>) -> &'t str {
    found.name("h").map_or("", |hit| hit.as_str().trim_end_matches(['.', ':', ',', '-']))
}

fn next_char(found: &Captures<'_>, text_after: &str) -> bool {
    found.get(0).is_some_and(|all| all.as_str().ends_with(text_after))
}

/// A host told only by the word in front of it: no word of the sentence, no file.
fn is_host_word(found: &Captures<'_>) -> bool {
    let name = host(found);
    if is_node_module(found, name) {
        return false;
    }
    // "resolve" alone takes dependencies and modules too.
    let vague =
        found.get(0).is_some_and(|all| all.as_str().to_ascii_lowercase().contains("resolve "))
            && !name.contains(['.', '-'])
            && !name.bytes().any(|byte| byte.is_ascii_digit());
    if vague {
        return false;
    }
    let known = words::is_sentence(name) || words::is_common_host(name) || is_file(name);
    let number = name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let capital = name.chars().next().is_some_and(char::is_uppercase)
        && !name.contains(['-', '.'])
        && !name.bytes().any(|b| b.is_ascii_digit());
    name.len() > 1 && !known && !number && !capital && !words::is_public_account(name)
}

fn is_host_flag(found: &Captures<'_>) -> bool {
    is_host_word(found) && !host(found).contains("..")
}

/// `node:fs` is a module of Node.js.
fn is_node_module(found: &Captures<'_>, name: &str) -> bool {
    let all = found.get(0).map_or("", |all| all.as_str());
    all.get(..all.rfind(name).unwrap_or(0)).is_some_and(|before| before.ends_with("node:"))
}

/// `host: x` is one name or nothing; a sentence after the colon is a message.
fn is_host_value(found: &Captures<'_>) -> bool {
    let key = found.name("key").map_or("", |key| key.as_str()).to_ascii_lowercase();
    let vague = [
        "server", "node", "peer", "origin", "upstream", "domain", "endpoint", "target", "host",
        "hôte", "rechner", "dns",
    ]
    .contains(&key.as_str())
        && found.name("lead").is_none();
    let name = host(found);
    let numeric = name.bytes().all(|byte| byte.is_ascii_digit());
    let pci = name.len() == 4 && numeric || name.contains('_') && vague;
    let plain = !name.contains(['.', '-']) && !name.bytes().any(|byte| byte.is_ascii_digit());
    let shouted = vague && plain && name.chars().next().is_some_and(char::is_uppercase);
    !pci && !numeric
        && !shouted
        && !is_node_module(found, name)
        && !words::is_sentence(name)
        && !is_file(name)
}

fn is_remote_path(found: &Captures<'_>) -> bool {
    let name = host(found);
    let drive = name.len() == 1;
    let scheme = [
        "file", "http", "https", "unix", "path", "error", "warning", "at", "in", "PATH", "PWD",
        "HOME", "fd", "npm", "node", "deb", "local", "overlay", "volume", "bind", "docker", "lxc",
        "image", "open", "dir", "mkdir", "cd", "bash", "sh", "python", "pip", "tar", "cp", "mv",
        "rm", "ls",
    ];
    !drive
        && !scheme.contains(&name)
        && !words::is_sentence(name)
        && !is_file(name)
        && !next_char(found, "://")
        && (found.name("u").is_some() || !name.chars().any(char::is_uppercase))
        && (found.name("u").is_some() || !words::is_public_account(name))
        && !words::is_common_host(name)
}

fn is_share(found: &Captures<'_>) -> bool {
    let name = host(found);
    // `//registry.npmjs.org/:_authToken` is a line of .npmrc; the host is judged as any other.
    name.len() > 2
        && !words::is_sentence(name)
        && !is_file(name)
        && !name.starts_with("registry.npmjs")
}

/// Tells whether a dotted name is a file, a unit or a module rather than a host.
fn is_file(name: &str) -> bool {
    static ENDINGS: Words = words!(
        " service socket timer target mount automount scope slice device path swap js mjs cjs ts tsx jsx json yml yaml toml conf cfg ini py sh bash rb pl pm php rs go c h cpp hpp so a o ko deb rpm gz xz zst bz2 zip tar tgz iso img qcow2 raw log txt md html css xml sql db pid lock sock crt pem key csr pub list sources d lua java jar war class whl exe dll msi ps1 bat desktop env service-file bak tmp vue svg png jpg gpg asc sig "
    );
    name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.has(&end.to_ascii_lowercase()))
}
