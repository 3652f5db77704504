//! `--jq`, built in. A filter is code from the command line run on text from a server: it gets no environment (the token
//! is there), cannot end the process, and is held to a time and a depth.

use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read, write};

use super::error::{Failure, Kind};

/// How long a filter may run.
const LIMIT: Duration = Duration::from_secs(10);
/// Room for what recurses by nature, such as a deep document.
const STACK: usize = 512 << 20;
/// No answer of the platform's is nested deeper; one that is was made to overflow a reader's stack.
const DEEPEST: usize = 10_000;
/// A filter is a line that somebody types. One that is longer or nested deeper was made to overflow its reader.
const LONGEST_FILTER: usize = 16 << 10;
const DEEPEST_FILTER: usize = 200;
/// Left out of the language: one shows the environment, the others end the process or read what is not theirs.
const FORBIDDEN: [&str; 7] = ["env", "halt", "halt_error", "input", "inputs", "input_filename", "repl"];

/// Runs a filter over a document, until `end` at the latest. Each value that comes out is a line; texts come out bare, as
/// `jq -r` prints them.
pub fn run(filter: &str, document: &str, pretty: bool, end: Option<Instant>) -> Result<String, Failure> {
    check(filter)?;
    if depth(document) > DEEPEST {
        return Err(Failure::new(Kind::Server, format!("the answer is nested more than {DEEPEST} levels deep")));
    }
    let left = end.map_or(LIMIT, |end| end.saturating_duration_since(Instant::now()));
    let (tell, told) = mpsc::channel();
    let (filter_text, document) = (filter.to_owned(), document.to_owned());
    let worker = move || {
        let _ = tell.send(work(&filter_text, &document, pretty));
    };
    roomy(worker)?;
    // A thread that does not come back is left behind: the process is about to end.
    super::interrupt::blocking(|| told.recv_timeout(LIMIT.min(left))).unwrap_or_else(|error| {
        Err(match error {
            mpsc::RecvTimeoutError::Timeout if left < LIMIT => super::interrupt::over(),
            mpsc::RecvTimeoutError::Timeout => {
                Failure::usage(format!("the jq expression ran for more than {} s", LIMIT.as_secs()))
            }
            mpsc::RecvTimeoutError::Disconnected => lost(),
        })
    })
}

/// Whether the filter is one, before anything is sent.
pub fn check(filter: &str) -> Result<(), Failure> {
    // Round brackets nest as well, and a string may hold a program: every bracket counts.
    let (mut depth, mut deepest) = (0usize, 0);
    for c in filter.chars() {
        match c {
            '[' | '{' | '(' => depth += 1,
            ']' | '}' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if filter.len() > LONGEST_FILTER || deepest > DEEPEST_FILTER {
        return Err(Failure::usage(format!(
            "--jq takes an expression of at most {LONGEST_FILTER} bytes, nested {DEEPEST_FILTER} deep"
        ))
        .hint("pipe --json into jq for more"));
    }
    let filter = filter.to_owned();
    roomy(move || compile(&Arena::default(), &filter).map(drop))?.join().unwrap_or_else(|_| Err(lost()))
}

/// Begins something on a thread with room for what recurses.
fn roomy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<JoinHandle<T>, Failure> {
    std::thread::Builder::new()
        .name("jq".into())
        .stack_size(STACK)
        .spawn(work)
        .map_err(|error| Failure::new(Kind::Internal, format!("there is no room to run the jq expression: {error}")))
}

fn lost() -> Failure {
    Failure::usage("the jq expression could not be run")
}

type Filter = jaq_core::Filter<data::JustLut<Val>>;

fn compile(arena: &Arena, filter: &str) -> Result<Filter, Failure> {
    if defines(filter) {
        return Err(Failure::usage("--jq takes no definitions of functions").hint("pipe --json into jq for those"));
    }
    let keep = |name: &str| !FORBIDDEN.contains(&name);
    let defs = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs()).filter(|def| keep(def.name));
    let funs = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs()).filter(|fun| keep(fun.0));
    let bad = |what: String| {
        let shown: String = filter.chars().take(100).collect();
        let more = if shown.len() < filter.len() { "…" } else { "" };
        Failure::usage(format!("`{shown}{more}` is no jq expression: {what}"))
            .hint("for example --jq '.[] | .id'; env, input and halt are left out here")
    };
    let modules =
        Loader::new(defs).load(arena, File { code: filter, path: () }).map_err(|errors| bad(load_error(&errors)))?;
    Compiler::default().with_funs(funs).compile(modules).map_err(|errors| {
        let names: Vec<String> =
            errors.iter().flat_map(|(_, list)| list.iter().map(|(name, _)| format!("`{name}` is not known"))).collect();
        bad(names.join(", "))
    })
}

