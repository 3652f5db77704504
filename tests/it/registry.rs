//! Every operation against the servers' contract, and every answer against its sample; no line per operation.
//!
//! The contract is in `tests/contract`, the samples in `tests/it/fixtures/<namespace>/<Name>.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ctfy::api;
use ctfy::client::operation::Probe;
use ctfy::client::{Meta, Place};
use serde::Serialize;
use serde_json::{Value, json};

/// What 0.6.6 has and we don't, with why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("GET", "/api/v1/auth/login/{}", "a browser begins an OAuth sign-in with it"),
    ("GET", "/api/v1/auth/callback/{}", "a browser comes back from an OAuth sign-in with it"),
    ("GET", "/{}", "the web page"),
    ("GET", "/api/v1/competitions/{}/instances/{}", "the twin of /instances/{}, for browsers"),
    ("DELETE", "/api/v1/competitions/{}/instances/{}", "the twin of /instances/{}, for browsers"),
    ("GET", "/api/v1/competitions/{}/instances/{}/status", "the twin of /instances/{}/status, for browsers"),
    ("POST", "/api/v1/competitions/{}/instances/{}/renew", "the twin of /instances/{}/renew, for browsers"),
    ("GET", "/api/v1/competitions/{}/instances/{}/traffic", "the twin of /instances/{}/traffic, for browsers"),
    ("GET", "/api/v1/competitions/{}/instances/{}/openvpn-config", "the twin of /instances/{}/openvpn-config"),
    ("POST", "/api/v1/nodes/heartbeat", "a worker node's own business"),
];

/// What 0.7.0 took away.
const GONE: &[(&str, &str)] = &[("GET", "/api/v1/scoreboard/history")];

