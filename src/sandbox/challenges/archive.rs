//! `WEB-002`, medium: a reading room that hands out files by name and cleans the name only once. Its files are a map in
//! memory: the host's file system has no part in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;

use super::{Challenge, Endpoint, Launch, Question, Starting, shown};

/// The longest name that is looked up.
const NAME: usize = 1024;
/// The folder that everybody may read.
const PUBLIC: &str = "/srv/reading-room/public/";

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "WEB-002".into(),
        name: "The reading room".into(),
        category: "web".into(),
        difficulty: "medium".into(),
        description: "An archive shows the papers of one folder to everybody. The archivist knows what dots and \
                      slashes can do, and takes them out of what is asked for. The rest of the house is locked."
            .into(),
        tags: vec!["path-traversal".into(), "filter-bypass".into(), "web".into()],
        questions: vec![Question::minted("flag", "What does the sealed letter say?")],
        files: Vec::new(),
        service: Some(start),
        engagement: false,
    }
}

/// The files, by their absolute path.
type House = BTreeMap<&'static str, String>;

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let house = Arc::new(furnish(&launch.flag("flag")));
        let router = Router::new().route("/", get(front)).route("/read", get(read)).with_state(house);
        let port = launch.room.http(router).await?;
        Ok(vec![Endpoint { kind: "http", port, path: "/", label: "archive" }])
    })
}

fn furnish(flag: &str) -> House {
    let text = |text: &str| text.to_owned();
    BTreeMap::from([
        ("/srv/reading-room/public/welcome.txt", text("Welcome. Speak softly. Pencils only.\n")),
        ("/srv/reading-room/public/hours.txt", text("Monday to Friday, 9 to 17. The cat is always in.\n")),
        (
            "/srv/reading-room/public/maps/town.txt",
            text("The town in 1890: a mill, two bridges, and this house on the hill.\n"),
        ),
        ("/srv/reading-room/staff/rota.txt", text("Mon: Ada. Tue: Bo. Wed: Ada. Thu: Cy. Fri: the cat.\n")),
        ("/etc/archive.conf", text("root = /srv/reading-room/public\nfilter = on\nsealed = /var/archive/sealed\n")),
        ("/etc/motd", text("Please feed the cat.\n")),
        ("/var/archive/sealed/letter.txt", format!("To whoever comes this far: {flag}\n")),
        ("/var/log/archive.log", text("09:02 somebody asked for ../ and got nothing, ha\n")),
    ])
}

async fn front() -> Html<&'static str> {
    Html(
        "<h1>The reading room</h1>\n<ul>\n<li><a href='/read?file=welcome.txt'>welcome.txt</a>\n<li><a \
         href='/read?file=hours.txt'>hours.txt</a>\n<li><a href='/read?file=maps'>maps</a>\n</ul>",
    )
}

async fn read(
    State(house): State<Arc<House>>,
    Query(words): Query<HashMap<String, String>>,
) -> (StatusCode, Html<String>) {
    let asked = words.get("file").map(String::as_str).unwrap_or_default();
    if asked.len() > NAME {
        return (StatusCode::URI_TOO_LONG, Html("<p>No paper has so long a name.".to_owned()));
    }
    // The flaw: what is left after the cleaning is not looked at again.
    let cleaned = asked.replace("../", "");
    let path = settle(&format!("{PUBLIC}{cleaned}"));
    match find(&house, &path) {
        Some(text) => (StatusCode::OK, Html(format!("<pre>{}</pre>", shown(&text)))),
        None => (StatusCode::NOT_FOUND, Html(format!("<p>There is no {} here.", shown(&cleaned)))),
    }
}

/// A path without `.` and `..`, as a file system would walk it: above the root is the root.
fn settle(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    format!("/{}", steps.join("/"))
}

/// A file's text, or what is in a folder.
fn find(house: &House, path: &str) -> Option<String> {
    if let Some(text) = house.get(path) {
        return Some(text.clone());
    }
    let folder = if path == "/" { path.to_owned() } else { format!("{path}/") };
    let names: BTreeSet<String> = house
        .keys()
        .filter_map(|file| file.strip_prefix(folder.as_str()))
        .map(|rest| match rest.split_once('/') {
            Some((name, _)) => format!("{name}/\n"),
            None => format!("{rest}\n"),
        })
        .collect();
    if names.is_empty() { None } else { Some(names.into_iter().collect()) }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Stand;
    use super::*;

    #[tokio::test]
    async fn a_name_that_is_a_climb_once_it_was_cleaned_reads_the_letter() {
        let stand = Stand::up(&challenge()).await;
        // How one finds it: the root is listed, the settings name the folder.
        let up = "....//".repeat(3);
        assert!(stand.get(&format!("/read?file={up}")).await.body.contains("var/"));
        assert!(stand.get(&format!("/read?file={up}etc/archive.conf")).await.body.contains("/var/archive/sealed"));
        let letter = stand.get(&format!("/read?file={up}var/archive/sealed/letter.txt")).await;
        assert!(letter.body.contains(&stand.flag), "{letter:?}");
    }

    #[tokio::test]
    async fn honest_readers_and_plain_climbers_see_no_letter() {
        let stand = Stand::up(&challenge()).await;
        assert!(stand.get("/").await.body.contains("hours.txt"));
        assert!(stand.get("/read?file=hours.txt").await.body.contains("Monday"));
        assert!(stand.get("/read?file=maps").await.body.contains("town.txt"));
        for name in [
            "../../../var/archive/sealed/letter.txt",
            "..%2f..%2f..%2fvar/archive/sealed/letter.txt",
            "/var/archive/sealed/letter.txt",
            "",
            ".",
            "none.txt",
        ] {
            let got = stand.get(&format!("/read?file={name}")).await;
            assert!(!got.body.contains(&stand.flag), "{name}: {got:?}");
        }
    }

    #[tokio::test]
    async fn the_host_is_out_of_reach_and_hostile_input_is_survived() {
        let stand = Stand::up(&challenge()).await;
        let up = "....//".repeat(20);
        for file in ["etc/passwd", "proc/self/environ", "proc/self/cmdline", "tmp", "home", "etc/hostname"] {
            assert_eq!(stand.get(&format!("/read?file={up}{file}")).await.status, 404, "{file}");
        }
        assert_eq!(stand.get(&format!("/read?file={}", "....//".repeat(1000))).await.status, 414);
        stand.get(&format!("/read?file={}", "a".repeat(1 << 20))).await;
        stand.get("/read?file=%00%ff%fe%2e%2e").await;
        stand.get("/read?file=%3Cscript%3E").await;
        stand.storm().await;
        assert!(stand.get("/read?file=welcome.txt").await.body.contains("Welcome"));
    }
}
