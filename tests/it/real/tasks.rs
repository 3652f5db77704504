//! Work in the background, jobs and settings, as an operator has them.

use serde_json::{Value, json};

use super::{Cli, text};
use crate::platform::Platform;

fn rescan(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let shown = cli.admin("challenges rescan --wait").ok().says("challenge_rescan is through").says("10 challenge");
    assert!(!shown.err.contains("task started"), "its log is for -v: {}", shown.err);
    cli.admin("challenges rescan --wait -v").ok().notes("task started").notes("task succeeded");
    let task = cli.admin("challenges rescan --json").ok().json();
    let id = text(&task["id"]);
    assert_eq!(task["kind"], "challenge_rescan");
    assert_eq!(cli.admin(&format!("tasks wait {id} --json")).ok().json()["status"], "succeeded");
    cli.admin(&format!("tasks view {id}")).ok().says("succeeded").says("tasks logs");

    // Followed or read afterwards, a log is the same lines, each once.
    let seqs = |line: &str| cli.admin(line).ok().rows().iter().map(|row| row["seq"].as_u64().expect("n")).collect();
    let read: Vec<u64> = seqs(&format!("tasks logs {id} --json"));
    let followed: Vec<u64> = seqs(&format!("tasks logs {id} -f --json"));
    assert!(read.len() > 1 && read.windows(2).all(|pair| pair[0] < pair[1]), "{read:?}");
    assert_eq!(read, followed);
    let after: Vec<u64> = seqs(&format!("tasks logs {id} --after {} --json", read[0]));
    assert_eq!(after, read[1..]);
    assert_eq!(seqs(&format!("tasks logs {id} --limit 1 --offset 1 --json")), read[1..2].to_vec());
    let live = cli.admin("tasks submit challenge_rescan --json").ok().json();
    let live = text(&live["id"]);
    let lines = cli.admin(&format!("tasks logs {live} -f --format ndjson")).ok().out;
    let again = cli.admin(&format!("tasks logs {live} --format ndjson")).ok().out;
    assert_eq!(lines, again, "what was followed is what there is");
    assert!(lines.lines().count() > 1);

    cli.admin(&format!("tasks cancel {id} --json")).exits(7).error();
    cli.admin("tasks view nope").exits(6).notes("tasks list");
    cli.admin("tasks wait nope").exits(6);
    cli.admin("tasks logs nope -f").exits(6);
    cli.admin("tasks submit nope").exits(11);
    cli.admin("tasks submit challenge_rescan --params 7").exits(2).notes("no JSON object");
    assert_eq!(cli.admin(&format!("tasks wait {id} nope --json")).exits(14).rows().len(), 1);
    cli.admin("challenges rescan --wait --timeout 0.3").exits(12);
    // In JSON the server's own object, in lines its rows.
    let list = cli.admin("tasks list --kind challenge_rescan --limit 2 --json").ok().json();
    assert_eq!((list["items"].as_array().map(Vec::len), &list["limit"]), (Some(2), &json!(2)));
    assert!(list["total"].as_u64() >= Some(4));
    let page = cli.admin("tasks list --kind challenge_rescan --offset 1 --json").ok().json();
    assert_eq!((&page["offset"], &page["items"][0]["id"]), (&json!(1), &list["items"][1]["id"]));
    assert_eq!(cli.admin("admin tasks list --limit 1 --format name").ok().out.lines().count(), 1);
    let player = Cli::of(p, &p.player());
    player.admin("tasks list").exits(5);
    player.admin("challenges rescan --wait").exits(5);
    Cli::at(p).admin("tasks list").exits(4);
}

fn images(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let before = tasks(p);
    cli.admin("challenges build WEB-01 --wait").exits(6).notes("no challenge `WEB-01`").notes("did you mean `WEB-001`");
    cli.admin("challenges build").exits(2);
    cli.admin("challenges build --all --dry-run").ok().says("would send").says("/admin/challenges/build-all");
    cli.admin("challenges build WEB-001 --dry-run --competition x").exits(2);
    assert_eq!(tasks(p), before, "nothing was started");
    for (verb, done) in [("build", "built"), ("pull", "pulled")] {
        cli.admin(&format!("challenges {verb} WEB-001 --wait")).ok().says("is through");
        let broken = cli.admin(&format!("challenges {verb} BROKEN-001 --wait --json")).exits(10).error();
        assert!(text(&broken["message"]).contains("failed"), "0.6.6 says that it succeeded: {broken}");
        let all = cli.admin(&format!("challenges {verb} WEB-001 BROKEN-001 REVERSE-001 --wait --json")).exits(14);
        assert_eq!(all.rows().len(), 2);
        assert!(all.err.contains("BROKEN-001"), "{}", all.err);
        let started = cli.start("ctfy-admin", &["challenges", verb, "-", "--json"], "WEB-001\nNOPE\n").exits(14);
        assert_eq!(started.rows().len(), 1, "the one there is was started");
        cli.admin(&format!("challenges {verb} --all --competition {} --wait", p.autumn)).exits(10);
        let states = cli.admin(&format!("challenges {verb}-state --json")).ok().json();
        let states = states["rows"].as_array().expect("the server's object");
        assert!(states.iter().any(|row| row["challenge_id"] == "WEB-001" && row["aggregated"] == done), "{states:?}");
        cli.admin(&format!("challenges {verb}-state")).ok().says("WEB-001").says(done);
        assert_eq!(cli.admin(&format!("challenges {verb}-state --failed --format name")).ok().out, "BROKEN-001\n");
        let one = cli.admin(&format!("challenges {verb}-state WEB-001 --json")).ok().json();
        assert_eq!(one["rows"].as_array().map(Vec::len), Some(1));
        cli.admin(&format!("challenges {verb}-state WEB-1")).exits(6);
    }
    let asked = p.node.calls();
    assert!(asked.iter().any(|call| call == "POST /admin/challenges/WEB-001/build"), "{asked:?}");
}

