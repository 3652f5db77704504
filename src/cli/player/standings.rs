//! `ctfy comp history`, `distribution`, `matrix` and `breakdown`, and `ctfy scoreboard history`: the standings to look at.

use std::collections::HashMap;
use std::path::Path;

use clap::Args;
use serde_json::{Value, json};

use crate::api::model::Text;
use crate::api::{comp, scoreboard};
use crate::cli::context::{Context, Window};
use crate::cli::error::{Failure, Kind, classify};
use crate::cli::picture::lines::{self, Course};
use crate::cli::picture::matrix::{State, Team};
use crate::cli::picture::{Sheet, bars, matrix as grid, svg};
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::whole::Whole;
use crate::cli::{json as raw, resolve, text};

/// Below the help of `comp history`.
pub const HISTORY_EXAMPLES: &str = "\
Examples:
  ctfy comp history --top 5
  ctfy comp history --svg history.svg
  ctfy comp history --svg - | rsvg-convert > history.png
  ctfy comp history --format csv

Each line carries its team's letter. Into a pipe it is drawn 80 columns wide.
Where LC_ALL, LC_CTYPE or LANG names no UTF-8, pictures are drawn in ASCII.
csv, tsv and ndjson hold a row for each team and time.";
/// Below the help of `comp distribution`.
pub const DISTRIBUTION_EXAMPLES: &str = "\
Examples:
  ctfy comp distribution
  ctfy comp distribution --format csv";
/// Below the help of `comp matrix`.
pub const MATRIX_EXAMPLES: &str = "\
Examples:
  ctfy comp matrix
  ctfy comp matrix | less
  ctfy comp matrix --format csv
  ctfy comp matrix --jq '.cells[] | select(.first_blood)'

It holds the teams that have answered at all. A terminal too narrow for all challenges shows them
in blocks, one below the other; into a pipe it is drawn 80 columns wide.
Platform 0.6.6 counts only answers made for each team: with a fixed one, a challenge stays unsolved.
csv, tsv and ndjson hold a row for each team and challenge that it has answered.";
/// Below the help of `comp breakdown`.
pub const BREAKDOWN_EXAMPLES: &str = "\
Examples:
  ctfy comp breakdown
  ctfy comp breakdown --format csv
  ctfy comp breakdown --jq '.challenges[] | select(.solves_count == 0) | .name'";
/// Below the help of `scoreboard history`.
pub const SNAPSHOT_EXAMPLES: &str = "\
Examples:
  ctfy scoreboard history --days 1 --all
  ctfy scoreboard history --team 4f1d2c… --format csv";

/// How scores went, as rows.
const POINTS: View = View {
    rows: "series",
    name: "team_id",
    columns: &[
        col("TEAM ID", "team_id", As::Id),
        col("TEAM", "team_name", As::Text),
        col("WHEN", "ts", As::Time),
        col("SCORE", "score", As::Number),
        col("RANK", "rank", As::Number),
    ],
    empty: "No team has scored yet.",
};

const BINS: View = View {
    rows: "bins",
    name: "label",
    columns: &[col("POINTS", "label", As::Text), col("TEAMS", "count", As::Number)],
    empty: "No team takes part yet.",
};

/// Who solved what, as rows.
pub const CELLS: View = View {
    rows: "cells",
    name: "team_id",
    columns: &[
        col("TEAM ID", "team_id", As::Id),
        col("TEAM", "team_name", As::Text),
        col("CHALLENGE ID", "challenge_id", As::Id),
        col("CHALLENGE", "challenge_name", As::Text),
        col("SOLVED", "solved", As::Yes),
        col("FIRST", "first_blood", As::Yes),
        col("ATTEMPTS", "attempts", As::Number),
        col("WHEN", "solved_at", As::Time),
        col("TOOK", "solve_time_s", As::Span),
    ],
    empty: "No team has answered anything yet.",
};

