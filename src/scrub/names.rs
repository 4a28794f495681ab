//! Rules for login names and people's names: the sentences, in several languages, and the
//! shapes of output in which a name stands at a known place.

use regex::Captures;

use super::features::Features;
use super::rules::Rule;
use super::triggers::Behind;
use super::words;

pub(super) const RULES: &[Rule] = &[
    Rule::new("user-quoted", &["user", "usu", "utilisateur", "utilisatrice", "benutzer", "gebruiker", "utente", "ytkownik", "ivatel", "ndare", "bruger", "bruker", "käyttäj", "kullan", "felhaszn", "ользовател", "ОЛЬЗОВАТЕЛ", "ористувач", "用户", "用戶", "使用者", "ユーザ", "사용자", "login", "account", "konto", "compte", "cuenta", "conta", "role", "rolle", "rôle", "owner", "eigent", "propri", "group", "grupp", "grupo", "member", "login", "id:", "rol "],
        r"(?i)(?:user|usuario|usu[aá]rio|utilisateur|utilisatrice|benutzer|gebruiker|utente|u[żz]ytkownik|u[žz]ivatel|anv[äa]ndare|bruger|bruker|käyttäj|kullanıcı|felhaszn[áa]l[óo]|[Пп]ользовател|[Кк]ористувач|用户|用戶|使用者|ユーザー?|사용자|login|account|konto|compte|cuenta|conta|role|rolle|rôle|\brol|owner|eigent[üu]mer|propri[ée]taire|propietario|group|grupp[eo]|groupe|grupo|member|\bid)[A-Za-zÀ-ž\x{400}-\x{4ff}]{0,9}(?:[ \t]+(?:name|named|id|with name|account|de|del|dell|d|incorrect|invalide|inválido|incorrecto|non valido|no válido|inconnu|desconocido|ongeldig))?['’]?[ \t\x{a0}\x{202f}]*[:=]?[ \t\x{a0}\x{202f}]*%Q%+[ \t\x{a0}\x{202f}]?(?P<u>%N%{1,64}?)(?::(?P<u2>%N%{1,64}?))?(?:@(?P<h>%N%{1,80}?))?[ \t\x{a0}\x{202f}]?%Q%",
        "useradd: user 'marta' already exists").behind(Behind::Quote).when(is_not_prose_user),
    Rule::new("quoted-user-after", &["user", "sudoers", "benutzer", "utilisateur", "usuario"],
        r"(?i)%Q%(?P<u>[^\s\x22'`´‘’‚‛“”„«»‹›:/=@]{2,64})%Q%:?[ \t]*(?::[ \t])?(?:no such user|is not a (?:valid |known )?user|unknown user|user (?:not|does)|(?:einen )?(?:solchen )?benutzer|benutzer (?:nicht|existiert|unbekannt)|utilisateur (?:in|non)|usuario (?:no|des)|not in (?:the )?sudoers|: utilisateur)", "id: 'marta': no such user").needs(Features::QUOTED),
    Rule::new("user-key", &["user", "login", "owner", "benutzer", "usuario", "utilisateur", "gebruiker", "utente", "nutzer", "logname", "account", "uid", "anmelde", "identifiant", "author", "maintainer", "assignee", "actor", "whoami", "konto", "member", "principal", "samaccountname", "ruser", "usr="],
        r#"(?i)(?:^|[^A-Za-z0-9])(?:user(?:[_ .-]?name|[_ ]?id|_login)?|username|ciuser|login(?:[_ -]?name)?|logname|owner|ruser|usr|benutzer(?:name)?|nutzername|anmeldename|usuario|nombre de usuario|utilisateur|nom d['’]utilisateur|identifiant|gebruiker(?:snaam)?|utente|nome utente|usu[áa]rio|account|actor|assignee|principal|samaccountname|whoami|sudo_user|dbuser|db_user|smbuser|ftpuser)["'\]]{0,2}[ \t\x{a0}]*(?:=>|=|:|：)[ \t]*["'<«„“]{0,2}[ \t\x{a0}]?(?:[A-Za-z0-9.-]+\\)?(?P<u>%U%)(?P<more>=)?"#,
        "USERNAME=marta").behind(Behind::Pair).when(|found| is_not_prose_user(found) && found.name("more").is_none()),
    Rule::new("user-word", &["user ", "benutzer ", "usuario ", "utilisateur ", "gebruiker ", "utente ", "ytkownik", "ivatel", "ндар", "owner ", "owned by ", "uid ", "account ", "member ", "ользовател", "ользователь", "ndare ", "bruger ", "bruker ", "ОЛЬЗОВАТЕЛ", "usuário ", "usuario", "用户", "ユーザ", "사용자", "konto ", "compte ", "cuenta ", "login ", "owner:", "eigent", "propri"],
        r"(?i)(?:^|[^A-Za-z0-9_.-])(?:user(?:name)?|owner(?: is| was)?|owned by|benutzer|usuario|usu[áa]rio|l['’]utilisateur|utilisateur|gebruiker|utente|u[żz]ytkownik\w?|u[žz]ivatel\w?|anv[äa]ndare\w?|bruger|bruker|пользовател[а-я]*|用户|用戶|ユーザー?|사용자|konto|compte|cuenta|eigent[üu]mer(?: ist)?|propri[ée]taire(?: est)?|propietario(?: es)?)[ \t\x{a0}]+(?P<u>%U%)",
        "Failed to start session 4 of user marta.").when(is_login),
    Rule::new("account-word", &["account ", "login for ", "session for ", "login incorrect", "login failed", "failed login", "member of", "mailbox "],
        r"(?i)\b(?:for account|account|login for|login incorrect for|incorrect login for|login failed for|failed login for|session for|home of|mailbox of|mailbox for)[ \t]+(?P<u>%U%)[ \t]*(?:is|was|has|does|not|already|failed|locked|expired|:|$|,|\.|on|from|with|exp)", "account marta is locked").when(is_login),
    Rule::new("sudoers", &["sudoers", "sudo"], r"(?i)(?:^|[ \t:])(?P<u>%U%)[ \t]+(?:is not in the sudoers|ist nicht in der sudoers|n['’]apparaît pas dans|no está en el archivo sudoers|non è nel file sudoers|staat niet in het sudoers|não está no arquivo sudoers|nie jest w pliku sudoers|не указан в файле sudoers|is not allowed to (?:run|execute)|may not run sudo|may run the following|is allowed to run)", "marta is not in the sudoers file"),
    Rule::new("sorry-user", &["sorry, user", "sorry"], r"(?i)sorry,[ \t]+(?:user[ \t]+)?(?P<u>%U%)[ \t]+(?:is not|may not)", "Sorry, user marta is not allowed to execute"),
    Rule::new("sudo-log", &["tty=", "command not allowed"], r"(?:^|[ \t:])(?P<u>%U%)[ \t]*:[ \t]*(?:[0-9]+ incorrect password attempts?[ \t]*;[ \t]*)?(?:command not allowed[ \t]*;[ \t]*)?(?:user NOT in sudoers[ \t]*;[ \t]*)?TTY=", "sudo:   marta : TTY=pts/0 ; PWD=/"),
    Rule::new("uid-paren", &["uid=", "gid=", "groups=", "(uid", "gruppen=", "grupos=", "groupes=", "gruppi="], r"(?:[ug]id|groups|Gruppen|grupos|groupes|gruppi|groepen|euid|context)=[0-9]+\((?P<u>[^)\s]+)\)(?:,[0-9]+\((?P<u2>[^)\s]+)\))?(?:,[0-9]+\((?P<u3>[^)\s]+)\))?(?:,[0-9]+\((?P<u4>[^)\s]+)\))?(?:,[0-9]+\((?P<u5>[^)\s]+)\))?(?:,[0-9]+\((?P<u6>[^)\s]+)\))?", "uid=1000(marta) gid=1000(marta) groups=1000(marta),27(sudo)"),
    Rule::new("before-uid", &["(uid"], r"(?:by|user|for)[ \t]+(?P<u>[^\s(]+)\(uid=", "session opened for user marta(uid=1000) by marta(uid=0)"),
    Rule::new("sshd", &["accepted ", "failed ", "postponed ", "invalid user", "authenticating user", "illegal user", "disconnected from", "connection closed by", "connection reset by"], r"(?i)(?:(?:accepted|failed|postponed|partial) [a-z/-]+ for (?:invalid user |illegal user )?|(?:invalid|illegal|authenticating) user |(?:disconnected from|connection (?:closed|reset) by) (?:invalid |authenticating )?user )(?P<u>[^\s:,;<>]+) (?:from )?(?P<h>[A-Za-z0-9._:%-]+)(?: port)?", "Accepted publickey for marta from nas7 port 1 ssh2").besides(&[" for ", "user "]),
    Rule::new("pam", &["logname=", "ruser=", "rhost=", "rip="], r"(?:logname|ruser|user)=(?P<u>[^\s,;<>]+)|rhost=(?P<h>[^\s,;<>]+)", "authentication failure; logname=marta uid=0 rhost=nas7"),
    Rule::new("angle-user", &["user=<", "from=<", "login=<"], r"(?:user|login)=<(?P<u>[^\s<>]+)>", "imap-login: user=<marta>, method=PLAIN"),
    Rule::new("passwd-line", &[":x:", ":*:", ":!:", ":!!:", "::"], r"(?:^|[\s'\x22])(?P<u>[a-z_À-ž][a-zA-Z0-9_.À-ž-]*):(?:x|\*|!!?)?:[0-9]+:[0-9]+:(?P<m>[^:\n,]*)[^:\n]*:(?P<p>[^:\s]*)", "marta:x:1000:1000:Marta Huber,,,:/home/marta:/bin/bash").needs(Features::COLONS)
        .when(|found| found.name("u").is_some_and(|user| !words::is_public_account(user.as_str()))),
    Rule::new("group-line", &[":x:"], r"(?:^|[\s'\x22])(?P<u>[a-z_][a-z0-9_-]*):x:[0-9]+:(?P<u2>[a-z_][a-z0-9_.-]*)?(?:,(?P<u3>[a-z_][a-z0-9_.-]*))?(?:,(?P<u4>[a-z_][a-z0-9_.-]*))?(?:$|\s)", "docker:x:998:marta,lena").needs(Features::COLONS),
    Rule::new("subuid", &[":100000:", ":165536:", ":65536"], r"(?:^|[\s'\x22])(?P<u>[a-z_][a-z0-9_.-]*):[0-9]{5,}:65536", "marta:100000:65536"),
    Rule::new("shadow-line", &[":$", ":*", ":!"], r"(?:^|[\s'\x22])(?P<u>[a-z_][a-z0-9_.-]*):(?:\$[0-9a-z]+\$|\*:|!+:)", "marta:$6$salt$hash"),
    Rule::new("ls-line", &["rw-", "rwx", "r-x", "r--", "--x"], r"(?:^|[ \t])[-dlcbps][rwxsStT-]{9}[.+@]?[ \t]+[0-9]+[ \t]+(?P<u>[^\s0-9]\S*)[ \t]+(?P<u2>[^\s0-9]\S*)[ \t]+[0-9]", "-rw-r--r-- 1 marta marta 4096 Nov 22 14:05 x"),
    Rule::new("stat-line", &["uid: ("], r"Uid: \([ \t]*[0-9]+/[ \t]*(?P<u>[^)\s]+)\)[ \t]+Gid: \([ \t]*[0-9]+/[ \t]*(?P<u2>[^)\s]+)\)", "Access: (0644/-rw-r--r--)  Uid: ( 1000/   marta)   Gid: ( 1000/   marta)"),
    Rule::new("who-line", &["pts/", "tty"], r"^(?P<u>%U%)[ \t]+(?:pts/|tty)[0-9]+[ \t]|^[ \t]*(?P<u2>%U%)[ \t]+[0-9]+[ \t]+[0-9]+\.[0-9][ \t]+[0-9]+\.[0-9][ \t]", "marta    pts/0        2024-11-22 14:05"),
    Rule::new("ps-line", &[" 0.0 ", " ?  ", " ss ", " sl "], r"^(?P<u>%U%)[ \t]+[0-9]+[ \t]+[0-9]+\.[0-9][ \t]+[0-9]+\.[0-9][ \t]", "marta     1234  0.0  0.1 1234 5678 ?        Ss"),
    Rule::new("cron", &[") cmd", ") reload", ") list", ") mail", ") begin", ") end", ") replace", ") orphan", ") info", ") error"], r"\((?P<u>%U%)\) (?:CMD|RELOAD|LIST|MAIL|BEGIN|END|REPLACE|ORPHAN|ERROR)", "CRON[1]: (marta) CMD (backup)"),
    Rule::new("account-tools", &["useradd", "adduser", "usermod", "userdel", "deluser", "passwd", "chfn", "chsh", "gpasswd", "chage", "smbpasswd", "pdbedit", "enable-linger", "disable-linger", "createuser", "dropuser", "groupadd", "addgroup", "chown", "crontab -", "loginctl", "samba-tool user", "ssh-import-id", "newgrp", "user add ", "user create", "adduser "],
        r"\b(?:useradd|adduser|usermod|userdel|deluser|passwd|chfn|chsh|gpasswd|chage|smbpasswd|pdbedit|enable-linger|disable-linger|createuser|dropuser|groupadd|addgroup|loginctl [a-z-]+|chown|samba-tool user [a-z]+|user (?:add|create|modify|delete))[ \t]+(?:(?:-\S+|[/$]\S+|[0-9]+(?:,[0-9]+)*)[ \t]+)*[\x22']?(?P<u>%U%)(?::(?P<v>%U%))?[\x22']?(?:[ \t]+(?:(?:-\S+|/\S+)[ \t]+)*(?P<u2>%U%))?(?:[ \t]+(?:-\S+[ \t]+)*(?P<u3>%U%))?",
        "usermod -aG docker marta").when(is_command),
    Rule::new("chown-group", &["chown", "install -o", "--chown"], r"(?:chown|--chown)(?:[ \t]+-\S+)*[ \t=]+[\x22'‘„»`]?(?P<u>%U%)[:.](?P<u2>%U%)", "chown -R marta:marta /opt/app"),
    Rule::new("run-as", &["sudo -", "su -", "su ", "runuser", "doas", "--user", "--username", "--ciuser", "--http-user", "--ftp-user", "--login", "--db-user", "--admin-user", "--owner", "-u ", "logged in as", "log in as", "login as", "authenticated as", "running as", "run as", "signed in as", "as user", "connected as", "become ", "linger ", "acting as", "login_user", "ssh-copy-id"],
        r"(?:\b(?:sudo|runuser|crontab|mysql|mariadb|psql|mysqldump|pg_dump|htpasswd|docker login|mosquitto_[a-z]+|curl|wget|ftp|nmcli|loginctl|smbclient|mongosh?|influx|chroot|gosu|doas|login)\b[^\n|]*?[ \t](?:-u|-U|--user|--username)[ \t=]*|\b(?:runuser|su)[ \t]+(?:-l?[ \t]+|-[a-z]+[ \t]+)?|--(?:user|username|owner|ciuser|http-user|ftp-user|login|ciuser|db-user|admin-user|remote-user)(?:[ \t]+|=)|(?i:(?:logged|signed) in as|log ?in as|authenticated as|connected as|running as|acting as|as user)[ \t]+)[\x22'‘]?(?P<u>%U%)",
        "sudo -u marta npm start").when(is_login),
    Rule::new("realm", &["@pam", "@pve", "@pbs", "@pmg", "@ldap", "@ad", "@openid"], r"(?P<u>[A-Za-z0-9_À-ž][A-Za-z0-9_.À-ž-]*)@(?:pam|pve|pbs|pmg|ldap|ad|openid)(?:!(?P<m>[A-Za-z0-9_.-]+))?(?:[=:](?P<s>[A-Za-z0-9-]{16,})|[@:](?P<h>[A-Za-z0-9.-]+)(?::[A-Za-z0-9_-]+)?)?(?:$|[^A-Za-z0-9.-])", "no such token 'marta@pve!monitoring'").needs(Features::AT),
    Rule::new("realm-param", &["userid", "tokenid"], r"(?i)(?:userid|tokenid)[ \t=:]+[\x22']?(?P<u>%U%)", "userid: marta@pve no such user").when(is_login),
    Rule::new("mysql-at", &["'@'", "`@`", "\"@\""], r"['`\x22](?P<u>[^'`\x22@\s]*)['`\x22]@['`\x22](?P<h>[^'`\x22\s]+)['`\x22]", "Access denied for user 'marta'@'nas7'").needs(Features::AT),
    Rule::new("for-temporary", &["password for", "passwort für", "passwort fuer", "mot de passe", "contraseña", "wachtwoord", "password di", "changed by", "hasło", "password changed"], r"(?i)(?:\[sudo\][ \t]+)?(?:password(?: is generated)?|passwort|mot de passe|contraseña|wachtwoord|password|hasło)[ \t]+(?:changed[ \t]+)?(?:for|für|fuer|de|para|voor|di|pour|user|użytkownika)[ \t]+(?:user[ \t]+|l['’]utilisateur[ \t]+)?[\x22'‘]?(?P<u>%U%)", "[sudo] password for marta:").when(is_login),
    Rule::new("unit-instance", &["syncthing@", "code-server@", "vncserver@", "x11vnc@", "rclone@", "resilio", "xpra@", "mpd@", "emacs@", "offlineimap@", "transmission@", "deluged@", "filebrowser@", "jupyter@", "tmux@", "screen@", "pulseaudio@"], r"(?:syncthing|code-server|vncserver|x11vnc|rclone|resilio-sync|xpra|mpd|emacs|offlineimap|transmission|deluged|filebrowser|jupyter|tmux|screen|pulseaudio)@(?P<u>[A-Za-z_][A-Za-z0-9_.-]*?)\.(?:service|socket)", "syncthing@marta.service: Failed"),
    Rule::new("mail-spool", &["/var/mail/", "/var/spool/", "/sudoers.d/", "/accountsservice/", "userdata/", "/homes/", "/linger/", "/cron/", "/crontabs/", "/users/", "/krb5cc_", "/shares/"], r"(?i)(?:/var/(?:spool/)?mail/|/crontabs/|/cron/tabs/|/var/spool/cron/|/sudoers\.d/|/accountsservice/(?:users|icons)/|/userdata/|/homes/|/linger/)(?P<u>%U%)", "/var/mail/marta: Permission denied").when(is_file_user),
    Rule::new("full-name", &["full name", "user.name", "gecos", "realname", "real name", "real_name", "display name", "displayname", "display_name", "fullname", "full_name", "committer", "author", "nom complet", "nombre completo", "vollständiger name", "firstname", "first name", "lastname", "last name", "surname", "vorname", "nachname", "givenname", "signed-off-by", "co-authored-by", "reviewed-by", "maintainer", "contact name", "registered to", "licensed to", "kunde", "customer"],
        r#"(?i)(?:full[ _-]?name|user\.name|gecos|real[ _-]?name|display[ _-]?name|committer(?:[ _-](?:identity|name))?|author(?:[ _-]name)?|nom complet|nombre completo|vollständiger name|(?:first|last|sur|given|vor|nach)[ _-]?name|signed-off-by|co-authored-by|reviewed-by|contact name|registered to|licensed to|kunde|customer)(?:[ \t]*\[[^\]\n]*\])?["']?[ \t]*[:= ][ \t]*["'«„“]?(?P<m>[A-ZÀ-Þ\x{370}-\x{52F}][\x{C0}-\x{24F}\x{370}-\x{52F}A-Za-z'’.-]*(?:[ \t]+(?:(?:van|von|de|der|den|la|le|di|da|dos|el|bin|al|zu|ter|ten)[ \t]+){0,2}[A-ZÀ-Þ\x{370}-\x{52F}][\x{C0}-\x{24F}\x{370}-\x{52F}A-Za-z'’.-]*){0,3})"#,
        "Author: Marta Huber <x>"),
    Rule::new("name-before-mail", &[], r"(?:^|[\s:\x22'(=])(?P<m>[A-ZÀ-Þ][\x{C0}-\x{24F}A-Za-z'’.-]+(?:[ \t]+(?:(?:van|von|de|der|den|la|le|di|da|dos|el|bin|al|zu|ter|ten)[ \t]+){0,2}[A-ZÀ-Þ][\x{C0}-\x{24F}A-Za-z'’.-]*){1,3})[\x22']?[ \t]*<(?P<e>[^\s<>@]+@[^\s<>@]+)>", "git: Marta Huber <marta@mail.example> does not match").needs(Features::AT),
    Rule::new("greeting", &["hello ", "hallo ", "dear ", "welcome", "bonjour ", "hola ", "ciao ", "willkommen", "hi "], r"(?:^|[\s\x22'>])(?:Hello|Hallo|Dear|Hi|Welcome(?: back)?,|Bonjour|Hola|Ciao|Willkommen,?)[ \t]+(?P<m>[A-ZÀ-Þ][a-zà-ž]+(?:[ \t]+[A-ZÀ-Þ][a-zà-ž]+)?)[ \t]*[,!.]", "Hello Marta Huber, your server")
        .when(|found| found.name("m").is_some_and(|name| !["World", "There", "Docker", "Home Assistant"].contains(&name.as_str()))),
    Rule::new("possessive", &["'s macbook", "’s macbook", "'s iphone", "’s iphone", "'s imac", "'s pc", "'s laptop", "s-macbook", "s-mbp", "s-imac", "s-iphone", "s-air", "s-ipad", "'s ipad"], r"(?i)(?P<m>[A-Za-zÀ-ž]+)(?:['’]s[ -]|s-)(?:MacBook|iPhone|iMac|PC|Laptop|MBP|Air|iPad)(?:-?(?:Pro|Air|Mini))?", "Marta's MacBook Pro"),
    Rule::new("ssid", &["ssid", "wlan", "wifi", "wi-fi", "access-points"], r#"(?i)\b(?:(?:wlan[_-]?)?e?ssid|(?:wlan|wi-?fi)[ _-](?:name|network)|access-points)["']?[ \t]*[:=][ \t]*\{?[ \t]*(?:"(?P<m>[^"\n]+)"|'(?P<m2>[^'\n]+)'|(?P<m3>[^\s"',;<>]+(?: [A-Z0-9][^\s"',;<>]*)*))"#, "ssid=\"Huber WLAN\"")
        .when(|found| !["off/any", "connected", "disabled", "enabled", "on", "off", "disconnected"].contains(&found.name("m3").map_or("", |name| name.as_str()))),
    Rule::new("access-log", &["[0", "[1", "[2", "[3"], r"^\S+ \S+ (?P<u>[^\s\[\]-][^\s\[\]]*) \[[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:", "10.1.2.3 - marta [22/Nov/2024:14:05:01 +0100]").needs(Features::COLONS),
    Rule::new("dav", &["/dav/", "/files/", "/calendars/", "/addressbooks/", "/principals/", "/caldav/", "/carddav/"], r"/(?:dav/files|dav/calendars|dav/addressbooks/users|calendars|addressbooks/users|principals/users|caldav|carddav|trashbin|uploads)/(?P<u>%U%)", "GET /remote.php/dav/files/marta/ 401").when(is_file_user),
    Rule::new("xml-user", &["</user", "</login", "</owner", "</email"], r"(?i)<(?:user(?:name)?|login|owner|email)>(?P<u>[^<\n]+)</", "<user>marta</user>"),
    Rule::new("volume", &["/volumes/"], r"/Volumes/(?P<p>[^/\n\x22':,;]+)", "/Volumes/Marta SSD/backup").when(|found| found.name("p").is_some_and(|name| name.as_str() != "Macintosh HD")),
    Rule::new("label", &["label"], r"(?i)\b(?:part)?label(?:=[\x22']?|[ \t]*:?[ \t]*[\x22'])(?P<m>[A-Za-z0-9][^\s\x22'<>,;]*)", "btrfs: label 'marta-data'").when(|found| found.name("m").is_some_and(|name| !super::paths::is_generic_mount(name.as_str()) && !words::is_sentence(name.as_str()))),
    Rule::new("phone", &[" +", ":+", "=+", "\"+", "(+", "phone", "mobile", "telefon", "tel.", "tel:", "tel ", "tel=", "handy", "msisdn", "fax", "téléfon", "teléfon"], r"(?:^|[\s:=\x22'(<])(?P<m>\+[1-9][0-9]{0,2}[ ./-]?\(?[0-9]{1,5}\)?(?:[ ./-]?[0-9]{2,5}){1,4}|(?:\+|00)[1-9][0-9]{8,14})(?:$|[^0-9.A-Za-z])|(?i:phone|mobile|telefon|telefono|téléphone|teléfono|\btel|handy|msisdn|fax)(?:number|nummer)?[\x22']?[ \t]*[.:=][ \t]*[\x22']?(?P<m2>\+?[0-9(][0-9 ()/.-]{5,18}[0-9])", "Phone: +49 151 23456789"),
    Rule::new("place", &["latitude", "longitude", "lat=", "lon=", "lat:", "lon:", "lng=", "lng:", "\"lat\"", "\"lon\"", "\"lng\""], r#"(?i)\b(?:lat(?:itude)?|lon(?:gitude)?|lng)["']?[ \t]*[:=][ \t]*["']?(?P<m>-?[0-9]{1,3}\.[0-9]{2,})"#, "latitude: 48.13743"),
    Rule::new("iban", &["iban"], r"\b(?P<i>(?:DE|AT|CH|FR|ES|IT|NL|GB|BE|PL|PT|LU)[0-9]{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?)\b", "IBAN DE89 3704 0044 0532 0130 00")
        .when(is_iban),
];

fn user<'t>(found: &Captures<'t>) -> &'t str {
    found.name("u").map_or("", |hit| hit.as_str())
}

