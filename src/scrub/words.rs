//! Words that are nobody's personal data: accounts and hosts every system has, and the
//! words that follow "user", "host" or "password" in a sentence without naming one.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// A list of words, written as one text so that it stays readable, searched as a set.
pub(super) struct Words(LazyLock<Set>);

/// What a list becomes. Its words are ours, so nobody can choose them to collide, and the
/// cheapest hash will do.
pub(super) type Set = HashSet<&'static str, BuildHasherDefault<Fnv>>;

/// FNV-1a with 64 bits.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Words {
    /// Makes the list; `read` returns its text.
    pub(super) const fn new(read: fn() -> Set) -> Self {
        Self(LazyLock::new(read))
    }

    /// Tells whether `word` is on the list; lists hold small letters.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// Makes a [`Words`] of a text.
macro_rules! words {
    ($text:expr) => {
        $crate::scrub::words::Words::new(|| $text.split_whitespace().collect())
    };
}
pub(super) use words;

/// Accounts and groups that come with a system or a package.
static ACCOUNTS: Words = words!(
    " root admin administrator administrador administrateur user users username guest nobody nogroup daemon bin sys sync games man lp mail news uucp proxy www-data www backup list irc gnats _apt systemd-network systemd-resolve systemd-timesync systemd-journal systemd-coredump systemd-oom messagebus dbus sshd ssh polkitd rtkit avahi colord geoclue pulse saned tss uuidd whoopsie landscape pollinate fwupd-refresh syslog tcpdump ntp chrony postfix postdrop dovecot dovenull exim debian-exim vmail opendkim clamav amavis rspamd spamd bind named unbound dnsmasq pihole adguard postgres postgresql mysql mariadb mongodb mongod redis memcache memcached rabbitmq elasticsearch opensearch kibana logstash grafana prometheus loki influxdb telegraf zabbix nagios netdata nginx apache apache2 httpd http caddy traefik haproxy squid tomcat jetty php php-fpm node nodejs npm python ruby go rust java docker dockerd podman containerd lxc lxd incus kvm qemu libvirt libvirt-qemu vz pve pbs pmg pam ldap ceph gluster zfs nfs nfsnobody rpc statd smb samba nmbd winbind cups cdrom floppy audio video plugdev render input disk dialout tape sudo wheel adm staff shadow utmp kmem tty crontab netdev bluetooth scanner lpadmin sasl operator src voice mosquitto mqtt zigbee2mqtt homeassistant hass home-assistant homebridge nodered node-red openhab frigate plex plexmediaserver jellyfin emby media radarr sonarr lidarr readarr prowlarr bazarr transmission debian-transmission qbittorrent deluge sabnzbd nzbget overseerr tautulli nextcloud owncloud immich photoprism paperless vaultwarden bitwarden gitea forgejo gitlab git jenkins drone runner github-runner actions ci build builder jail steam minecraft valheim factorio teamspeak mumble ubuntu debian fedora centos rocky almalinux alpine arch opensuse linuxbrew homebrew linux pi raspberry vagrant ec2-user opc cloud-user core coreos azureuser app apps application service system server client default public everyone anonymous authenticated all none null any self me other others owner group test tester testuser demo example deploy deployer www-run wwwrun apprunner vscode coder codespace gitpod abc kodi libreelec osmc unifi omada mdns step vault consul nomad etcd kube kubernetes k3s cloudflared tailscale wireguard crowdsec fail2ban ossec wazuh authelia authentik keycloak dashy heimdall portainer wiki bookstack mediawiki wordpress ghost matomo umami plausible n8n ollama guacd guacamole tomcat9 tomcat10 asterisk freeswitch turnserver coturn jitsi prosody ejabberd matrix-synapse synapse shared systemd logind cron anacron atd init kernel nixbld localhost domain docker-user container rootless uid gid nextauth lxc-user qemu-ga www-user freshrss komga kavita calibre navidrome airsonic audiobookshelf unmanic tdarr fileflows syncthing resilio duplicati restic borg rclone urbackup veeam proxmox wheelhouse "
);

/// Words that stand where a name could stand but are part of a sentence.
static SENTENCE: Words = words!(
    " a about auth session setcred abort aborted access account accounts add added address after again agent all allowed already also an and any are aren't as at authentication authorization auto available be because been before being belongs by but can can't cancel canceled cancelled cannot change changed changes check class code command config configuration configured context control could couldn't create created creating creation credentials data database db decided defined delete deleted dependencies dependency did didn't directory disabled disconnect disconnected do does doesn't don't due during e.g either empty enabled end enter entered entries entry environment error event exist exists exit expired fail failed failing failure file files first for found from full given group groups had has has-no hasn't have header headers help hit home homedir id identifier ids if ignored in info information init input inside install installation installed installing instance interaction interface interrupt interrupted into invalid is isn't it its key keys kicked last left level limit limits list locale locked log logged login logout loop lookup made manager managers mapping mappings maximum may mismatch missing mode modified module modules more must n/a name named names namespace namespaces need needed needs new no none not nothing now object of off offline old on one online only option options or other out over owner package packages page param parameter part password passwords pending permission permissions please policy pressed prior privileges process processes profile profiles program prompt provided quit quota quotas ran rather read real reference references refused rejected removed request requested requests require required requires response return returned right rights role roles run runner running said same scope script section see select selected sent services session sessions set setting settings setup shall shell should side slice some space specific specified started state status stop stopped store string stored such symbol symbols supplied system systemd table than that the their then there they this time timed timeout to token too try trying type unable undefined unit units unknown unless unset until update updated upgrade use used user users using value values variable version via want was wasn't we were when where which while will with within without won't would write wrong xattr yes you your zone "
);

