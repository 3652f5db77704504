//! Who may do what: every operation as everybody to whom the platform refuses it.
//!
//! Each has to end with 4 (nobody is signed in, or the token was rejected) or 5 (not for you), say so as a script reads
//! it, and change nothing: the platform's database is the same before and after. So each release gets a platform of its
//! own here, on which nobody does anything else. What is allowed is tried elsewhere.

mod database;
mod table;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ctfy::client::{Meta, Method};
use serde_json::{Value, json};

use self::database::{Dump, changes, dump};
use self::table::{Role, TABLE, Who};
use super::{Cli, text};
use crate::platform::{Account, Options, Platform, Release, Spec};

/// How many commands run at once.
const AT_ONCE: usize = 4;

#[test]
fn every_operation_says_who_may() {
    let mut listed: Vec<&str> = TABLE.iter().map(|(operation, ..)| *operation).collect();
    listed.sort_unstable();
    listed.dedup();
    let mut known: Vec<String> =
        ctfy::api::operations().map(|meta| format!("{}.{}", meta.namespace, meta.name)).collect();
    known.sort_unstable();
    assert_eq!(listed, known, "an operation is missing, or is gone");
    for (operation, line, who) in TABLE {
        let reason = if let Who::Anyone(reason) = who { *reason } else { "" };
        assert_eq!(line.is_empty(), !reason.is_empty(), "{operation}: a command to run, or why it is open to all");
    }
}

#[test]
fn v0_6_6() {
    refused_to_all_others(Release::V0_6_6);
}

#[test]
fn v0_7_0() {
    refused_to_all_others(Release::V0_7_0);
}

fn refused_to_all_others(release: Release) {
    let platform = Platform::start(release, Options::default());
    let p = &platform.unwrap_or_else(|error| panic!("no platform {release}: {error:#}"));
    let stage = Stage::set(p);
    let (mut refused, mut allowed) = (Vec::new(), Vec::new());
    for &(operation, line, who) in TABLE {
        let meta = ctfy::api::operations().find(|meta| format!("{}.{}", meta.namespace, meta.name) == operation);
        let meta = meta.unwrap_or_else(|| panic!("there is no {operation}"));
        for caller in &stage.callers {
            let call = Call { operation, words: stage.words(line, caller), meta, caller };
            match who.on(release).refuses(caller.role) {
                Some(code) => refused.push((call, code)),
                None => allowed.push(call),
            }
        }
    }
    // A typing error in the table must not empty it.
    assert!(refused.len() > 1000, "only {} calls", refused.len());

    let before = still(p);
    let mut wrong = at_once(&refused, |(call, code)| [call.run(*code), call.send(p, &stage, *code)]);
    let after = still(p);
    // What a class says too generously would not have been tried at all.
    wrong.extend(at_once(&allowed, |call| [call.knock(p, &stage), None]));
    let changed = changes(&before, &after);
    assert!(
        wrong.is_empty() && changed.is_empty(),
        "{} of {} calls are not answered as they should be:\n{}\nwhat changed in the database:\n{}",
        wrong.len(),
        refused.len() + allowed.len(),
        wrong.join("\n"),
        changed.join("\n"),
    );
}

/// Does something with all of these, some at once; gives what was said of them.
fn at_once<T: Sync>(all: &[T], work: impl Fn(&T) -> [Option<String>; 2] + Sync) -> Vec<String> {
    let (next, said) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let lines = work(one).into_iter().flatten();
                    said.lock().unwrap_or_else(PoisonError::into_inner).extend(lines);
                }
            });
        }
    });
    said.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The database when nothing is under way any more: the platform writes some of what happened a moment later.
fn still(p: &Platform) -> Dump {
    let mut last = dump(p);
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(500));
        let now = dump(p);
        if changes(&last, &now).is_empty() {
            return now;
        }
        last = now;
    }
    panic!("the database does not come to rest");
}

/// An operation as somebody.
struct Call<'a> {
    operation: &'static str,
    /// The command line.
    words: Vec<String>,
    meta: &'static Meta,
    caller: &'a Caller,
}

