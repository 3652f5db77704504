//! Platforms in a state of their own: no room left, or too many requests.

use serde_json::{Value, json};

use super::{Cli, text};
use crate::platform::{Options, Platform, Release};

fn full(release: Release) {
    let p = Platform::start(release, Options { capacity: 1, ..Options::default() }).expect("a platform");
    let cli = Cli::of(&p, &p.contestant());
    cli.run("instance start WEB-001").ok();
    let error = cli.run("instance start REVERSE-001 --json").exits(8).error();
    let code = if release == Release::V0_6_6 { "capacity_exceeded" } else { "no_healthy_node" };
    assert_eq!((&error["code"], &error["http_status"], &error["kind"]), (&json!(code), &json!(503), &json!("limit")));
    cli.run("instance start REVERSE-001").exits(8).notes("stop an instance");
    assert_eq!(cli.run("instance list --json").ok().rows().len(), 1, "a refused start is not repeated");
    Cli::of(&p, &p.admin).admin("nodes list").ok().says("1/1");
    cli.run("instance stop WEB-001").ok();
}

fn too_many(release: Release) {
    let p = Platform::start(release, Options { rate_limiting: true, ..Options::default() }).expect("a platform");
    let player = p.player();
    let limits = json!({"value": {"login": "2/minute"}});
    p.ok("PATCH", "/admin/platform-settings/rate_limits", &p.admin.token, limits);
    let cli = Cli::at(&p);
    let line = format!("login --email {} --password - --timeout 3", player.email);
    let codes: Vec<i32> = (0..4).map(|_| cli.feed(&player.password, &line).code).collect();
    assert_eq!(codes, [0, 0, 8, 8]);
    let run = cli.feed(&player.password, &format!("{line} --json")).exits(8);
    let error = run.error();
    assert_eq!(
        (&error["kind"], &error["retryable"], &error["http_status"]),
        (&json!("limit"), &json!(true), &json!(429))
    );
    assert!(text(&error["message"]).contains("2 per 1 minute"), "{error}");
    cli.feed(&player.password, &line).exits(8).notes("wait a minute");
    // The others go on.
    p.ok("GET", "/health", "", Value::Null);
}

#[test]
fn no_room_is_left_0_6_6() {
    full(Release::V0_6_6);
}

#[test]
fn no_room_is_left_0_7_0() {
    full(Release::V0_7_0);
}

#[test]
fn too_many_requests_0_6_6() {
    too_many(Release::V0_6_6);
}

#[test]
fn too_many_requests_0_7_0() {
    too_many(Release::V0_7_0);
}
