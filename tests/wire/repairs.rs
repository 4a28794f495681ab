//! Every kind of repair, each on a body as a real sender might break it.

use crate::{Desk, install, repairs};
use daylight::event::{Members, Raw, Repair, Stage};
use daylight::ingest::decode;
use daylight::outcome::Outcome;
use serde_json::{Value, json};

/// A sound start of an event, to be continued by hand.
const START: &str = r#"{"random_id":"0f8fad5b-d9cb-469f-a165-70867728950e","type":"lxc","nsapp":"docker","status":"failed","exit_code":1"#;

/// Reads a continuation of a sound start, and gives the members beyond it with the repairs.
fn read(desk: &Desk, rest: &[u8]) -> (Value, Vec<Repair>) {
    let body = [START.as_bytes(), b",", rest].concat();
    let mut message = decode(&body, desk.checker.words())
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(rest)));
    for name in ["random_id", "type", "nsapp", "status", "exit_code"] {
        assert!(
            message.fields.remove(name).is_some(),
            "{name} is lost: {}",
            String::from_utf8_lossy(rest)
        );
    }
    (object(&message.fields), message.repairs.iter().collect())
}

fn object(members: &Members<'_>) -> Value {
    members.iter().map(|(name, raw)| (name.to_owned(), value(raw))).collect()
}

fn value(raw: &Raw<'_>) -> Value {
    match raw {
        Raw::Null => Value::Null,
        Raw::Bool(yes) => Value::Bool(*yes),
        Raw::Number(number) => Value::Number(number.clone()),
        Raw::Text(text) => Value::String(text.to_string()),
        Raw::List(items) => items.iter().map(value).collect(),
        Raw::Object(members) => object(members),
    }
}

