//! The platform's database as text, and what differs between two looks at it.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::platform::Platform;

/// Where the platform notes each heartbeat of its node, which comes every 20 s, whoever asks for what.
const HEARTBEATS: [(&str, &str); 2] = [("nodes", "last_heartbeat"), ("nodes", "last_heartbeat_ts")];

/// Where each of them adds a row.
const SAMPLES: &str = "node_health_samples";

/// The rows of each table.
pub(super) type Dump = BTreeMap<String, Vec<String>>;

/// Every row of every table.
pub(super) fn dump(p: &Platform) -> Dump {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(p.database(), flags).expect("the platform's database");
    database.busy_timeout(std::time::Duration::from_secs(10)).expect("a timeout");
    let mut tables = database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .expect("the list of tables");
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names");
    assert!(tables.len() > 10, "{tables:?}");
    tables.into_iter().map(|table| (table.clone(), rows(&database, &table))).collect()
}

/// The rows of a table, sorted, without what may change.
fn rows(database: &Connection, table: &str) -> Vec<String> {
    let mut rows = database.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
    let columns: Vec<(usize, String)> = rows
        .column_names()
        .into_iter()
        .enumerate()
        .filter(|(_, name)| *name != "last_used_at" && !HEARTBEATS.contains(&(table, name)))
        .map(|(at, name)| (at, name.to_owned()))
        .collect();
    let line = |row: &rusqlite::Row<'_>| {
        let value = |at: usize| -> rusqlite::Result<String> {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => "null".to_owned(),
                ValueRef::Integer(number) => number.to_string(),
                ValueRef::Real(number) => number.to_string(),
                ValueRef::Text(bytes) => format!("{:?}", String::from_utf8_lossy(bytes)),
                ValueRef::Blob(bytes) => format!("{bytes:?}"),
            })
        };
        let cells: Result<Vec<String>, rusqlite::Error> =
            columns.iter().map(|(at, name)| Ok(format!("{name}={}", value(*at)?))).collect();
        Ok(cells?.join(" "))
    };
    let mut lines: Vec<String> = rows.query_map([], line).expect("rows").collect::<Result<_, _>>().expect("values");
    lines.sort_unstable();
    lines
}

/// What differs between two dumps.
pub(super) fn changes(before: &Dump, after: &Dump) -> Vec<String> {
    let lacking = |sign: char, all: &Dump, other: &Dump| {
        let mut lines = Vec::new();
        for (table, rows) in all {
            let there = other.get(table).map(Vec::as_slice).unwrap_or_default();
            let gone = rows.iter().filter(|row| there.binary_search(row).is_err());
            lines.extend(gone.map(|row| format!("{sign} {table}: {row}")));
        }
        lines
    };
    let mut lines = lacking('-', before, after);
    lines.extend(lacking('+', after, before).into_iter().filter(|line| !line.starts_with(&format!("+ {SAMPLES}:"))));
    // Of rows that are alike there may be another number.
    let counts = |dump: &Dump| -> BTreeMap<String, usize> {
        dump.iter().filter(|(table, _)| *table != SAMPLES).map(|(table, rows)| (table.clone(), rows.len())).collect()
    };
    if counts(before) != counts(after) {
        lines.push(format!("{:?} became {:?}", counts(before), counts(after)));
    }
    lines
}
