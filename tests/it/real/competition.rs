//! Finding a competition and taking part.

use serde_json::{Value, json};

use super::{Cli, column, text};
use crate::platform::{Account, Platform, Spec};

on_each_release!(
    listed_and_shown,
    one_is_kept_as_the_default,
    alone,
    with_a_new_team,
    with_an_invite_code,
    one_that_is_over,
    the_reference_tool_sees_the_same,
);

fn listed_and_shown(p: &Platform) {
    let player = p.contestant();
    let cli = Cli::of(p, &player);
    cli.run("comp list").ok().says("Autumn CTF").says("running").says("TITLE");
    let rows = cli.run("comp list --json").ok().rows();
    let autumn = rows.iter().find(|row| row["id"] == *p.autumn).expect("Autumn CTF");
    assert_eq!((&autumn["title"], &autumn["is_registered"]), (&json!("Autumn CTF"), &json!(true)));
    // Everything the server sends is handed on, in its spelling.
    let sent = p.ok("GET", &format!("/competitions/{}", p.autumn), &player.token, Value::Null);
    for key in ["created_at", "starts_at", "ends_at", "description", "phase"] {
        assert_eq!(autumn[key], sent[key], "{key}");
    }
    let names = cli.run("comp list --format name --limit 0").ok().out;
    assert!(names.lines().any(|line| line == p.autumn), "{names}");
    let some = cli.run("comp list --limit 1 --json").ok();
    assert_eq!(some.rows().len(), 1);
    let phases = column(&cli.run("comp list --phase running --json").ok().rows(), "phase");
    assert!(phases.iter().all(|phase| phase == "running"), "{phases:?}");

    // The only running one that one plays in need not be named.
    cli.run("comp view").ok().says("Autumn CTF").says("Challenges  10").notes(&p.autumn);
    let view = cli.run(&format!("comp view {} --json", p.autumn)).ok().json();
    let count = view["challenge_count"].as_u64().or(view["challenges"].as_array().map(|list| list.len() as u64));
    assert_eq!(count, Some(10));
    assert_eq!(view["description"], sent["description"]);
}

fn one_is_kept_as_the_default(p: &Platform) {
    let (player, cli) = (p.player(), Cli::fresh());
    cli.feed(&player.token, &format!("login --platform-url {} --with-token", p.url)).ok();
    cli.args(&["comp", "use", "autumn ctf"]).ok().says("Autumn CTF is the default");
    assert_eq!(cli.run("config get competition").ok().out.trim(), p.autumn);
    let run = cli.run("comp view --json").ok();
    assert_eq!((&run.json()["id"], run.err.as_str()), (&json!(p.autumn), ""));
    // The environment goes before it.
    let web = bucket(p, &player);
    let other = cli.with("CTFY_COMPETITION", &web);
    assert_eq!(other.run("comp view --json").ok().json()["id"], *web);
    assert_eq!(other.run(&format!("comp view --json --comp {}", p.autumn)).ok().json()["id"], *p.autumn);
    other.args(&["comp", "use", "Autum CTF"]).exits(6).notes("`Autumn CTF`");
    other.run("comp use --forget").ok();
    assert!(!std::fs::read_to_string(other.config().join("ctfy.toml")).unwrap().contains(&p.autumn));
}

/// The id of one of the platform's own competitions.
fn bucket(p: &Platform, account: &Account) -> String {
    let all = p.ok("GET", "/competitions?limit=1000", &account.token, Value::Null);
    let row = all["items"].as_array().unwrap().iter().find(|row| row["created_by_name"] == "bootstrap");
    text(&row.expect("a bucket")["id"])
}

fn alone(p: &Platform) {
    let cli = Cli::of(p, &p.player());
    cli.run("comp register").exits(2).notes("--solo");
    let first = cli.run("comp register --solo --json").ok().json();
    assert_eq!((&first["competition_id"], &first["member_count"]), (&json!(p.autumn), &json!(1)));
    cli.run("comp register --solo").ok().says("You take part as").says("alone").notes("Autumn CTF");
    let again = cli.run(&format!("comp register {} --json", p.autumn)).ok().json();
    assert_eq!(again["id"], first["id"]);
    let me = cli.run("me view --json").ok().json();
    assert_eq!(me["competition_teams"][0]["team_id"], first["id"]);
    cli.run("me view").ok().says("Autumn CTF");
    assert!(cli.run("comp list --json").ok().rows().iter().any(|row| row["is_registered"] == true));
}

