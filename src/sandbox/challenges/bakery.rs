//! `WEB-001`, easy: a search box whose words go into an SQL statement. The database is a real SQLite of its own, in
//! memory, with nothing else in it.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Html;
use axum::routing::get;
use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;

use super::{Challenge, Endpoint, Launch, Question, Starting, shown};

/// Steps of the database's machine before a search is given up. With [`LENGTH`] it bounds what a search piles up.
const STEPS: i32 = 200_000;
/// Steps between two looks at the clock.
const PACE: i32 = 100;
/// How long a search may take: single steps can be made slow.
const TIME: Duration = Duration::from_millis(200);
/// The longest text or row.
const LENGTH: i32 = 4096;
/// The longest statement, and how often SQLite may ask about a SELECT in it (more than once for each). A subquery is folded into the one around it before the first
/// step can be counted, each of its columns as often as it is named: what that piles up grows with the product.
const STATEMENT: i32 = 600;
const SELECTS: usize = 8;
/// Rows that are shown.
const ROWS: usize = 200;
/// How much of a cell is shown.
const CELL: usize = 1024;

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "WEB-001".into(),
        name: "The talkative bakery".into(),
        category: "web".into(),
        difficulty: "easy".into(),
        description: "A bakery lets you search its shelf. It keeps more in its database than bread, and its search \
                      believes every word."
            .into(),
        tags: vec!["sql-injection".into(), "web".into()],
        questions: vec![Question::minted("flag", "What does the baker keep to himself?")],
        files: Vec::new(),
        service: Some(start),
        engagement: false,
    }
}

type Shelf = Arc<Mutex<Stock>>;

/// The database, and how often SQLite asked about a SELECT of the statement at hand.
struct Stock {
    db: Connection,
    selects: Arc<AtomicUsize>,
}

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let shelf = Arc::new(Mutex::new(stock(&launch.flag("flag")).map_err(io::Error::other)?));
        let router = Router::new().route("/", get(front)).route("/search", get(search)).with_state(shelf);
        let port = launch.room.http(router).await?;
        Ok(vec![Endpoint { kind: "http", port, path: "/", label: "bakery" }])
    })
}

fn stock(flag: &str) -> rusqlite::Result<Stock> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(
        "CREATE TABLE breads (id INTEGER PRIMARY KEY, name TEXT, price TEXT);
         INSERT INTO breads (name, price) VALUES ('rye', '4.20'), ('wheat', '3.80'), ('spelt', '5.10'),
                                                 ('raisin', '4.90'), ('pumpkin', '5.40');
         CREATE TABLE secrets (id INTEGER PRIMARY KEY, what TEXT, value TEXT);",
    )?;
    db.execute("INSERT INTO secrets (what, value) VALUES ('flag', ?1)", [flag])?;
    // Nothing may be written, nothing may be attached: the file system stays out of reach.
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, LENGTH)?;
    db.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, STATEMENT)?;
    db.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256)?;
    db.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 50)?;
    db.set_limit(Limit::SQLITE_LIMIT_COMPOUND_SELECT, 20)?;
    db.set_limit(Limit::SQLITE_LIMIT_VDBE_OP, 20_000)?;
    // A large sort would go to a file.
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "query_only", true)?;
    let selects = Arc::new(AtomicUsize::new(0));
    let seen = selects.clone();
    db.authorizer(Some(move |asked: AuthContext<'_>| match asked.action {
        AuthAction::Select if seen.fetch_add(1, Ordering::Relaxed) < SELECTS => Authorization::Allow,
        AuthAction::Read { .. } | AuthAction::Function { .. } => Authorization::Allow,
        _ => Authorization::Deny,
    }));
    Ok(Stock { db, selects })
}

async fn front() -> Html<&'static str> {
    Html(
        "<h1>The bakery</h1><form action=/search><input name=q placeholder='rye, wheat, …'><button>Search</button></form>",
    )
}