#[test]
fn each_break_is_mended_and_named() {
    let desk = Desk::community();
    let table: &[(&[u8], Value, &[Repair])] = &[
        (
            b"\"error\":\"a\tb\x01c\nd\"}",
            json!({"error": "a\tb\u{1}c\nd"}),
            &[Repair::ControlCharacter],
        ),
        (
            br#""error":"\x41 \' C:\Users \ud83d x"}"#,
            json!({"error": "A ' C:\\Users \u{fffd} x"}),
            &[Repair::BadEscape],
        ),
        (
            br#""error":"bad \u12 \uD83D\uDC33"}"#,
            json!({"error": "bad \\u12 \u{1f433}"}),
            &[Repair::BadEscape],
        ),
        (
            br#""error":"in C:\", "os_type":"debian"}"#,
            json!({"error": "in C:\\", "os_type": "debian"}),
            &[Repair::BadEscape],
        ),
        (
            b"\"error\":\"half gr\xc3\"}",
            json!({"error": "half gr\u{fffd}"}),
            &[Repair::InvalidUtf8],
        ),
        (
            br#""disk_size":32G,"ram_size": 2048MiB }"#,
            json!({"disk_size": "32G", "ram_size": "2048MiB"}),
            &[Repair::UnitSuffix],
        ),
        (br#""core_count":08,"disk_size":+4}"#, json!({"core_count": 8, "disk_size": 4}), &[]),
        (
            br#""error":"cannot open "my file", giving up"}"#,
            json!({"error": "cannot open \"my file\", giving up"}),
            &[Repair::InnerQuote],
        ),
        (
            br#""error":"got {"a":"b","c":"d"} here","os_type":"debian"}"#,
            json!({"error": "got {\"a\":\"b\",\"c\":\"d\"} here", "os_type": "debian"}),
            &[Repair::InnerQuote],
        ),
        (
            br#""error":"", "new_field": 1, "x":tru}"#,
            json!({"error": "", "new_field": 1, "x": "tru"}),
            &[Repair::BareWord],
        ),
        (
            br#""os_type":"de"bian","os_version":"13"}"#,
            json!({"os_type": "de\"bian", "os_version": "13"}),
            &[Repair::InnerQuote],
        ),
        (
            br#""core_count":,"disk_size":}"#,
            json!({"core_count": null, "disk_size": null}),
            &[Repair::MissingValue],
        ),
        (
            br#""core_count":2,,"disk_size":3,}"#,
            json!({"core_count": 2, "disk_size": 3}),
            &[Repair::StrayComma],
        ),
        (br#""has_arm":True}"#, json!({"has_arm": "True"}), &[Repair::BareWord]),
        (br#""os_version":9.1.2}"#, json!({"os_version": "9.1.2"}), &[Repair::BareWord]),
        (br#""core_count":2} and more"#, json!({"core_count": 2}), &[Repair::TrailingBytes]),
        (br#""core_count":2}{"core_count":3}"#, json!({"core_count": 2}), &[Repair::TrailingBytes]),
        (b"\"core_count\":\x0b2}", json!({"core_count": 2}), &[Repair::ControlCharacter]),
        (br#""core_count":2,"core_count":3}"#, json!({"core_count": 3}), &[]),
        // Cut off: free text is kept as far as it came, everything else that is not whole is not.
        (
            br#""core_count":2,"error":"it was cut he"#,
            json!({"core_count": 2, "error": "it was cut he"}),
            &[Repair::CutOff],
        ),
        (
            br#""core_count":2,"error":"cut in an escape \"#,
            json!({"core_count": 2, "error": "cut in an escape "}),
            &[Repair::CutOff],
        ),
        (
            b"\"error\":\"cut in a character \xe2\x9c",
            json!({"error": "cut in a character \u{fffd}"}),
            &[Repair::InvalidUtf8, Repair::CutOff],
        ),
        (br#""core_count":2,"os_type":"deb"#, json!({"core_count": 2}), &[Repair::CutOff]),
        (br#""core_count":2,"disk_size":1"#, json!({"core_count": 2}), &[Repair::CutOff]),
        (br#""core_count":2,"disk_si"#, json!({"core_count": 2}), &[Repair::CutOff]),
        (br#""core_count":2,"disk_size""#, json!({"core_count": 2}), &[Repair::CutOff]),
        (br#""core_count":2,"disk_size":"#, json!({"core_count": 2}), &[Repair::CutOff]),
        (br#""core_count":2,"#, json!({"core_count": 2}), &[Repair::CutOff]),
    ];
    for (rest, fields, expected) in table {
        let (read, found) = read(&desk, rest);
        let told: Vec<Repair> = found
            .into_iter()
            .filter(|repair| *repair != Repair::CutOff || expected.contains(repair))
            .collect();
        assert_eq!(read, *fields, "{}", String::from_utf8_lossy(rest));
        assert_eq!(told, *expected, "{}", String::from_utf8_lossy(rest));
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let body = [b"\xef\xbb\xbf".as_slice(), &install(json!({}))].concat();
    assert_eq!(repairs(&Desk::community().take(&body)), [Repair::ByteOrderMark]);
}

#[test]
fn values_are_mended_as_their_types_say() {
    let desk = Desk::community();
    for (field, sent, kept, repair) in [
        ("core_count", json!("4"), "4", Some(Repair::NumberAsText)),
        ("core_count", json!(4.0), "4", None),
        ("core_count", json!(2.5), "2", Some(Repair::Fraction)),
        ("disk_size", json!("32G"), "32", Some(Repair::UnitSuffix)),
        ("ram_size", json!("2048MiB"), "2048", Some(Repair::UnitSuffix)),
        ("ram_size", json!("2G"), "2048", Some(Repair::UnitSuffix)),
        ("disk_size", json!("2048 MB"), "2", Some(Repair::UnitSuffix)),
        ("install_duration", json!("187s"), "187", Some(Repair::UnitSuffix)),
        ("os_type", json!("almalinux"), "alma", Some(Repair::Alias)),
        ("os_type", json!("rockylinux"), "rocky", Some(Repair::Alias)),
        ("os_type", json!("archlinux"), "arch-linux", Some(Repair::Alias)),
        ("os_type", json!(" Debian "), "debian", None),
        ("os_version", json!(12), "12", Some(Repair::NumberAsText)),
        ("os_version", json!(24.04), "24.04", Some(Repair::NumberAsText)),
    ] {
        let checked = desk.take(&install(json!({ field: sent })));
        assert_eq!(desk.value(&checked, field).as_deref(), Some(kept), "{field} {sent}");
        assert_eq!(repairs(&checked), repair.into_iter().collect::<Vec<_>>(), "{field} {sent}");
    }
}

#[test]
fn an_error_text_beyond_its_limit_is_cut_at_a_line() {
    let desk = Desk::community();
    let line = "E: it went wrong, grüße\n";
    let body = install(
        json!({ "status": "failed", "exit_code": 1, "error": line.repeat(131_072 / line.len() + 2) }),
    );
    let checked = desk.take(&body);
    assert_eq!(repairs(&checked), [Repair::TextCut]);
    assert_eq!(checked.event.error.unwrap().template, "E: it went wrong, grüße");
}

#[test]
fn a_body_broken_in_six_ways_at_once_is_understood() {
    let desk = Desk::community();
    let checked = desk.take(include_bytes!("../data/wire/broken.json"));
    assert_eq!(checked.event.stage, Stage::Ended(Outcome::Failed));
    for (field, value) in
        [("disk_size", "32"), ("core_count", "4"), ("ram_size", "2048"), ("os_type", "alma")]
    {
        assert_eq!(desk.value(&checked, field).as_deref(), Some(value), "{field}");
    }
    let expected = [
        Repair::InvalidUtf8,
        Repair::ControlCharacter,
        Repair::BadEscape,
        Repair::InnerQuote,
        Repair::UnitSuffix,
        Repair::NumberAsText,
        Repair::Alias,
        Repair::Blank,
    ];
    assert_eq!(repairs(&checked), expected);
    assert!(checked.event.error.unwrap().template.starts_with("E: cannot open \"C:"));
}

#[test]
fn a_cut_off_body_counts_only_when_it_says_what_and_how() {
    let desk = Desk::community();
    let whole = install(json!({ "zz": "the last member" }));
    let mut taken = 0;
    for end in 0..whole.len() {
        if let Ok(checked) = desk.check(&whole[..end]) {
            assert_eq!(checked.event.app, "docker");
            assert_eq!(checked.event.stage, Stage::Ended(Outcome::Success));
            assert!(checked.repairs.contains(Repair::CutOff));
            taken += 1;
        }
    }
    assert!(taken > 10, "{taken}");
}