/// The same in other languages.
static SENTENCE_LOCAL: Words = words!(
    " aber abgebrochen als am an auf aus bei bereits bitte das dass dem den der des die durch ein eine einem einen einer es existiert falsch fehlgeschlagen fehlt für gefunden gesetzt hat ist kann kein keine konnte mit muss nach nicht nur oder ohne schon sein sich sie sind um und ungültig unbekannt unter vom von vor war werden wird wurde zu zum zur a été au aucun aux avec ce cette dans de déjà du échec échoué en erroné est et être existe existant expiré il inconnu incorrect incorrecte introuvable invalide la le les manquant n'a n'est n'existe ne non nouveau ou par pas pour que qui requis requise sans ses son sur trop un une utilisé con como del desconocido desconocida el ella en encontrado encontró es está esta existe fue ha incorrecta incorrecto inválida inválido la las lo los más necesaria no nombre para pero por que requerida se ser sin su tiene una uno válida válido ya y che con da dei del della di è errata esiste fallita gli ha i il in non per richiesta scaduta si sono sul trovato un valido não inválido incorreta já obrigatória foi uma em na no os as ao het een niet is met naar voor van bestaat onjuist ongeldig vereist verplicht nie jest istnieje już nieprawidłowe wymagane są na w z не в на с и или уже нет существует найден неверный det er finns ikke inte och och är ej on ei "
);

/// Words that follow "host", "node" or "server" and are no name of one.
static HOST_WORDS: Words = words!(
    " localhost localhost.localdomain localhost4 localhost6 ip6-localhost ip6-loopback ip6-allnodes ip6-allrouters broadcasthost pve pbs pmg proxmox debian ubuntu alpine fedora archlinux raspberrypi openwrt opnsense pfsense docker node nodes container containers ct vm lxc qemu kvm bridge driver os system header headers key keys keyscan name names network networking memory cpu cpus device devices port ports path paths pool list lists entry unreachable resolution machine machines controller bus adapter processor mode module modules modules_modules exporter js gyp npm env version versions app application index api web db database mysql mariadb postgres postgresql redis mongo mongodb rabbitmq elasticsearch nginx apache apache2 httpd caddy traefik haproxy caching cache proxy registry backend frontend worker scheduler master main gateway minio keycloak authentik authelia grafana prometheus loki influxdb mosquitto mqtt zigbee2mqtt homeassistant jellyfin plex sonarr radarr prowlarr immich paperless nextcloud vaultwarden gitea kubernetes kubernetes.default default host hosts hostname server servers client clients peer peers remote local domain domains hosting selinux socket timed closed closing gone down up busy name-resolution operation operations could-not host.docker.internal gateway.docker.internal kubernetes.docker.internal docker.for.mac.localhost metadata.google.internal cluster.local svc.cluster.local kubernetes.default.svc kubernetes.default.svc.cluster.local http https tcp udp ip ipv4 ipv6 dns mac tls ssl url uri any example none null undefined kernel systemd eth0 lo vmbr0 nic usb pci response request reply sent rejected returned responded certificate key-verification ssh sshd daemon service services group groups affinity cluster quorum votes drain is-master selection memory-usage errors tree types type id ids selector label labels replication setup process processes unexpectedly does-not side storage backup data "
);

/// Tells whether `name` is an account or group that says nothing about a person.
pub(super) fn is_public_account(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = name.trim_end_matches(|c: char| c.is_ascii_digit());
    ACCOUNTS.has(&name)
        || numbered.is_empty()
        || (numbered.len() > 4 && ACCOUNTS.has(numbered))
        || name.starts_with("systemd-")
        || name.starts_with("pve-")
            && ["pve-manager", "pve-cluster", "pve-kernel"].contains(&name.as_str())
}

/// Tells whether `word` belongs to the sentence around it.
pub(super) fn is_sentence(word: &str) -> bool {
    let word = word.to_lowercase();
    let ending = ["ing", "tion", "tions", "ment", "able", "ible", "ness"];
    SENTENCE.has(&word)
        || SENTENCE_LOCAL.has(&word)
        || (word.len() > 5 && ending.iter().any(|end| word.ends_with(end)))
}

/// Tells whether `word` names no particular host.
pub(super) fn is_common_host(word: &str) -> bool {
    HOST_WORDS.has(&word.to_lowercase())
}

/// Tells whether a word is too common to be looked for elsewhere in the text.
pub(super) fn is_too_common(word: &str) -> bool {
    static LABELS: Words = words!(
        " www mail smtp imap cloud nas git vpn server proxy home api auth login office private test dev prod stage staging info support contact kontakt noreply no-reply hostmaster webmaster postmaster admin abuse hello team sales router fritz gateway bunker-web error errors warn warning fatal failed debug trace install setup config docker package debian none true false null http https file path data disk local state "
    );
    let lower = word.to_lowercase();
    LABELS.has(&lower) || is_sentence(&lower) || is_public_account(&lower) || is_common_host(&lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_accounts_are_public_and_people_are_not() {
        assert!(["root", "www-data", "_apt", "redis", "1000"].iter().all(|a| is_public_account(a)));
        assert!(!["marta", "hendrik", "jo"].iter().any(|a| is_public_account(a)));
    }

    #[test]
    fn words_of_a_sentence_are_known_in_several_languages() {
        assert!(
            ["not", "Required", "existiert", "déjà", "installing"].iter().all(|w| is_sentence(w))
        );
        assert!(!is_sentence("marta"));
    }
}