/// Parameters the contract has and no field stands for, with why. How much of a list is asked for is a range's business,
/// not an operation's, so `limit` and `offset` are left out everywhere.
const OMITTED: &[(&str, &str, &str)] = &[
    ("comp/List", "competition_id", "changes nothing in a list of competitions"),
    ("instance/Start", "proxy_output_dir", "a path on the server; 0.7.0 dropped it"),
    ("qa/Submit", "competition_id (query)", "the body names it"),
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn label(meta: &Meta) -> String {
    format!("{}/{}", meta.namespace, meta.name)
}

/// A path with its parameters' names taken out.
fn anonymous(path: &str) -> String {
    let mut out = String::new();
    for (n, part) in path.split('{').enumerate() {
        out.push_str(if n == 0 { part } else { part.find('}').map_or("", |end| &part[end..]) });
        out.push('{');
    }
    out.trim_end_matches('{').to_owned()
}

type Key = (String, String);

fn key(meta: &Meta) -> Key {
    (meta.method.to_string(), format!("/api/v1{}", anonymous(meta.path)))
}

struct Contract {
    document: Value,
    operations: BTreeMap<Key, Value>,
}

impl Contract {
    fn of(version: &str) -> Contract {
        let path = root().join(format!("contract/platform-{version}.json"));
        let document: Value = serde_json::from_str(&read(&path)).expect("the contract is JSON");
        let mut operations = BTreeMap::new();
        for (path, item) in document["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("methods") {
                let twice = operations.insert((method.to_uppercase(), anonymous(path)), operation.clone());
                assert!(twice.is_none(), "{method} {path} stands twice in the contract");
            }
        }
        Contract { document, operations }
    }

    /// A schema with its reference followed.
    fn follow<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(name) => self.follow(&self.document["components"]["schemas"][name.rsplit('/').next().unwrap_or(name)]),
            None => schema,
        }
    }

    /// The operation's query parameters: name → required.
    fn query(&self, key: &Key) -> BTreeMap<String, bool> {
        let parameters = self.operations.get(key).and_then(|operation| operation["parameters"].as_array());
        let query = parameters.into_iter().flatten().filter(|parameter| parameter["in"] == "query");
        query.map(|p| (text(&p["name"]), p["required"].as_bool().unwrap_or(false))).collect()
    }

    /// The operation's body, when it has one.
    fn body(&self, key: &Key) -> Option<&Value> {
        let body = self.operations.get(key)?.get("requestBody")?;
        Some(self.follow(&body["content"]["application/json"]["schema"]))
    }

    /// What a success holds, when it is JSON.
    fn answer(&self, key: &Key) -> Option<&Value> {
        let responses = self.operations.get(key)?["responses"].as_object()?;
        let (_, success) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
        success["content"]["application/json"].get("schema")
    }

    /// Whether `value` is what `schema` says; else where it is not.
    fn check(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let schema = self.follow(schema);
        if let Some(ways) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
            let mut wrong = Vec::new();
            for way in ways {
                match self.check(way, value, at) {
                    Ok(()) => return Ok(()),
                    Err(why) => wrong.push(why),
                }
            }
            return Err(wrong.join(" or "));
        }
        if let Some(words) = schema["enum"].as_array()
            && !words.contains(value)
        {
            return Err(format!("{at}: {value} is none of {words:?}"));
        }
        let fits = match schema["type"].as_str() {
            Some("string") => value.is_string(),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("number") => value.is_number(),
            Some("boolean") => value.is_boolean(),
            Some("array") => value.is_array(),
            Some("object") => value.is_object(),
            Some("null") => value.is_null(),
            _ => true,
        };
        if !fits {
            return Err(format!("{at}: {value} is no {}", schema["type"]));
        }
        for name in schema["required"].as_array().into_iter().flatten().map(text) {
            value.get(&name).ok_or(format!("{at}: `{name}` is missing"))?;
        }
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(name) {
                self.check(schema, value, &format!("{at}.{name}"))?;
            }
        }
        for item in value.as_array().into_iter().flatten() {
            self.check(&schema["items"], item, &format!("{at}[]"))?;
        }
        Ok(())
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The fields of those PATCHes that leave out what is not set, all of them set.
fn patches() -> BTreeMap<&'static str, Value> {
    fn fields(operation: impl Serialize) -> Value {
        serde_json::to_value(operation).expect("an operation serializes")
    }
    let word = || Some("x".to_owned());
    let date = || Some(word());
    BTreeMap::from([
        (
            "me/Edit",
            fields(api::me::Edit {
                bio: Some(word()),
                country: Some(word()),
                website_url: Some(word()),
                timezone: Some(word()),
                social_links: Some(BTreeMap::new()),
                ..Default::default()
            }),
        ),
        ("me/Privacy", fields(api::me::Privacy::default())),
        ("comp/UpdateTeam", fields(api::comp::UpdateTeam { name: word(), description: word(), ..Default::default() })),
        (
            "admin/comp/Update",
            fields(api::admin::comp::Update {
                title: word(),
                description: word().map(api::model::Words::One),
                starts_at: date(),
                ends_at: date(),
                challenge_ids: Some(Vec::new()),
                status: word(),
                access: word(),
                ..Default::default()
            }),
        ),
        (
            "admin/announcements/Update",
            fields(api::admin::announcements::Update {
                title: word(),
                body: word(),
                severity: word(),
                starts_at: date(),
                ends_at: date(),
                ..Default::default()
            }),
        ),
        (
            "admin/nodes/Edit",
            fields(api::admin::nodes::Edit {
                display_name: word(),
                labels: Some(BTreeMap::new()),
                ..Default::default()
            }),
        ),
        (
            "admin/jobs/Set",
            fields(api::admin::jobs::Set { enabled: Some(true), interval_s: Some(60), ..Default::default() }),
        ),
    ])
}

/// The names of the fields an operation sends, beside those of its path.
fn fields(probe: &Probe, patches: &BTreeMap<&str, Value>) -> BTreeSet<String> {
    let label = label(&probe.meta);
    let blank = (probe.blank)().unwrap_or_else(|error| panic!("{label}: {error}"));
    let names = |value: &Value| value.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    match patches.get(label.as_str()) {
        Some(filled) => names(filled),
        None => {
            let names: BTreeSet<String> = names(&blank);
            let patch = probe.meta.method == ctfy::client::Method::PATCH;
            assert!(!patch || !names.is_empty(), "{label} leaves out what is not set: add it to `patches`");
            names
        }
    }
}

#[test]
fn operations_are_those_of_the_contract() {
    let contract: BTreeSet<Key> = Contract::of("0.6.6").operations.into_keys().collect();
    let mut ours = BTreeSet::new();
    let mut names = BTreeSet::new();
    for meta in api::operations() {
        assert!(ours.insert(key(meta)), "{} {} stands twice", meta.method, meta.path);
        assert!(names.insert(label(meta)), "{} stands twice", label(meta));
    }
    let mut exceptions = BTreeSet::new();
    for (method, path, why) in EXCEPTIONS {
        let key = ((*method).to_owned(), (*path).to_owned());
        assert!(contract.contains(&key), "{method} {path} is an exception but not in the contract");
        assert!(!ours.contains(&key), "{method} {path} is an exception but in a table");
        assert!(!why.is_empty());
        assert!(exceptions.insert(key), "{method} {path} is an exception twice");
    }
    let missing: Vec<_> = contract.iter().filter(|key| !ours.contains(key) && !exceptions.contains(key)).collect();
    assert!(missing.is_empty(), "in the contract but in no table: {missing:#?}");
    let invented: Vec<_> = ours.difference(&contract).collect();
    assert!(invented.is_empty(), "in a table but not in the contract: {invented:#?}");
}