const CHALLENGES: View = View {
    rows: "challenges",
    name: "challenge_id",
    columns: &[
        col("ID", "challenge_id", As::Id),
        spare("NAME", "name", As::Text, 1),
        spare("CATEGORY", "category", As::Text, 5),
        spare("DIFFICULTY", "difficulty", As::Text, 4),
        col("SOLVES", "solves_count", As::Number),
        spare("", "bar", As::Text, 2),
        spare("ATTEMPTS", "attempts", As::Number, 6),
        col("RIGHT", "success_rate", As::Percent),
        spare("FIRST", "first_blood_team_name", As::Text, 3),
        spare("WHEN", "first_blood_at", As::Age, 7),
    ],
    empty: "The competition has no challenges.",
};

/// The same as rows: what the server sent, without the bar.
const CHALLENGE_ROWS: View = View {
    columns: &[
        col("ID", "challenge_id", As::Id),
        col("NAME", "name", As::Text),
        col("CATEGORY", "category", As::Text),
        col("DIFFICULTY", "difficulty", As::Text),
        col("SOLVES", "solves_count", As::Number),
        col("ATTEMPTS", "attempts", As::Number),
        col("RIGHT", "success_rate", As::Percent),
        col("FIRST", "first_blood_team_name", As::Text),
        col("WHEN", "first_blood_at", As::Age),
    ],
    ..CHALLENGES
};

const SNAPSHOTS: View = View {
    rows: "items",
    name: "team_id",
    columns: &[
        col("WHEN", "snapshot_at", As::Time),
        col("RANK", "rank", As::Number),
        col("TEAM", "team_name", As::Text),
        col("SOLVED", "solved", As::Number),
        spare("ATTEMPTS", "attempts", As::Number, 1),
        spare("TEAM ID", "team_id", As::Id, 2),
    ],
    empty: "No snapshot has been taken yet; the platform takes one every few minutes.",
};

/// Bins above which neighbours are put together.
const MOST_BINS: usize = 24;

/// Which competition.
#[derive(Args)]
pub struct Which {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
}

/// Whose scores, and what to draw on.
#[derive(Args)]
pub struct History {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    /// How many teams, the best first [default: what the server sends, 15].
    #[arg(long, value_name = "N")]
    top: Option<u64>,
    /// Write the picture into a file, as SVG; `-` is stdout.
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
}

/// Which snapshots.
#[derive(Args)]
pub struct Snapshots {
    /// Only this team's, by its id.
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// How many days back [default: what the server takes, 7].
    #[arg(long, value_name = "N")]
    days: Option<u64>,
    #[command(flatten)]
    window: Window,
}

/// `comp history`.
pub async fn history(cx: &Context, which: History) -> anyhow::Result<()> {
    let to_stdout = which.svg.as_deref() == Some("-");
    if to_stdout && cx.out.machine() {
        return Err(Failure::usage("stdout can hold the SVG or the data, not both").hint("--svg FILE").into());
    }
    let comp = resolve::comp(cx, which.comp.as_deref()).await?;
    let reply = cx.send(&comp::ScoreHistory { comp: comp.clone(), top: which.top }).await?;
    let Some(file) = which.svg else {
        return cx.out.picture(&reply, &POINTS, points, |history: scoreboard::ScoreHistory, sheet| {
            let (courses, span) = courses(&history)?;
            Some(lines::draw(sheet, &courses, span, "point"))
        });
    };
    let history: scoreboard::ScoreHistory = reply.json()?;
    let Some((courses, span)) = courses(&history) else {
        return Err(Failure::new(Kind::Negative, "no team has scored yet, so there is nothing to draw").into());
    };
    // For a slide the competition's name is worth a request; without it the picture is good all the same.
    let title = cx.call(&comp::Get { comp: comp.clone() }).await.map(|detail| detail.competition.title.to_string());
    let title = title.ok().filter(|title| !title.trim().is_empty()).unwrap_or(comp);
    let drawn = svg::draw(&cx.out.sheet(), &title, &courses, span, "point");
    if to_stdout {
        return cx.out.bytes(drawn.as_bytes());
    }
    Whole::begin(Path::new(&file), true)?.end(&drawn)?;
    if cx.out.machine() {
        return cx.out.picture(&reply, &POINTS, points, |_: Value, _| None);
    }
    let said = raw::build([("file", raw::string(&file).as_str())]);
    cx.out.one(&said, &POINTS, || {
        let teams = text::count(courses.len() as u64, "team");
        format!("{} {} holds the lines of {teams}.", text::green("✓"), text::bold(text::line(&file)))
    })
}