impl Call<'_> {
    /// Runs the command; says what is wrong with the refusal: its exit code, its kind, or that something is on stdout.
    fn run(&self, code: i32) -> Option<String> {
        let args: Vec<&str> = self.words[1..].iter().map(String::as_str).collect();
        let run = self.caller.cli.start(&self.words[0], &args, "");
        let (line, said) = (&run.line, format!("{}{}", run.out, run.err));
        if run.code != code {
            return self.amiss(&format!("`{line}` exits with {} instead of {code}: {said}", run.code));
        }
        // Before the error may stand what was about to be done.
        let last = run.err.lines().last().unwrap_or_default();
        let error = serde_json::from_str::<Value>(last).unwrap_or_default()["error"].clone();
        let kind = if code == 4 { "auth" } else { "forbidden" };
        let fine = run.out.is_empty() && error["kind"] == kind && error["exit"] == code;
        if fine { None } else { self.amiss(&format!("`{line}` exits with {code}, but says: {said}")) }
    }

    /// Sends the bare request of what changes something: the command may have been refused by what it reads before.
    fn send(&self, p: &Platform, stage: &Stage, code: i32) -> Option<String> {
        if self.meta.method == Method::GET {
            return None;
        }
        let (status, answer) = self.request(p, &stage.path(self.meta, &self.words), stage.body());
        let fine = status == 403 || code == 4 && status == 401;
        if fine { None } else { self.amiss(&format!("the bare request is answered with {status} {answer}")) }
    }

    /// Asks whether it is open to somebody, without doing it: reads what there is, and changes what there is not.
    fn knock(&self, p: &Platform, stage: &Stage) -> Option<String> {
        let reads = self.meta.method == Method::GET;
        // The one never ends; and what players change has been tried by those who may.
        if self.operation == "server.Events" || !reads && !self.meta.namespace.starts_with("admin/") {
            return None;
        }
        let path = if reads { stage.path(self.meta, &self.words) } else { stage.nowhere(self.meta, self.caller.role) };
        let (status, answer) = self.request(p, &path, if reads { Value::Null } else { json!({}) });
        let open = !matches!(status, 401 | 403);
        if open { None } else { self.amiss(&format!("it should be open, but is answered with {status} {answer}")) }
    }

    fn request(&self, p: &Platform, path: &str, body: Value) -> (u16, Value) {
        p.api(self.meta.method.as_str(), path, &self.caller.token, body)
    }

    fn amiss(&self, what: &str) -> Option<String> {
        Some(format!("{} as {:?}: {what}", self.operation, self.caller.role))
    }
}

/// Somebody who tries.
struct Caller {
    role: Role,
    name: String,
    token: String,
    cli: Cli,
}

/// A platform on which everything that the commands name is there.
struct Stage {
    callers: Vec<Caller>,
    props: BTreeMap<&'static str, String>,
}

impl Stage {
    fn set(p: &Platform) -> Stage {
        let boss = &p.admin.token;
        let post = |path: &str, account: &Account, body: Value| p.ok("POST", path, &account.token, body);
        let comp = format!("/competitions/{}", p.autumn);

        let [captain, member, stranger, host, admin, guest, asker, gone] = [(); 8].map(|()| p.player());
        let team = text(&post(&format!("{comp}/teams"), &captain, json!({"mode": "create", "name": "Foxes"}))["id"]);
        let invite = post(&format!("{comp}/invites"), &captain, json!({"max_uses": 5}));
        post(&format!("{comp}/teams/redeem"), &member, json!({"code": invite["code"]}));
        let direct = post(&format!("{comp}/invites/direct"), &captain, json!({"email": guest.email}));
        let request = post(&format!("{comp}/teams/{team}/join-request"), &asker, Value::Null);
        post(&format!("/admin{comp}/admins"), &p.admin, json!({"user_id": host.user_id}));
        post(&format!("/admin{comp}/invites"), &p.admin, json!({"user_id": stranger.user_id}));
        p.ok("PATCH", &format!("/admin/users/{}/role", admin.user_id), boss, json!({"role": "admin"}));
        super::refusals::revoke(p, &gone);

        let bare = scoped(p, &captain, "none");
        let reader = scoped(p, &captain, "read");
        let delegate = scoped(p, &p.admin, "write");
        let identities = p.ok("GET", "/auth/identities", &captain.token, Value::Null);
        let private = Spec { title: "Closed".to_owned(), access: "private_listed".to_owned(), ..Spec::default() };
        let announcement = post("/admin/announcements", &p.admin, json!({"title": "Welcome"}));

        // One instance that runs, and one of which there is a record only.
        let record = p.launch(&captain, "WEB-001");
        p.settled(&captain, &record);
        p.ok("DELETE", &format!("/instances/{record}"), &captain.token, Value::Null);
        let instance = p.launch(&captain, "FILES-001");
        p.settled(&captain, &instance);
        let task = p.rescan();
        let jobs = p.ok("GET", "/admin/scheduled-jobs", boss, Value::Null);
        let jobs = jobs.as_array().or(jobs["items"].as_array()).expect("jobs").clone();
        for job in &jobs {
            p.ok("PATCH", &format!("/admin/scheduled-jobs/{}", text(&job["name"])), boss, json!({"enabled": false}));
        }

        let props = BTreeMap::from([
            ("comp", p.autumn.clone()),
            ("private", p.competition(private)),
            ("team", team),
            ("code", text(&invite["code"])),
            ("invite", text(&direct["id"])),
            ("request", text(&request["id"])),
            ("member", member.user_id.clone()),
            ("host", host.user_id.clone()),
            ("user", stranger.user_id.clone()),
            ("email", asker.email.clone()),
            ("password", captain.password.clone()),
            ("identity", text(&identities["items"][0]["id"])),
            ("token", text(&bare["id"])),
            ("device", text(&p.ok("POST", "/auth/device/code", "", Value::Null)["user_code"])),
            ("announcement", text(&announcement["id"])),
            ("instance", instance),
            ("record", record),
            ("node", p.node.id.clone()),
            ("node-invite", text(&post("/nodes/invites", &p.admin, json!({}))["id"])),
            ("task", text(&task["id"])),
            ("job", text(&jobs[0]["name"])),
        ]);
        let caller = |role, account: &Account, token: &str| {
            let cli = Cli::at(p).with("CTFY_COMPETITION", &p.autumn);
            let cli = if token.is_empty() { cli } else { cli.with("CTFY_TOKEN", token) };
            Caller { role, name: account.display_name.clone(), token: token.to_owned(), cli }
        };
        let own = |role, account: &Account| caller(role, account, &account.token);
        let callers = vec![
            caller(Role::Nobody, &captain, ""),
            own(Role::Rejected, &gone),
            own(Role::Stranger, &stranger),
            own(Role::Captain, &captain),
            own(Role::Member, &member),
            own(Role::Host, &host),
            own(Role::Admin, &admin),
            own(Role::Super, &p.admin),
            caller(Role::Bare, &captain, &text(&bare["token"])),
            caller(Role::Reader, &captain, &text(&reader["token"])),
            caller(Role::Delegate, &p.admin, &text(&delegate["token"])),
        ];
        Stage { callers, props }
    }

