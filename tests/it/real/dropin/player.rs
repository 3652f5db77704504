//! What players do, by both tools.

use serde_json::{Value, json};

use super::Ends::{Done, Fails, No, Same};
use super::{Pair, Steps, differ, every_command, fill, lacking};
use crate::platform::{Account, Options, Platform, Release, Spec};
use crate::real::{Background, Cli, Run, text};

/// Read by both; `--json` is added.
const READS: &[&str] = &[
    "status",
    "auth tokens list",
    "auth identities list",
    "me view",
    "me show",
    "me inbox",
    "team list --limit 30",
    "team list --offset 1 --limit 1",
    "team view {team}",
    "team profile-stats {team}",
    "team achievements {team}",
    "competition list",
    "competition view {comp}",
    "competition invites {comp}",
    "challenge list --limit 50 --offset 2",
    "challenge ls --difficulty easy --tag http --q shop --competition {comp} --limit 50",
    "challenge list --competition {other} --limit 50",
    "challenge view WEB-001",
    "challenge show QUESTIONS-001",
    "instance list",
    "instance ls --challenge WEB-001 --status ready",
    "instance view {instance}",
    "instance show WEB-001",
    "submission list --limit 30",
    "submission list --challenge REVERSE-001 --offset 1 --limit 1",
    "scoreboard view --limit 30",
    "scoreboard show --limit 1 --offset 1",
    "scoreboard challenges --limit 30",
    "activity list --limit 50",
    "activity list --team {team} --challenge WEB-001 --event instance_started --limit 5 --offset 0",
    "activity timeseries",
    "activity timeseries --team {team} --challenge WEB-001 --event instance_started --window 7200 --bucket 600",
    "achievement catalog --limit 5 --offset 3",
    "achievement me",
    "achievement me --competition-id {other}",
    "achievement recent --limit 20",
    "competition list --fields id,title,starts_at",
];

/// What each twin does, in this order, and how it ends.
const PLAY: &Steps = &[
    ("competition register {comp} --mode create --name {title} --description hi --json", Same),
    ("competition register {comp} --json", Same),
    ("competition rename {comp} --name {title}-II --description d", Done),
    ("competition invite {comp} --ttl-seconds 600 --max-uses 3", Done),
    ("competition invites {comp} --json", Same),
    ("friend: competition redeem {comp} {code}", Done),
    ("friend: competition redeem {comp} nonsense", Fails(6)),
    ("competition kick {comp} {friend}", Done),
    ("competition invite-revoke {comp} -- {invite}", Done),
    ("instance start WEB-001 --ttl 600 --json", Same),
    ("instance start REVERSE-001", Done),
    ("instance submit {REVERSE-001} wrong --json", No),
    ("instance submit {REVERSE-001} FLAG{static_reverse} --question-id flag --json", Same),
    ("instance stop WEB-001", Done),
    ("instance start QUESTIONS-001 --json", Same),
    ("instance submit {QUESTIONS-001} http ssh -q protocols --json", Same),
    ("instance view {QUESTIONS-001} --json", Same),
    ("instance stop {QUESTIONS-001}", Done),
    ("achievement claim-egg nonsense --competition-id {comp}", Fails(6)),
    ("achievement verify-star-gazer --competition-id {comp}", Fails(3)),
    ("challenge list --competition nonsense --json", Fails(6)),
    ("competition leave {comp}", Done),
    ("friend: competition leave {comp}", Fails(5)),
];

/// The same for what is the account's.
const ACCOUNT: &Steps = &[
    (
        "auth tokens mint --label bot --expires-in-days 3 --competition-access selected --competition {comp} --permission instances=write --permission challenges=read",
        Done,
    ),
    ("auth tokens revoke -- {minted}", Done),
    ("auth tokens revoke nonsense", Fails(6)),
    // The only one is the password, which both list and neither unbinds.
    ("auth identities unbind -- {identity}", Fails(6)),
    ("me edit --bio hi --country DE --website https://example.org --timezone Europe/Berlin", Done),
    ("me edit --bio {empty}", Done),
    ("me export", Done),
    ("me export -o my.zip", Done),
    ("auth password set --current {password} --new {password}2", Done),
    ("auth password remove", Fails(7)),
    ("nobody: auth register --email new-{email} --password {password} --display-name {title} --no-save", Done),
    ("nobody: auth register --email newer-{email} --password {password}", Done),
    ("nobody: auth status", Done),
    ("nobody: auth status --check --json", Done),
    ("nobody: me view --json", Same),
    ("nobody: auth switch", Done),
    ("nobody: auth switch {host}", Done),
    ("nobody: config view", Done),
    ("nobody: config show --json", Done),
    ("nobody: auth logout --no-revoke", Done),
    ("nobody: login --email {email} --password {password}2 --no-save", Done),
    ("nobody: login --email {email} --password {password} --no-save", Fails(4)),
    ("nobody: auth login --email {email} --password {password}2 --save --timeout 30", Done),
    ("nobody: logout --revoke", Done),
    ("nobody: auth logout", Done),
    ("scoreboard view --web", Done),
    ("challenge view WEB-001 --web", Done),
    ("competition view {comp} --web", Done),
    ("me delete --confirm-display-name {name}", Done),
];

