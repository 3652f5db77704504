//! What operators do, by both tools.
//!
//! Both are the super admin here: the twins are what it is done to, an account, a team, a competition of each tool's own.
//! What there is only one of, such as a job, is changed by theirs and then by ours. What became of it is looked at by the
//! API, for the tool we replace tells little.

use std::cell::RefCell;

use serde_json::{Value, json};

use super::Ends::{Differ, Done, Fails, Same};
use super::{Pair, Steps, differ, document, every_command, fill, lacking};
use crate::platform::{Account, Options, Platform, Release, Spec};
use crate::real::{Cli, Run, text, until};

/// Read by both; `--json` is added.
const READS: &[&str] = &[
    "server status",
    "node list",
    "admin users list",
    "admin users list --limit 2 --offset 1",
    "admin users list --fields id,email,role",
    "admin users view {user}",
    "admin competition list",
    "admin competition registrations {comp}",
    "admin announcement list",
    "admin challenges build-state",
    "admin challenges pull-state",
    "admin stats overview",
    "admin stats health-flags",
    "admin stats traffic-summary",
    "admin stats timeseries launches",
    "admin stats timeseries running_instances --window 7200 --bucket 600",
    "admin stats solve-matrix",
    "admin stats challenge-stats",
    "admin tasks list",
    "admin tasks list --status succeeded --kind challenge_rescan --limit 1 --offset 0",
    "admin tasks view {task}",
    "admin scheduled-jobs list",
];

/// Done to each tool's own account, team, competition and node. A line that begins with GET is a look at what became of
/// it, which has to be the same.
const PEOPLE: &Steps = &[
    ("admin users role-set {user} admin", Done),
    ("admin users view {user} --json", Same),
    ("admin users role-set {user} user", Done),
    ("GET /admin/users/{user}", Same),
    ("admin users role-set nonsense admin", Fails(6)),
    // Ours knows the roles, and sends nothing.
    ("admin users role-set {user} god", Fails(2)),
    ("admin users view nonsense --json", Fails(6)),
    (
        "admin competition create --title {title} --description d --starts-at 2031-01-01T10:00:00Z --ends-at 2031-01-02T10:00:00+02:00 --challenge-id WEB-001 --challenge-id REVERSE-001 --status draft",
        Done,
    ),
    ("GET /competitions/{made}", Same),
    (
        "admin competition update {made} --title {title}-II --description e --starts-at 2032-01-01T10:00:00Z --ends-at 2032-02-01T10:00:00Z --status published",
        Done,
    ),
    ("GET /competitions/{made}", Same),
    ("admin competition update {made}", Differ(2, 2)),
    ("admin competition update nonsense --title x", Fails(6)),
    ("admin competition registrations {made} --json", Same),
    ("admin competition registrations nonsense --json", Fails(6)),
    // Nobody is there to be asked.
    ("admin competition delete {made}", Fails(2)),
    ("admin competition delete {made} -y", Done),
    ("admin competition delete {made} --yes", Fails(6)),
    (
        "admin announcement create --title {title} --body b --severity warning --starts-at 2031-01-01T10:00:00Z --ends-at 2031-01-02T10:00:00+02:00",
        Done,
    ),
    ("GET /admin/announcements", Same),
    (
        "admin announcement update {announced} --title {title}-II --body c --severity critical --starts-at 2032-01-01T10:00:00Z --ends-at 2032-01-02T10:00:00Z",
        Done,
    ),
    ("GET /admin/announcements", Same),
    ("admin announcement update {announced}", Differ(2, 2)),
    ("admin announcement delete {announced}", Done),
    ("admin announcement delete {announced}", Fails(6)),
    ("admin achievement grant {team} night_owl", Done),
    ("GET /teams/{team}/achievements", Same),
    ("admin achievement grant nonsense night_owl", Fails(6)),
    ("admin achievement revoke {team} night_owl", Done),
    ("GET /teams/{team}/achievements", Same),
    ("admin question reset-attempts {team} REVERSE-001 flag --reason typo --json", Same),
    ("admin question reset-attempts {team} REVERSE-001 flag", Done),
    // The platform takes ids that nobody knows, and their tool says that it was done. Ours looks first.
    ("admin question reset-attempts nonsense REVERSE-001 flag --json", Differ(0, 6)),
    ("node delete nonsense", Differ(0, 6)),
    ("node delete {node}", Done),
    ("node delete {node}", Differ(0, 6)),
];

