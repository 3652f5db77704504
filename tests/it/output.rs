//! What is printed: every byte that was sent with `--json`, the same rows in every format, pages joined or cut, jq kept
//! in its room, and one error object for a script.

use serde_json::{Value, json};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, ResponseTemplate};

use crate::harness::*;

const BIG: &str = "123456789012345678901234567890";

/// Commands that show one answer as it came: what to run, what it asks for, and the sample of the answer.
const ONES: &[(&[&str], &str, &str)] = &[
    (&["me", "view"], "/me", "me/View"),
    (&["comp", "view", "x"], "/competitions/x", "comp/Get"),
    (&["challenge", "view", "x"], "/challenges/x", "challenge/Get"),
    (&["instance", "view", ID], "/instances/4f0741a8-ecd6-4abd-9b54-2905bc2d5b80", "instance/Get"),
    (&["instance", "status", ID], "/instances/4f0741a8-ecd6-4abd-9b54-2905bc2d5b80/status", "instance/Status"),
    (&["server", "health"], "/health", "server/Health"),
    (&["server", "meta"], "/meta", "server/Meta"),
    (&["server", "cluster"], "/cluster-info", "server/ClusterInfo"),
    (&["api", "users/x"], "/users/x", "user/Get"),
    (&["api", "me/inbox"], "/me/inbox", "me/Inbox"),
];

/// Commands that show a list; the rows stand under the last word.
const LISTS: &[(&[&str], &str, &str, &str)] = &[
    (&["comp", "list"], "/competitions", "comp/List", "items"),
    (&["comp", "challenges", "x"], "/competitions/x/challenges", "comp/Challenges", "items"),
    (&["comp", "scoreboard", "x"], "/competitions/x/scoreboard", "comp/Scoreboard", "items"),
    (&["challenge", "list"], "/challenges", "challenge/List", "items"),
    (&["challenge", "files", "x"], "/challenges/x/attachments", "challenge/Files", "files"),
    (&["instance", "list"], "/instances", "instance/List", "items"),
    (&["submission", "list"], "/submissions", "submission/List", "items"),
    (&["scoreboard", "view"], "/scoreboard", "scoreboard/View", "items"),
];

const ID: &str = "4f0741a8-ecd6-4abd-9b54-2905bc2d5b80";

fn serve(below: &str, body: &str) -> Platform {
    let platform = Platform::start();
    if below != "/me" {
        platform.me();
    }
    platform.text("GET", below, 200, body, "application/json");
    platform
}

#[test]
fn one_thing_is_printed_as_it_came() {
    for (args, below, name) in ONES {
        let text = sample(name);
        assert!(text.contains(BIG));
        let platform = serve(below, &text);
        let home = platform.home();
        let ran = home.ctfy(args).json().run().ok();
        assert_eq!(ran.out.trim(), text.trim(), "{args:?}");
        let ran = home.ctfy(&[args, &["--jq", ".x_unknown.n"][..]].concat()).run().ok();
        assert_eq!(ran.out, format!("{BIG}\n"), "{args:?}");
        let ran = home.ctfy(&[args, &["--format", "ndjson"][..]].concat()).run().ok();
        assert_eq!((ran.out.lines().count(), ran.out.contains(BIG)), (1, true), "{args:?}");
        let ran = home.ctfy(&[args, &["--json", "--fields", "x_unknown.n,nowhere"][..]].concat()).run().ok();
        assert_eq!(ran.out, format!("{{\"x_unknown\":{{\"n\":{BIG}}},\"nowhere\":null}}\n"), "{args:?}");
        let ran = home.ctfy(args).run().ok();
        assert!(!ran.out.is_empty(), "{args:?}");
    }
}

