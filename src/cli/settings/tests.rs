//! The table "which token goes where", row by row.

use clap::Parser;
use secrecy::ExposeSecret;

use super::*;
use crate::cli::hosts::Host;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    global: Global,
}

fn hosts(current: Option<&str>) -> Hosts {
    let host = |name: &str, url: &str, token: &str| Host {
        name: name.into(),
        url: url.into(),
        token: Some(SecretString::from(token)),
        competition: None,
        protected: false,
    };
    Hosts {
        current: current.map(str::to_owned),
        list: vec![host("a:1", "http://a:1", "ta"), host("b:2", "http://b:2", "tb")],
        ..Hosts::default()
    }
}

/// What a line, an environment and saved hosts lead to: the address and the token, or the exit code.
fn settled(line: &str, env: &[(&str, &str)], hosts: &Hosts) -> Result<(String, String), u8> {
    let words = std::iter::once("ctfy").chain(line.split_whitespace());
    let global = Line::try_parse_from(words).map_err(|_| 2u8)?.global;
    let env = Env::from(|name| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).into()));
    let settings = settle(&global, &env, hosts).map_err(|failure| failure.kind as u8)?;
    let token = settings.token.map_or_else(|| "none".into(), |token| token.value.expose_secret().to_owned());
    Ok((settings.url.value, token))
}

#[test]
fn which_token_goes_where() {
    let saved = hosts(Some("a:1"));
    let url = |url: &str, token: &str| Ok((url.to_owned(), token.to_owned()));
    const TOKEN: (&str, &str) = ("CTFY_TOKEN", "te");
    const URL: (&str, &str) = ("CTFY_PLATFORM_URL", "http://e:9");
    for (line, env, want) in [
        // Nothing named: the current host and its token.
        ("", vec![], url("http://a:1", "ta")),
        // CTFY_TOKEN goes to the current host when no URL is named.
        ("", vec![TOKEN], url("http://a:1", "te")),
        // CTFY_TOKEN goes to the URL that is named.
        ("", vec![TOKEN, URL], url("http://e:9", "te")),
        ("--platform-url http://f:8", vec![TOKEN, URL], url("http://f:8", "te")),
        // --token goes to the chosen URL, whatever chose it.
        ("--token tf", vec![TOKEN, URL], url("http://e:9", "tf")),
        ("--token tf --host b:2", vec![TOKEN, URL], url("http://b:2", "tf")),
        ("--token tf", vec![], url("http://a:1", "tf")),
        // With --host only its saved token: CTFY_TOKEN stays at home.
        ("--host b:2", vec![TOKEN], url("http://b:2", "tb")),
        ("--host b:2", vec![TOKEN, URL], url("http://b:2", "tb")),
        ("", vec![TOKEN, ("CTFY_HOST", "b:2")], url("http://b:2", "tb")),
        // A URL without a token: the saved one of the same origin, else none.
        ("--platform-url http://b:2/", vec![], url("http://b:2/", "tb")),
        ("--platform-url http://b:2/prefix", vec![], url("http://b:2/prefix", "tb")),
        ("--platform-url https://b:2", vec![], url("https://b:2", "none")),
        ("--platform-url http://b:3", vec![], url("http://b:3", "none")),
        ("", vec![URL], url("http://e:9", "none")),
        // A flag is stronger than the environment.
        ("--platform-url http://f:8", vec![("CTFY_HOST", "b:2")], url("http://f:8", "none")),
        // Contradictions and unknown names are usage errors.
        ("--platform-url http://f:8 --host b:2", vec![], Err(2)),
        ("", vec![URL, ("CTFY_HOST", "b:2")], Err(2)),
        ("--host c", vec![], Err(2)),
        ("--platform-url nonsense", vec![], Err(2)),
    ] {
        assert_eq!(settled(line, &env, &saved), want, "`{line}` with {env:?}");
    }
}

#[test]
fn without_saved_hosts() {
    let mut none = Hosts::default();
    assert_eq!(settled("", &[], &none), Ok((DEFAULT_URL.into(), "none".into())));
    assert_eq!(settled("", &[("CTFY_TOKEN", "te")], &none), Ok((DEFAULT_URL.into(), "te".into())));
    none.legacy = Some(SecretString::from("old"));
    assert_eq!(settled("", &[], &none), Ok((DEFAULT_URL.into(), "old".into())));
    assert_eq!(settled("", &[("CTFY_TOKEN", "te")], &none), Ok((DEFAULT_URL.into(), "te".into())));
    // Two hosts, none current: which token would be a guess.
    assert_eq!(settled("", &[], &hosts(None)), Err(2));
}

#[test]
fn durations() {
    for (text, seconds) in
        [("90s", 90.0), ("5m", 300.0), ("2h", 7200.0), ("1h30m", 5400.0), ("45", 45.0), ("0.5", 0.5), ("1d", 86400.0)]
    {
        assert_eq!(duration(text).map(|d| d.as_secs_f64()), Ok(seconds), "{text}");
    }
    for bad in ["", "s", "5x", "-5", "5m3", "1e9", "∞", "9999999999999h"] {
        assert!(duration(bad).is_err(), "{bad}");
    }
}