/// The courses that have a point, and from when to when they go.
fn courses(history: &scoreboard::ScoreHistory) -> Option<(Vec<Course>, (f64, f64))> {
    let course = |series: &scoreboard::Series| {
        let mut points: Vec<(f64, u64)> =
            series.points.iter().map(|point| (point.ts, u64::try_from(point.score).unwrap_or(0))).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        Course { name: called(&series.team_name), points }
    };
    let courses: Vec<Course> = history.series.iter().filter(|series| !series.points.is_empty()).map(course).collect();
    let span = lines::span(&courses, history.generated_at)?;
    Some((courses, span))
}

/// A team's name; 0.7.0 keeps some to itself.
fn called(name: &str) -> String {
    if name.trim().is_empty() { "(anonymous)".to_owned() } else { name.to_owned() }
}

fn points(document: &Value) -> Vec<Value> {
    let of = |series: &Value| -> Vec<Value> {
        let row = |point: &Value| {
            json!({
                "team_id": series["team_id"], "team_name": series["team_name"],
                "ts": point["ts"], "score": point["score"], "rank": point["rank"],
            })
        };
        items(series, "points").iter().map(row).collect()
    };
    items(document, "series").iter().flat_map(of).collect()
}

fn items<'a>(document: &'a Value, key: &str) -> &'a [Value] {
    document[key].as_array().map_or(&[], Vec::as_slice)
}

/// `comp distribution`.
pub async fn distribution(cx: &Context, which: Which) -> anyhow::Result<()> {
    let comp = resolve::comp(cx, which.comp.as_deref()).await?;
    let reply = cx.send(&comp::Distribution { comp }).await?;
    let rows = |document: &Value| items(document, "bins").to_vec();
    cx.out.picture(&reply, &BINS, rows, |document: scoreboard::Distribution, sheet| {
        let bins: Vec<(String, u64)> = document.bins.iter().map(|bin| (bin.label.clone(), bin.count)).collect();
        if bins.is_empty() {
            return None;
        }
        let mut words = text::count(document.total_teams, "team");
        if let Some(half) = median(&bins).filter(|half| *half > 0 && document.total_teams > 1) {
            words.push_str(&format!("; half of them have {half} or more"));
        }
        let head = text::dim(sheet.cut("points, and how many teams have them", sheet.width));
        let drawn = bars::histogram(sheet, &grouped(&bins, sheet));
        Some(format!("{head}\n{drawn}\n\n{}", text::dim(sheet.cut(&words, sheet.width))))
    })
}

/// The points that at least half of the teams have reached, where bins are whole numbers of points.
fn median(bins: &[(String, u64)]) -> Option<u64> {
    let numbers: Vec<(u64, u64)> =
        bins.iter().map(|(label, count)| Some((label.parse().ok()?, *count))).collect::<Option<_>>()?;
    let all: u64 = numbers.iter().map(|(_, count)| *count).fold(0, u64::saturating_add);
    let mut above = 0u64;
    numbers.iter().rev().find_map(|(points, count)| {
        above = above.saturating_add(*count);
        (*count > 0 && above >= all.div_ceil(2)).then_some(*points)
    })
}

