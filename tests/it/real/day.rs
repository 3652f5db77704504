//! An operator's day, from the first draft to the last trace, as a script has it: on a platform of its own, for much of it
//! concerns everybody there.

use serde_json::{Value, json};

use super::{Cli, column, text, until};
use crate::platform::{Options, Platform, Release};

fn an_operators_day(release: Release) {
    let p = Platform::start(release, Options::default()).expect("a platform");
    let (op, player, stranger) = (Cli::of(&p, &p.admin), p.player(), p.player());
    let (cli, other) = (Cli::of(&p, &player), Cli::of(&p, &stranger));
    let do_it = |args: &[&str]| op.start("ctfy-admin", args, "").ok();

    // Create, publish, invite.
    let line = "comp create --title Day --starts-at -1h --ends-at +1d --access private_listed --challenge-id WEB-001 \
                --challenge-id REVERSE-001 --json";
    let comp = text(&op.admin(line).ok().json()["id"]);
    let listed = || cli.run("comp list --all --jq .[].id").ok().out.lines().any(|id| id == comp);
    assert!(!listed(), "a draft is nobody's business");
    op.admin(&format!("comp update {comp} --status published")).ok().says("published");
    assert!(listed());
    op.admin(&format!("comp invites add {comp} --email {}", player.email)).ok().says("is invited");
    other.run(&format!("comp register {comp} --solo")).exits(5);
    let team = text(&cli.run(&format!("comp register {comp} --solo --json")).ok().json()["id"]);
    assert_eq!(column(&op.admin(&format!("comp registrations {comp} --json")).ok().rows(), "team_id"), [team.as_str()]);

    // Announce.
    let told =
        do_it(&["announcements", "create", "--title", "Doors are open", "--severity", "warning", "--json"]).json();
    let announced = text(&told["id"]);
    cli.run("me inbox").ok().says("Doors are open");

    // Rescan, build and pull through the node: a challenge that was not there before.
    let metadata = "name: Fresh\ndescription: New today.\ncategory: web\ndifficulty: easy\ntags: [new]\n";
    crate::platform::corpus::add(&p.challenges_dir(), "FRESH-001", metadata).expect("written");
    op.admin("challenges rescan --wait").ok().says("is through").says("11 challenge");
    assert_eq!(op.admin("stats challenge-stats --q FRESH --format name").ok().out, "FRESH-001\n");
    op.admin("challenges build WEB-001 REVERSE-001 --wait").ok();
    op.admin("challenges pull WEB-001 --wait").ok().says("is through");
    let asked = p.node.calls();
    for call in ["POST /admin/challenges/WEB-001/build", "POST /admin/challenges/WEB-001/pull"] {
        assert!(asked.iter().any(|seen| seen == call), "{call}: {asked:?}");
    }

    // Watch a player play.
    let node = &p.node.id;
    op.admin(&format!("nodes edit {node} --display-name rack-1")).ok();
    let watched = op.admin_background("instances list --node rack-1 --watch --format ndjson");
    let sees = |fits: &dyn Fn(&Value) -> bool| {
        watched.out(|line| fits(&serde_json::from_str(line).expect("an object a line")).then_some(()))
    };
    let start = format!("instance start REVERSE-001 --comp {comp} --json");
    let instance = text(&cli.run(&start).ok().json()["id"]);
    sees(&|told| told["data"]["id"] == *instance && told["data"]["status"] == "ready");
    assert_eq!(op.admin("instances view REVERSE-001 --json").ok().json()["id"], *instance);
    cli.args(&["submit", &instance, "FLAG{no}"]).exits(3);
    until(|| op.admin(&format!("activities list --team {team} --since 1h")).ok().out.contains("flag_wrong"));
    op.admin(&format!("instances traffic {instance}")).ok().says("GET");
    op.admin(&format!("instances pcap {instance} -o live.pcap")).ok().says("live.pcap");
    op.admin("stats overview").ok().says("1 of 50");

    // Stop: all of them or none, and not by accident.
    op.admin(&format!("instances stop {instance}")).exits(2).notes("stop-all");
    op.admin("instances stop-all").exits(2).notes("nothing was sent");
    let stopped = op.admin("instances stop-all --yes --json").ok().rows();
    assert_eq!(column(&stopped, "id"), [instance.as_str()]);
    sees(&|told| told["event"] == "removed" && told["data"]["id"] == *instance);
    watched.interrupt();
    watched.end().exits(130);

    // Read the record, its log and its capture.
    let kept = |filter: &str| column(&op.admin(&format!("records list {filter} --json")).ok().rows(), "id");
    until(|| kept(&format!("--team {team}")) == [instance.as_str()]);
    assert_eq!(kept("--node rack-1"), [instance.as_str()]);
    until(|| op.admin(&format!("records view {instance}")).ok().out.contains("what its containers wrote"));
    op.admin(&format!("records log {instance}")).ok().says("listening on :8080");
    op.admin(&format!("records submissions {instance}")).ok().says("FLAG{no}");
    op.admin(&format!("records events {instance}")).ok().says("instance_stopped");
    op.admin(&format!("records traffic {instance} --format ndjson")).ok();
    until(|| op.admin(&format!("records view {instance}")).ok().out.contains("a capture of"));
    op.admin(&format!("records pcap {instance} -o kept.pcap")).ok().says("kept.pcap");
    let bytes = std::fs::read(op.work().join("kept.pcap")).expect("written");
    assert_eq!(bytes[..4], 0xa1b2_c3d4_u32.to_le_bytes());

    // Patch the node, by what it is called.
    op.admin("nodes edit rack-1 --label zone=b --dry-run").ok().says(&format!("/admin/nodes/{node}"));
    op.admin("nodes edit rack-1 --label zone=b").ok().says("zone=b");
    assert_eq!(op.admin("nodes view rack-1 --json").ok().json()["labels"]["zone"], "b");
    op.admin("nodes health rack-1").ok().says("sample");
    op.admin("nodes events rack-1").ok().says("node_updated");
    op.admin("nodes view rack-2").exits(6).notes("did you mean `rack-1`");

    // Change a setting and unset it: two attempts at a question, then as before.
    let caps = || op.admin("settings get question_attempt_caps --json").ok().json();
    let before = caps()["value"].clone();
    op.admin("settings set question_attempt_caps static=2 single_select=1 multi_select=1").ok().notes("about to set");
    assert_eq!((&caps()["value"]["static"], &caps()["source"]), (&json!(2), &json!("db")));
    let instance = text(&cli.run(&start).ok().json()["id"]);
    let answer = |flag: &str| cli.args(&["submit", &instance, flag]).code;
    let tries: Vec<i32> = (0..3).map(|n| answer(&format!("FLAG{{wrong {n}}}"))).collect();
    assert_eq!(tries.last(), Some(&8), "the attempts are used up: {tries:?}");

    // Submit, follow and cancel a task.
    let task = text(&op.admin("tasks submit challenge_rescan --json").ok().json()["id"]);
    let followed = op.admin(&format!("tasks logs {task} -f --format ndjson")).ok().out;
    assert_eq!(followed, op.admin(&format!("tasks logs {task} --format ndjson")).ok().out);
    assert!(followed.lines().count() > 1, "{followed}");
    op.admin(&format!("tasks cancel {task}")).exits(7);
    cancel(&p, &op);

    // Pause and run a job.
    op.admin("jobs set retention_sweep --disabled").ok().says("is paused");
    let ran = op.admin("jobs run retention_sweep --wait --json").ok().json();
    assert_eq!(ran["status"], "succeeded");
    op.admin("jobs set retention_sweep --enabled").ok().says("runs every");

    // Reset attempts: the player may go on.
    assert_eq!(answer("FLAG{static_reverse}"), 8);
    op.admin(&format!("questions reset-attempts {team} REVERSE-001 flag --reason typo"))
        .ok()
        .says("has all its attempts");
    assert_eq!(answer("FLAG{static_reverse}"), 0);
    op.admin("settings unset question_attempt_caps").ok();
    assert_eq!(caps()["value"], before);

    // Grant and revoke a badge and a role.
    let held = || cli.run(&format!("team achievements {team} --jq .[].achievement_id")).ok().out;
    assert!(!held().contains("night_owl"));
    op.admin(&format!("achievements grant {team} night_owl")).ok();
    assert!(held().contains("night_owl"));
    op.admin(&format!("achievements revoke {team} night_owl")).ok().says("no longer");
    assert!(!held().contains("night_owl"));
    other.admin("users list").exits(5);
    op.admin(&format!("users role-set {} admin", stranger.email)).ok().says("is now `admin`");
    other.admin("users list").ok().says(&player.email);
    op.admin(&format!("users role-set {} user", stranger.email)).ok();
    other.admin("users list").exits(5);

    // Delete, and nothing is left of it.
    op.admin(&format!("announcements delete {announced}")).ok().says("is deleted");
    op.admin(&format!("comp invites revoke {comp} {}", player.email)).ok();
    op.admin(&format!("comp delete {comp}")).exits(2).notes("nothing was sent");
    op.admin(&format!("comp delete {comp} --yes")).ok().says("is deleted").notes("about to delete");
    assert!(!op.admin("comp list --all --format name").ok().out.contains(&comp));
    assert!(!cli.run("me inbox").ok().out.contains("Doors are open"));
}

/// Of many tasks at once the last waits for its turn, and can be told not to begin.
fn cancel(p: &Platform, op: &Cli) {
    let begin = || p.ok("POST", "/admin/challenges/rescan", &p.admin.token, Value::Null);
    for _ in 0..20 {
        let ids: Vec<String> = (0..30).map(|_| text(&begin()["id"])).collect();
        let last = &ids[29];
        let told = op.admin(&format!("tasks cancel {last}"));
        if told.code == 7 {
            continue; // It was quicker than we are.
        }
        told.ok().says("Asked 1 task to end");
        op.admin(&format!("tasks wait {last}")).exits(7).notes("was cancelled");
        op.admin(&format!("tasks view {last}")).ok().says("cancelled");
        return;
    }
    panic!("no task was slow enough to be cancelled");
}

#[test]
fn v0_6_6() {
    an_operators_day(Release::V0_6_6);
}

#[test]
fn v0_7_0() {
    an_operators_day(Release::V0_7_0);
}
