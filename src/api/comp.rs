//! Competitions: finding, joining and watching one.

use serde::{Deserialize, Serialize};

use super::challenge::Challenge;
use super::model::Text;
use super::scoreboard::Entry;
use super::team::TeamDetail;
use crate::client::Page;

crate::operations! { "comp";
    List => GET "/competitions" -> Page<Competition>;
    Get => GET "/competitions/{comp}" (comp) -> CompetitionDetail;
    Challenges => GET "/competitions/{comp}/challenges" (comp) -> Page<Challenge>;
    Scoreboard => GET "/competitions/{comp}/scoreboard" (comp) -> Page<Entry>;
    Register => POST "/competitions/{comp}/teams" (comp) -> TeamDetail;
    Redeem => POST "/competitions/{comp}/teams/redeem" (comp) -> TeamDetail;
}

/// List the competitions you can see.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct List {
    /// Only those in this phase: upcoming, running or past.
    #[cfg_attr(feature = "cli", arg(long, value_name = "PHASE", value_parser = ["upcoming", "running", "past"]))]
    pub phase: Option<String>,
}

/// Show a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// List a competition's challenges.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Challenges {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// Only this difficulty.
    pub difficulty: Option<String>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those whose name or text holds this.
    pub q: Option<String>,
}

/// Show a competition's scoreboard.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Scoreboard {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// How to take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// Alone; the team is called like the player.
    Solo,
    /// With a new team that others can join.
    Create {
        /// The team's name.
        name: String,
        /// What it says of itself.
        description: String,
    },
}

/// Register for a competition, alone or with a new team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Register {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// `solo` or `create`.
    pub mode: String,
    /// The new team's name.
    pub name: Option<String>,
    /// The new team's description.
    pub description: Option<String>,
}

impl Register {
    /// The request for a mode.
    pub fn new(comp: &str, mode: Mode) -> Register {
        match mode {
            Mode::Solo => Register { comp: comp.into(), mode: "solo".into(), ..Register::default() },
            Mode::Create { name, description } => Register {
                comp: comp.into(),
                mode: "create".into(),
                name: Some(name),
                description: Some(description).filter(|text| !text.is_empty()),
            },
        }
    }
}

/// Join a team with an invite code.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Redeem {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The code a captain gave you.
    pub code: String,
}

/// A competition in a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Competition {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it is about.
    pub description: Text,
    /// When it starts, ISO 8601; the platform's own practice buckets have none.
    pub starts_at: Option<String>,
    /// When it ends, ISO 8601.
    pub ends_at: Option<String>,
    /// `upcoming`, `running` or `past`.
    pub phase: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// How many teams are registered.
    pub registered_count: u64,
    /// Whether the caller is.
    pub is_registered: bool,
    /// Whether the caller may be.
    pub can_participate: bool,
    /// The caller's team.
    pub my_team_id: String,
    /// Its name.
    pub my_team_name: String,
    /// Its rank, -1 without one.
    pub my_rank: i64,
}

/// A competition by itself.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CompetitionDetail {
    /// What a list says of it.
    #[serde(flatten)]
    pub competition: Competition,
    /// Its challenges.
    pub challenges: Vec<Challenge>,
}