async fn search(State(shelf): State<Shelf>, Query(words): Query<HashMap<String, String>>) -> Html<String> {
    let words = words.get("q").map(String::as_str).unwrap_or_default();
    // Tables that double each other in a WITH take all memory before the first step can be counted.
    let word = |word: &str| word.eq_ignore_ascii_case("with");
    if words.split(|c: char| !c.is_ascii_alphanumeric()).any(word) {
        return Html("<h1>The bakery</h1>\n<p>Nothing comes with anything here: only bread.".to_owned());
    }
    // The flaw: the words become part of the statement.
    let sql = format!("SELECT name, price FROM breads WHERE name LIKE '%{words}%' ORDER BY name");
    let found = match shelf.lock() {
        Ok(stock) => rows(&stock, &sql).map_err(|error| error.to_string()),
        Err(_) => Err("the shelf fell over".to_owned()),
    };
    let list = match found {
        Ok(rows) if rows.is_empty() => "<p>Nothing like that today.".to_owned(),
        Ok(rows) => rows.iter().map(|(name, price)| format!("<li>{}: {}\n", shown(name), shown(price))).collect(),
        // An error that says too much is part of the exercise.
        Err(error) => format!("<pre>{}\n{}</pre>", shown(&error), shown(&sql)),
    };
    Html(format!("<h1>The bakery</h1>\n<ul>\n{list}</ul>"))
}