#[test]
fn lists_are_printed_as_they_came() {
    for (args, below, name, key) in LISTS {
        let text = sample(name);
        let whole: Value = serde_json::from_str(&text).unwrap();
        let rows = &whole[key];
        let platform = serve(below, &text);
        let home = platform.home();
        let ran = home.ctfy(args).json().run().ok();
        assert_eq!(&ran.json(), rows, "{args:?}: an array of rows");
        let marked = rows[0].get("x_unknown").is_some();
        assert_eq!(ran.out.contains(BIG), marked, "{args:?}");
        let ran = home.ctfy(&[args, &["--format", "ndjson"][..]].concat()).run().ok();
        let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(&json!(lines), rows, "{args:?}");
        let ran = home.ctfy(&[args, &["--jq", "length"][..]].concat()).run().ok();
        assert_eq!(ran.out.trim(), lines.len().to_string());
        for format in ["csv", "tsv", "table"] {
            let ran = home.ctfy(&[args, &["--format", format][..]].concat()).run().ok();
            assert!(ran.out.lines().count() > lines.len(), "{args:?} {format}: a header and the rows: {}", ran.out);
            assert!(!ran.out.contains('\u{1b}'));
        }
        let ran = home.ctfy(&[args, &["--format", "name"][..]].concat()).run().ok();
        assert_eq!(ran.out.lines().count(), lines.len(), "{args:?}");
    }
    let platform = serve("/nodes", &sample("node/List"));
    let ran = platform.home().admin(&["nodes", "list", "--json"]).run().ok();
    assert_eq!(ran.json(), serde_json::from_str::<Value>(&sample("node/List")).unwrap()["items"]);
}

#[test]
fn one_request_is_enough() {
    let all = ONES.iter().map(|(args, below, name)| (args, below, name));
    for (args, below, name) in all.chain(LISTS.iter().map(|(args, below, name, _)| (args, below, name))) {
        let platform = serve(below, &sample(name));
        let home = platform.home();
        for json in [false, true] {
            let before = platform.seen().len();
            let call = home.ctfy(args);
            if json { call.json() } else { call }.run().ok();
            assert_eq!(platform.seen().len(), before + 1, "{args:?}: {:?}", platform.seen());
        }
    }
}

#[test]
fn a_bare_array_where_a_page_was_expected_and_the_other_way_round() {
    for (args, below, name, key) in LISTS {
        let whole: Value = serde_json::from_str(&sample(name)).unwrap();
        let rows = whole[key].clone();
        let platform = serve(below, &rows.to_string());
        let home = platform.home();
        assert_eq!(home.ctfy(args).json().run().ok().json().as_array().unwrap().len(), rows.as_array().unwrap().len());
        let windowed = args.contains(&"files");
        if !windowed {
            let ran = home.ctfy(&[args, &["--limit", "1", "--offset", "1", "--json"][..]].concat()).run().ok();
            assert_eq!(ran.json().as_array().unwrap().len(), 1, "{args:?}: cut by ourselves");
            assert_eq!(ran.json()[0].get("id"), rows[1].get("id"));
        }
    }
    for wrong in ["{}", "{\"items\": 3}", "3", "\"text\"", "null"] {
        let platform = serve("/scoreboard", wrong);
        platform.home().ctfy(&["scoreboard", "view", "--json"]).run().error(10);
    }
}

/// A platform with 2500 standings that gives 1000 at most.
fn many(fail_at: Option<u64>) -> Platform {
    struct Pages(Option<u64>);
    impl wiremock::Respond for Pages {
        fn respond(&self, request: &wiremock::Request) -> ResponseTemplate {
            let asked = |name: &str, default: u64| {
                request
                    .url
                    .query_pairs()
                    .find(|(key, _)| key == name)
                    .map_or(default, |(_, value)| value.parse().unwrap())
            };
            let (limit, offset) = (asked("limit", 50).min(1000), asked("offset", 0));
            if self.0.is_some_and(|at| offset >= at) {
                return ResponseTemplate::new(500).set_body_string("boom");
            }
            let rows: Vec<Value> = (offset..(offset + limit).min(2500)).map(|n| json!({"rank": n})).collect();
            ResponseTemplate::new(200)
                .set_body_json(json!({"items": rows, "total": 2500, "limit": limit, "offset": offset}))
        }
    }
    let platform = Platform::start();
    platform.answer("GET", "/scoreboard", Pages(fail_at));
    platform
}