/// Changed by looking, or counted from now.
const MOVING: &[&str] = &["last_active_at", "last_used_at", "ts"];

/// What twins can't have in common.
const OWN: &[&str] = &[
    "id",
    "user_id",
    "team_id",
    "instance_id",
    "node_id",
    "captain_user_id",
    "created_by",
    "created_by_user_id",
    "name",
    "code",
    "port",
    "host",
    "display_name",
    "captain_display_name",
    "created_by_name",
    "team_name",
    "email",
    "solve_time_s",
    "solve_rank",
    "started_at",
    "created_at",
    "joined_at",
    "expires_at",
    "last_active_at",
    "last_used_at",
];

#[test]
fn the_words_of_the_tool_we_replace() {
    // The server for agents is no command with an answer, and theirs is theirs: ours may print otherwise.
    let otherwise = ["config view", "config show", "auth status"];
    every_command("ctfy", &["mcp"], &otherwise, &[READS, &["events watch"]], &[PLAY, ACCOUNT]);
    let platform = Platform::start(Release::V0_6_6, Options::default()).expect("a platform");
    let stage = Stage::set(&platform);
    let (mut wrong, even) = (Vec::new(), READS.len() / 2);
    std::thread::scope(|scope| {
        let halves = [&READS[..even], &READS[even..]].map(|half| scope.spawn(|| stage.read(half)));
        wrong.extend(halves.into_iter().flat_map(|half| half.join().expect("it ends")));
    });
    std::thread::scope(|scope| {
        let twins = [PLAY, ACCOUNT].map(|steps| scope.spawn(|| stage.twins(steps)));
        let events = scope.spawn(|| stage.events());
        wrong.extend(twins.into_iter().flat_map(|pair| pair.join().expect("it ends")));
        wrong.extend(events.join().expect("it ends"));
    });
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// A platform with something to see.
struct Stage<'p> {
    pair: Pair<'p>,
    reader: Account,
    team: String,
    other: String,
    instance: String,
}

