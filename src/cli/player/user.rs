//! `ctfy user`: other accounts as everyone sees them. What an account or a team has done is drawn here for both.

use clap::{Args, Subcommand};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::api::me;
use crate::api::user::{self, DaySolves, ProfileStats, Trend};
use crate::cli::context::Context;
use crate::cli::picture::columns::{self, Amounts};
use crate::cli::picture::{Sheet, axis, bars, calendar};
use crate::cli::table::{As, View, col};
use crate::cli::text;
use crate::client::Reply;

/// An account as a card.
const USER: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Name", "display_name", As::Text),
        col("Bio", "bio", As::Text),
        col("Country", "country", As::Text),
        col("Website", "website_url", As::Text),
        col("Elsewhere", "social_links", As::List),
        col("Time zone", "timezone", As::Text),
        col("Solves", "solves", As::Number),
        col("Attempts", "attempts", As::Number),
        col("Last active", "last_active_at", As::Age),
        col("Since", "created_at", As::Time),
        col("Id", "id", As::Id),
    ],
    empty: "",
};

const TREND: View = View {
    rows: "solve_trend",
    name: "date",
    columns: &[col("DATE", "date", As::Text), col("SOLVES", "solves", As::Number)],
    empty: "Nothing is told of those days.",
};

/// What was done, as rows: days, tags and difficulties below each other.
const STATS: View = View {
    rows: "",
    name: "name",
    columns: &[
        col("WHAT", "what", As::Text),
        col("NAME", "name", As::Text),
        col("COUNT", "count", As::Number),
        col("OF", "total", As::Number),
    ],
    empty: "Nothing is told: there is nothing yet, or it is private.",
};

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Show an account's public profile.
    #[command(alias = "show", after_help = "Examples:\n  ctfy user view 7c9e6679-7425-40de-944b-e07fc1f90ae7")]
    View(Who),
    /// Draw how much an account has solved, day by day.
    #[command(
        after_help = "Examples:\n  ctfy user solve-trend 7c9e66…\n  ctfy user solve-trend 7c9e66… --days 90 --format csv"
    )]
    SolveTrend(Days),
    /// Draw an account's activity, and its solves by tag and difficulty.
    #[command(
        alias = "profile-stats",
        after_help = "Examples:\n  ctfy user stats 7c9e66…\n  ctfy user stats 7c9e66… --jq '.by_tag[] | select(.solved > 0)'\n\nDays are those of UTC, as the platform counts them."
    )]
    Stats(Days),
}

/// Which account.
#[derive(Args)]
pub struct Who {
    /// The account's id [default: your own].
    #[arg(value_name = "ID")]
    user: Option<String>,
}

/// Which account, and how far back.
#[derive(Args)]
pub struct Days {
    /// The account's id [default: your own].
    #[arg(value_name = "ID")]
    user: Option<String>,
    /// How many days back, 7 to 365 [default: what the server takes].
    #[arg(long, value_name = "N")]
    days: Option<u64>,
}

/// The account that is meant; one's own where none is named.
async fn whose(cx: &Context, named: Option<String>) -> anyhow::Result<String> {
    match named {
        Some(id) => Ok(id),
        None => Ok(cx.call(&me::View::default()).await?.id),
    }
}

/// Runs a command.
pub async fn dispatch(cx: &Context, command: Command) -> anyhow::Result<()> {
    match command {
        Command::View(who) => cx.show(&user::Get { user: whose(cx, who.user).await? }, &USER).await,
        Command::SolveTrend(of) => {
            let reply = cx.send(&user::SolveTrend { user: whose(cx, of.user).await?, days: of.days }).await?;
            let rows = |document: &Value| items(document, "solve_trend");
            cx.out.picture(&reply, &TREND, rows, |trend: Trend, sheet| {
                let sheet = Sheet { zone: TimeZone::UTC, ..sheet.clone() };
                Some(columns::draw(&sheet, &daily(&trend.solve_trend)?, "solve", "day"))
            })
        }
        Command::Stats(of) => {
            let reply = cx.send(&user::Stats { user: whose(cx, of.user).await?, days: of.days }).await?;
            stats(cx, &reply)
        }
    }
}

fn items(document: &Value, key: &str) -> Vec<Value> {
    document[key].as_array().cloned().unwrap_or_default()
}

fn date(text: &str) -> Option<Date> {
    text.get(..10).unwrap_or(text).parse().ok()
}

/// Days in a row, from what may leave some out; none where no day is told.
fn daily(days: &[DaySolves]) -> Option<Amounts> {
    // No platform tells more than a year; a date far off is no reason to fill memory.
    const MOST: usize = 4000;
    let days: Vec<(Date, u64)> = days.iter().filter_map(|day| Some((date(&day.date)?, day.solves))).collect();
    let first = days.iter().map(|(day, _)| *day).min()?;
    let mut amounts = Amounts {
        from: first.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second() as f64,
        each: axis::DAY,
        values: Vec::new(),
    };
    for (day, solves) in days {
        let place = first.until(day).ok()?.get_days() as usize;
        if place < MOST {
            amounts.values.resize(amounts.values.len().max(place + 1), 0);
            amounts.values[place] = amounts.values[place].saturating_add(solves);
        }
    }
    Some(amounts)
}