#[test]
fn operations_are_still_there_in_the_newest_release() {
    let newest: BTreeSet<Key> = Contract::of("0.7.0").operations.into_keys().collect();
    let gone: BTreeSet<Key> = api::operations().map(key).filter(|key| !newest.contains(key)).collect();
    let known: BTreeSet<Key> = GONE.iter().map(|(method, path)| ((*method).into(), (*path).into())).collect();
    assert_eq!(gone, known);
}

#[test]
fn tables_and_probes_agree() {
    let rows: Vec<String> = api::operations().map(label).collect();
    let probes: Vec<String> = api::probes().map(|probe| label(&probe.meta)).collect();
    assert_eq!(rows, probes);
}

#[test]
fn fields_are_those_of_the_contract() {
    let (old, new) = (Contract::of("0.6.6"), Contract::of("0.7.0"));
    let patches = patches();
    let mut omitted: BTreeSet<(String, String)> = BTreeSet::new();
    for probe in api::probes() {
        let (meta, label) = (&probe.meta, label(&probe.meta));
        let key = key(meta);
        let fields = fields(probe, &patches);
        let (mut query, mut body) = (BTreeSet::new(), BTreeSet::new());
        query.extend(probe.aside.iter().map(|name| (*name).to_owned()));
        match meta.place {
            Place::Query => query.extend(fields),
            Place::Json => body.extend(fields),
            Place::Nowhere => assert!(fields.is_empty(), "{label} sends nothing but has {fields:?}"),
        }
        assert_eq!(
            meta.place == Place::Json,
            old.body(&key).is_some(),
            "{label}: one of row and contract has a JSON body, the other has none"
        );

        let known = old.query(&key);
        for name in &query {
            let later = new.query(&key).contains_key(name);
            assert!(known.contains_key(name) || later, "{label}: no query parameter `{name}` in the contract");
        }
        for (name, required) in known.iter().filter(|(name, _)| !query.contains(*name)) {
            assert!(!required, "{label}: the query parameter `{name}` is required");
            let twice = if body.contains(name) { " (query)" } else { "" };
            if name != "limit" && name != "offset" {
                omitted.insert((label.clone(), format!("{name}{twice}")));
            }
        }

        let Some(schema) = old.body(&key) else { continue };
        let later = new.body(&key);
        // A map of anything has no properties to compare with.
        if let Some(properties) = schema["properties"].as_object() {
            for name in &body {
                let later = later.is_some_and(|schema| schema["properties"].get(name).is_some());
                assert!(properties.contains_key(name) || later, "{label}: no `{name}` in the contract's body");
            }
            for name in properties.keys().filter(|name| !body.contains(*name)) {
                let required = schema["required"].as_array().is_some_and(|all| all.contains(&json!(name)));
                assert!(!required, "{label}: `{name}` is required in the body");
                omitted.insert((label.clone(), name.clone()));
            }
        }
    }
    let known = OMITTED.iter().map(|(label, name, _)| ((*label).to_owned(), (*name).to_owned())).collect();
    assert_eq!(omitted, known, "what no field stands for (left) and what is meant to be so (right) differ");
}

/// Where an operation's sample is, if it has to have one.
fn sample(probe: &Probe) -> Option<PathBuf> {
    let output = probe.output.rsplit("::").next().unwrap_or(probe.output).trim();
    let file = root().join(format!("it/fixtures/{}.json", label(&probe.meta)));
    (output != "Bytes" && output != "Empty").then_some(file)
}

/// Every operation with the sample of its answer.
fn samples() -> impl Iterator<Item = (&'static Probe, String)> {
    api::probes().filter_map(|probe| sample(probe).map(|path| (probe, read(&path))))
}

fn parse(probe: &Probe, sample: &str) -> Value {
    serde_json::from_str(sample).unwrap_or_else(|error| panic!("the sample of {}: {error}", label(&probe.meta)))
}

/// Fails unless the operation reads `value`.
fn reads(probe: &Probe, value: &Value, what: &str) {
    if let Err(error) = (probe.decode)(value.to_string().as_bytes()) {
        panic!("{} cannot read its answer {what}: {error:?}", label(&probe.meta));
    }
}