/// Work in the background, and what there is only one of. `wait` waits for the task that was started last.
const WORK: &Steps = &[
    ("admin challenges rescan --json", Same),
    ("wait {last}", Done),
    ("admin tasks view {last} --json", Same),
    ("admin tasks logs {last}", Done),
    ("admin tasks logs {last} --after 1 -f", Done),
    ("admin tasks logs nonsense", Fails(6)),
    ("admin tasks view nonsense --json", Fails(6)),
    // Over already.
    ("admin tasks cancel {last} --json", Fails(7)),
    ("admin challenges build WEB-001 --json", Same),
    ("admin challenges build --all --competition {comp} --json", Same),
    ("admin challenges build NOPE", Differ(0, 6)),
    ("admin challenges build", Differ(2, 2)),
    ("admin challenges pull WEB-001 --json", Same),
    ("admin challenges pull --all --json", Same),
    ("admin challenges pull WEB-001 --all", Differ(2, 2)),
    ("admin tasks submit challenge_build_all --params {\"competition_id\":\"{comp}\"} --json", Same),
    ("admin tasks submit nonsense", Fails(11)),
    ("admin tasks submit challenge_rescan --params 7", Fails(2)),
    // There are many before them, so these wait for their turn yet.
    ("admin tasks cancel {last} --json", Same),
    ("GET /admin/tasks/{last}", Same),
    ("admin tasks cancel nonsense", Fails(6)),
    ("admin scheduled-jobs set retention_sweep --disabled --interval 7200 --json", Same),
    ("admin scheduled-jobs set retention_sweep --enabled", Done),
    ("admin scheduled-jobs set retention_sweep --interval 3600 --json", Same),
    // Theirs sends an empty change and shows the job; ours takes it for a mistake.
    ("admin scheduled-jobs set retention_sweep", Differ(0, 2)),
    ("admin scheduled-jobs set nonsense --enabled", Fails(6)),
    ("admin scheduled-jobs run retention_sweep --json", Same),
    ("admin scheduled-jobs run nonsense", Fails(6)),
    ("admin stats timeseries nonsense --json", Fails(2)),
    ("server invite --role platform", Differ(2, 2)),
    ("admin instances stop-all", Fails(2)),
];

/// Run apart, as what they print or do is looked at.
const APART: [&str; 2] = ["server invite", "admin tasks logs"];

/// Changed by looking, or counted from now.
const MOVING: &[&str] = &["last_active_at", "last_used_at", "ts", "last_heartbeat", "last_heartbeat_ts"];

/// What twins can't have in common.
const OWN: &[&str] = &[
    "id",
    "user_id",
    "team_id",
    "title",
    "name",
    "email",
    "display_name",
    "avatar_url",
    "created_at",
    "updated_at",
    "promoted_at",
    "reset_at",
    // What an achievement was given for.
    "at",
    "elapsed_s",
    "unlocked_at",
    "last_active_at",
    "created_at_ts",
    "started_at_ts",
    "finished_at_ts",
    "last_run_at_ts",
];

