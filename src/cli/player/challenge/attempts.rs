//! `ctfy challenge facets` and `attempts`: how many challenges there are of each kind, and how teams did at one.

use clap::Args;
use serde_json::Value;

use crate::api::challenge::{self, FacetCounts};
use crate::cli::context::Context;
use crate::cli::settings::Format;
use crate::cli::table::{self, As, View, col, spare};
use crate::cli::{resolve, text};
use crate::client::{Operation, Rows};

/// More than any challenge has seen.
const MANY: u64 = 1_000_000;

const FACETS: View = View { rows: "", name: "total", columns: &[col("Total", "total", As::Number)], empty: "" };

/// Instances of a challenge, as they went.
const ATTEMPTS: View = View {
    rows: "attempts",
    name: "instance_id",
    columns: &[
        col("TEAM", "team_name", As::Text),
        spare("PLAYER", "display_name", As::Text, 2),
        col("SOLVED", "solved", As::Yes),
        col("TOOK", "duration_s", As::Span),
        col("ANSWERS", "attempts", As::Number),
        spare("STARTED", "started_at", As::Age, 1),
        spare("ENDED BY", "stop_reason", As::Custom(reason), 3),
        spare("INSTANCE", "instance_id", As::Id, 4),
    ],
    empty: "No instance of it has come to its end solved; --include-unsolved shows the others.",
};

/// Teams at a challenge.
const TEAMS: &[table::Column] = &[
    col("TEAM", "team_name", As::Text),
    col("SOLVES", "solve_count", As::Number),
    col("INSTANCES", "attempt_count", As::Number),
    col("BEST", "best_duration_s", As::Span),
    spare("IN ALL", "total_duration_s", As::Span, 2),
    spare("FIRST SOLVED", "first_solved_at", As::Custom(when), 1),
];

/// Which attempts.
#[derive(Args)]
pub struct Attempts {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// Those that did not solve it, too.
    #[arg(long)]
    include_unsolved: bool,
    /// At most this many instances; 0 is all [default: all].
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

fn reason(value: &Value) -> String {
    text::line(&table::plain(value)).replace('_', " ")
}

fn when(value: &Value) -> String {
    table::time(value).map(table::age).unwrap_or_default()
}

/// Counts the challenges.
pub async fn facets(cx: &Context) -> anyhow::Result<()> {
    let reply = cx.send(&challenge::Facets { competition_id: resolve::chosen_comp(cx)? }).await?;
    let counts: FacetCounts = reply.json()?;
    cx.out.one(reply.raw()?.get(), &FACETS, || {
        let mut shown = text::bold(text::count(counts.total, "challenge"));
        for (name, list, filter) in [
            ("Difficulty", &counts.difficulty, "difficulty"),
            ("Category", &counts.category, "category"),
            ("Status", &counts.status, "status"),
            ("Tags", &counts.tags, "tag"),
        ] {
            if list.is_empty() {
                continue;
            }
            shown.push_str(&format!("\n\n{} {}", text::bold(name), text::dim(format!("(--{filter})"))));
            let wide = list.iter().map(|facet| text::width(&text::line(&facet.value))).max().unwrap_or(0);
            for facet in list {
                let value = text::line(&facet.value);
                let pad = " ".repeat(wide.saturating_sub(text::width(&value)));
                let solved = match facet.solved {
                    0 => String::new(),
                    n => format!("  {}", text::green(format!("{n} solved"))),
                };
                shown.push_str(&format!("\n  {value}{pad}  {:>4}{solved}", facet.total));
            }
        }
        let next = "`ctfy challenge list --category web --difficulty easy` shows those of a kind.";
        format!("{shown}\n\n{}", text::dim(next))
    })
}

/// Shows how teams did at a challenge: teams, then their instances. As JSON it is the server's one object.
pub async fn attempts(cx: &Context, which: Attempts) -> anyhow::Result<()> {
    let op = challenge::Attempts {
        challenge: which.challenge,
        include_unsolved: which.include_unsolved.then_some(true),
        competition_id: resolve::chosen_comp(cx)?,
    };
    let mut request = op.request()?;
    // The answer is no page: what is beyond the platform's habit of 500 would be left out without a word.
    let limit = which.limit.filter(|limit| *limit > 0).unwrap_or(MANY);
    request.query.push(("limit".into(), limit.to_string()));
    let reply = cx.exchange(&request).await?;
    if !matches!(cx.out.format, Format::Json | Format::Table) {
        return cx.out.rows(&Rows::read(&reply, ATTEMPTS.rows)?, &ATTEMPTS);
    }
    let value: Value = reply.json()?;
    cx.out.one(reply.raw()?.get(), &ATTEMPTS, || {
        let part = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let (teams, attempts) = (part("per_team"), part("attempts"));
        if attempts.is_empty() && teams.is_empty() {
            return ATTEMPTS.empty.to_owned();
        }
        let width = cx.out.width();
        [table::grid(TEAMS, &teams, width), table::grid(ATTEMPTS.columns, &attempts, width)].join("\n\n")
    })
}
