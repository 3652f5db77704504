//! How far one is: what is solved, what is half solved, what was earned.

use serde_json::Value;

use crate::api::achievement;
use crate::cli::context::Context;
use crate::cli::table::{self, As, Column, View, col, spare};
use crate::cli::text;

/// Challenges that are solved.
pub const SOLVES: View = View {
    rows: "items",
    name: "challenge_id",
    columns: &[
        col("CHALLENGE", "challenge_id", As::Id),
        col("RANK", "best_rank", As::Custom(rank)),
        col("SOLVED", "solved_at", As::Age),
        spare("AT", "solved_at", As::Time, 1),
    ],
    empty: "You have solved nothing yet: `ctfy comp challenges` shows what there is.",
};

/// Challenges that are begun.
pub const MILESTONES: View = View {
    rows: "items",
    name: "challenge_id",
    columns: &[
        col("CHALLENGE", "challenge_id", As::Id),
        col("PROGRESS", "", As::Custom(progress)),
        col("ANSWERED", "solved_question_ids", As::List),
    ],
    empty: "You have answered nothing yet: `ctfy comp challenges` shows what there is.",
};

const ACHIEVEMENTS: View = View { rows: "unlocked", name: "achievement_id", columns: UNLOCKED, empty: "" };

const UNLOCKED: &[Column] = &[
    col("ACHIEVEMENT", "name", As::Text),
    col("TIER", "tier", As::Text),
    col("POINTS", "points", As::Number),
    spare("HOW", "description", As::Text, 3),
    spare("RARITY", "rarity", As::Text, 4),
    spare("EARNED", "unlocked_at", As::Age, 1),
];

const LOCKED: &[Column] = &[
    col("STILL TO EARN", "name", As::Text),
    col("TIER", "tier", As::Text),
    col("POINTS", "points", As::Number),
    spare("HOW", "description", As::Text, 3),
    spare("RARITY", "rarity", As::Text, 4),
];

fn rank(rank: &Value) -> String {
    match rank.as_u64() {
        Some(1) => text::red("1 first blood"),
        Some(0) | None => String::new(),
        Some(n) => n.to_string(),
    }
}

/// A bar that says the same without colour: as many steps as there are questions.
fn progress(row: &Value) -> String {
    let done = row["solved_question_ids"].as_array().map_or(0, Vec::len);
    let all = row["total_questions"].as_u64().unwrap_or(0) as usize;
    let bar = match all {
        0..=12 => text::bar(done, all),
        _ => text::bar(done.min(all) * 12 / all, 12),
    };
    format!("{bar} {done}/{all}")
}

/// What was earned and what is left.
pub async fn achievements(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&achievement::Mine {}).await?;
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &ACHIEVEMENTS, || {
        let rows = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let (unlocked, locked) = (rows("unlocked"), rows("locked"));
        let points: u64 = unlocked.iter().filter_map(|row| row["points"].as_u64()).fold(0, u64::saturating_add);
        let all = (unlocked.len() + locked.len()) as u64;
        let mut shown = text::bold(format!(
            "{} of {}, {}",
            unlocked.len(),
            text::count(all, "achievement"),
            text::count(points, "point")
        ));
        for (columns, rows) in [(UNLOCKED, unlocked), (LOCKED, locked)] {
            if !rows.is_empty() {
                shown.push_str(&format!("\n\n{}", table::grid(columns, &rows, cx.out.width())));
            }
        }
        shown
    })
}