impl Stage<'_> {
    fn set(p: &Platform) -> Stage<'_> {
        let other = p.competition(Spec { title: "Winter CTF".into(), ..Spec::default() });
        let body = json!({"title": "Welcome", "body": "Have fun.", "severity": "info"});
        p.ok("POST", "/admin/announcements", &p.admin.token, body);
        let (reader, rival) = (p.player(), p.contestant());
        let team = p.join(&reader, &p.autumn);
        p.join(&reader, &other);
        for player in [&rival, &reader] {
            let id = p.launch(player, "REVERSE-001");
            p.settled(player, &id);
            p.submit(player, &id, "flag", json!("FLAG{no}"));
            p.submit(player, &id, "flag", json!("FLAG{static_reverse}"));
        }
        let instance = p.launch(&reader, "WEB-001");
        p.settled(&reader, &instance);
        p.submit(&reader, &instance, "flag", json!("FLAG{no}"));
        p.ok("POST", &format!("/competitions/{}/invites", p.autumn), &reader.token, json!({"max_uses": 2}));
        p.ok("POST", "/auth/tokens", &reader.token, json!({"label": "bot"}));
        Stage { pair: Pair { p, program: "ctfy" }, reader, team, other, instance }
    }

    /// Runs the reads; gives what ours lacks.
    fn read(&self, reads: &[&str]) -> Vec<String> {
        let known = [
            ("{team}", &self.team),
            ("{comp}", &self.pair.p.autumn),
            ("{other}", &self.other),
            ("{instance}", &self.instance),
        ];
        self.pair.read(reads, &self.reader, &known, MOVING)
    }

    /// Runs the steps by theirs as one player, by ours as another; gives what differs.
    fn twins(&self, steps: &Steps) -> Vec<String> {
        let p = self.pair.p;
        let (one, two) = (Twin::born(p), Twin::born(p));
        let (theirs, ours) = std::thread::scope(|scope| {
            let ours = scope.spawn(|| self.walk(&two, steps, |cli, words| self.pair.ours(cli, words)));
            let theirs = self.walk(&one, steps, |cli, words| self.pair.theirs(cli, words));
            (theirs, ours.join().expect("it ends"))
        });
        let runs = steps.iter().zip(theirs.iter().zip(&ours));
        runs.flat_map(|((line, ends), (theirs, ours))| differ(line, *ends, theirs, ours, OWN)).collect()
    }

    fn walk(&self, twin: &Twin, steps: &Steps, run: impl Fn(&Cli, &[String]) -> Run) -> Vec<Run> {
        let step = |line: &str| {
            let (who, line) = line.split_once(": ").unwrap_or(("", line));
            let cli = match who {
                "friend" => &twin.friends,
                "nobody" => &twin.nobodys,
                _ => &twin.own,
            };
            run(cli, &line.split(' ').map(|word| twin.fill(self.pair.p, word)).collect::<Vec<_>>())
        };
        steps.iter().map(|(line, _)| step(line)).collect()
    }

    /// Both watch while something happens; the names are given with a comma.
    fn events(&self) -> Vec<String> {
        let p = self.pair.p;
        let player = p.contestant();
        let words = ["events", "watch", "--filter", "instance_started,instance_stopped", "--json"];
        let ours = Cli::of(p, &player);
        let mine = ours.background(&words.join(" "));
        let theirs = Background::start(self.pair.command(&ours, &words.map(str::to_owned)), "their events watch");
        // Its log says when it listens; ours is there long before.
        theirs.out(|line| line.contains("/events").then_some(()));
        let id = p.launch(&player, "SHELL-001");
        p.settled(&player, &id);
        p.ok("DELETE", &format!("/instances/{id}"), &player.token, Value::Null);
        let own = |line: &str| line.contains(&id).then(|| serde_json::from_str::<Value>(line).expect("JSON"));
        let mut wrong = Vec::new();
        for name in ["instance_started", "instance_stopped"] {
            let (theirs, ours) = (theirs.out(own), mine.out(own));
            assert_eq!(theirs["event"], name);
            wrong.extend(lacking(&theirs, &ours, &[], "").iter().map(|what| format!("events watch: {what}")));
        }
        wrong
    }
}

/// A player, a friend, and a shell without a token.
struct Twin {
    me: Account,
    friend: Account,
    own: Cli,
    friends: Cli,
    nobodys: Cli,
}

impl Twin {
    fn born(p: &Platform) -> Twin {
        let (me, friend) = (p.player(), p.player());
        let own = Cli::of(p, &me).with("BROWSER", "true");
        Twin { own, friends: Cli::of(p, &friend), nobodys: Cli::at(p), me, friend }
    }

    fn fill(&self, p: &Platform, word: &str) -> String {
        let of = |path: &str, key: &str| {
            let page = p.ok("GET", path, &self.me.token, Value::Null);
            page["items"].as_array().and_then(|rows| rows.first()).map_or_else(String::new, |row| text(&row[key]))
        };
        let invites = format!("/competitions/{}/invites", p.autumn);
        match word {
            "{code}" => of(&invites, "code"),
            "{invite}" => of(&invites, "id"),
            "{identity}" => of("/auth/identities", "id"),
            "{minted}" => {
                let rows = p.ok("GET", "/auth/tokens", &self.me.token, Value::Null);
                let rows = rows["items"].as_array().expect("rows");
                text(&rows.iter().find(|row| row["label"] == "bot").expect("it was minted")["id"])
            }
            "{REVERSE-001}" | "{QUESTIONS-001}" => {
                of(&format!("/instances?challenge_id={}", word.trim_matches(['{', '}'])), "id")
            }
            _ => fill(
                word,
                &[
                    ("{comp}", &p.autumn),
                    ("{friend}", &self.friend.user_id),
                    ("{title}", &format!("The-{}", self.me.email.split('@').next().unwrap_or_default())),
                    ("{name}", &self.me.display_name),
                    ("{email}", &self.me.email),
                    ("{password}", &self.me.password),
                    ("{host}", &p.url.replace("http://", "")),
                    ("{empty}", &String::new()),
                ],
            ),
        }
    }
}
