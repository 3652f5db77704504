//! `ctfy challenge react`, `unreact`, `reactions` and `feedback`: what players think of a challenge.
//!
//! The platform takes a reaction to a challenge that does not exist, so that is looked at first; and it shows zeros for
//! one, so that is looked at where there is nothing else.

use clap::Args;
use serde_json::Value;

use crate::api::challenge::{self, FeedbackCounts, Reactions};
use crate::cli::context::Context;
use crate::cli::error::Kind;
use crate::cli::table::{As, View, col};
use crate::cli::{json, resolve, text};
use crate::client::Operation;

const REACTIONS: View = View {
    rows: "",
    name: "reactions",
    columns: &[col("Reactions", "reactions", As::List), col("Changed", "updated_at", As::Age)],
    empty: "",
};

const COUNTS: View = View {
    rows: "",
    name: "challenge_id",
    columns: &[
        col("Challenge", "challenge_id", As::Id),
        col("Reactions", "counts", As::List),
        col("Total", "total", As::Number),
    ],
    empty: "",
};

const REMOVED: View = View {
    rows: "",
    name: "challenge_id",
    columns: &[col("Challenge", "challenge_id", As::Id), col("Taken back", "removed", As::List)],
    empty: "",
};

/// A challenge and what to say of it.
#[derive(Args)]
pub struct React {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// What you think, such as `learned` or `brutal`.
    #[arg(value_name = "REACTION")]
    reaction: String,
}

/// A challenge and what to take back.
#[derive(Args)]
pub struct Unreact {
    /// The challenge's id.
    #[arg(value_name = "CHALLENGE")]
    challenge: String,
    /// Only this [default: all you said of it].
    #[arg(value_name = "REACTION")]
    reaction: Option<String>,
}

/// Says what one thinks.
pub async fn react(cx: &Context, given: React) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    let op = challenge::React { challenge: given.challenge.clone(), reaction: given.reaction.clone(), competition_id };
    op.request()?;
    exists(cx, &given.challenge).await?;
    let reply = match cx.send(&op).await {
        Ok(reply) => reply,
        Err(error) => return Err(explained(cx, error, &given.challenge, &given.reaction).await),
    };
    let mine: Reactions = reply.json()?;
    cx.out.one(reply.raw()?.get(), &REACTIONS, || {
        format!("{} You say of {}: {}.", text::green("✓"), text::line(&given.challenge), words(&mine.reactions))
    })
}

/// Takes it back.
pub async fn unreact(cx: &Context, given: Unreact) -> anyhow::Result<()> {
    let competition_id = resolve::chosen_comp(cx)?;
    let challenge = given.challenge.clone();
    let look = challenge::MyReactions { challenge: challenge.clone(), competition_id: competition_id.clone() };
    let before: Reactions = cx.call(&look).await?;
    if before.reactions.is_empty() {
        exists(cx, &challenge).await?;
    }
    let removed: Vec<String> = match &given.reaction {
        None => before.reactions.clone(),
        Some(word) => before.reactions.iter().filter(|said| *said == word).cloned().collect(),
    };
    match given.reaction.clone() {
        // Asked for all the same where it had not been said: only so an unknown word is refused.
        Some(reaction) => {
            let op = challenge::Unreact { challenge: challenge.clone(), reaction: reaction.clone(), competition_id };
            if let Err(error) = cx.send(&op).await {
                return Err(explained(cx, error, &challenge, &reaction).await);
            }
        }
        None => {
            cx.send(&challenge::UnreactAll { challenge: challenge.clone(), competition_id }).await?;
        }
    }
    let list: Vec<String> = removed.iter().map(|word| json::string(word)).collect();
    let raw = json::build([
        ("challenge_id", json::string(&challenge).as_str()),
        ("removed", &format!("[{}]", list.join(","))),
    ]);
    cx.out.one(&raw, &REMOVED, || {
        let name = text::line(&challenge);
        match removed.is_empty() {
            true => format!("There was nothing to take back of {name}."),
            false => format!("{} You do not say {} of {name} any more.", text::green("✓"), words(&removed)),
        }
    })
}

