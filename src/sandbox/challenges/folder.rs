//! Challenges of one's own: folders with a `metadata.yaml`, in the platform's format, and the files below
//! `attachments/`. What is fixed in them can be asked; a service would need a container, and there is none here.
//!
//! A file that is no good is told with its line and field, and the others still load. Nothing is followed out of the
//! folder.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Answer, Challenge, Handout, Question};

/// The largest `metadata.yaml`.
const METADATA: u64 = 256 << 10;
/// The largest file that is handed out, and all of a challenge together.
const FILE: u64 = 16 << 20;
const FILES: u64 = 64 << 20;

/// Why a challenge is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// Where in it, if that is known: line, from 1.
    pub line: Option<usize>,
    /// What is wrong; it begins with the field where there is one.
    pub why: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path.display(), self.why),
            None => write!(f, "{}: {}", self.path.display(), self.why),
        }
    }
}

#[derive(Deserialize)]
struct Metadata {
    name: String,
    #[serde(default)]
    description: String,
    difficulty: Difficulty,
    category: Category,
    tags: Vec<String>,
    #[serde(default)]
    questions: Vec<Asked>,
    #[serde(default)]
    network_topology: Option<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Difficulty {
    Easy,
    Medium,
    Hard,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Category {
    Web,
    Pwn,
    Reverse,
    Crypto,
    Misc,
}

#[derive(Deserialize)]
struct Asked {
    id: String,
    #[serde(default)]
    prompt: String,
    answer: Given,
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    requires: Vec<String>,
}

enum Given {
    One(String),
    Several(Vec<String>),
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        struct Answers;
        impl<'de> Visitor<'de> for Answers {
            type Value = Given;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text (a number in quotes: \"42\") or a list of texts")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Given, E> {
                Ok(Given::One(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Given, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(Given::Several)
            }
        }
        deserializer.deserialize_any(Answers)
    }
}

/// The keys that mean something here. The platform's format has more of them.
const KEYS: [&str; 7] = ["name", "description", "difficulty", "category", "tags", "questions", "network_topology"];
const ASKED: [&str; 5] = ["id", "prompt", "answer", "choices", "requires"];

/// Keys that were likely meant as others: any that a question does not have, and at the top what looks like one of ours.
fn misspelt(text: &str) -> Vec<(Option<usize>, String)> {
    let Ok(document) = serde_yaml_ng::from_str::<serde_yaml_ng::Value>(text) else { return Vec::new() };
    let keys = |value: &serde_yaml_ng::Value| -> Vec<String> {
        let map = value.as_mapping().into_iter().flatten();
        map.filter_map(|(key, _)| key.as_str().map(str::to_owned)).collect()
    };
    let top = keys(&document);
    let mut found = Vec::new();
    let line = |key: &str| {
        let starts = |line: &str| line.trim_start_matches([' ', '-', '{']).starts_with(&format!("{key}:"));
        text.lines().position(starts).map(|n| n + 1)
    };
    for key in top.iter().filter(|key| !KEYS.contains(&key.as_str())) {
        let alike = |known: &&&str| known.starts_with(key.as_str()) || key.starts_with(**known);
        if let Some(known) = KEYS.iter().find(alike).filter(|known| !top.iter().any(|key| key == **known)) {
            found.push((line(key), format!("{key}: not known here; did you mean `{known}`?")));
        }
    }
    let questions = document.get("questions").and_then(serde_yaml_ng::Value::as_sequence);
    for (n, question) in questions.into_iter().flatten().enumerate() {
        for key in keys(question).into_iter().filter(|key| !ASKED.contains(&key.as_str())) {
            found.push((
                line(&key),
                format!("questions[{n}].{key}: not known here; a question has {}", ASKED.join(", ")),
            ));
        }
    }
    found
}

/// Reads every challenge below a folder: `<ID>/metadata.yaml` or `<BUCKET>/<ID>/metadata.yaml`.
pub fn load(folder: &Path) -> (Vec<Challenge>, Vec<Problem>) {
    let (mut challenges, mut problems) = (Vec::<Challenge>::new(), Vec::new());
    let mut places = Vec::new();
    for place in folders(folder, &mut problems) {
        match place.join("metadata.yaml").symlink_metadata() {
            Ok(_) => places.push(place),
            Err(_) => {
                let below = folders(&place, &mut problems);
                places.extend(below.into_iter().filter(|below| below.join("metadata.yaml").symlink_metadata().is_ok()));
            }
        }
    }
    if places.is_empty() && problems.is_empty() {
        problems.push(problem(folder, "there is no challenge in it (ID/metadata.yaml or BUCKET/ID/metadata.yaml)"));
    }
    for place in places {
        match one(&place, &mut problems) {
            Ok(challenge) if challenges.iter().any(|other| other.id == challenge.id) => {
                problems.push(problem(&place, &format!("there is another challenge called {}", challenge.id)));
            }
            Ok(challenge) => challenges.push(challenge),
            Err(problem) => problems.push(problem),
        }
    }
    (challenges, problems)
}

fn problem(path: &Path, why: &str) -> Problem {
    Problem { path: path.to_owned(), line: None, why: why.to_owned() }
}

/// The folders in a folder, by name; links are not followed, hidden ones are passed over.
fn folders(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(problem(folder, &format!("cannot be read: {error}")));
            return Vec::new();
        }
    };
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}

fn one(place: &Path, problems: &mut Vec<Problem>) -> Result<Challenge, Problem> {
    let path = place.join("metadata.yaml");
    let id = place.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if id.is_empty() || id.len() > 64 || !id.chars().all(plain) {
        return Err(problem(place, "a challenge's folder is called by its id: letters, digits, `-` and `_`"));
    }
    let meta = path.symlink_metadata().map_err(|error| problem(&path, &format!("cannot be read: {error}")))?;
    if !meta.is_file() || meta.len() > METADATA {
        return Err(problem(&path, "it is no file of a sensible size"));
    }
    let text = fs::read_to_string(&path).map_err(|error| problem(&path, &format!("cannot be read: {error}")))?;
    let told = |(line, why): (Option<usize>, String)| Problem { path: path.clone(), line, why };
    let metadata = read(&text).map_err(told)?;
    problems.extend(misspelt(&text).into_iter().map(told));
    let questions = questions(metadata.questions).map_err(|why| {
        // The field is named; its line is that of the first question, near enough to find it.
        let line = text.lines().position(|line| line.starts_with("questions:")).map(|n| n + 1);
        Problem { path: path.clone(), line, why }
    })?;
    if metadata.tags.is_empty() {
        return Err(problem(&path, "tags: at least one is needed"));
    }
    let word = |text: &str| text.to_owned();
    Ok(Challenge {
        id,
        name: metadata.name,
        category: word(match metadata.category {
            Category::Web => "web",
            Category::Pwn => "pwn",
            Category::Reverse => "reverse",
            Category::Crypto => "crypto",
            Category::Misc => "misc",
        }),
        difficulty: word(match metadata.difficulty {
            Difficulty::Easy => "easy",
            Difficulty::Medium => "medium",
            Difficulty::Hard => "hard",
        }),
        description: metadata.description,
        tags: metadata.tags,
        questions,
        files: attachments(&place.join("attachments"))?,
        service: None,
        engagement: metadata.network_topology.as_deref() == Some("engagement"),
    })
}

/// Reads YAML; what is wrong comes with its line.
fn read(text: &str) -> Result<Metadata, (Option<usize>, String)> {
    let text = text.trim_start_matches('\u{feff}');
    crate::yaml::bounded(text)?;
    serde_yaml_ng::from_str(text).map_err(|error| {
        let line = error.location().map(|location| location.line());
        let words = error.to_string();
        // The place is told already.
        let words = words.split(" at line ").next().unwrap_or_default().to_owned();
        (line, words)
    })
}

fn questions(asked: Vec<Asked>) -> Result<Vec<Question>, String> {
    if asked.is_empty() {
        return Err(
            "questions: at least one with an answer is needed: there is no service here that could mint one".into()
        );
    }
    let ids: Vec<String> = asked.iter().map(|question| question.id.clone()).collect();
    let mut questions = Vec::new();
    for (n, question) in asked.into_iter().enumerate() {
        let at = |field: &str, why: String| Err(format!("questions[{n}].{field}: {why}"));
        if question.id.trim().is_empty() || ids[..n].contains(&question.id) {
            return at("id", format!("`{}` is empty or there twice", question.id));
        }
        if let Some(unknown) = question.requires.iter().find(|need| !ids.contains(need) || **need == question.id) {
            return at("requires", format!("there is no other question `{unknown}`"));
        }
        let answer = match (question.answer, question.choices.is_empty()) {
            (Given::One(text), true) => Answer::Fixed(text),
            (Given::One(text), false) => Answer::One(text),
            (Given::Several(texts), false) => Answer::Several(texts),
            (Given::Several(_), true) => return at("answer", "a list needs `choices` to choose from".into()),
        };
        let offered = |text: &String| question.choices.contains(text);
        let missing = match &answer {
            Answer::One(text) => (!offered(text)).then_some(text),
            Answer::Several(texts) => texts.iter().find(|text| !offered(text)),
            _ => None,
        };
        if let Some(missing) = missing {
            return at("answer", format!("`{missing}` is none of the choices"));
        }
        questions.push(Question {
            id: question.id,
            prompt: question.prompt,
            answer,
            choices: question.choices,
            requires: question.requires,
        });
    }
    Ok(questions)
}

/// The files that are handed out; a link to a folder is not one.
fn attachments(folder: &Path) -> Result<Vec<Handout>, Problem> {
    match folder.symlink_metadata() {
        Ok(meta) if meta.is_dir() => handouts(folder),
        Ok(_) => Err(problem(folder, "it is no folder (a link is not followed)")),
        Err(_) => Ok(Vec::new()),
    }
}

/// The files below a folder, with their folders in their names.
fn handouts(folder: &Path) -> Result<Vec<Handout>, Problem> {
    let mut found = Vec::new();
    let mut total = 0;
    let mut left = vec![folder.to_owned()];
    while let Some(at) = left.pop() {
        let Ok(entries) = fs::read_dir(&at) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let cannot = |error: std::io::Error| problem(&path, &format!("cannot be read: {error}"));
            let meta = path.symlink_metadata().map_err(cannot)?;
            if meta.is_dir() {
                left.push(path);
                continue;
            }
            if !meta.is_file() {
                return Err(problem(&path, "a link or a pipe is not handed out"));
            }
            total += meta.len();
            if meta.len() > FILE || total > FILES {
                return Err(problem(&path, "it is too large: 16 MiB for a file, 64 MiB for a challenge"));
            }
            let name = path.strip_prefix(folder).ok().and_then(Path::to_str).map(|name| name.replace('\\', "/"));
            let name = name.ok_or_else(|| problem(&path, "its name is not text"))?;
            found.push(Handout::new(&name, fs::read(&path).map_err(cannot)?));
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "name: One\ndescription: d\ndifficulty: easy\ncategory: crypto\ntags: [t]\nquestions:\n";

    /// A folder with these files.
    fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        folder
    }

    fn told(yaml: &str) -> String {
        let folder = written(&[("A-001/metadata.yaml", yaml)]);
        let (challenges, problems) = load(folder.path());
        assert!(challenges.is_empty(), "it loads");
        let told = problems[0].to_string();
        told.split("metadata.yaml").nth(1).expect("the file is named").to_owned()
    }

    #[test]
    fn each_kind_of_question_is_read() {
        let yaml = format!(
            "{GOOD}  - {{id: a, prompt: p, answer: x}}\n  - {{id: b, prompt: p, choices: [x, y], answer: y}}\n\
             \u{20} - {{id: c, prompt: p, choices: [x, y], answer: [x, y], requires: [a]}}\n"
        );
        let folder = written(&[
            ("CRYPTO/OWN-001/metadata.yaml", &yaml),
            ("CRYPTO/OWN-001/attachments/read me.txt", "hello"),
            ("CRYPTO/OWN-001/attachments/src/a.py", "print()"),
            ("OWN-002/metadata.yaml", &yaml),
            ("OWN-002/docker-compose.yml", "x"),
            ("README.md", "x"),
        ]);
        let (challenges, problems) = load(folder.path());
        assert_eq!(problems, []);
        assert_eq!(challenges.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["OWN-001", "OWN-002"]);
        let modes: Vec<&str> = challenges[0].questions.iter().map(Question::mode).collect();
        assert_eq!(modes, ["static", "single_select", "multi_select"]);
        let files: Vec<&str> = challenges[0].files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(files, ["read me.txt", "src/a.py"]);
    }

    #[test]
    fn keys_that_mean_nothing_are_told() {
        let yaml = format!("{GOOD}  - {{id: a, question: p, answer: x}}\nauthor: me\n").replace("description", "descr");
        let folder = written(&[("OWN-001/metadata.yaml", &yaml)]);
        let (challenges, problems) = load(folder.path());
        assert_eq!(challenges.len(), 1, "it loads all the same");
        let told: Vec<String> = problems.iter().map(|problem| problem.to_string()).collect();
        assert!(told[0].ends_with(":2: descr: not known here; did you mean `description`?"), "{told:?}");
        assert!(told[1].contains("questions[0].question: not known here; a question has id, prompt"), "{told:?}");
        assert_eq!(told.len(), 2, "{told:?}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_field() {
        for (yaml, want) in [
            (GOOD.replace("name: One", "name: [a"), ":"),
            (GOOD.replace("name: One", &format!("name: {}", "[".repeat(20_000))), ":1: there are too many brackets"),
            (format!("{}also: [*d, *d]\n", GOOD.replace("description: d", "description: &d long")), "aliases (`*d`)"),
            (GOOD.replace("difficulty: easy", "difficulty: simple"), ":3: difficulty: unknown variant `simple`"),
            (GOOD.replace("tags: [t]", "tags: 5"), ":5: tags: invalid type"),
            (GOOD.replace("name: One\n", ""), "missing field `name`"),
            (format!("{GOOD}  - {{id: a}}\n"), "missing field `answer`"),
            (format!("{GOOD}  - {{id: a, answer: 42}}\n"), "a number in quotes: \"42\""),
            (format!("{GOOD}  - {{id: a, answer: [x]}}\n"), ":6: questions[0].answer: a list needs `choices`"),
            (format!("{GOOD}  - {{id: a, answer: x, choices: [y]}}\n"), "`x` is none of the choices"),
            (format!("{GOOD}  - {{id: a, answer: x, requires: [b]}}\n"), "questions[0].requires: there is no other"),
            (format!("{GOOD}  - {{id: a, answer: x}}\n  - {{id: a, answer: x}}\n"), "questions[1].id"),
            (GOOD.replace("questions:\n", ""), "questions: at least one"),
            (String::new(), "missing field"),
        ] {
            assert!(told(&yaml).contains(want), "{} instead of {want}", told(&yaml));
        }
    }

    #[test]
    fn one_bad_file_leaves_the_others_and_nothing_leads_outside() {
        let good = format!("{GOOD}  - {{id: a, answer: x}}\n");
        let folder = written(&[
            ("A-001/metadata.yaml", &good),
            ("B-001/metadata.yaml", "name: ["),
            ("C-001/metadata.yaml", &good),
            ("D-001/metadata.yaml", &good),
            ("bad name/metadata.yaml", &good),
            ("X/A-001/metadata.yaml", &good),
        ]);
        #[cfg(unix)]
        {
            let attachments = folder.path().join("C-001/attachments");
            fs::create_dir_all(&attachments).expect("made");
            std::os::unix::fs::symlink("/etc/passwd", attachments.join("passwd")).expect("linked");
            std::os::unix::fs::symlink("/etc", folder.path().join("D-001/attachments")).expect("linked");
        }
        let (challenges, problems) = load(folder.path());
        assert_eq!(challenges.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["A-001"]);
        let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
        for want in [
            "B-001",
            "a link or a pipe",
            "D-001/attachments: it is no folder",
            "called by its id",
            "another challenge called A-001",
        ] {
            assert!(told.iter().any(|line| line.contains(want)), "{want} in {told:?}");
        }
        let (none, problems) = load(Path::new("/no/such/folder"));
        assert!(none.is_empty() && problems[0].to_string().contains("cannot be read"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(text in "\\PC*|.*") {
            let _ = read(&text);
        }
    }
}