#[test]
fn the_words_of_the_operators_tool_we_replace() {
    every_command("ctfy-admin", &APART, &[], &[READS], &[PEOPLE, WORK, &[("admin instances stop-all", Done)]]);
    let platform = Platform::start(Release::V0_6_6, Options::default()).expect("a platform");
    let stage = Stage::set(&platform);
    let (mut wrong, even) = (Vec::new(), READS.len() / 2);
    std::thread::scope(|scope| {
        let halves = [&READS[..even], &READS[even..]].map(|half| scope.spawn(|| stage.read(half)));
        wrong.extend(halves.into_iter().flat_map(|half| half.join().expect("it ends")));
    });
    std::thread::scope(|scope| {
        let people = scope.spawn(|| stage.steps(PEOPLE));
        wrong.extend(stage.steps(WORK));
        wrong.extend(stage.logs());
        wrong.extend(stage.invites());
        wrong.extend(people.join().expect("it ends"));
    });
    wrong.extend(stage.matrix());
    wrong.extend(stage.stop_all());
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// A platform with something to see.
struct Stage<'p> {
    pair: Pair<'p>,
    reader: Account,
    task: String,
}

impl Stage<'_> {
    fn set(p: &Platform) -> Stage<'_> {
        p.competition(Spec { title: "Winter CTF".into(), status: "draft".into(), ..Spec::default() });
        p.ok("POST", "/admin/announcements", &p.admin.token, json!({"title": "Welcome", "body": "Have fun."}));
        let (reader, rival) = (p.contestant(), p.contestant());
        for player in [&reader, &rival] {
            let id = p.launch(player, "WEB-001");
            p.settled(player, &id);
            p.submit(player, &id, "flag", json!("FLAG{no}"));
            let minted = p.node.answers(&id).expect("it runs")["flag"].clone();
            p.submit(player, &id, "flag", json!(minted));
        }
        let id = p.launch(&rival, "BROKEN-001");
        p.settled(&rival, &id);
        let task = text(&p.rescan()["id"]);
        Stage { pair: Pair { p, program: "ctfy-admin" }, reader, task }
    }

    fn read(&self, reads: &[&str]) -> Vec<String> {
        let p = self.pair.p;
        let known = [("{user}", &self.reader.user_id), ("{comp}", &p.autumn), ("{task}", &self.task)];
        self.pair.read(reads, &p.admin, &known, MOVING)
    }

    /// Runs each step by theirs, then by ours; gives what differs.
    fn steps(&self, steps: &Steps) -> Vec<String> {
        let p = self.pair.p;
        let [theirs, ours] = ["theirs", "ours"].map(|name| Twin::born(p, name));
        let mut wrong = Vec::new();
        for (line, ends) in steps {
            if let Some(path) = line.strip_prefix("GET ") {
                let [one, two] = [&theirs, &ours].map(|twin| twin.look(p, path));
                let differs = lacking(&one, &two, OWN, "").into_iter().chain(lacking(&two, &one, OWN, ""));
                wrong.extend(differs.map(|what| format!("{line}: {what}")));
                continue;
            }
            if line.starts_with("wait ") {
                theirs.wait(p);
                ours.wait(p);
                continue;
            }
            let words = |twin: &Twin| line.split(' ').map(|word| twin.fill(p, word)).collect::<Vec<_>>();
            let done = self.pair.theirs(&theirs.cli, &words(&theirs));
            let own = self.pair.ours(&ours.cli, &words(&ours));
            let found = differ(line, *ends, &done, &own, OWN);
            if matches!(ends, Same) && found.is_empty() {
                theirs.keep(&document(&done));
                ours.keep(&own.json());
            }
            wrong.extend(found);
        }
        wrong
    }

    /// Theirs prints a log as one document after another, ours as the array that every list is; `--format ndjson` is a
    /// line for each.
    fn logs(&self) -> Vec<String> {
        let cli = Cli::of(self.pair.p, &self.pair.p.admin);
        let mut wrong = Vec::new();
        for more in ["", " --after 1", " --follow"] {
            let words = |format: &str| {
                let line = format!("admin tasks logs {}{more} {format}", self.task);
                line.split(' ').map(str::to_owned).collect::<Vec<_>>()
            };
            let theirs = documents(&self.pair.theirs(&cli, &words("--json")));
            let ours = [self.pair.ours(&cli, &words("--json")).ok().json()];
            let lines = self.pair.ours(&cli, &words("--format=ndjson")).ok().out;
            let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
            assert!(!theirs.is_empty(), "it wrote something");
            for ours in ours.into_iter().chain([Value::Array(lines)]) {
                let lacks = lacking(&Value::Array(theirs.clone()), &ours, &[], "");
                wrong.extend(lacks.iter().map(|what| format!("admin tasks logs{more}: {what}")));
            }
        }
        wrong
    }

    /// What a node is started with has the same settings.
    fn invites(&self) -> Vec<String> {
        let p = self.pair.p;
        let cli = Cli::of(p, &p.admin);
        let mut wrong = Vec::new();
        for how in ["-o uv", "-o docker", "--output compose"] {
            let line = format!("server invite {how} --capacity 7 --label zone=b --label rack=1 --ttl 600 --role node");
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let runs = [self.pair.theirs(&cli, &words), self.pair.ours(&cli, &words)];
            let settings = ["CTFY_NODE_PUBLIC_URL", "CTFY_NODE_CAPACITY", "CTFY_NODE_LABELS", "CTFY_NODE_TOKEN"];
            for what in settings.into_iter().chain([p.url.as_str(), "rack=1", "zone=b", "join", "reg_"]) {
                let [theirs, ours] = [0, 1].map(|n| runs[n].code == 0 && runs[n].out.contains(what));
                if !(theirs && ours) {
                    let [one, two] = [0, 1].map(|n| format!("{}\n{}{}", runs[n].code, runs[n].out, runs[n].err));
                    wrong.push(format!("{line}: no {what}: theirs {one}\nours {two}"));
                }
            }
            let made = p.ok("GET", "/nodes/invites", &p.admin.token, Value::Null);
            let made = made["items"].as_array().expect("rows");
            let lasting = |row: &Value| {
                let at = |key: &str| super::instant(&row[key]).expect("a time").as_second();
                at("expires_at") - at("created_at")
            };
            let short = made.iter().filter(|row| (590..=610).contains(&lasting(row))).count();
            assert!(short >= 2 && short % 2 == 0, "each made one for ten minutes: {made:?}");
        }
        // Theirs fails once the invite is made, and does not tell it.
        let words = ["server", "invite", "-o", "json"].map(str::to_owned);
        let (theirs, ours) = (self.pair.theirs(&cli, &words), self.pair.ours(&cli, &words));
        if theirs.code != 1 || !theirs.err.contains("KeyError") {
            wrong.push(format!("server invite -o json: theirs works now, compare it:\n{}", theirs.out));
        }
        let told = ours.ok().json();
        for key in ["invite_id", "registration_token", "expires_at", "platform_url"] {
            text(&told[key]);
        }
        wrong
    }

    /// Theirs is JSON unless told otherwise; ours in a pipe.
    fn matrix(&self) -> Vec<String> {
        let cli = Cli::of(self.pair.p, &self.pair.p.admin);
        let run = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            (self.pair.theirs(&cli, &words), self.pair.ours(&cli, &words))
        };
        let (theirs, ours) = run("admin stats solve-matrix");
        let (none, table) = run("admin stats solve-matrix --no-json");
        assert!(none.code == 0 && table.ok().out.contains("first"), "a picture");
        differ("admin stats solve-matrix", Same, &theirs, &ours, &[])
    }

    /// Each stops what runs.
    fn stop_all(&self) -> Vec<String> {
        let p = self.pair.p;
        let cli = Cli::of(p, &p.admin);
        let stop = |run: &dyn Fn(&[String]) -> Run, flag: &str| {
            let player = p.contestant();
            let id = p.launch(&player, "REVERSE-001");
            p.settled(&player, &id);
            let run = run(&["admin", "instances", "stop-all", flag].map(str::to_owned));
            until(|| p.node.instances().is_empty());
            run
        };
        let theirs = stop(&|words| self.pair.theirs(&cli, words), "--yes");
        let ours = stop(&|words| self.pair.ours(&cli, words), "-y");
        differ("admin instances stop-all", Done, &theirs, &ours, &[])
    }
}