/// Prints what an account or a team has done.
pub fn stats(cx: &Context, reply: &Reply) -> anyhow::Result<()> {
    cx.out.picture(reply, &STATS, rows, draw)
}

fn rows(document: &Value) -> Vec<Value> {
    let of = |key: &str, what: &str, name: &str, count: &str| -> Vec<Value> {
        let row =
            |item: &Value| json!({"what": what, "name": item[name], "count": item[count], "total": item["total"]});
        items(document, key).iter().map(row).collect()
    };
    let mut rows = of("by_tag", "tag", "tag", "solved");
    rows.extend(of("by_difficulty", "difficulty", "difficulty", "solved"));
    rows.extend(of("calendar", "day", "date", "count"));
    rows
}

fn draw(stats: ProfileStats, sheet: &Sheet) -> Option<String> {
    let mut parts = Vec::new();
    let days: Vec<(Date, u64)> = stats.calendar.iter().filter_map(|day| Some((date(&day.date)?, day.count))).collect();
    if let Some(drawn) = calendar::draw(sheet, &days, "right answer") {
        parts.push(drawn);
    }
    if let Some(trend) = daily(&stats.solve_trend) {
        let count = trend.values.len();
        let all: u64 = trend.values.iter().copied().fold(0, u64::saturating_add);
        let words = format!("The last {}: {}", text::count(count as u64, "day"), text::count(all, "solve"));
        let spark = columns::spark(sheet, &trend, sheet.width.saturating_sub(4).min(count));
        // A line of blanks says less than the words alone.
        let spark = if all == 0 { String::new() } else { format!("\n    {}", text::green(spark)) };
        parts.push(format!("{}{spark}", text::bold(sheet.cut(&words, sheet.width))));
    }
    let by = |title: &str, rows: Vec<(String, u64, u64)>| {
        if rows.is_empty() {
            return None;
        }
        Some(format!("{}\n{}", text::bold(title), bars::shares(sheet, &rows)))
    };
    let tags = stats.by_tag.iter().map(|row| (row.tag.clone(), row.solved, row.total)).collect();
    let difficulties = stats.by_difficulty.iter().map(|row| (row.difficulty.clone(), row.solved, row.total)).collect();
    parts.extend(by("Solved by tag", tags));
    parts.extend(by("Solved by difficulty", difficulties));
    if parts.is_empty() { None } else { Some(parts.join("\n\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::user::{DayCount, DifficultyCount, TagCount};
    use crate::cli::picture::testing::*;
    use jiff::ToSpan;

    fn before(day: Date, n: i64) -> String {
        day.checked_sub(n.days()).map(|day| day.to_string()).unwrap_or_default()
    }

    fn made() -> ProfileStats {
        let last = jiff::civil::date(2026, 11, 21);
        ProfileStats {
            calendar: (0..365).rev().map(|n| DayCount { date: before(last, n), count: (n % 50 == 0).into() }).collect(),
            by_tag: vec![
                TagCount { tag: "\u{1b}[5mblink".into(), solved: 0, total: 1 },
                TagCount { tag: "web".into(), solved: 3, total: 4 },
            ],
            by_difficulty: vec![DifficultyCount { difficulty: "easy".into(), solved: 1, total: 6 }],
            solve_trend: (0..30).rev().map(|n| DaySolves { date: before(last, n), solves: n as u64 % 3 }).collect(),
        }
    }

    #[test]
    fn all_parts_at_every_width() {
        for (width, unicode) in [(20, true), (60, true), (60, false), (140, true)] {
            let sheet = sheet(width, unicode);
            let shown = look(&sheet, &draw(made(), &sheet).expect("a picture"));
            assert!(shown.contains("3/4") && shown.contains("\\e[5m"), "{shown}");
            assert_eq!(shown.is_ascii(), !unicode);
        }
        let wide = sheet(80, true);
        let shown = look(&wide, &draw(made(), &wide).expect("a picture"));
        assert!(
            shown.contains("The last 30 days: 30 solves") && shown.contains("8 right answers since Nov 22 2025"),
            "{shown}"
        );
        assert_eq!(draw(ProfileStats::default(), &wide), None, "a private profile is no empty picture");
    }

    #[test]
    fn days_that_are_left_out_are_days_all_the_same() {
        let day = |date: &str, solves| DaySolves { date: date.into(), solves };
        let amounts = daily(&[day("2026-11-21", 2), day("2026-11-18", 1), day("soon", 9)]).expect("days");
        assert_eq!((amounts.values, amounts.each), (vec![1, 0, 0, 2], axis::DAY));
        assert!(daily(&[day("x", 1)]).is_none());
        assert!(daily(&[day("0001-01-01", 1), day("9999-01-01", 1)]).is_some_and(|days| days.values.len() == 1));
    }
}