#[test]
fn samples_belong_to_operations() {
    fn walk(folder: &Path, found: &mut BTreeSet<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("the fixtures' folder").flatten() {
            if entry.path().is_dir() {
                walk(&entry.path(), found);
            } else {
                found.insert(entry.path());
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&root().join("it/fixtures"), &mut found);
    let wanted: BTreeSet<PathBuf> = api::probes().filter_map(sample).collect();
    let stray: Vec<_> = found.difference(&wanted).collect();
    assert!(stray.is_empty(), "samples of no operation: {stray:#?}");
    let missing: Vec<_> = wanted.difference(&found).collect();
    assert!(missing.is_empty(), "operations without a sample: {missing:#?}");
}

#[test]
fn samples_are_what_the_contract_says() {
    let contract = Contract::of("0.6.6");
    for (probe, sample) in samples() {
        let label = label(&probe.meta);
        let schema = contract.answer(&key(&probe.meta)).unwrap_or_else(|| panic!("{label} does not answer with JSON"));
        contract.check(schema, &parse(probe, &sample), &label).unwrap_or_else(|why| panic!("{why}"));
    }
}

#[test]
fn answers_with_something_new_are_read() {
    for (probe, sample) in samples() {
        let value = parse(probe, &sample);
        let mut first = value.get("items").and_then(|items| items.get(0)).or(value.get(0)).into_iter();
        let marked = value.get("x_unknown").is_some() || value.is_array();
        let deep = first.all(|row| row.get("x_unknown").is_some());
        assert!(marked && deep, "the sample of {} has no field that nobody knows", label(&probe.meta));
        assert!(sample.contains("123456789012345678901234567890"));
        (probe.decode)(sample.as_bytes()).unwrap_or_else(|error| panic!("{}: {error:?}", label(&probe.meta)));
    }
}

/// `value` again and again, each time with `change` made to one member of one of its objects.
fn variants(
    value: &Value,
    change: &mut dyn FnMut(&mut serde_json::Map<String, Value>, &str),
    each: &mut dyn FnMut(Value),
) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                let mut changed = map.clone();
                change(&mut changed, name);
                each(Value::Object(changed));
                variants(inner, change, &mut |inner| {
                    let mut changed = map.clone();
                    changed.insert(name.clone(), inner);
                    each(Value::Object(changed));
                });
            }
        }
        // Rows are alike: one of them stands for all.
        Value::Array(items) => {
            if let Some(inner) = items.first() {
                variants(inner, change, &mut |inner| each(Value::Array(vec![inner])));
            }
        }
        _ => {}
    }
}

#[test]
fn answers_with_less_are_read() {
    for (probe, sample) in samples() {
        let value = parse(probe, &sample);
        let empty = if value.is_array() { json!([]) } else { json!({}) };
        reads(probe, &empty, "when it is empty");
        variants(&value, &mut |map, name| drop(map.remove(name)), &mut |less| {
            reads(probe, &less, "with a field missing")
        });
        let null =
            &mut |map: &mut serde_json::Map<String, Value>, name: &str| drop(map.insert(name.into(), Value::Null));
        variants(&value, null, &mut |less| reads(probe, &less, "with a field that is null"));
    }
}

#[test]
fn lists_are_read_as_pages_and_as_arrays() {
    for (probe, sample) in samples().filter(|(probe, _)| probe.output.starts_with("Page<")) {
        let value = parse(probe, &sample);
        let rows = value.get("items").unwrap_or(&value).clone();
        reads(probe, &rows, "as an array");
        reads(probe, &json!({ "items": rows, "total": 2, "limit": 50, "offset": 0 }), "as a page");
    }
}

/// Fields a person reads. A release may send them by language, as 0.7.0 does with a competition's description.
const PROSE: &[&str] = &["title", "description", "body", "prompt", "bio", "competition_title"];

#[test]
fn texts_by_language_are_read() {
    let mut found = BTreeSet::new();
    for (probe, sample) in samples() {
        let by_language = &mut |map: &mut serde_json::Map<String, Value>, name: &str| {
            let prose = PROSE.iter().find(|prose| **prose == name);
            if let (Some(name), Some(text @ Value::String(_))) = (prose, map.get(name).cloned()) {
                found.insert(*name);
                map.insert((*name).into(), json!({ "de": "Text", "en": text }));
            }
        };
        let value = parse(probe, &sample);
        variants(&value, by_language, &mut |other| reads(probe, &other, "with a text by language"));
    }
    assert_eq!(found.len(), PROSE.len(), "no sample has one of {PROSE:?}: only {found:?}");
}