#[test]
fn pages_are_joined_and_cut() {
    let board = |args: &[&str]| {
        let platform = many(None);
        let ran = platform.home().ctfy(&[&["scoreboard", "view"], args].concat()).run().ok();
        (ran, platform.seen().len())
    };
    let ranks =
        |ran: &Ran| ran.json().as_array().unwrap().iter().map(|row| row["rank"].as_u64().unwrap()).collect::<Vec<_>>();
    for args in [&["--json", "--all"][..], &["--json", "--limit", "0"]] {
        let (ran, requests) = board(args);
        assert_eq!((ranks(&ran), requests), ((0..2500).collect(), 3), "{args:?}");
        assert_eq!(ran.err, "");
    }
    let (ran, requests) = board(&["--json", "--limit", "3"]);
    assert_eq!((ranks(&ran), requests), (vec![0, 1, 2], 1));
    assert!(ran.err.contains("3 of 2500 shown"), "{}", ran.err);
    let (ran, _) = board(&["--json", "--limit", "3", "--offset", "2498"]);
    assert_eq!(ranks(&ran), [2498, 2499]);
    let (ran, _) = board(&["--json", "--offset", "7"]);
    assert_eq!(ranks(&ran), (7..57).collect::<Vec<_>>());
    let (ran, _) = board(&["--json", "--limit", "1200"]);
    assert_eq!(ranks(&ran).len(), 1200);
    let (ran, _) = board(&["--json", "--offset", "9999", "--limit", "5"]);
    assert!(ranks(&ran).is_empty());
    let (ran, _) = board(&[]);
    assert!(ran.err.contains("50 of 2500 shown; --all shows the rest"), "{}", ran.err);
    let (ran, _) = board(&["--quiet"]);
    assert_eq!(ran.err, "");
    Home::new().ctfy(&["scoreboard", "view", "--all", "--limit", "3"]).run().code(2);
}

#[test]
fn a_page_that_fails_is_no_short_list() {
    for args in [&["scoreboard", "view", "--all", "--json"][..], &["api", "scoreboard", "--all", "--json"]] {
        for at in [1000, 2000] {
            many(Some(at)).home().ctfy(args).run().error(10);
        }
    }
    // Lines are a stream: those before the failure are there, and the failure is told.
    let ran = many(Some(1000)).home().ctfy(&["scoreboard", "view", "--all", "--format", "ndjson"]).run().code(10);
    assert_eq!(ran.out.lines().count(), 1000);
    let error: Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!(error["error"]["exit"], 10);
    many(Some(2000)).home().ctfy(&["scoreboard", "view", "--all"]).run().says(10, "500", "");
}

/// A platform whose scoreboard answers each page as a function of its number, limit and offset.
fn paged(answer: impl Fn(u64, u64, u64) -> (u16, Value) + Send + Sync + 'static) -> Platform {
    struct Pages<F>(F, std::sync::atomic::AtomicU64);
    impl<F: Fn(u64, u64, u64) -> (u16, Value) + Send + Sync> wiremock::Respond for Pages<F> {
        fn respond(&self, request: &wiremock::Request) -> ResponseTemplate {
            let asked = |name: &str| {
                let mut pairs = request.url.query_pairs();
                pairs.find(|(key, _)| key == name).map_or(0, |(_, value)| value.parse().unwrap())
            };
            let n = self.1.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            let (status, body) = (self.0)(n, asked("limit"), asked("offset"));
            // Whoever asks first is answered last: the order must come from elsewhere.
            let wait = std::time::Duration::from_millis(if n == 0 { 0 } else { 120 / n.min(6) });
            ResponseTemplate::new(status).set_body_json(body).set_delay(wait)
        }
    }
    let platform = Platform::start();
    platform.answer("GET", "/scoreboard", Pages(answer, Default::default()));
    platform
}

fn ranks_of(rows: std::ops::Range<u64>) -> Vec<Value> {
    rows.map(|n| json!({"rank": n})).collect()
}

#[test]
fn pages_asked_for_at_once_stand_in_their_order() {
    let page = |limit: u64, offset: u64, total: u64| {
        let to = (offset + limit.min(100)).min(total);
        (200, json!({"items": ranks_of(offset.min(to)..to), "total": total}))
    };
    let ranks = |platform: &Platform, args: &[&str]| {
        let args = [&["scoreboard", "view", "--all"], args].concat();
        let ran = platform.home().ctfy(&args).run().ok();
        let list: Vec<u64> = ran
            .out
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["rank"].as_u64().unwrap())
            .collect();
        (list, ran.err)
    };
    let lines = ["--format", "ndjson"];
    let (list, err) = ranks(&paged(move |_, limit, offset| page(limit, offset, 1234)), &lines);
    assert_eq!((list, err.as_str()), ((0..1234).collect(), ""));
    // It grows while it is read, and shrinks: what is there at the end is there once, and what may be missing is told.
    let (list, err) = ranks(&paged(move |n, limit, offset| page(limit, offset, if n < 3 { 450 } else { 680 })), &lines);
    assert_eq!(list, (0..680).collect::<Vec<_>>());
    assert!(err.contains("changed while it was read"), "{err}");
    let (list, err) = ranks(&paged(move |n, limit, offset| page(limit, offset, if n < 3 { 680 } else { 450 })), &lines);
    assert_eq!(list, (0..450).collect::<Vec<_>>());
    assert!(err.contains("changed while it was read"), "{err}");
    // A page that comes short in the middle leaves no hole.
    let short = paged(|n, limit, offset| {
        let most = if n == 2 { 30 } else { limit.min(100) };
        (200, json!({"items": ranks_of(offset..(offset + most).min(600)), "total": 600}))
    });
    let (list, _) = ranks(&short, &lines);
    assert_eq!(list, (0..600).collect::<Vec<_>>());
    // It says there are more and gives no more: that is told.
    let less = paged(|_, _, offset| (200, json!({"items": ranks_of(offset.min(5)..5), "total": 7})));
    let (list, err) = ranks(&less, &lines);
    assert_eq!(list.len(), 5);
    assert!(err.contains("says that there are 7 rows, and gave 5"), "{err}");
}