/// What one of the tools does things to.
struct Twin {
    name: String,
    user: Account,
    team: String,
    node: String,
    cli: Cli,
    /// The task that was started last.
    last: RefCell<String>,
}

impl Twin {
    fn born(p: &Platform, name: &str) -> Twin {
        let user = p.player();
        let team = p.join(&user, &p.autumn);
        let id = p.launch(&user, "REVERSE-001");
        p.settled(&user, &id);
        p.submit(&user, &id, "flag", json!("FLAG{no}"));
        let name = format!("{name}-{}", user.email.split('@').next().unwrap_or_default());
        let body = json!({"url": format!("http://{name}.example.org"), "display_name": name, "capacity": 1});
        let node = text(&p.ok("POST", "/nodes/register", &p.admin.token, body)["id"]);
        Twin { name, user, team, node, cli: Cli::of(p, &p.admin), last: RefCell::default() }
    }

    fn fill(&self, p: &Platform, word: &str) -> String {
        // Looked up by its title, for their tool does not tell it to scripts.
        let titled = |path: &str| {
            let rows = p.ok("GET", path, &p.admin.token, Value::Null);
            let mut rows = rows["items"].as_array().expect("rows").iter();
            let found = rows.find(|row| row["title"].as_str().is_some_and(|title| title.starts_with(&self.name)));
            found.map_or_else(|| "gone".to_owned(), |row| text(&row["id"]))
        };
        let last = self.last.borrow();
        let mut known = vec![
            ("{user}", &self.user.user_id),
            ("{team}", &self.team),
            ("{node}", &self.node),
            ("{title}", &self.name),
        ];
        known.extend([("{comp}", &p.autumn), ("{last}", &*last)]);
        let found = match word {
            word if word.contains("{made}") => [("{made}", titled("/admin/competitions"))],
            word if word.contains("{announced}") => [("{announced}", titled("/admin/announcements"))],
            _ => return fill(word, &known),
        };
        fill(word, &found.each_ref().map(|(name, id)| (*name, id)))
    }

