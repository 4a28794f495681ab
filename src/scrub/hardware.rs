//! Rules for what identifies one machine, one disk or one installation: serial numbers,
//! by-id names, world-wide names, UUIDs, machine ids, IMEI.

use regex::Captures;

use super::features::Features;
use super::rules::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule::new("serial", &["serial", "s/n", "sn:", "sn=", "seriennummer", "série", "serie", "matricola", "asset tag", "service tag", "servicetag", "serienr", "серийный", "serienummer", "seri", "chassis", "numer seryjny"],
        r#"(?i)(?:serial(?:[ _-]?(?:number|no\.?|num|nr|short))?|\bs/n|\bsn|seriennummer|serien-?nr\.?|num[ée]ro de s[ée]rie|n[úu]mero de s[ée]rie|numero di serie|n°[ ]?de s[ée]rie|serienummer|numer seryjny|серийный номер|(?:asset|service)[ _-]?tag|id_serial(?:_short)?)["']?[ \t]*(?:[:=#]|is|\t)[ \t:]*["']?(?P<n>[A-Za-z0-9][A-Za-z0-9_.-]*)"#, "Serial Number:    S5GXNX0R123456A").when(is_serial),
    Rule::new("serial-word", &["serial", "s/n ", " sn "], r"(?i)(?:serial(?:[ _-]?(?:number|no\.?))?|\bs/n|\bSN)[ \t]+(?P<n>[A-Za-z0-9-]*[0-9][A-Za-z0-9-]{3,})", "disk serial WDWCC7K4ABCDEF failed").when(is_serial),
    Rule::new("by-id", &["ata-", "nvme-", "scsi-", "usb-", "virtio-", "mmc-", "dm-uuid", "md-uuid", "lvm-pv-uuid", "wwn-", "eui.", "naa.", "nvme.", "sata_", "by-id/"],
        r"(?:\b(?:ata|nvme|scsi|usb|mmc|sata|virtio)-[A-Za-z0-9.+]+(?:[ _-][A-Za-z0-9.+]+)*?[_-](?P<n>(?:WD-)?[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*?)(?:_[0-9])?(?:-part[0-9]+|-[0-9]:[0-9]+)?(?:$|[^A-Za-z0-9_.-]))",
        "/dev/disk/by-id/ata-WDC_WD40EFRX-68N32N0_WD-WCC7K4ABCDEF").when(is_by_id),
    Rule::new("by-id-wide", &["wwn-", "eui.", "naa.", "nvme.", "lvm-pv-uuid", "scsi-", "dm-uuid", "md-uuid"], r"(?:wwn-0x|eui\.|naa\.|nvme\.|scsi-)(?P<i>[0-9A-Fa-f]{16,}(?:-[0-9A-Fa-f]{6,})*)|lvm-pv-uuid-(?P<i2>[A-Za-z0-9-]{30,})|(?:dm|md)-uuid-(?:LVM-|CRYPT-LUKS[12]-)?(?P<i3>[A-Za-z0-9:]{20,})", "/dev/disk/by-id/wwn-0x5000c500a1b2c3d4").needs(Features::RUN16),
    Rule::new("pool-guid", &["zpool", "pool", "vdev", "guid"], r"\b(?P<i>[0-9]{17,20})\b", "zpool import 12345678901234567890"),
    Rule::new("hostid", &["hostid", "host id"], r"(?i)host[ _]?id[ \t]*[:=]?[ \t]*(?:0x)?(?P<i>[0-9a-f]{6,8})\b", "hostid=8a0b1c2d"),
    Rule::new("wwn", &["wwn", "wwid", "naa", "eui64", "eui-64", "nguid", "logical unit id", "lu wwn", "ieee"], r"(?i)(?:lu wwn device id|wwn|wwid|wwpn|wwnn|eui-?64|nguid|logical unit id|naa|ieee (?:oui|eui-64))[ \t]*[:=][ \t]*\x22?(?:0x|naa\.|eui\.|t10\.)?(?P<i>[0-9a-f]+(?: [0-9a-f]{3,})*)(?:$|[^0-9a-z])", "LU WWN Device Id: 5 0014ee 2b1234567"),
    Rule::new("uuid", &[], r"(?i)(?:^|[^0-9a-f-])(?P<i>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:$|[^0-9a-f])", "UUID=0a1b2c3d-1111-4222-8333-abcdef012345").needs(Features::UUID.and(Features::DASHES)),
    Rule::new("uuid-escaped", &[], r"(?i)(?P<i>[0-9a-f]{8}(?:\\x2d|_)[0-9a-f]{4}(?:\\x2d|_)[0-9a-f]{4}(?:\\x2d|_)[0-9a-f]{4}(?:\\x2d|_)[0-9a-f]{12})", r"dev-disk-by\x2duuid-0a1b2c3d\x2d1111\x2d4222\x2d8333\x2dabcdef012345.device").needs(Features::UUID_ESCAPED),
    Rule::new("short-uuid", &["uuid=", "uuid:", "by-uuid/", "volume-id", "volume id"], r#"(?i)(?:UUID(?:_SUB)?["']?[ \t]*[:=][ \t]*["']?|by-(?:part)?uuid/|volume[ -]id[ \t]*[:=]?[ \t]*)(?P<i>[0-9A-F]{4}-[0-9A-F]{4}|[0-9A-F]{8}-[0-9]{2}|[0-9A-F]{16}|[0-9A-Fa-f]{32}|[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{4}){5}-[A-Za-z0-9]{6})(?:$|[^0-9A-Za-z])"#, "UUID=8D2A-71BC"),
    Rule::new("lvm-uuid", &[], r"\b(?P<i>[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{4}){5}-[A-Za-z0-9]{6})\b", "PV UUID x4Kd9f-Ab3d-9fKe-Xy2z-Pq8r-Lm4n-Zt6u7V").needs(Features::FOURS),
    Rule::new("md-uuid", &[], r"(?i)\b(?P<i>[0-9a-f]{8}:[0-9a-f]{8}:[0-9a-f]{8}:[0-9a-f]{8})\b", "ARRAY /dev/md0 UUID=0a1b2c3d:11114222:8333abcd:ef012345").needs(Features::UUID_COLONS),
    Rule::new("machine-id", &["machine-id", "machine_id", "machineid", "machine id", "boot_id", "boot-id", "boot id", "bootid", "hostid", "host id", "server id", "serverid", "server-id", "/log/journal/", "system_uuid", "product_uuid", "installation id", "instance_id", "instance-id", "install_id", "client_id", "client-id", "device id:", "device_id", "deviceid", "pool_guid", "guid", "fsid", "hwid", "hardware id", "uniqueid", "tenant"],
        r#"(?i)(?:machine[ _-]?id|boot[ _-]?id|host[ _-]?id|server[ _-]?id|/log/journal/|(?:system|product)_uuid|install(?:ation)?[ _-]?id|instance[ _-]?id|client[ _-]?id|device[ _-]?id|pool_guid|vdev_guid|\bguid|\bfsid|hwid|hardware id|uniqueid|tenant(?:[ _-]?id)?)["']?[ \t]*(?:is|[:= /])?[ \t]*["']?(?P<i>0x[0-9a-fA-F]{6,16}|[0-9a-fA-F]{16,64}|[0-9A-F-]{20,}|[0-9]{12,20}|i-[0-9a-f]{8,}|[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3,})(?:$|[^0-9A-Za-z])"#, "machine-id: 0123456789abcdef0123456789abcdef"),
    Rule::new("syncthing-id", &[], r"\b(?P<i>[A-Z2-7]{7}(?:-[A-Z2-7]{7}){7})\b", "ABCDEFG-ABCDEFG-ABCDEFG-ABCDEFG-ABCDEFG-ABCDEFG-ABCDEFG-ABCDEFG").needs(Features::SEVENS),
    Rule::new("imei", &["imei", "imsi", "iccid", "meid", "eid", "gerätenummer"], r"(?i)\b(?:imei(?:sv)?|imsi|iccid|meid|eid)\b[^0-9\n]{0,12}(?P<i>[0-9][0-9 /-]{12,30}[0-9])", "IMEI: 351234567890123"),
    Rule::new("pi-serial", &["10000000", "00000000"], r"\b(?P<n>[01]0000000[0-9a-f]{8})\b", "10000000a1b2c3d4").needs(Features::RUN16),
    Rule::new("bare-by-id-serial", &["wd-w", "nx0", "nf0", "ng0", "ns0", "nb0", "nj0", "ne0", "wd-"], r"\b(?P<n>(?:S[3-7][A-Z0-9]{3}(?:NX|NF|NG|NS|NB|NJ|NE)[A-Z0-9]{7,8}|WD-W[A-Z0-9]{9,11}|WD-[A-Z0-9]{10,12}))\b", "WD-WCC7K4ABCDEF"),
];

fn is_serial(found: &Captures<'_>) -> bool {
    let serial = found.name("n").map_or("", |hit| hit.as_str());
    serial.len() >= 4
        && serial.bytes().any(|byte| byte.is_ascii_digit())
        && !serial.starts_with("tty")
        && !serial.contains(".js")
}

/// The last part of a by-id name is a serial number only if it is long enough to be one:
/// `nvme-cli` and `scsi-0` are not.
fn is_by_id(found: &Captures<'_>) -> bool {
    found.name("n").is_none_or(|hit| {
        let digits = hit.as_str().bytes().filter(u8::is_ascii_digit).count();
        hit.as_str().len() >= 6 && digits >= 2
    })
}