fn load_error<P>(errors: &[(File<&str, P>, jaq_core::load::Error<&str>)]) -> String {
    use jaq_core::load::Error;
    let part = |text: &str| {
        if text.is_empty() { "the end".to_owned() } else { format!("`{}`", text.chars().take(20).collect::<String>()) }
    };
    match errors.first().map(|(_, error)| error) {
        Some(Error::Lex(list)) => {
            list.first().map(|(expect, at)| format!("expected {} at {}", expect.as_str(), part(at)))
        }
        Some(Error::Parse(list)) => {
            list.first().map(|(expect, at)| format!("expected {} at {}", expect.as_str(), part(at)))
        }
        Some(Error::Io(_)) => Some("modules cannot be loaded".to_owned()),
        None => None,
    }
    .unwrap_or_else(|| "it does not parse".to_owned())
}

/// Whether a function is defined. One that calls itself would overflow any stack before the time is up, and an overflow
/// cannot be caught; an expression of one line hardly ever needs one.
fn defines(filter: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    filter.match_indices("def").any(|(at, def)| {
        let before = filter[..at].chars().next_back();
        let rest = &filter[at + def.len()..];
        let name = rest.trim_start();
        !before.is_some_and(|c| word(c) || c == '.' || c == '$')
            && (name.starts_with('#')
                || name.len() < rest.len()
                    && name.trim_start_matches(word).len() < name.len()
                    && name.trim_start_matches(word).trim_start().starts_with([':', '(', '#']))
    })
}

fn work(filter: &str, document: &str, pretty: bool) -> Result<String, Failure> {
    let arena = Arena::default();
    let filter = compile(&arena, filter)?;
    let input = read::parse_single(document.as_bytes())
        .map_err(|error| Failure::usage(format!("cannot read the JSON: {error}")))?;
    let started = Instant::now();
    let context = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new([]));
    let mut out = Vec::new();
    let printer = write::Pp { indent: pretty.then(|| "  ".to_owned()), sep_space: pretty, ..write::Pp::default() };
    for value in filter.id.run((context, input)).map(unwrap_valr) {
        let value = value.map_err(|error| Failure::usage(format!("the jq expression failed: {error}")))?;
        if too_long(&out, started) {
            return Err(Failure::usage("the jq expression does not end, or its output is larger than 256 MiB"));
        }
        match &value {
            Val::TStr(text) | Val::BStr(text) => out.extend_from_slice(text),
            value => write::write(&mut out, &printer, 0, value)
                .map_err(|error| Failure::usage(format!("cannot print what the jq expression gave: {error}")))?,
        }
        out.push(b'\n');
    }
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// How deep brackets nest, strings passed over.
fn depth(document: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0usize, 0, false, false);
    for byte in document.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

fn too_long(out: &[u8], started: Instant) -> bool {
    out.len() > 256 << 20 || started.elapsed() > LIMIT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_run_and_texts_come_bare() {
        assert_eq!(run(".[].id", r#"[{"id":"a"},{"id":7}]"#, false, None).ok().as_deref(), Some("a\n7\n"));
        assert_eq!(run("length", "[1,2,3]", false, None).ok().as_deref(), Some("3\n"));
        assert_eq!(
            run(".n", r#"{"n":123456789012345678901234567890}"#, false, None).ok().as_deref(),
            Some("123456789012345678901234567890\n")
        );
        assert_eq!(run(".def", r#"{"def":1}"#, false, None).ok().as_deref(), Some("1\n"));
        assert_eq!(run("[limit(100000; repeat(1))] | length", "1", false, None).ok().as_deref(), Some("100000\n"));
    }

    #[test]
    fn a_document_made_to_overflow_is_refused() {
        let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        assert_eq!(run("length", &deep, false, None).err().map(|failure| failure.kind), Some(Kind::Server));
        assert_eq!(depth(r#"{"a":["[[[[\"[[",{}]}"#), 3);
    }

    #[test]
    fn what_would_leave_the_room_is_not_there() {
        for filter in [
            "env",
            "$ENV",
            "halt",
            "halt_error",
            "input",
            "env.CTFY_TOKEN",
            ". |",
            "]",
            "nosuch",
            "def f: f + 1; f",
            "1 | def  g(x): g(x); g(.)",
            "def#\nf: f + 1; f",
            "def f#\n: f + 1; f",
            &format!("{}.{}", "[".repeat(7000), "]".repeat(7000)),
        ] {
            let failure = run(filter, "{}", false, None).err().map(|f| f.kind as u8);
            assert_eq!(failure, Some(2), "{filter}");
        }
        // As deep as fits without a bracket: whatever comes of it, the stack holds.
        for piece in ["-", "if . then ", "try ", ". as $x|", ".|", ".,", ".+", "reduce . as $x", "..", "?//"] {
            let failure = check(&format!("{}.", piece.repeat((LONGEST_FILTER - 1) / piece.len()))).err();
            assert!(failure.is_none_or(|failure| failure.message.len() < 400), "{piece}");
        }
    }
}