    /// What the API says of it; of a list, the row that is its own.
    fn look(&self, p: &Platform, path: &str) -> Value {
        let found = p.ok("GET", &self.fill(p, path), &p.admin.token, Value::Null);
        let Some(rows) = found["items"].as_array().filter(|_| path == "/admin/announcements") else { return found };
        let own = rows.iter().find(|row| row["title"].as_str().is_some_and(|title| title.starts_with(&self.name)));
        own.expect("its own row").clone()
    }

    fn keep(&self, answer: &Value) {
        if let (Some(id), true) = (answer["id"].as_str(), answer["kind"].is_string()) {
            *self.last.borrow_mut() = id.to_owned();
        }
    }

    fn wait(&self, p: &Platform) {
        let path = format!("/admin/tasks/{}", self.last.borrow());
        until(|| {
            let task = p.ok("GET", &path, &p.admin.token, Value::Null);
            !matches!(task["status"].as_str(), Some("pending" | "running"))
        });
    }
}

/// All that it printed after its log, one document after another.
fn documents(theirs: &Run) -> Vec<Value> {
    // A line of the log begins with a bracket or a blank.
    let own = |line: &&str| !line.contains(" INFO ");
    let text: Vec<&str> = theirs.out.lines().filter(own).collect();
    let text = text.join("\n");
    serde_json::Deserializer::from_str(&text).into_iter().map(|one| one.expect("JSON")).collect()
}