fn with_a_new_team(p: &Platform) {
    let player = p.player();
    let cli = Cli::of(p, &player);
    let name = format!("Null Pointers of {}", player.display_name);
    let args = ["comp", "register", &p.autumn, "--create", &name, "--description", "we try", "--json"];
    let team = cli.args(&args).ok().json();
    assert_eq!((&team["name"], &team["description"]), (&json!(name), &json!("we try")));
    assert_eq!(cli.args(&args).exits(7).error()["code"], "already_member");
    cli.args(&["comp", "register", &p.autumn, "--create", " "]).exits(2);
    cli.run(&format!("comp register {} --mode create", p.autumn)).exits(2).notes("--create NAME");
}

fn with_an_invite_code(p: &Platform) {
    let captain = p.contestant();
    let invite = p.ok("POST", &format!("/competitions/{}/invites", p.autumn), &captain.token, json!({}));
    let code = text(&invite["code"]);
    let cli = Cli::of(p, &p.player());
    assert_eq!(cli.run("comp register --join nonsense --json").exits(6).error()["code"], "invite_not_found");
    let team = cli.run(&format!("comp register --join {code} --json")).ok().json();
    assert_eq!((&team["captain_user_id"], &team["member_count"]), (&json!(captain.user_id), &json!(2)));
    Cli::of(p, &captain).run("comp view").ok().says("My team");
}

fn one_that_is_over(p: &Platform) {
    let spec = Spec { title: "Spring CTF".into(), starts: Some(-7200), ends: Some(-3600), ..Spec::default() };
    let spring = p.competition(spec);
    let cli = Cli::of(p, &p.player());
    let error = cli.run(&format!("comp register {spring} --solo --json")).exits(7).error();
    assert_eq!((&error["code"], &error["retryable"]), (&json!("competition_ended"), &json!(false)));
    cli.run(&format!("comp register {spring} --solo")).exits(7).notes("ended").notes("--phase running");
    cli.run(&format!("comp view {spring}")).ok().says("past").says("It is over");
    assert!(column(&cli.run("comp list --phase past --all --json").ok().rows(), "id").contains(&spring));
    // One that is over is never chosen by itself.
    assert_eq!(cli.run("comp register --solo --json").ok().json()["competition_id"], *p.autumn);
}

/// What a script written for the tool we replace reads is in what ours prints. Its times are spelled in its own way, and
/// it prints log lines first.
fn the_reference_tool_sees_the_same(p: &Platform) {
    let player = p.contestant();
    let output = p.reference("ctfy", &player.token).args(["competition", "list", "--json"]).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{output:?}");
    // Its log lines begin with a bracket, too.
    let theirs = printed.match_indices('[').find_map(|(at, _)| serde_json::from_str::<Value>(&printed[at..]).ok());
    let theirs = theirs.unwrap_or_else(|| panic!("no JSON: {printed}"));
    let theirs = theirs.as_array().expect("an array");
    assert!(!theirs.is_empty());
    let ours = Cli::of(p, &player).run("competition list --json --all").ok().rows();
    for row in theirs {
        let own = ours.iter().find(|own| own["id"] == row["id"]).unwrap_or_else(|| panic!("{row} is missing"));
        for (key, value) in row.as_object().expect("an object") {
            // Other tests register meanwhile.
            let counted = matches!(key.as_str(), "registered_count" | "my_rank");
            assert!(counted || same(value, &own[key]), "{key}: theirs {value}, ours {}", own[key]);
        }
    }
}

fn same(theirs: &Value, ours: &Value) -> bool {
    let instant = |value: &Value| value.as_str()?.replacen(' ', "T", 1).parse::<jiff::Timestamp>().ok();
    theirs == ours || instant(theirs).is_some_and(|at| Some(at) == instant(ours))
}