/// Neighbouring bins put together where there are too many to look at.
fn grouped(bins: &[(String, u64)], sheet: &Sheet) -> Vec<(String, u64)> {
    if bins.len() <= MOST_BINS {
        return bins.to_vec();
    }
    let by = bins.len().div_ceil(MOST_BINS);
    let by = [2, 5, 10, 20, 25, 50, 100].into_iter().find(|round| *round >= by).unwrap_or(by);
    let together = |some: &[(String, u64)]| {
        let count = some.iter().map(|(_, count)| *count).fold(0, u64::saturating_add);
        match some {
            [(first, _), .., (last, _)] => (format!("{first}{}{last}", sheet.glyph('–', '-')), count),
            _ => (some.first().map(|(label, _)| label.clone()).unwrap_or_default(), count),
        }
    };
    bins.chunks(by).map(together).collect()
}

/// `comp matrix`.
pub async fn matrix(cx: &Context, which: Which) -> anyhow::Result<()> {
    let comp = resolve::comp(cx, which.comp.as_deref()).await?;
    let reply = cx.send(&comp::SolveMatrix { comp }).await?;
    cx.out.picture(&reply, &CELLS, cells, draw_matrix)
}

/// Draws who solved what.
pub fn draw_matrix(document: scoreboard::SolveMatrix, sheet: &Sheet) -> Option<String> {
    if document.teams.is_empty() || document.challenges.is_empty() {
        return None;
    }
    let columns: HashMap<&str, usize> =
        document.challenges.iter().enumerate().map(|(n, challenge)| (challenge.challenge_id.as_str(), n)).collect();
    let rows: HashMap<&str, usize> =
        document.teams.iter().enumerate().map(|(n, team)| (team.team_id.as_str(), n)).collect();
    let mut teams: Vec<Team> = document
        .teams
        .iter()
        .map(|team| Team {
            name: called(&team.name),
            solved: team.solved,
            states: vec![State::Untouched; document.challenges.len()],
        })
        .collect();
    for cell in &document.cells {
        let (Some(row), Some(column)) = (rows.get(cell.team_id.as_str()), columns.get(cell.challenge_id.as_str()))
        else {
            continue;
        };
        teams[*row].states[*column] = match cell {
            cell if cell.first_blood => State::First,
            cell if cell.solved => State::Solved,
            cell if cell.captured > 0 => State::Partly,
            _ => State::Tried,
        };
    }
    let name = |challenge: &scoreboard::MatrixChallenge| {
        let kind: Vec<&str> = [challenge.category.as_str(), challenge.difficulty.as_str()]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect();
        let name = challenge.name.to_string();
        let name = if name.is_empty() { challenge.challenge_id.clone() } else { name };
        if kind.is_empty() { name } else { format!("{name} ({})", kind.join(", ")) }
    };
    let challenges: Vec<String> = document.challenges.iter().map(name).collect();
    Some(grid::draw(sheet, &teams, &challenges))
}

/// The cells with the names that the document keeps elsewhere.
pub fn cells(document: &Value) -> Vec<Value> {
    let names = |list: &str, id: &str| -> HashMap<String, Value> {
        items(document, list).iter().map(|row| (table::plain(&row[id]), row["name"].clone())).collect()
    };
    let (teams, challenges) = (names("teams", "team_id"), names("challenges", "challenge_id"));
    let named = |cell: &Value| {
        let mut cell = cell.clone();
        let name = |names: &HashMap<String, Value>, id: &Value| names.get(&table::plain(id)).cloned();
        if let Value::Object(map) = &mut cell {
            let team = map.get("team_id").and_then(|id| name(&teams, id));
            let challenge = map.get("challenge_id").and_then(|id| name(&challenges, id));
            map.insert("team_name".into(), team.unwrap_or_default());
            map.insert("challenge_name".into(), challenge.map(|name| Text::of(&name).into()).unwrap_or_default());
        }
        cell
    };
    items(document, "cells").iter().map(named).collect()
}