#[test]
fn a_list_that_takes_smaller_pages_is_asked_for_smaller_ones() {
    let platform = paged(|_, limit, offset| match limit > 200 {
        true => (422, json!({"code": "validation_error", "detail": {"message": "limit: at most 200", "issues": []}})),
        false => (200, json!({"items": ranks_of(offset..(offset + limit).min(450)), "total": 450})),
    });
    let ran = platform.home().ctfy(&["scoreboard", "view", "--all", "--json"]).run().ok();
    assert_eq!(ran.json().as_array().unwrap().len(), 450);
    assert_eq!(platform.seen().len(), 5, "two refusals, three pages");
}

#[test]
fn a_server_that_never_ends_its_pages_is_left() {
    // It says there are more and sends none.
    let platform = Platform::start();
    platform.on("GET", "/scoreboard", 200, json!({"items": [], "total": 10, "limit": 1000, "offset": 0}));
    assert_eq!(platform.home().ctfy(&["scoreboard", "view", "--all", "--json"]).run().ok().json(), json!([]));
    assert_eq!(platform.seen().len(), 1);
}

#[test]
fn csv_can_be_read_back() {
    let platform = Platform::start();
    let name = "a,b \"c\"\nd\te";
    platform.on(
        "GET",
        "/scoreboard",
        200,
        page(json!([{"rank": 1, "team_name": name, "solved": 3}, {"rank": 2, "team_name": "=cmd()"}])),
    );
    let home = platform.home();
    let csv = home.ctfy(&["scoreboard", "view", "--format", "csv", "--fields", "rank,team_name"]).run().ok().out;
    assert!(csv.replace("\r\n", "\n").starts_with("rank,team_name\n1,\"a,b \"\"c\"\"\nd\te\"\n2,"), "{csv:?}");
    let tsv = home.ctfy(&["scoreboard", "view", "--format", "tsv", "--fields", "rank,team_name"]).run().ok().out;
    let rows: Vec<Vec<&str>> = tsv.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.len() == 3 && rows.iter().all(|row| row.len() == 2), "one line a row, one column a tab: {tsv:?}");
}

#[test]
fn empty_lists() {
    let platform = Platform::start();
    platform.on("GET", "/scoreboard", 200, page(json!([])));
    let home = platform.home();
    assert_eq!(home.ctfy(&["scoreboard", "view", "--json"]).run().ok().out, "[]\n");
    for format in ["ndjson", "name"] {
        assert_eq!(home.ctfy(&["scoreboard", "view", "--format", format]).run().ok().out, "");
    }
    let ran = home.ctfy(&["scoreboard", "view"]).run().ok();
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", "No team has scored yet.\n"));
}

#[test]
fn jq_stays_in_its_room_and_nothing_is_sent() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    for filter in [
        "env",
        "$ENV",
        "env.CTFY_TOKEN",
        "$ENV.PATH",
        "halt",
        "halt_error",
        "def f: f; f",
        "def f(x): x; f(1)",
        "input",
        "inputs",
        ".[",
        "nosuch",
        "import \"x\" as x; .",
        "include \"x\"; .",
    ] {
        let error = home.ctfy(&["me", "view", "--jq", filter]).env("CTFY_TOKEN", TOKEN).run().error(2);
        assert_eq!(error["kind"], "usage", "{filter}");
    }
    home.ctfy(&["me", "view", "--jq", ".", "--format", "csv"]).run().code(2);
    assert!(platform.seen().is_empty());
    // One that fails on what came is told after it came.
    let error = home.ctfy(&["me", "view", "--jq", ".id + 1"]).run().error(2);
    assert!(error["message"].as_str().unwrap().contains("the jq expression failed"), "{error}");
}

