//! Rules for credentials: tokens with a known prefix, values of keys with a telling name,
//! command-line flags, headers, URLs, password hashes. Whether what they find is a secret is
//! told in `secret_values.rs`.

use regex::Captures;

use super::features::Features;
use super::rules::Rule;
use super::secret_values::{looks_random, looks_secret, trim};
use super::triggers::Behind;
use super::words;

/// What a secret is called in running text.
macro_rules! phrase_words {
    () => {
        r"(?i)(?:passwor[dt]e?s?|passwd|kennwort|mot de passe|contrase(?:ñ|n)a|senha|wachtwoord|passphrase|token|secret|api[ -]?key|\bpin|hasło|пароль|密码|パスワード)"
    };
}

const PHRASE_KEYS: &[&str] = &[
    "passwor",
    "passwd",
    "kennwort",
    "mot de passe",
    "contrase",
    "senha",
    "wachtwoord",
    "passphrase",
    "token",
    "secret",
    "api key",
    "api-key",
    " pin",
    "has\u{142}o",
    "парол",
    "密码",
    "パスワード",
];

pub(super) const RULES: &[Rule] = &[
    // Tokens that are recognised wherever they stand.
    Rule::new("github", &["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], r"(?P<s>gh[pousr]_[A-Za-z0-9_]{16,})", concat!("gh", "p_0123456789abcdefABCDEF")).needs(Features::RUN16),
    Rule::new("github-fine", &["github_pat_"], r"(?P<s>github_pat_[A-Za-z0-9_]{16,})", concat!("github", "_pat_11AAAAAAA0abcdefghij")).needs(Features::RUN16),
    Rule::new("gitlab", &["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "gr1348941"], r"(?i)(?P<s>(?:gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent)-|GR1348941)[A-Za-z0-9_.-]{16,})", concat!("glp", "at-0123456789abcdefghij")).needs(Features::RUN16),
    Rule::new("npm", &["npm_"], r"(?P<s>npm_[A-Za-z0-9]{30,})", concat!("np", "m_0123456789abcdefghijABCDEFGHIJ012345")).needs(Features::RUN27),
    Rule::new("pypi", &["pypi-a"], r"(?P<s>pypi-A[A-Za-z0-9_-]{16,})", concat!("pyp", "i-AgEIcHlwaS5vcmcCJDAxMjM0")).needs(Features::RUN16),
    Rule::new("aws-id", &["akia", "asia", "abia", "acca", "aroa", "aida", "agpa"], r"(?P<s>\b(?-u:A(?:KIA|SIA|BIA|CCA|ROA|IDA|GPA))[A-Z0-9]{16}\b)", concat!("AK", "IA0123456789ABCDEF")).needs(Features::RUN16),
    Rule::new("jwt", &["eyj"], r"(?P<s>eyJ[A-Za-z0-9_=-]{8,}(?:\.[A-Za-z0-9_=+/-]*)*)", concat!("ey", "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln")),
    Rule::new("slack", &["xoxa-", "xoxb-", "xoxe", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xoxc-", "xoxd-", "xapp-"], r"(?P<s>(?:xox[a-z](?:\.xox[a-z])?|xapp)-[A-Za-z0-9%-]{8,})", concat!("xo", "xb-123456789012-abcdefABCDEF")).needs(Features::RUN16),
    Rule::new("sk", &["sk-", "pk-lf-", "gsk_", "sk_", "rk_", "pk_", "whsec_"], r"(?:^|[^A-Za-z0-9])(?P<s>(?:sk-(?:[A-Za-z0-9_-]{20,})|pk-lf-[0-9a-f-]{20,}|gsk_[A-Za-z0-9]{20,}|[srp]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,}))", concat!("s", "k-proj-0123456789abcdefABCDEFGH")).needs(Features::RUN16)
        .when(|found| group(found, "s").bytes().any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())),
    Rule::new("sendgrid", &["sg."], r"(?P<s>\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})", concat!("S", "G.0123456789abcdefghijkl.0123456789abcdefghijklmnop")).needs(Features::RUN16),
    Rule::new("google", &["aiza", "ya29.", "gocspx-", "1//0"], r"(?P<s>AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}|1//0[A-Za-z0-9_-]{20,})", concat!("AI", "za0123456789abcdefghijABCDEFGHIJ01234")).needs(Features::RUN16),
    Rule::new("vault", &["hvs.", "hvb.", "hvr.", " s.", "=s.", "\"s."], r"(?P<s>\bhv[sbr]\.[A-Za-z0-9_-]{16,}|\bs\.[A-Za-z0-9]{24}\b)", concat!("hv", "s.0123456789abcdefghijABCD")),
    Rule::new("tailscale", &["tskey-"], r"(?P<s>tskey-[A-Za-z0-9-]{10,})", concat!("tsk", "ey-auth-k123456CNTRL-abcdef")),
    Rule::new("vendors", &["hf_", "dckr_", "glc_", "glsa_", "dop_v1_", "doo_v1_", "dor_v1_", "shpat_", "shpss_", "shpca_", "r8_", "lin_api_", "ntn_", "pmak-", "figd_", "dapi", "pul-", "atatt3", "atctt3", "atbb", "nrak-", "nrii-", "sntry", "phc_", "phx_", "sbp_", "sb_secret_", "rubygems_", "xai-", "pplx-", "nvapi-", "bkua_", "dt0c01.", "sq0atp-", "sq0csp-", "swmtkn-", "claim-", "cio", "pat_", "tk_", "fio-u-", "secret_", "fo1_", "fm2_", "ory_", "cf-", "pve1", "pve2", "pve4", "pve8", "pbs", "pmg", "eaaa", "key-", "lsv2_", "ops_ey", "waka_", "ctx7", "oy2", "rpa_", "uk1_", "age-secret"], r"(?:^|[^A-Za-z0-9])(?P<s>(?:hf_[A-Za-z0-9]{20,}|dckr_[po]at_[A-Za-z0-9_-]{16,}|gl(?:c|sa)_[A-Za-z0-9+/=_]{20,}|do[por]_v1_[0-9a-f]{32,}|shp(?:at|ss|ca)_[0-9a-fA-F]{20,}|r8_[A-Za-z0-9]{20,}|lin_api_[A-Za-z0-9]{20,}|(?:ntn|secret)_[A-Za-z0-9]{40,}|PMAK-[0-9a-f-]{20,}|figd_[A-Za-z0-9_-]{20,}|dapi[0-9a-f]{32}|pul-[0-9a-f]{40}|AT[AC]TT3[A-Za-z0-9_=-]{20,}|ATBB[A-Za-z0-9_=-]{20,}|NR(?:AK|II|JS)-[A-Za-z0-9]{16,}|sntry[su]_[A-Za-z0-9+/=_-]{20,}|ph[cx]_[A-Za-z0-9]{20,}|sbp_[0-9a-f]{30,}|sb_secret_[A-Za-z0-9_-]{16,}|rubygems_[0-9a-f]{30,}|xai-[A-Za-z0-9]{30,}|pplx-[A-Za-z0-9]{30,}|nvapi-[A-Za-z0-9_-]{30,}|bkua_[0-9a-f]{30,}|dt0c01\.[A-Z0-9]{20,}\.[A-Z0-9]{40,}|sq0(?:atp|csp)-[A-Za-z0-9_-]{20,}|SWMTKN-[A-Za-z0-9-]{20,}|claim-[A-Za-z0-9_-]{16,}|cio[A-Za-z0-9]{30,}|[a-z]*pat_[A-Za-z0-9_-]{20,}|tk_[A-Za-z0-9]{20,}|fio-u-[A-Za-z0-9_=-]{20,}|f[om][12]_[A-Za-z0-9+/=_-]{20,}|ory_[a-z]{2}_[A-Za-z0-9_.-]{20,}|p(?:ve|bs|mg)[0-9]?[cbsp]-[0-9a-f]{10}|EAAA[A-Za-z0-9_-]{40,}|key-[0-9a-f]{32}|lsv2_[A-Za-z0-9_]{20,}|ops_ey[A-Za-z0-9+/=_-]{20,}|waka_[0-9a-f-]{30,}|oy2[a-z0-9]{43}|uk1_[A-Za-z0-9_-]{20,}|AGE-SECRET-KEY-1[A-Z0-9]{20,}))", concat!("dckr", "_pat_0123456789abcdefABCDEF")).needs(Features::RUN16),
    Rule::new("telegram", &[":aa"], r"(?P<s>[0-9]{6,12}:AA[A-Za-z0-9_-]{30,})", concat!("bot123456789:", "AAabcdefghijklmnopqrstuvwxyz0123456")).needs(Features::RUN16),
    Rule::new("twilio", &[], r"\b(?P<s>(?:AC|SK)[0-9a-f]{32})\b", concat!("A", "C0123456789abcdef0123456789abcdef")).needs(Features::RUN27),
    Rule::new("discord-bot", &[], r"\b(?P<s>[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,})", concat!("MTIzNDU2Nzg5MDEyMzQ1", "Njc4.GabcDe.abcdefghijklmnopqrstuvwxyz0123456789AB")).needs(Features::RUN27.and(Features::DOTTED)),
    Rule::new("webhook", &["/webhooks/", "hooks.slack.com", "webhook.office.com", "hc-ping.com", "/api/push/", "/api/webhook/", "hooks.zapier.com", "maker.ifttt.com"], r"(?i)(?:/api(?:/v[0-9]+)?/webhooks/|hooks\.slack\.com/(?:services|workflows|triggers)/|webhook\.office\.com/[a-z0-9]+/|hc-ping\.com/|/api/push/|/api/webhook/|hooks\.zapier\.com/hooks/|maker\.ifttt\.com/trigger/\S*?/key/)(?P<s>[^\s\x22'<>?]+)", "https://discord.example/api/webhooks/1/abc"),
    Rule::new("k3s", &["k10", "::server:"], r"(?P<s>\bK10[0-9a-f]{20,}::[A-Za-z0-9:_-]+)", "K100123456789abcdef0123456789::server:abcdef").needs(Features::RUN16),
    Rule::new("kubeadm", &["token", "join", "kubeadm", "bootstrap"], r"(?:^|[\s=\x22'])(?P<s>[a-z0-9]{6}\.[a-z0-9]{16})(?:$|[\s\x22',])", "--token a1b2c3.0123456789abcdef").needs(Features::RUN16)
        .when(|found| group(found, "s").bytes().filter(u8::is_ascii_digit).count() > 2),
    Rule::new("ticket", &["pve:", "pvevnc:", "pbs:", "pmg:", "pmgquar:", "pve!tfa", "pbsauth"], r"(?P<s>(?:PVE|PVEVNC|PBS|PMG|PMGQUAR|PVE!tfa!?[^:\s]*):(?:[^:\s\x22']+:)+:?[A-Za-z0-9+/=%]{16,}(?:::[A-Za-z0-9+/=%]+)?)", "PVE:root@pam:65A1B2C3::abcdefghijklmnopqrstuvwxyz"),
    Rule::new("pve-token", &["apitoken"], r"(?i)(?:PVE|PBS|PMG)?APIToken\s*[=: ]\s*(?P<s>[^\s\x22'<>,;]+)", "Authorization: PVEAPIToken=marta@pam!ci=0000"),
    Rule::new("csrf", &["csrf", "xsrf"], r"(?i)(?:csrf|xsrf)[A-Za-z_-]*[\x22']?\s*[:=]\s*[\x22']?(?P<s>[A-Za-z0-9+/=:_.-]{8,})", "CSRFPreventionToken: 65A1B2C3:abcdef0123456789").behind(Behind::Pair),
    Rule::new("wireguard", &[], r"(?:^|[^A-Za-z0-9+/=_-])(?P<s>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?:$|[^A-Za-z0-9+/=])", "PublicKey aGVsbG8gd29ybGQgdGhpcyBpcyBhIHNhbXBsZTEyMzQ=").needs(Features::RUN40)
        .when(not_a_digest),
    Rule::new("ssh-key", &["aaaa"], r"(?P<s>AAAA[A-Za-z0-9+/]{20,}={0,3})(?:[ \t]+(?P<m>[^\s\x22'<>(\[⟦,;]+))?", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIabc marta@nas").needs(Features::RUN16)
        .when(ssh_comment),
    Rule::new("ssh-fingerprint", &["sha256:", "md5:"], r"(?P<i>SHA256:[A-Za-z0-9+/]{43}|MD5(?::[0-9a-f]{2}){16})", "ED25519 SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU"),
    Rule::new("hash", &["$1$", "$5$", "$6$", "$7$", "$y$", "$gy$", "$2a$", "$2b$", "$2y$", "$apr1$", "$argon2", "$pbkdf2", "$scrypt", "$sm3$", "$md5", "$sha1$"], r"(?P<s>\$(?:1|5|6|7|y|gy|2[abxy]|apr1|argon2[a-z]*|pbkdf2[a-z0-9-]*|scrypt|sm3|md5|sha1)\$[A-Za-z0-9./$=,+_-]{8,})", "$6$salt$0123456789abcdef"),
    Rule::new("hash-scheme", &["{ssha", "{sha", "{crypt}", "{md5", "{smd5", "{blf", "{argon", "{pbkdf", "scram-sha", "pbkdf2_sha", "pbkdf2:sha", "bcrypt_sha", "scrypt:"], r"(?i)(?P<s>\{(?:S?SHA[0-9-]*|CRYPT|S?MD5(?:-CRYPT)?|BLF-CRYPT|ARGON2I?D?|PBKDF2)\}[A-Za-z0-9./$=+,_-]{8,}|SCRAM-SHA-(?:1|256)\$[^\s\x22']+|pbkdf2[_:]sha[0-9]+[$:][^\s\x22']+|scrypt:[0-9:]+\$[^\s\x22']+)", "userPassword: {SSHA}0123456789abcdef"),
    Rule::new("hash-hex", &[], r"(?:^|[\s'\x22=])(?P<s>\*[0-9A-F]{40})\b", "AS '*0123456789ABCDEF0123456789ABCDEF01234567'").needs(Features::RUN40),
    Rule::new("license", &[], r"\b(?P<s>[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,})\b", "key XK7PQ-2M9TB-W4RHC-8VYJD").needs(Features::FIVES),
    // Values told by the name in front of them.
    Rule::new("keyed", KEY_WORDS, KEYED, "DB_PASSWORD=hunter2").behind(Behind::Pair).when(is_keyed_secret),
    Rule::new("query", &["?", "&"], r"(?i)[?&;](?:key|k|auth|sig|signature|code|sid|session|hash|t|pw|pass|p|u?token|x-amz-[a-z-]+|se|skoid|sktid|api|login|s|ticket|rlkey|st|share)=(?P<s>[^&\s\x22'<>#]{6,})", "https://x.example/?sig=abcdef0123")
        .when(|found| looks_random(group(found, "s"))),
    Rule::new("xml", &["</"], r"(?i)<[a-z0-9_.:-]*(?:password|passwd|pass|pwd|secret|token|apikey|api-key|accesskey|psk)[^>\n]*>(?P<s>[^<\n]+)</", "<ApiKey>abc123</ApiKey>"),
    Rule::new("phrase", PHRASE_KEYS, concat!(phrase_words!(), r"(?:[ \t]+[^\s:=]+){0,6}?[ \t]+(?:is|was|lautet|ist|war|est|es|è|é|set to|reset to|changed to|to|with|jest|=)[ \t]*:?[ \t]*%V%"), "Your new password for the web page is hunter2")
        .behind(Behind::Blank).when(is_phrase_secret),
    Rule::new("phrase-colon", PHRASE_KEYS, concat!(phrase_words!(), r"(?:[ \t]+[^\s:=]+){0,8}?[ \t]*(?::|：|は|是|为)[ \t]*%V%"), "A temporary password is generated for root@localhost: hunter2")
        .behind(Behind::Colon).when(is_phrase_secret),
    Rule::new("phrase-next", &["password", "passwd", "passwort", "passphrase", "token", "secret", "api key", "api-key", "bearer", "apikey"], r"(?i)\b(?:password|passwd|passwort|passphrase|token|secret|api[ -]?key|bearer|pw)[ \t]+%V%", "uploading with password hunter2x9")
        .behind(Behind::Word).when(is_phrase_secret),
    Rule::new("sql", &["identified", "password"], r"(?i)(?:IDENTIFIED(?:[ \t]+WITH[ \t]+\S+)?[ \t]+(?:BY|AS)(?:[ \t]+PASSWORD)?|(?:WITH|ENCRYPTED|SET|,)?[ \t]*PASSWORD)[ \t]*[=(]?[ \t]*[\x22']+(?P<s>[^'\x22\n]+)['\x22]", "CREATE USER x WITH PASSWORD 'sunshine'")
        .needs(Features::QUOTED).when(|found| group_before(found, "s").to_ascii_uppercase() == group_before(found, "s") || found_text(found).to_ascii_uppercase().contains("IDENTIFIED")),
    Rule::new("login-words", &["login ", "requirepass", "masterauth", "rootpw", "bindpw", "secretpw", "olcrootpw"], r"(?i)(?:\blogin[ \t]+(?P<u>\S+)[ \t]+(?:password|passwd)|\b(?:requirepass|masterauth|olcRootPW:?|rootpw|bindpw|secretpw))[ \t]+(?P<s>\S+)", "machine x login marta password sunshine"),
    // Command-line flags.
    Rule::new("flag", &["--", " -pass", " -tok", " -sec", " -pw", " -key", " /p:", "-storepass", "-keypass"], r"(?i)(?:^|[\s\x22'])--?[a-z0-9-]*(?:passw(?:or)?d|passphrase|passin|passout|pass|pw|pwd|psk|secret|token|api-?key|auth-?key|access-?key|license-?key|credentials?|bearer|cookie|private-?key|encryption-?key|claim)[a-z0-9]*(?P<flag>[a-z0-9-]*)(?:[ \t]*=[ \t]*|[ \t]+)%V%", "app --admin-password sunshine")
        .besides(&["pass", "pw", "psk", "secret", "token", "key", "credential", "bearer", "cookie", "claim"]).when(is_flag_secret),
    Rule::new("pass-colon", &["pass:"], r"(?i)\bpass:(?P<s>[^\s\x22']+)", "openssl -passin pass:sunshine"),
    Rule::new("mysql-p", &["mysql", "mariadb", "7z", "mycli", "innobackupex", "xtrabackup", "sshpass"], r"(?:mysql[a-z]*|mariadb[a-z-]*|7z[ar]?|mycli|innobackupex|xtrabackup|sshpass)\b[^\n|]*?[ \t]-p[ \t]?%V%", "mysql -uroot -psunshine app").besides(&[" -p", "\t-p"]),
    Rule::new("docker-p", &["login", "mongo", "htpasswd", "pscp", "plink", "winrm", "zip "], r"(?:\blogin\b|mongo[a-z]*|plink|pscp)[^\n|;]*?[ \t]-(?:p|pw)[ \t]+%V%", "docker login -u x -p sunshine"),
    Rule::new("mqtt-p", &["mosquitto", "ldap", "redis-cli", "keydb-cli", "valkey-cli", "slapadd", "smtp", "ipmitool", "snmp", "swaks", "vncserver", "rclone", "kinit", "psexec", "netsh", "rpcclient", "ncpmount"], r"(?:mosquitto_[a-z]+[^\n|]*?[ \t]-P|ldap[a-z_]+[^\n|]*?[ \t]-w|(?:redis|keydb|valkey)-cli[^\n|]*?[ \t]-a|ipmitool[^\n|]*?[ \t]-P|snmp[a-z]+[^\n|]*?[ \t]-[cAX]|swaks[^\n|]*?[ \t]-ap)[ \t]+%V%", "redis-cli -a sunshine ping"),
    Rule::new("user-colon-pass", &[" -u", "--user", "--proxy-user", "--auth", "--basic", "--creds", "--login"], r"[ \t](?:-u|-U|--user|--proxy-user|--auth|--basic-auth|--creds|--login)[ \t=]*[\x22']?(?P<u>[^\s:\x22'=/]+):(?P<s>[^\s\x22']+)", "curl -u marta:sunshine")
        .when(|found| !group(found, "s").bytes().all(|byte| byte.is_ascii_digit())),
    Rule::new("user-percent-pass", &[" -u", "--user"], r"[ \t](?:-U|--user)[ \t=]*[\x22']?(?:[^\s\x22'%\\]+\\)?(?P<u>[^\s:\x22'%]+)%(?P<s>[^\s\x22']+)", "smbclient -U marta%sunshine"),
    Rule::new("htpasswd", &["htpasswd"], r"htpasswd[ \t]+-[A-Za-z]*b[A-Za-z]*[ \t]+(?:-\S+[ \t]+)*\S+[ \t]+(?P<u>\S+)[ \t]+(?P<s>\S+)", "htpasswd -b file marta sunshine"),
    Rule::new("chpasswd", &["chpasswd"], r#"(?:echo|printf|<<<)[ \t]+(?:-\S+[ \t]+)?["']?(?P<u>[^\s:"']+):(?P<s>[^\s"'|]+)"#, "echo 'root:sunshine' | chpasswd"),
    Rule::new("wg-key", &["private-key", "preshared-key"], r"(?:private-key|preshared-key)[ \t]+(?P<s>[A-Za-z0-9+/=]{20,})", "wg set wg0 private-key aGVsbG8gd29ybGQgdGhpcyBpcyA="),
    // Headers.
    Rule::new("authorization", &["authorization", "www-authenticate"], r#"(?i)authorization["']?\s*[:=]\s*["']?(?:(?:digest|aws4-[a-z0-9-]+|signature|oauth|mediabrowser|emby)[ \t]+(?P<r>(?:[A-Za-z0-9_-]+=(?:"[^"\n]*"|[^\s,"']+),?[ \t]*)+)|(?:(?:basic|bearer|token|negotiate|ntlm|apikey|key|bot|splunk|ghapp)[ \t=]+)?(?P<s2>[^\s"'<>]+))"#, "Authorization: Basic abc").behind(Behind::Pair),
    Rule::new("cookie", &["cookie"], r#"(?i)cookie2?["']?\s*[:=]\s*["']?(?P<r>[^\s=;"'<>]+=[^\s;"'<>]+(?:;[ \t]*[A-Za-z0-9_.-]+=[^\s;"'<>]+)*)"#, "Cookie: sid=abc; other=def").behind(Behind::Pair),
    Rule::new("auth-json", &["auth"], r#"(?i)["'_?&]auth["']?\s*[:=]\s*["']?(?P<s>[^\s"'<>,&}]{4,})"#, r#"{"auth": "bWFydGE6cHc="}"#).behind(Behind::Pair),
    // URLs.
    Rule::new("userinfo", &["://"], r"://(?P<u>[^\s/@:'\x22<>?#,]*):(?P<s>[^\s/'\x22<>]*?[^\s/'\x22<>:@]*)@(?P<h>[^\s/:'\x22<>?#,@]+)", "redis://:sunshine@db7/0").needs(Features::AT),
    Rule::new("userinfo-slash", &["://"], r"://(?P<u>[^\s/@:'\x22<>?#,]+):(?P<s>[^\s'\x22<>]+)@(?P<h>[A-Za-z0-9.-]+)(?::[0-9]+)?(?:/|$|\s)", "postgres://marta:sun/shine@db7/app").needs(Features::AT),
    Rule::new("dsn", &["://"], r"://(?P<s>[^\s/:@'\x22<>?#]{16,})@(?P<h>[^\s/:'\x22<>?#,@]+)", "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.example/1").needs(Features::AT),
    Rule::new("go-dsn", &["@tcp(", "@unix(", "@udp("], r"(?P<u>[^\s:@/\x22'`=]+):(?P<s>[^\s\x22'`]+)@(?:tcp|unix|udp)\(", "marta:sunshine@tcp(db7:3306)/app"),
    Rule::new("share-link", &["/s/"], r"/s/(?P<s>[A-Za-z0-9]{10,})", "https://cloud.example/s/AbCdEf123456789").when(|found| looks_random(group(found, "s"))),
    Rule::new("number-list", &["network_key", "networkkey", "ext_pan_id"], r"(?i)(?:network_?key|ext_pan_id)[\x22']?[ \t]*[:=][ \t]*\[(?P<r>[^\]\n]+)\]", "network_key: [1, 3, 5, 7]"),
    Rule::new("slash-pair", &[" / "], r"(?i)\b(?:admin|root|user(?:name)?|login|credentials)[A-Za-z@.:]*[ \t]+/[ \t]+(?P<s>[^\s\x22'<>]+)", "admin / sunshine7").when(|found| looks_secret(group(found, "s"))),
    Rule::new("azure-name", &["accountname="], r"(?i)AccountName=(?P<m>[a-z0-9]+)", "AccountName=huberstore;"),
];

const KEY_WORDS: &[&str] = &[
    "pass",
    "pwd",
    "pw=",
    "pw:",
    "pw\"",
    "secret",
    "token",
    "kennwort",
    "wachtwoord",
    "contrase",
    "clave",
    "senha",
    "has\u{142}o",
    "haslo",
    "heslo",
    "lösenord",
    "losenord",
    "adgangskode",
    "salasana",
    "parola",
    "şifre",
    "jelsz",
    "парол",
    "Парол",
    "密码",
    "密碼",
    "パスワード",
    "비밀번호",
    "apikey",
    "api_key",
    "api-key",
    "api key",
    "accesskey",
    "access_key",
    "access-key",
    "secretkey",
    "privatekey",
    "private_key",
    "private-key",
    "presharedkey",
    "preshared",
    "pre-shared",
    "publickey",
    "public_key",
    "public-key",
    "sharedkey",
    "shared_key",
    "accountkey",
    "account_key",
    "authkey",
    "auth_key",
    "auth-key",
    "app_key",
    "appkey",
    "encryption",
    "signing_key",
    "signingkey",
    "license",
    "licence",
    "master_key",
    "masterkey",
    "session",
    "sessid",
    "credential",
    "psk",
    "cookie",
    "salt",
    "_auth",
    "dsn",
    "webhook",
    "otp",
    "totp",
    "pin=",
    "pin:",
    "pin\"",
    "connectionstring",
    "connection_string",
    "storage_key",
    "admin_key",
    "service_key",
    "anon_key",
    "recovery",
    "unseal",
    "community",
    "sid=",
    "access_code",
    "jwt",
    "nonce",
    "mot de passe",
    "site_key",
    "user_key",
    "instance_key",
    "activation",
    "product key",
];

/// A key with a telling word in its name, a separator, a value. `key` begins with that word;
/// `free` is set if nothing of the name stands in front of it.
const KEYED: &str = concat!(
    r"(?i)(?P<free>^|[^A-Za-z0-9_.-])?(?P<key>(?:passw(?:or)?d|passwort|passwords|passphrase|passcode|kennwort|wachtwoord",
    r"|contrase(?:ñ|n)a|clave|senha|has[lł]o|heslo|l[öo]senord|adgangskode|salasana|parola|şifre|jelsz[oó]",
    r"|mot[ _]de[ _]passe|парол[ьяю]|密码|密碼|パスワード|비밀번호|\bpass|[_-]pass|userpass|rootpass|dbpass|keypass|storepass|adminpass|pwd|\bpw|[_-]pw|secret|token",
    r"|api[_ -]?key|access[_-]?key|private[_-]?key|pre-?shared[_-]?key|public[_-]?key|shared[_-]?key|account[_-]?key|auth[_-]?key",
    r"|app[_-]?key|encryption[_-]?key|signing[_-]?key|licen[sc]e(?:[_ -]?key)?|master[_-]?key|storage[_-]?key|admin[_-]?key",
    r"|service[_-]?key|anon[_-]?key|site[_-]?key|user[_-]?key|instance[_-]?key|activation[_ -]?(?:key|code)|product key|recovery[_ -]?(?:key|code)s?|unseal[_ -]?key(?: [0-9]+)?",
    r"|session(?:[_-]?id)?|sessid|credentials?|psk|salt|cookie|_auth|\bdsn|_dsn|webhook(?:[_-]?url)?|t?otp|\bpin|_pin|connection[_ ]?string|community|\bsid|access_code|jwt|nonce)",
    r#"(?P<tail>[A-Za-z0-9_]*))["'\]”»]{0,3}\s?(?P<sep>=>|:=|==|=|:|：)[ \t]*"#,
    r"%V%",
);

fn group<'t>(found: &Captures<'t>, name: &str) -> &'t str {
    found.name(name).map_or("", |hit| hit.as_str())
}

fn found_text<'t>(found: &Captures<'t>) -> &'t str {
    found.get(0).map_or("", |hit| hit.as_str())
}

fn group_before<'t>(found: &Captures<'t>, name: &str) -> &'t str {
    let all = found_text(found);
    let value = group(found, name).len();
    all.get(..all.len().saturating_sub(value + 1)).unwrap_or("")
}

/// The value of `%V%`, whichever way it was quoted, and whether it was.
fn value<'t>(found: &Captures<'t>) -> (&'t str, bool) {
    let quoted = ["s1", "s2", "s3", "s4"].iter().find_map(|name| found.name(name));
    quoted.map_or((group(found, "s5"), false), |hit| (hit.as_str(), true))
}

fn is_keyed_secret(found: &Captures<'_>) -> bool {
    let key = group(found, "key").to_ascii_lowercase();
    let tail = group(found, "tail").to_ascii_lowercase();
    let (text, quoted) = value(found);
    // An assembly's public key token names a publisher, not a person.
    if key.ends_with("publickeytoken") {
        return false;
    }
    // The working directory of a shell.
    if key.ends_with("pwd") && trim(text).starts_with(['/', '~', '<']) {
        return false;
    }
    let about = [
        "file",
        "path",
        "policy",
        "type",
        "length",
        "len",
        "ttl",
        "expir",
        "_name",
        "size",
        "_min",
        "_max",
        "timeout",
        "lifetime",
        "count",
        "algorithm",
        "algo",
        "encoder",
        "ed",
        "er",
        "ing",
        "url_",
        "less",
        "manager",
    ];
    if about.iter().any(|word| tail.starts_with(word) || tail.ends_with(word)) {
        return false;
    }
    let weak = [
        "session",
        "community",
        "cookie",
        "nonce",
        "salt",
        "webhook",
        "dsn",
        "otp",
        "jwt",
        "sid",
        "license",
        "licence",
        "clave",
        "pin",
        "credential",
        "credentials",
        "publickey",
        "public_key",
        "public-key",
    ];
    if weak.iter().any(|word| key.ends_with(word)) {
        return looks_random(text)
            || (key.ends_with("pin")
                && text.len() >= 4
                && text.bytes().all(|b| b.is_ascii_digit()))
            || key.ends_with("community") && group(found, "sep") == "=";
    }
    if group(found, "sep") == "==" && !quoted {
        return looks_random(text);
    }
    // "Unexpected token: x" and the like speak of syntax.
    let alone = found.name("free").is_some() && (key == "token" || key == "secret");
    !alone || group(found, "sep") != ":" || looks_secret(text) || quoted
}

fn is_phrase_secret(found: &Captures<'_>) -> bool {
    let (text, quoted) = value(found);
    let text = trim(text);
    let said = found_text(found);
    let before = said.get(..said.len().saturating_sub(text.len())).unwrap_or("");
    if ["file", "path", "policy", "for user", "length"].iter().any(|word| before.contains(word))
        && !before.trim_end().ends_with([':', 's', 't'])
    {
        return false;
    }
    if quoted {
        looks_secret(text) && !is_identifier(text)
    } else {
        looks_secret(text) && !text.starts_with(['(', '[', '{'])
    }
}

/// A name in code or configuration: words joined by underscores or dots.
fn is_identifier(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-' || b == b'.')
        || text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
}

fn is_flag_secret(found: &Captures<'_>) -> bool {
    let flag = group(found, "flag").to_ascii_lowercase();
    let (text, _) = value(found);
    let about = [
        "-stdin",
        "-file",
        "-path",
        "-policy",
        "-hash",
        "-ca-cert",
        "-type",
        "-name",
        "-id",
        "-ttl",
        "-length",
        "-only",
        "less",
        "-url",
        "-interactive",
        "-prompt",
    ];
    !about.iter().any(|word| flag.starts_with(word) || flag.ends_with(word))
        && !text.starts_with("--")
}

fn not_a_digest(found: &Captures<'_>) -> bool {
    let start = found.name("s").map_or(0, |hit| hit.start());
    let whole = found.get(0).map_or(0, |hit| hit.start());
    let lead = found_text(found).get(..start - whole).unwrap_or("");
    // `h1:` and `sha256-` stand directly in front of a digest.
    !lead.ends_with([':', '-'])
}

fn ssh_comment(found: &Captures<'_>) -> bool {
    let comment = group(found, "m");
    comment.is_empty() || comment.contains(['@', '-', '_']) || !words::is_sentence(comment)
}