/// `comp breakdown`.
pub async fn breakdown(cx: &Context, which: Which) -> anyhow::Result<()> {
    let comp = resolve::comp(cx, which.comp.as_deref()).await?;
    let reply = cx.send(&comp::Breakdown { comp }).await?;
    let rows = |document: &Value| items(document, "challenges").to_vec();
    cx.out.picture(&reply, &CHALLENGE_ROWS, rows, |document: Value, sheet| {
        let mut rows = rows(&document);
        if rows.is_empty() {
            return None;
        }
        let solves = |row: &Value| row["solves_count"].as_u64().unwrap_or(0);
        let most = rows.iter().map(solves).max().unwrap_or(0);
        rows.retain(Value::is_object);
        for row in &mut rows {
            row["bar"] = bars::bar(sheet, solves(row), most, 8).into();
        }
        let width = cx.out.width();
        Some(table::grid(CHALLENGES.columns, &rows, width))
    })
}

/// `scoreboard history`.
pub async fn snapshots(cx: &Context, which: Snapshots) -> anyhow::Result<()> {
    let op = scoreboard::History { team_id: which.team, days: which.days };
    match cx.list(&op, which.window, &SNAPSHOTS).await.map_err(classify) {
        // 0.7.0 has no such address.
        Err(failure) if failure.kind == Kind::NotFound || failure.http_status == Some(200) => {
            Err(Failure { hint: None, ..failure })
                .map_err(|failure| Failure {
                    message: "this platform keeps no history of the standings over all competitions (0.7.0 dropped it)"
                        .into(),
                    kind: Kind::NotFound,
                    ..failure
                })
                .map_err(|failure| failure.hint("`ctfy comp history` draws that of a competition").into())
        }
        other => Ok(other?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::testing::*;

    fn bins(counts: &[u64]) -> Vec<(String, u64)> {
        counts.iter().enumerate().map(|(n, count)| (n.to_string(), *count)).collect()
    }

    #[test]
    fn many_bins_are_put_together_and_no_team_is_lost() {
        let sheet = sheet(80, true);
        assert_eq!(grouped(&bins(&[1, 2]), &sheet), bins(&[1, 2]));
        let many = grouped(&bins(&[3; 61]), &sheet);
        assert_eq!((many.len(), many[0].clone()), (13, ("0–4".into(), 15)));
        assert_eq!(many.iter().map(|(_, count)| count).sum::<u64>(), 183);
        assert_eq!(many[12], ("60".into(), 3));
    }

    #[test]
    fn half_of_the_teams() {
        assert_eq!(median(&bins(&[4, 0, 3, 1])), Some(2));
        assert_eq!(median(&bins(&[5, 0, 3, 1])), Some(0));
        assert_eq!(median(&bins(&[0, 0, 3, 0])), Some(2));
        assert_eq!(median(&[("0-99".into(), 3)]), None);
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_matrix_takes_what_is_there() {
        let document = json!({
            "teams": [{"team_id": "a", "name": "A", "solved": 2}, {"team_id": "b", "name": EVIL, "solved": 0}, {"team_id": "c", "name": " "}],
            "challenges": [
                {"challenge_id": "X", "name": {"en": "Front door"}, "category": "web", "difficulty": "easy"},
                {"challenge_id": "Y", "name": "", "category": ""},
                {"challenge_id": "Z", "name": EVIL},
            ],
            "cells": [
                {"team_id": "a", "challenge_id": "X", "solved": true, "first_blood": true},
                {"team_id": "a", "challenge_id": "Y", "solved": true},
                {"team_id": "b", "challenge_id": "X", "solved": false, "attempts": 3},
                {"team_id": "b", "challenge_id": "Z", "solved": false, "captured": 2},
                {"team_id": "nobody", "challenge_id": "Z", "solved": true},
                {"team_id": "b", "challenge_id": "nothing", "solved": true},
            ],
        });
        let sheet = sheet(60, true);
        let parsed = serde_json::from_value(document.clone()).expect("a matrix");
        let shown = look(&sheet, &draw_matrix(parsed, &sheet).expect("a picture"));
        assert!(
            shown.contains("★ ■ · 2") && shown.contains("× · ◧ 0") && shown.contains("Front door (web, easy)"),
            "{shown}"
        );
        let rows = cells(&document);
        assert_eq!(
            (rows.len(), &rows[0]["challenge_name"], &rows[0]["team_name"]),
            (6, &json!("Front door"), &json!("A"))
        );
    }
}