#[test]
fn an_endless_jq_ends() {
    let platform = Platform::start();
    platform.me();
    let home = platform.home();
    for filter in
        ["last(repeat(1))", "[range(1e15)] | length", "repeat(1)", "[limit(1e9; repeat(\"x\" * 1000))] | length"]
    {
        let error = home.ctfy(&["me", "view", "--jq", filter, "--timeout", "2"]).run().error(12);
        assert_eq!(error["kind"], "timed_out", "{filter}");
    }
    // Without a budget it has one all the same.
    home.ctfy(&["me", "view", "--jq", "last(repeat(1))"]).run().error(2);
}

#[test]
fn usage_errors_are_objects_for_a_script() {
    let home = Home::new();
    for args in [
        &["me", "view", "--no-such-flag", "--json"][..],
        &["--json", "nonsense"],
        &["instance", "start", "--json"],
        &["me", "view", "--jq=.", "--limit"],
        &["scoreboard", "view", "--format", "json", "--limit", "many"],
        &["scoreboard", "view", "--format=ndjson", "--limit", "-1"],
        &["me", "view", "--json", "--timeout", "soon"],
        &["me", "view", "--json", "--format", "csv"],
        &["me", "view", "--json", "--host", "a", "--platform-url", "http://b"],
    ] {
        let error = home.ctfy(args).run().error(2);
        assert_eq!(error["kind"], "usage");
        let message = error["message"].as_str().unwrap();
        assert!(
            !message.contains("Usage:") && !message.contains('\u{1b}') && !message.starts_with("error:"),
            "{message}"
        );
        assert!(error["hint"].as_str().is_some());
    }
    let ran = home.ctfy(&["me", "view", "--no-such-flag"]).run().code(2);
    assert!(ran.out.is_empty() && ran.err.starts_with("error: unexpected argument"), "{}", ran.err);
    // After `--` a word is a word.
    let ran = home.ctfy(&["me", "--", "--json"]).run().code(2);
    assert!(ran.err.starts_with("error: "), "{}", ran.err);
}

#[test]
fn what_is_said_beside_a_failure_does_not_disturb_a_script() {
    let platform = Platform::start();
    platform.on(
        "GET",
        "/competitions",
        200,
        page(json!([{"id": "mine", "title": "Mine", "phase": "running", "is_registered": true}])),
    );
    platform.on("GET", "/competitions/mine/scoreboard", 403, envelope("not_registered", "You are not registered"));
    platform.on("GET", "/competitions/mine/challenges", 200, page(json!([])));
    let home = platform.home();
    home.ctfy(&["comp", "scoreboard", "--json"]).run().error(5);
    let ran = home.ctfy(&["comp", "challenges", "--json"]).run().ok();
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("[]\n", "competition: Mine (mine)\n"));
}

