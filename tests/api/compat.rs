//! The shapes of the service that came before: the same numbers as our documents, under its names, and never a single run.

use crate::served::{GARDEN, SCRIPTS, Served};
use serde_json::Value;

fn pick(served: &Served, path: &str) -> Value {
    let answer = served.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    answer.json()
}

#[test]
fn the_dashboard_says_what_the_summary_says() {
    let (old, new) =
        (pick(&SCRIPTS, "/api/dashboard?days=28"), SCRIPTS.json("/api/v1/stats/summary.json"));
    assert_eq!(old["total_installs"], new["runs"]);
    assert_eq!(old["success_count"], new["outcomes"]["success"]);
    assert_eq!(old["failed_count"], new["outcomes"]["failed"]);
    let apps = SCRIPTS.json("/api/v1/apps.json");
    assert_eq!(old["top_apps"][0]["app"], apps["apps"][0]["value"]);
    assert_eq!(old["top_apps"][0]["count"], apps["apps"][0]["runs"]);
    assert_eq!(old["daily_stats"].as_array().unwrap().len(), 28);
    for key in [
        "os_distribution",
        "method_stats",
        "pve_versions",
        "platform_stats",
        "top_tools",
        "avg_install_duration",
    ] {
        assert!(!old[key].is_null(), "{key}");
    }
    let rate = old["success_rate"].as_f64().unwrap();
    assert!((1.0..=100.0).contains(&rate), "{rate}");
}

#[test]
fn scripts_and_errors_have_their_fields() {
    let scripts = pick(&SCRIPTS, "/api/scripts");
    assert!(
        scripts["total_scripts"].as_u64() >= Some(1)
            && scripts["total_installs"].as_u64() >= Some(1)
    );
    let first = &scripts["top_scripts"][0];
    for key in [
        "app",
        "type",
        "total",
        "success",
        "failed",
        "aborted",
        "installing",
        "success_rate",
        "installs_per_day",
    ] {
        assert!(!first[key].is_null(), "{key}");
    }
    let typed = scripts["top_scripts"].as_array().unwrap().iter().filter(|app| app["type"] != "");
    assert!(typed.count() > 10, "kinds that may be told are told");
    let errors = pick(&SCRIPTS, "/api/errors?days=90");
    assert!(errors["total_errors"].as_u64() >= Some(1));
    let code = &errors["exit_code_stats"][0];
    assert!(
        code["exit_code"].is_u64() && !code["description"].is_null() && code["percentage"].is_f64()
    );
    assert!(!errors["app_errors"][0]["top_category"].is_null());
    assert_eq!(errors["error_timeline"].as_array().unwrap().len(), 90);
    assert!(pick(&SCRIPTS, "/api/exit-codes")["127"].is_string());
}

#[test]
fn no_run_is_told_by_itself() {
    for (path, list) in [
        ("/api/dashboard?days=0", "recent_records"),
        ("/api/scripts?days=0", "recent_scripts"),
        ("/api/errors?days=365", "recent_errors"),
    ] {
        let document = pick(&SCRIPTS, path);
        assert_eq!(document[list], serde_json::json!([]), "{path}");
        for word in ["random_id", "execution_id", "\"created\"", "\"error\""] {
            assert!(!document.to_string().contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn a_catalog_without_these_fields_has_no_keys_of_theirs() {
    let document = pick(&GARDEN, "/api/dashboard?days=28");
    assert!(document["total_installs"].is_u64());
    for key in ["os_distribution", "pve_versions", "top_tools", "avg_install_duration"] {
        assert!(document[key].is_null(), "{key}");
    }
    assert!(pick(&GARDEN, "/api/errors")["recent_errors"].is_array());
}

#[test]
fn parameters_are_read_as_they_were() {
    assert_eq!(
        pick(&SCRIPTS, "/api/dashboard?days=-3")["daily_stats"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        pick(&SCRIPTS, "/api/dashboard?days=5&page=7")["daily_stats"].as_array().unwrap().len(),
        5
    );
    let all = pick(&SCRIPTS, "/api/dashboard?days=30")["total_installs"].as_u64();
    let main = pick(&SCRIPTS, "/api/dashboard?days=30&repo=ProxmoxVE")["total_installs"].as_u64();
    assert!(main < all && main > Some(0), "{main:?} of {all:?}");
    assert_eq!(SCRIPTS.get("/api/dashboard?days=many").status, 400);
    assert_eq!(SCRIPTS.get("/api/dashboard?repo=nowhere").status, 400);
}