/// How many tasks about images there are.
fn tasks(p: &Platform) -> u64 {
    let count = |kind| {
        let list = p.ok("GET", &format!("/admin/tasks?kind={kind}"), &p.admin.token, Value::Null);
        list["total"].as_u64().unwrap_or_default()
    };
    ["challenge_build", "challenge_build_all", "challenge_pull", "challenge_pull_all"].into_iter().map(count).sum()
}

fn jobs(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    cli.admin("jobs list").ok().says("retention_sweep").says("EVERY");
    let before = job(&cli, "retention_sweep");
    cli.admin("jobs set retention_sweep").exits(2);
    cli.admin("jobs set retention_sweep --disabled --interval 2h --dry-run").ok().says("PATCH");
    assert_eq!(job(&cli, "retention_sweep")["enabled"], before["enabled"]);
    cli.admin("jobs set retention_sweep --disabled --interval 2h").ok().says("is paused");
    let now = job(&cli, "retention_sweep");
    assert_eq!((&now["enabled"], &now["interval_s"]), (&json!(false), &json!(7200)));
    cli.admin("scheduled-jobs set retention_sweep --enabled --interval 3600").ok().says("runs every 1h");
    let ran = cli.admin("job run retention_sweep --wait --json").ok().json();
    assert_eq!((&ran["status"], &ran["kind"]), (&json!("succeeded"), &json!("scheduled_job_run")));
    cli.admin("jobs run nope").exits(6).notes("jobs list");
    cli.admin("jobs set nope --enabled").exits(6).notes("jobs list");
    assert_eq!(cli.admin("jobs run retention_sweep nope --json").exits(14).rows().len(), 1);
    Cli::of(p, &p.player()).admin("jobs run retention_sweep").exits(5);
}

fn job(cli: &Cli, name: &str) -> Value {
    let rows = cli.admin("jobs list --json").ok().rows();
    rows.into_iter().find(|row| row["name"] == name).expect("the job")
}

fn settings(p: &Platform) {
    let cli = Cli::of(p, &p.admin);
    let get = |key: &str| cli.admin(&format!("settings get {key} --json")).ok().json();
    for (key, words, want) in [
        ("admin_shell_session_ttl_s", "90", json!(90)),
        ("admin_shell_mint_rate_limit", "7/minute", json!("7/minute")),
        (
            "admin_shell_allowed_origins",
            "https://a.example https://b.example",
            json!(["https://a.example", "https://b.example"]),
        ),
        (
            "question_attempt_caps",
            "static=10 single_select=3 multi_select=9",
            json!({"static": 10, "single_select": 3, "multi_select": 9}),
        ),
    ] {
        let before = get(key)["value"].clone();
        cli.admin(&format!("settings set {key} {words} --dry-run")).ok().says("PATCH");
        assert_eq!(get(key)["value"], before, "{key}: a rehearsal changes nothing");
        cli.admin(&format!("settings set {key} {words}")).ok().says("settings unset").notes("about to set");
        let now = get(key);
        assert_eq!((&now["value"], &now["source"]), (&want, &json!("db")), "{key}");
        assert!(cli.admin("settings list --changed --format name").ok().out.lines().any(|line| line == key));
        cli.admin(&format!("settings unset {key}")).ok();
        assert_eq!(get(key)["value"], before, "{key}");
    }
    cli.admin("settings set admin_shell_session_ttl_s soon")
        .exits(2)
        .notes("a whole number")
        .notes("nothing was changed");
    cli.admin("settings set admin_shell_sesion_ttl_s 7").exits(6).notes("did you mean `admin_shell_session_ttl_s`");
    cli.admin("settings unset admin_shell_sesion_ttl_s").exits(6).notes("did you mean");
    cli.admin("settings get nope").exits(6);
    assert_eq!(cli.admin("settings get rate_limits nope --json").exits(14).rows().len(), 1);
    cli.admin("settings unset rate_limits admin_shell_allowed_origins").exits(2).notes("--yes");
    assert_eq!(cli.admin("settings unset rate_limits admin_shell_allowed_origins --yes --json").ok().rows().len(), 2);
    let player = Cli::of(p, &p.player());
    player.admin("settings list").exits(5);
    player.admin("settings set rate_limits a=1/minute").exits(5);
}

on_each_release!(rescan, images, jobs, settings);
