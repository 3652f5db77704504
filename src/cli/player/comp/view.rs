//! `ctfy comp view`: a competition with all that the server says of it.

use clap::Args;
use serde_json::Value;

use super::super::challenge::CHALLENGES;
use crate::api::comp;
use crate::api::model::Text;
use crate::cli::context::Context;
use crate::cli::shared::browser;
use crate::cli::table::{self, As, View, col};
use crate::cli::{resolve, text};
use crate::client::request;

/// How many challenges are shown beside the rest; `ctfy comp challenges` has them all.
const FEW: usize = 20;

/// A competition by itself. What a release does not send is left out.
pub const COMPETITION: View = View {
    rows: "",
    name: "id",
    columns: &[
        col("Title", "title", As::Text),
        col("Phase", "phase", As::State),
        col("Starts", "starts_at", As::Custom(moment)),
        col("Ends", "ends_at", As::Custom(moment)),
        col("Goes on", "next_session_starts_at", As::Custom(moment)),
        col("Pauses", "current_session_ends_at", As::Custom(moment)),
        col("Sign-up at", "registration_starts_at", As::Custom(moment)),
        col("Sign-up by", "registration_ends_at", As::Custom(moment)),
        col("Reports by", "report_closes_at", As::Custom(moment)),
        col("Status", "status", As::State),
        col("Access", "access", As::Text),
        col("Open", "can_participate", As::Custom(open)),
        col("Teams", "registered_count", As::Number),
        col("Team size", "max_team_size", As::Custom(size)),
        col("Scoring", "scoring_rule", As::Text),
        col("Challenges", "challenges", As::Count),
        col("Challenges", "challenge_count", As::Number),
        col("Difficulty", "difficulty_counts", As::List),
        col("My team", "my_team_name", As::Text),
        col("My role", "my_role", As::Text),
        col("My rank", "my_rank", As::Number),
        col("My score", "my_score", As::Number),
        col("My solves", "my_solves", As::Number),
        col("Registered", "registered_at", As::Time),
        col("Team id", "my_team_id", As::Id),
        col("Made by", "created_by_name", As::Text),
        col("Made", "created_at", As::Time),
        col("Changed", "updated_at", As::Time),
        col("Id", "id", As::Id),
    ],
    empty: "",
};

/// Which competition to show.
#[derive(Args)]
pub struct Show {
    /// The competition's id; left out, the only sensible one.
    #[arg(value_name = "COMP")]
    comp: Option<String>,
    /// Open it in a browser.
    #[arg(long)]
    web: bool,
}

/// When, and how long until then or since.
fn moment(value: &Value) -> String {
    table::time(value).map_or_else(String::new, |time| {
        format!("{} {}", table::local(time), text::dim(format!("({})", table::age(time))))
    })
}

/// How many a team may have; 0 is any number.
fn size(value: &Value) -> String {
    value.as_u64().filter(|most| *most > 0).map_or_else(String::new, |most| format!("up to {most}"))
}

/// Only worth a line where it is not so.
fn open(value: &Value) -> String {
    if value.as_bool() == Some(false) { text::yellow("no") } else { String::new() }
}

/// Shows a competition.
pub async fn view(cx: &Context, show: Show) -> anyhow::Result<()> {
    let comp = resolve::comp(cx, show.comp.as_deref()).await?;
    if show.web {
        return browser::open(cx, &format!("competitions/{}", request::segment("COMP", &comp)?));
    }
    let reply = cx.send(&comp::Get { comp }).await?;
    let value: Value = reply.json()?;
    // To a token that is dead the platform shows it as to nobody.
    if value["is_registered"] == false {
        cx.confirm_signed_in().await?;
    }
    cx.out.one(reply.raw()?.get(), &COMPETITION, || describe(value, cx.out.width()))
}

fn describe(mut value: Value, width: Option<usize>) -> String {
    let challenges = value["challenges"].as_array().cloned().unwrap_or_default();
    let count = value["challenge_count"].as_u64().unwrap_or(challenges.len() as u64);
    if value["challenge_count"].is_number() {
        // 0.7.0 sends some of them, and how many there are beside.
        value["challenges"] = Value::Null;
    }
    if value["expects_report"] == false {
        value["report_closes_at"] = Value::Null;
    }
    let mut shown = table::card(COMPETITION.columns, &value);
    for key in ["description", "handbook"] {
        let words = Text::of(&value[key]);
        if !words.trim().is_empty() {
            shown.push_str(&format!("\n\n{}", text::block(&words, 0)));
        }
    }
    let files = value["attachments"].as_array().cloned().unwrap_or_default();
    if !files.is_empty() {
        shown.push_str(&format!("\n\n{}", text::bold("Files")));
        for file in &files {
            let size = file["size_bytes"].as_u64().map(text::bytes).unwrap_or_default();
            let (name, title) = (Text::of(&file["filename"]), Text::of(&file["title"]));
            let more = [title, size].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ");
            shown.push_str(&format!("\n  {} {}", text::line(&name), text::dim(text::line(&more))));
        }
    }
    if !challenges.is_empty() {
        let some = &challenges[..challenges.len().min(FEW)];
        shown.push_str(&format!("\n\n{}", table::grid(CHALLENGES.columns, some, width)));
        let more = count.saturating_sub(some.len() as u64);
        if more > 0 {
            shown.push_str(&format!("\n{}", text::dim(format!("and {more} more: `ctfy comp challenges --all`"))));
        }
    }
    let next = match (value["is_registered"].as_bool(), value["phase"].as_str()) {
        (Some(true), Some("past")) => "It is over. `ctfy comp scoreboard` shows how it ended.",
        (Some(true), _) => "`ctfy instance start CHALLENGE` begins; `ctfy comp scoreboard` shows who leads.",
        (_, Some("past")) => "It is over.",
        _ if value["can_participate"] == false && table::plain(&value["access"]).starts_with("private") => {
            "It takes an invitation to take part."
        }
        _ if value["can_participate"] == false => "You cannot take part in it now.",
        _ => "`ctfy comp register --solo` takes part.",
    };
    shown.push_str(&format!("\n\n{}", text::dim(next)));
    shown
}