fn rows(Stock { db, selects }: &Stock, sql: &str) -> rusqlite::Result<Vec<(String, String)>> {
    selects.store(0, Ordering::Relaxed);
    let (mut looks, end) = (STEPS / PACE, Instant::now() + TIME);
    let tired = move || {
        looks -= 1;
        looks <= 0 || Instant::now() > end
    };
    db.progress_handler(PACE, Some(tired));
    let mut statement = db.prepare(sql)?;
    let text = |row: &rusqlite::Row<'_>, n: usize| -> rusqlite::Result<String> {
        Ok(match row.get_ref(n)? {
            rusqlite::types::ValueRef::Null => String::new(),
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            rusqlite::types::ValueRef::Real(number) => number.to_string(),
            rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                String::from_utf8_lossy(&bytes[..bytes.len().min(CELL)]).into_owned()
            }
        })
    };
    let mut found = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.push((text(row, 0)?, text(row, 1)?));
        if found.len() == ROWS {
            break;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Stand, quoted};
    use super::*;

    async fn searched(stand: &Stand, words: &str) -> String {
        let begun = Instant::now();
        let got = stand.get(&format!("/search?q={}", quoted(words))).await;
        assert!(begun.elapsed() < Duration::from_secs(5), "{words} took {:?}", begun.elapsed());
        got.body
    }

    #[tokio::test]
    async fn a_union_reads_the_secrets() {
        let stand = Stand::up(&challenge()).await;
        let tables = searched(&stand, "%' UNION SELECT name, sql FROM sqlite_master --").await;
        assert!(tables.contains("CREATE TABLE secrets"), "{tables}");
        let secrets = searched(&stand, "%' UNION SELECT what, value FROM secrets --").await;
        assert!(secrets.contains(&stand.flag), "{secrets}");
    }

    #[tokio::test]
    async fn honest_searches_show_bread_alone() {
        let stand = Stand::up(&challenge()).await;
        assert!(stand.get("/").await.body.contains("Search"));
        assert!(searched(&stand, "rye").await.contains("<li>rye: 4.20"));
        assert!(searched(&stand, "cake").await.contains("Nothing like that"));
        assert!(searched(&stand, "O'Brien").await.contains("syntax error"));
        for words in ["", "e", "%", "flag", "secrets"] {
            assert!(!searched(&stand, words).await.contains(&stand.flag));
        }
    }

    #[tokio::test]
    async fn endless_and_greedy_searches_end() {
        let stand = Stand::up(&challenge()).await;
        let endless = [
            "SELECT 1, count(*) FROM breads a, breads b, breads c, breads d, breads e, breads f, breads g, breads h, \
             breads i, breads j, breads k",
            "SELECT 1, sum(replace(hex(zeroblob(2000)), '0', '1') LIKE '%1%1%1%1%1%1%1%1%1%1%1%1%2') FROM breads a, \
             breads b, breads c, breads d, breads e, breads f, breads g",
            "SELECT 1, length(zeroblob(1000000000))",
        ];
        for sql in endless {
            let shown = searched(&stand, &format!("%' UNION ALL {sql} --")).await;
            assert!(shown.contains("interrupted") || shown.contains("too big"), "{sql}: {shown}");
        }
        for sql in [
            "SELECT n, n FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t)",
            "SELECT n, n FROM (wItH t(n) AS (SELECT 1) SELECT n FROM t)",
            "SELECT n, n FROM (/**/with/**/t(n) AS (SELECT 1) SELECT n FROM t)",
        ] {
            let shown = searched(&stand, &format!("%' UNION ALL {sql} --")).await;
            assert!(shown.contains("only bread"), "{sql}: {shown}");
        }
        let nested = format!("{}breads{}", "(SELECT * FROM ".repeat(200), ")".repeat(200));
        searched(&stand, &format!("' UNION ALL SELECT 1, count(*) FROM {nested} --")).await;
        // What is folded into what is around it doubles with each level.
        let (sums, ends) = ("SELECT x||x x FROM(".repeat(23), ")".repeat(23));
        let folded = format!("%' UNION ALL SELECT 1, x FROM ({sums}SELECT name AS x FROM breads{ends}) --");
        assert!(searched(&stand, &folded).await.contains("not authorized"));
        // The most that is let through.
        let x = vec!["x"; 40].join("||");
        let widest = format!(
            "%' UNION ALL SELECT 1, {x} FROM (SELECT {x} x FROM (SELECT {} x FROM breads)) --",
            x.replace('x', "id")
        );
        assert!(!searched(&stand, &widest).await.contains("not authorized"));
        let doubling = vec!["(SELECT id FROM breads UNION ALL SELECT id FROM breads)"; 50].join(", ");
        searched(&stand, &format!("' UNION ALL SELECT 1, count(*) FROM {doubling} --")).await;
        let either = vec!["(id = 1 OR name = 'rye')"; 120].join(" AND ");
        searched(&stand, &format!("' OR {either} --")).await;
        let joined: String =
            (0..60).map(|n| format!(" JOIN breads b{n} ON b{n}.id IN (1, 2) OR b{n}.price = 3")).collect();
        searched(&stand, &format!("' UNION ALL SELECT 1, count(*) FROM breads{joined} --")).await;
        searched(&stand, &format!("' OR {}1{} --", "(".repeat(1500), ")".repeat(1500))).await;
        searched(&stand, "' UNION SELECT 1, printf('%.1000000000d', 1) --").await;
        searched(&stand, &"x' || 'y".repeat(450)).await;
        searched(&stand, &"' UNION SELECT 1, 2 ".repeat(190)).await;
        searched(&stand, &"a".repeat(30_000)).await;
        assert!(searched(&stand, "rye").await.contains("4.20"));
    }

    #[tokio::test]
    async fn nothing_is_written_attached_or_loaded() {
        let stand = Stand::up(&challenge()).await;
        let file = std::env::temp_dir().join(format!("bakery-{}.db", stand.port));
        let name = file.display();
        for words in [
            format!("'; ATTACH '{name}' AS other --"),
            format!("'; VACUUM INTO '{name}' --"),
            "'; DELETE FROM breads --".to_owned(),
            "'; INSERT INTO breads (name, price) VALUES ('stone', '0') --".to_owned(),
            "'; PRAGMA query_only = off --".to_owned(),
            "' UNION SELECT 1, load_extension('/lib/libc.so.6') --".to_owned(),
            format!("' UNION SELECT 1, writefile('{name}', 'x') --"),
            "' UNION SELECT 1, readfile('/etc/passwd') --".to_owned(),
            "' UNION SELECT 1, fts3_tokenizer('simple', x'00') --".to_owned(),
        ] {
            let shown = searched(&stand, &words).await;
            assert!(shown.contains("<pre>"), "{words}: {shown}");
        }
        assert!(!file.exists());
        let all = searched(&stand, "").await;
        assert!(all.matches("<li>").count() == 5 && !all.contains("stone"), "{all}");
        stand.storm().await;
        assert!(searched(&stand, "rye").await.contains("4.20"));
    }

    /// The statement a service would run is the same without the limits of the front, so the limits are asked directly.
    #[test]
    fn the_database_itself_refuses_to_be_changed() {
        let Stock { db, .. } = stock("FLAG{x}").expect("a shelf");
        for sql in ["DELETE FROM breads", "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)", "ATTACH ':memory:' AS other"]
        {
            assert!(db.execute(sql, []).is_err(), "{sql}");
        }
    }
}