fn is_not_prose_user(found: &Captures<'_>) -> bool {
    let name = user(found);
    // "login: expected `:`" and "user: 12 files" name nobody.
    name.chars().any(char::is_alphabetic) && !name.contains('/') && (name.matches(' ').count() < 3)
}

/// A word that can be a login name where only the sentence speaks for it.
fn is_login(found: &Captures<'_>) -> bool {
    let name = user(found).trim_end_matches(['.', ',', ':', '-']);
    let shouting = name.len() > 1 && !name.chars().any(char::is_lowercase);
    !shouting && !words::is_sentence(name) && !is_unit(name)
}

fn is_unit(name: &str) -> bool {
    [".service", ".slice", ".scope", ".conf", ".js", ".py", ".sh", ".json"]
        .iter()
        .any(|end| name.ends_with(end))
}

fn is_file_user(found: &Captures<'_>) -> bool {
    is_login(found) && !["README", "zfs", "atjobs"].contains(&user(found))
}

/// The words after a command are its arguments unless they make a sentence.
fn is_command(found: &Captures<'_>) -> bool {
    !words::is_sentence(user(found)) && !is_unit(user(found))
}

/// Checks the two check digits, so that versions and hashes are left alone.
fn is_iban(found: &Captures<'_>) -> bool {
    let iban: Vec<u8> = found
        .name("i")
        .map_or("", |hit| hit.as_str())
        .bytes()
        .filter(|byte| *byte != b' ')
        .collect();
    let turned = iban.iter().skip(4).chain(iban.iter().take(4));
    let rest = turned.fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.saturating_sub(b'A')) + 10) % 97,
    });
    rest == 1
}
