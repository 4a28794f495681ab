//! Charts, embeds and badges as other people's pages meet them: stand-alone, sure of their type, and silent where there is too little to tell.

mod support;

use support::{Answer, Server};

fn send(server: &Server, n: u32, app: &str, status: &str) {
    let id = format!("5c0ffee0-0000-4000-8000-{n:012x}");
    let code = u8::from(status == "failed");
    let body = format!(
        r#"{{"random_id":"{id}","execution_id":"{id}","type":"lxc","nsapp":"{app}","status":"{status}","exit_code":{code},"os_type":"debian","os_version":"13"}}"#
    );
    assert_eq!(server.post("/telemetry", body.as_bytes()).status, 202);
}

/// A server with 60 runs of one app, 40 of another and 3 of a third, which nobody may be told of.
fn server() -> Server {
    let server = Server::start();
    for n in 0..60 {
        send(&server, n, "quiet-notes", if n % 20 == 0 { "failed" } else { "success" });
    }
    (60..100).for_each(|n| send(&server, n, "loud-notes", "success"));
    (100..103).for_each(|n| send(&server, n, "rare-notes", "success"));
    server
}

fn svg(server: &Server, path: &str) -> Answer {
    let answer = server.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "image/svg+xml", "{path}");
    assert!(answer.header("etag").starts_with('"'), "{path}");
    assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    let text = answer.text();
    assert!(text.starts_with("<svg xmlns=") && text.contains("<title"), "{path}: {text}");
    assert!(text.contains("role=\"img\"") && !text.contains(" style="), "{path}: {text}");
    answer
}

#[test]
fn every_chart_is_a_file_of_its_own_with_both_themes() {
    let server = server();
    let refused = server.get("/charts/nonsense.svg");
    assert_eq!(refused.status, 404);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let names: Vec<String> = serde_json::from_value(refused.json()["valid"].clone()).unwrap();
    assert!(names.len() > 10 && names.contains(&"by-os_type:os_version".to_owned()), "{names:?}");
    for name in names {
        let text = svg(&server, &format!("/charts/{name}.svg?range=7d")).text();
        assert!(text.contains("prefers-color-scheme:dark") && text.contains("<desc"), "{name}");
    }
    let dark = svg(&server, "/charts/runs.svg?theme=dark&width=400").text();
    assert!(dark.contains("width=\"400\"") && !dark.contains("prefers-color-scheme"), "{dark}");
    let apps = svg(&server, "/charts/by-app.svg").text();
    assert!(apps.contains("quiet-notes") && !apps.contains("rare-notes"), "{apps}");
}

#[test]
fn what_an_image_does_not_know_is_refused_with_what_it_does() {
    let server = Server::start();
    for path in [
        "/charts/runs.svg?range=13d",
        "/charts/runs.svg?colour=red",
        "/charts/runs.svg?theme=pink",
        "/charts/runs.svg?width=wide",
        "/embed/runs?os_type=beos",
        "/badge/all/success.svg?range=13d",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 400, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
    }
    for path in ["/charts/runs.gif", "/charts/runs", "/badge/all/love.svg", "/badge/all/success"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn an_embed_may_be_framed_and_nothing_else_may() {
    let server = server();
    let embed = server.get("/embed/success-rate?range=7d&theme=dark");
    assert_eq!(embed.status, 200);
    let policy = embed.header("content-security-policy");
    assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"), "{policy}");
    assert_eq!(embed.header("x-frame-options"), "");
    let page = embed.text().replace('\u{a0}', " ");
    assert!(page.contains("97.1 % of 103 finished runs succeeded"), "{page}");
    assert!(page.contains("href=\"/?range=7d\"") && !page.contains("<script"), "{page}");
    assert!(page.contains("<svg") && !page.contains("prefers-color-scheme"), "{page}");
    for path in ["/charts/runs.svg", "/badge/all/success.svg", "/", "/embed/nonsense"] {
        let policy = server.get(path).header("content-security-policy").to_owned();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
    }
}

#[test]
fn a_badge_says_how_an_app_does_or_that_too_little_is_known() {
    let server = server();
    let said = |path: &str| -> (String, String) {
        let shield = server.json(&format!("/badge/{path}.json"));
        assert_eq!(shield["schemaVersion"], 1, "{path}");
        svg(&server, &format!("/badge/{path}.svg"));
        let text = |name: &str| shield[name].as_str().unwrap().replace('\u{a0}', " ");
        (text("message"), text("color"))
    };
    assert_eq!(said("quiet-notes/success").0, "95.0 %");
    assert_eq!(said("quiet-notes/installs").0, "60");
    assert_eq!(said("all/installs").0, "103");
    let grey = "675f50".to_owned();
    assert_eq!(said("rare-notes/success"), ("too few".to_owned(), grey.clone()));
    assert_eq!(said("rare-notes/installs"), ("too few".to_owned(), grey.clone()));
    assert_eq!(said("no-such-app/trend"), ("no data".to_owned(), grey));
    let week = server.json("/badge/all/success.json?range=7d");
    assert_eq!(week["label"], "success, 7 days");
}
