//! A platform that answers every read with nonsense in the right places: no command may break, hang, or let a text do
//! more than be read.

use serde_json::{Value, json};
use wiremock::{Mock, Request, ResponseTemplate, matchers::method};

use crate::harness::*;

type Change = fn(Value) -> Value;

/// What stands where a number, a text or a row belongs.
const KINDS: &[(&str, Change)] = &[
    ("huge", |value| if value.is_number() { json!(u64::MAX) } else { value }),
    ("long", |value| if value.is_number() { json!(i64::MAX) } else { value }),
    ("negative", |value| if value.is_number() { json!(-1e300) } else { value }),
    ("null", |value| if value.is_object() || value.is_array() { value } else { Value::Null }),
    ("hostile", |value| {
        if value.is_string() { json!("\u{1b}]0;x\u{7}\u{202e}\u{200b}\n\r\t\u{9b}31m'`$(x)<b>") } else { value }
    }),
    ("words", |value| if value.is_number() || value.is_boolean() { json!("12 apples") } else { value }),
    ("rows", |value| if value.is_array() { json!([null, 1, "a", [], {}, true]) } else { value }),
    ("none", |value| if value.is_array() { json!([]) } else { value }),
    ("far", |value| if value.is_string() { json!("9999-12-31T23:59:59.999999Z") } else { value }),
];

/// Every command that only reads, with ids that are right where the answers are.
const LINES: &[&str] = &[
    "status",
    "auth providers",
    "auth tokens list",
    "auth tokens scopes",
    "auth identities list",
    "auth device info ABCD-EFGH",
    "me view",
    "me inbox",
    "me privacy",
    "me solves",
    "me milestones",
    "me achievements",
    "user view u1",
    "user solve-trend u1",
    "user stats u1",
    "team list",
    "team view t1",
    "team stats t1",
    "team achievements t1",
    "comp list",
    "comp view c1",
    "comp challenges c1",
    "comp teams c1",
    "comp scoreboard c1",
    "comp history c1",
    "comp history c1 --svg -",
    "comp distribution c1",
    "comp matrix c1",
    "comp breakdown c1",
    "comp team invites list --comp c1",
    "comp team requests list",
    "challenge list",
    "challenge view WEB-001",
    "challenge facets",
    "challenge files WEB-001",
    "challenge attempts WEB-001 --include-unsolved",
    "challenge reactions WEB-001",
    "challenge feedback WEB-001",
    "instance list",
    "instance view b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "instance status b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "instance questions b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "instance traffic b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "instance files b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "submission list",
    "qa list c1",
    "scoreboard view",
    "scoreboard users",
    "scoreboard challenges",
    "scoreboard history",
    "achievement catalog",
    "achievement me",
    "achievement recent",
    "activity list",
    "activity timeseries",
    "node list",
    "server health",
    "server meta",
    "server cluster",
];

/// The same for operators.
const OF_OPERATORS: &[&str] = &[
    "ctfy-admin nodes list",
    "ctfy-admin nodes view n1",
    "ctfy-admin nodes health n1",
    "ctfy-admin nodes events n1",
    "ctfy-admin nodes invites list",
    "ctfy-admin nodes edit n1 --label a=b --dry-run",
    "ctfy-admin instances list",
    "ctfy-admin instances view b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin instances traffic b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin records list",
    "ctfy-admin records view b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin records events b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin records submissions b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin records traffic b9c530a2-0a37-49ef-a408-973b5eeef58c",
    "ctfy-admin stats overview",
    "ctfy-admin stats health-flags",
    "ctfy-admin stats solve-matrix",
    "ctfy-admin stats timeseries launches",
    "ctfy-admin stats timeseries running-instances",
    "ctfy-admin stats traffic-summary",
    "ctfy-admin stats challenge-stats",
    "ctfy-admin activities list",
    "ctfy-admin activities timeseries",
];

fn changed(value: Value, change: Change) -> Value {
    let new = change(value.clone());
    if new != value {
        return new;
    }
    match value {
        Value::Array(list) => list.into_iter().map(|item| changed(item, change)).collect(),
        Value::Object(map) => map.into_iter().map(|(key, item)| (key, changed(item, change))).collect(),
        other => other,
    }
}

/// The sample of what a path answers with, changed.
fn answer(path: &str, change: Change) -> Option<Value> {
    let path = path.strip_prefix("/api/v1")?;
    let fits = |known: &str| {
        let (known, is): (Vec<&str>, Vec<&str>) = (known.split('/').collect(), path.split('/').collect());
        known.len() == is.len() && known.iter().zip(&is).all(|(known, is)| known.starts_with('{') || known == is)
    };
    let reads = ctfy::api::operations().filter(|op| op.method.as_str() == "GET" && fits(op.path));
    let op = reads.min_by_key(|op| op.path.matches('{').count())?;
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = file.join(format!("tests/it/fixtures/{}/{}.json", op.namespace, op.name));
    // The change goes to what an answer holds, not to whether it is one.
    match serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()? {
        Value::Object(map) => Some(map.into_iter().map(|(key, item)| (key, changed(item, change))).collect()),
        other => Some(changed(other, change)),
    }
}

#[test]
fn no_command_breaks_on_nonsense() {
    let mut broken = Vec::new();
    for (kind, change) in KINDS {
        let platform = Platform::start();
        let change = *change;
        let respond = move |request: &Request| match answer(request.url.path(), change) {
            Some(body) => ResponseTemplate::new(200).set_body_json(body),
            None => ResponseTemplate::new(404).set_body_json(envelope("http_404", "nothing")),
        };
        platform.mount(Mock::given(method("GET")).respond_with(respond));
        let home = platform.home();
        for line in LINES.iter().chain(OF_OPERATORS) {
            for form in ["table", "json", "csv"] {
                if form != "table" && line.contains("--svg") {
                    continue;
                }
                let line = format!("{line} --format {form} --timeout 5");
                let words: Vec<&str> = line.split(' ').collect();
                let ran = match words.split_first() {
                    Some((&"ctfy-admin", words)) => home.admin(words).run(),
                    _ => home.ctfy(&words).run(),
                };
                let raw = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}' | '\u{200b}');
                let wrong = [
                    ("its exit code", !matches!(ran.code, 0 | 3 | 4 | 5 | 6 | 7 | 10 | 11)),
                    ("it breaks", ran.err.contains("panicked")),
                    ("stdout is raw", form == "table" && ran.out.contains(raw)),
                    ("stderr is raw", ran.err.contains(raw)),
                ];
                for (what, _) in wrong.iter().filter(|(_, wrong)| *wrong) {
                    broken.push(format!("{kind}: {line}: {what}: {} {:?} {:?}", ran.code, ran.err, ran.out));
                }
                if form == "json" && ran.code == 0 {
                    ran.json();
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