#[test]
fn colour_only_where_it_is_wanted() {
    let platform = serve("/scoreboard", &sample("scoreboard/View"));
    let home = platform.home();
    let board = &["scoreboard", "view"][..];
    assert!(!home.ctfy(board).run().ok().out.contains('\u{1b}'));
    assert!(home.ctfy(&["server", "health", "--color", "always"]).run().err.contains('\u{1b}'));
    assert!(!home.ctfy(&["server", "health", "--color", "always", "--json"]).run().err.contains('\u{1b}'));
    assert!(home.ctfy(&["server", "health"]).env("CLICOLOR_FORCE", "1").run().err.contains('\u{1b}'));
    assert!(
        !home.ctfy(&["server", "health"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").run().err.contains('\u{1b}')
    );
}

#[test]
fn verbose_says_what_is_sent() {
    let platform = Platform::start();
    platform.me();
    let ran = platform.home().ctfy(&["-v", "me", "view", "--json"]).run().ok();
    assert!(ran.err.contains(&format!("> GET {}/me", platform.url())) && ran.err.contains("< 200 ("), "{}", ran.err);
}

#[test]
fn options_stand_before_and_after_the_command() {
    let platform = Platform::start();
    platform.me();
    let url = platform.url();
    let home = Home::new();
    let before = home.ctfy(&["--json", "--platform-url", &url, "me", "view"]).run().ok().out;
    let between = home.ctfy(&["me", "--json", "--platform-url", &url, "view"]).run().ok().out;
    let after = home.ctfy(&["me", "view", "--json", "--platform-url", &url]).run().ok().out;
    assert_eq!((&before, &between), (&after, &after));
}

#[test]
fn the_version_is_looked_at_once_a_day_and_only_warns() {
    for (version, words) in [("0.9.1", "release 0.9.1"), ("0.7.0", ""), ("", ""), ("\u{1b}[2J9.9.9", "")] {
        let platform = Platform::start();
        let slow = ResponseTemplate::new(200)
            .set_body_json(json!({"id": "u1"}))
            .set_delay(std::time::Duration::from_millis(300));
        platform.templates("GET", "/me", vec![slow]);
        platform.on("GET", "/health", 200, json!({"status": "ok", "version": version}));
        let home = platform.home();
        for round in 0..2 {
            let ran = home.ctfy(&["me", "view", "--json"]).env("CTFY_SKIP_VERSION_CHECK", "").run().ok();
            assert_eq!(ran.err.contains("warning:"), !words.is_empty() && round == 0, "{version}: {}", ran.err);
            assert!(ran.err.contains(words) || round > 0);
        }
        assert_eq!(platform.asked("GET", "/health").len(), 1);
    }
    // A check that hangs or fails holds nothing up.
    let platform = Platform::start();
    platform.me();
    let mock = Mock::given(method("GET"))
        .and(path("/api/v1/health"))
        .respond_with(ResponseTemplate::new(200).set_delay(std::time::Duration::from_secs(30)));
    platform.mount(mock);
    let started = std::time::Instant::now();
    platform.home().ctfy(&["me", "view", "--json"]).env("CTFY_SKIP_VERSION_CHECK", "0").run().ok();
    assert!(started.elapsed() < std::time::Duration::from_secs(20));
}

#[test]
fn queries_arrive_whole() {
    let platform = Platform::start();
    let mock = Mock::given(method("GET")).and(path("/api/v1/challenges")).and(query_param("q", "a&b=c d#e+f%"));
    platform.mount(mock.respond_with(ResponseTemplate::new(200).set_body_json(page(json!([])))));
    platform.home().ctfy(&["challenge", "list", "--q", "a&b=c d#e+f%", "--json"]).run().ok();
}

#[test]
fn a_field_that_nothing_has_is_told() {
    let platform = Platform::start();
    platform.on("GET", "/scoreboard", 200, page(json!([{"rank": 1, "team_name": null, "more": [{"a": 1}]}])));
    let home = platform.home();
    for format in ["table", "json", "csv", "ndjson"] {
        let ran = home.ctfy(&["scoreboard", "view", "--fields", "rank,teamname", "--format", format]).run().ok();
        assert!(ran.err.contains("nothing has a field `teamname`; there are: more, rank, team_name"), "{}", ran.err);
        let ran = home.ctfy(&["scoreboard", "view", "--fields", "team_name,more.a", "--format", format]).run().ok();
        assert!(!ran.err.contains("warning"), "{}", ran.err);
    }
    let platform = Platform::start();
    platform.me().on("GET", "/scoreboard", 200, page(json!([])));
    let ran = platform.home().ctfy(&["scoreboard", "view", "--fields", "nope", "--json"]).run().ok();
    assert!(!ran.err.contains("warning"), "{}", ran.err);
}

#[test]
fn pages_that_repeat_themselves_are_left() {
    let platform = Platform::start();
    platform.on("GET", "/scoreboard", 200, json!({"items": [{"rank": 1}], "total": 1_000_000_000_000_000_u64}));
    let error = platform.home().ctfy(&["scoreboard", "view", "--all", "--json"]).run().error(10);
    assert!(error["message"].as_str().unwrap().contains("the same rows again"), "{error}");
    assert!(platform.seen().len() <= 5, "a few at once, and no more");
    // The edge of what a number holds.
    let most = u64::MAX.to_string();
    platform.home().ctfy(&["scoreboard", "view", "--limit", "5", "--offset", &most, "--json"]).run().ok();
    platform.home().ctfy(&["scoreboard", "view", "--offset", &most]).run().ok();
}

#[test]
fn help_that_cannot_be_written_is_an_error() {
    for line in ["--help", "--version", "comp list --help"] {
        Home::new().shell(&format!("exec \"$CTFY\" {line} > /dev/full")).run().says(1, "cannot write", "");
    }
}

#[test]
fn headers_do_not_go_with_a_machine_format() {
    for more in [&["--json"][..], &["--jq", "."], &["--format", "csv"]] {
        let error = Home::new().ctfy(&[&["api", "-i", "health"], more].concat()).run().error(2);
        assert!(error["message"].as_str().unwrap().contains("machine format"), "{error}");
    }
}