    /// The words of a command line, with the ids that its braces stand for.
    fn words(&self, line: &str, caller: &Caller) -> Vec<String> {
        let id = |word: &str| match word.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
            Some("me") => caller.name.clone(),
            Some(name) => self.props.get(name).unwrap_or_else(|| panic!("there is no {name}")).clone(),
            None => word.to_owned(),
        };
        // Before the command, for there may be a `--` in it.
        let mut words: Vec<String> = line.split_whitespace().map(id).collect();
        words.insert(words.len().min(1), "--json".to_owned());
        words
    }

    /// The path of an operation, with the same ids in it.
    fn path(&self, meta: &Meta, words: &[String]) -> String {
        let mut path = meta.path.to_owned();
        let private = words.contains(&self.props["private"]);
        while let (Some(start), Some(end)) = (path.find('{'), path.find('}')) {
            let id = match (meta.namespace, meta.name, &path[start + 1..end]) {
                (_, _, "challenge") => "FILES-001",
                (_, _, "filename") => "notes.txt",
                (_, _, "question") => "flag",
                (_, _, "reaction") => "learned",
                (_, _, "egg") => "konami",
                (_, _, "achievement") => "night_owl",
                (_, _, "provider") => "github",
                (_, _, "key") => "disabled_challenges",
                ("admin/nodes", _, "invite") => &self.props["node-invite"],
                ("comp", "ApproveRequest" | "RejectRequest", "invite") => &self.props["request"],
                ("admin/records", _, "instance") => &self.props["record"],
                ("comp", _, "comp") if private => &self.props["private"],
                ("comp", _, "user") => &self.props["member"],
                (_, _, name) => self.props.get(name).unwrap_or_else(|| panic!("there is no {name}")),
            };
            path = format!("{}{id}{}", &path[..start], &path[end + 1..]);
        }
        // What an operation does not know it passes over.
        format!("{path}?competition_id={}&user_code={}", self.props["comp"], self.props["device"])
    }

    /// The path of an operation on things that nobody knows, but for the competition, which says who may. Other things
    /// for each role: 0.7.0 fails when two change the same at once.
    fn nowhere(&self, meta: &Meta, role: Role) -> String {
        let known = meta.name != "Delete";
        let name = |part: &str| match part {
            "{comp}" if known => self.props["comp"].clone(),
            part if part.starts_with('{') => format!("unknown-to-{role:?}"),
            part => part.to_owned(),
        };
        meta.path.split('/').map(name).collect::<Vec<_>>().join("/")
    }

    /// A body that fits every operation: what one does not know it passes over.
    fn body(&self) -> Value {
        json!({
            "mode": "solo", "name": "Wolves", "code": self.props["code"], "email": self.props["email"],
            "challenge_id": "QUIZ-001", "competition_id": self.props["comp"], "instance_id": self.props["instance"],
            "question_id": "sum", "answer": "5", "user_code": self.props["device"], "title": "Mine", "role": "admin",
            "user_id": self.props["user"], "kind": "challenge_rescan", "value": ["WEB-001"], "reason": "",
            "url": "http://n:9", "display_name": "n",
        })
    }
}

/// A fine-grained token for all competitions, with this permission for everything that has one.
fn scoped(p: &Platform, account: &Account, level: &str) -> Value {
    let all = ["challenges", "submissions", "instances", "teams", "scoreboard", "profile", "identities", "tokens"];
    let permissions: BTreeMap<&str, &str> = all.into_iter().map(|name| (name, level)).collect();
    let body = json!({"label": level, "competition_access": "all", "permissions": permissions});
    p.ok("POST", "/auth/tokens", &account.token, body)
}