/// Shows what one said.
pub async fn mine(cx: &Context, challenge: String) -> anyhow::Result<()> {
    let op = challenge::MyReactions { challenge: challenge.clone(), competition_id: resolve::chosen_comp(cx)? };
    let reply = cx.send(&op).await?;
    let mine: Reactions = reply.json()?;
    if mine.reactions.is_empty() {
        exists(cx, &challenge).await?;
    }
    cx.out.one(reply.raw()?.get(), &REACTIONS, || {
        let name = text::line(&challenge);
        if mine.reactions.is_empty() {
            let how = format!(
                "`ctfy challenge react {} learned` does; `ctfy challenge feedback {0}` shows all there are.",
                text::word(&challenge)
            );
            return format!("You have said nothing of {name} yet.\n{}", text::dim(how));
        }
        format!("You say of {name}: {}.", words(&mine.reactions))
    })
}

/// Counts what everybody said.
pub async fn counts(cx: &Context, challenge: String) -> anyhow::Result<()> {
    let op = challenge::Feedback { challenge: challenge.clone(), competition_id: resolve::chosen_comp(cx)? };
    let reply = cx.send(&op).await?;
    let counts: FeedbackCounts = reply.json()?;
    if counts.total == 0 {
        exists(cx, &challenge).await?;
    }
    // The platform names them in an order of its own: from praise to blame.
    let value: Value = serde_json::from_str(reply.raw()?.get())?;
    let order: Vec<String> = json::object(reply.raw()?.get())
        .into_iter()
        .flatten()
        .find(|(key, _)| key == "counts")
        .and_then(|(_, raw)| json::object(raw.get()))
        .map(|pairs| pairs.into_iter().map(|(key, _)| key).collect())
        .unwrap_or_default();
    cx.out.one(reply.raw()?.get(), &COUNTS, || {
        let most = counts.counts.values().copied().max().unwrap_or(0).max(1);
        let wide = order.iter().map(|word| text::width(&text::line(word))).max().unwrap_or(0);
        let line = |word: &String| {
            let n = value["counts"][word.as_str()].as_u64().unwrap_or(0);
            let shown = text::line(word);
            let pad = " ".repeat(wide.saturating_sub(text::width(&shown)));
            let long = usize::try_from(n.saturating_mul(20).div_ceil(most)).unwrap_or(20).min(20);
            let bar = text::bar(long, long);
            if n == 0 {
                text::dim(format!("{shown}{pad}     0"))
            } else {
                format!("{shown}{pad}  {n:>4}  {}", text::cyan(bar))
            }
        };
        let lines: Vec<String> = order.iter().map(line).collect();
        let total = format!("{} to {}", text::count(counts.total, "reaction"), text::line(&challenge));
        format!("{}\n{}", text::bold(total), lines.join("\n"))
    })
}

fn words(list: &[String]) -> String {
    list.iter().map(|word| text::bold(text::line(word))).collect::<Vec<_>>().join(", ")
}

/// Refuses a challenge that nobody knows: what is said of one would be taken, and lost.
pub async fn exists(cx: &Context, challenge: &str) -> anyhow::Result<()> {
    cx.send(&challenge::Get { challenge: challenge.to_owned() }).await.map(drop)
}

/// A reaction that is none: which there are, as the server counts them.
async fn explained(cx: &Context, error: anyhow::Error, challenge: &str, reaction: &str) -> anyhow::Error {
    let refused = error
        .downcast_ref::<crate::client::Error>()
        .and_then(crate::client::Error::api)
        .is_some_and(|api| api.status == 422);
    if !refused {
        return error;
    }
    let op = challenge::Feedback { challenge: challenge.to_owned(), competition_id: None };
    let Ok(all) = cx.call(&op).await else { return error };
    let known: Vec<&str> = all.counts.keys().map(String::as_str).collect();
    if known.is_empty() || known.contains(&reaction) {
        return error;
    }
    let mut failure = crate::cli::error::classify(error);
    failure.kind = Kind::Invalid;
    failure.message = format!("there is no reaction `{}`", text::line(reaction));
    failure.near(reaction, known.iter().copied(), format!("there are: {}", known.join(", "))).into()
}
