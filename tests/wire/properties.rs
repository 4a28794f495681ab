//! What holds for any bytes: nothing panics, time is bounded, nothing that was sent gets into an answer, and well-formed JSON means the same in
//! whatever order and spacing.

use crate::{Desk, install};
use daylight::error::HttpError;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const CANARY: &str = "qx7canary";

static DESK: LazyLock<Desk> = LazyLock::new(Desk::community);

const BODIES: [&[u8]; 4] = [
    include_bytes!("../data/wire/success.json"),
    include_bytes!("../data/wire/ping.json"),
    include_bytes!("../data/wire/failed.json"),
    include_bytes!("../data/wire/broken.json"),
];

/// Some JSON with the canary in names and values.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z./:\\\\\"]{0,12}".prop_map(|text| Value::from(format!("{text}{CANARY}"))),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..5).prop_map(|members| {
                Value::Object(
                    members
                        .into_iter()
                        .map(|(name, value)| (format!("{name}{CANARY}"), value))
                        .collect(),
                )
            }),
        ]
    })
}

/// A name that the catalog knows, so that its checks are reached.
fn any_name() -> impl Strategy<Value = String> {
    let names: Vec<String> =
        DESK.catalog.fields.iter().flat_map(|field| field.at.clone()).collect();
    prop::sample::select(names)
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = DESK.check(&bytes);
    }

    #[test]
    fn no_json_like_text_makes_it_panic(text in "[{}\\[\\]\",:\\\\ ux0-9aeé.+-]{0,80}") {
        let _ = DESK.check(text.as_bytes());
        let _ = DESK.check(format!("{{\"error\":{text}").as_bytes());
    }

    #[test]
    fn no_change_of_a_real_body_makes_it_panic(
        body in 0..BODIES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..8),
    ) {
        let mut body = BODIES[body].to_vec();
        for (place, byte, replace) in changes {
            let place = place.index(body.len());
            if replace { body[place] = byte } else { body.truncate(place.max(1)) }
        }
        if let Ok(checked) = DESK.check(&body) {
            prop_assert!(!checked.event.app.is_empty());
            prop_assert!(checked.event.app.len() <= 64);
        }
    }

    #[test]
    fn nothing_that_was_sent_gets_into_a_refusal(name in any_name(), value in any_json(), also in any_json()) {
        let body = install(json!({ name: value, CANARY: also }));
        if let Err(rejected) = DESK.check(&body) {
            prop_assert!(!rejected.to_string().contains(CANARY));
            prop_assert!(!HttpError::from(rejected).document().to_string().contains(CANARY));
        }
    }

    #[test]
    fn nothing_that_was_sent_gets_into_the_tallies(name in any_name(), value in any_json(), also in any_json()) {
        let body = install(json!({ name: value, CANARY: also }));
        if let Ok(checked) = DESK.check(&body) {
            prop_assert!(checked.tallies().iter().all(|tally| !tally.name.contains(CANARY)));
        }
    }

    #[test]
    fn order_and_spacing_of_members_mean_nothing(order in Just((0..28_usize).collect::<Vec<_>>()).prop_shuffle(), gap in "[ \t\r\n]{0,5}") {
        for body in [BODIES[0], BODIES[2]] {
            let whole: serde_json::Map<String, Value> = serde_json::from_slice(body).unwrap();
            let members: Vec<String> = whole.iter().map(|(name, value)| format!("\"{name}\"{gap}:{gap}{value}")).collect();
            let shuffled: Vec<&str> = order.iter().filter_map(|place| members.get(*place)).map(String::as_str).collect();
            let other = format!("{gap}{{{gap}{}{gap}}}{gap}", shuffled.join(&format!("{gap},{gap}")));
            prop_assert_eq!(DESK.take(body).event, DESK.take(other.as_bytes()).event);
        }
    }

    #[test]
    fn a_text_survives_a_broken_neighbour(text in "[a-zäß ,:{}\n\"\\\\]{0,60}") {
        let sound = install(json!({ "status": "failed", "exit_code": 1, "error": text }));
        let body = String::from_utf8(sound.clone()).unwrap().replacen("\"core_count\":2", "\"core_count\":2C", 1).into_bytes();
        prop_assume!(body != sound);
        let (sound, mended) = (DESK.take(&sound), DESK.take(&body));
        prop_assert_eq!(sound.event, mended.event);
    }
}

#[test]
fn hostile_bodies_take_linear_time() {
    let began = Instant::now();
    for piece in [
        "\"",
        "\\",
        "\\u",
        "\",",
        "\", ",
        "\" ",
        "\x01",
        "{",
        "[",
        "{\"a\":",
        "[0,",
        "\"error\":\"",
        "\",\"error\"",
        "1",
        ",",
        "é",
        "\\\",",
    ] {
        for start in ["", "{\"error\":\"", "{\"os_type\":\"", "{\"a\":["] {
            let body = format!("{start}{}", piece.repeat(262_144 / piece.len()));
            let _ = DESK.check(body.as_bytes());
        }
    }
    // Debug builds read some 10 MB/s here; anything quadratic in 256 KiB would take minutes.
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}
