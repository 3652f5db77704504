//! Competitions: finding, joining and watching one, and one's team in it.

use serde::{Deserialize, Serialize};

use super::challenge::Challenge;
use super::model::{Empty, Text};
use super::scoreboard::{self, Entry};
use super::team::{Team, TeamDetail, TeamInvite};
use crate::client::Page;

crate::operations! { "comp";
    List => GET "/competitions" -> Page<Competition>;
    Get => GET "/competitions/{comp}" (comp) -> CompetitionDetail;
    Challenges => GET "/competitions/{comp}/challenges" (comp) -> Page<Challenge>;
    Register => POST "/competitions/{comp}/teams" (comp) -> TeamDetail;
    Redeem => POST "/competitions/{comp}/teams/redeem" (comp) -> TeamDetail;
    Teams => GET "/competitions/{comp}/teams/search" (comp) -> Page<Team>;
    RequestToJoin => POST "/competitions/{comp}/teams/{team}/join-request" (comp, team) [bare] -> TeamInvite;
    AcceptInvite => POST "/competitions/{comp}/invites/{invite}/accept" (comp, invite) [bare] -> TeamDetail;
    DeclineInvite => POST "/competitions/{comp}/invites/{invite}/decline" (comp, invite) [bare] -> Empty;
    Scoreboard => GET "/competitions/{comp}/scoreboard" (comp) -> Page<Entry>;
    ScoreHistory => GET "/competitions/{comp}/score-history" (comp) -> scoreboard::ScoreHistory;
    Distribution => GET "/competitions/{comp}/scoreboard/distribution" (comp) [bare] -> scoreboard::Distribution;
    SolveMatrix => GET "/competitions/{comp}/solve-matrix" (comp) [bare] -> scoreboard::SolveMatrix;
    Breakdown => GET "/competitions/{comp}/challenge-breakdown" (comp) [bare] -> scoreboard::Breakdown;
    UpdateTeam => PATCH "/competitions/{comp}/team" (comp) -> TeamDetail;
    Leave => POST "/competitions/{comp}/team/leave" (comp) [bare] -> Empty;
    Kick => DELETE "/competitions/{comp}/team/members/{user}" (comp, user) [bare] -> Empty;
    Invites => GET "/competitions/{comp}/invites" (comp) [bare] -> Page<TeamInvite>;
    CreateInvite => POST "/competitions/{comp}/invites" (comp) -> TeamInvite;
    RevokeInvite => DELETE "/competitions/{comp}/invites/{invite}" (comp, invite) [bare] -> Empty;
    SendInvite => POST "/competitions/{comp}/invites/direct" (comp) -> TeamInvite;
    ApproveRequest => POST "/competitions/{comp}/invites/{invite}/approve" (comp, invite) [bare] -> TeamDetail;
    RejectRequest => POST "/competitions/{comp}/invites/{invite}/reject" (comp, invite) [bare] -> Empty;
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

/// Show how the best teams' scores went.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ScoreHistory {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// How many teams; 15 when it is left out.
    pub top: Option<u64>,
}

/// Show how many teams have how many points.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Distribution {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Show which team solved which challenge.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SolveMatrix {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Show how each challenge was solved, and by whom first.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Breakdown {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Rename your team, or change what it says of itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct UpdateTeam {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The new description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Leave your team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Leave {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Put a member out of your team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Kick {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The account's id.
    #[serde(skip)]
    pub user: String,
}

/// List your team's invites.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Invites {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Make a code that players join your team with.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CreateInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// How often it can be used; 0 is without end, one time when it is left out.
    pub max_uses: Option<u64>,
    /// How long it holds, in seconds; 0 is for good, a day when it is left out.
    pub ttl_seconds: Option<u64>,
}

/// Revoke an invite of your team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
}

/// Invite a player to your team by address.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SendInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The address the player signs in with.
    pub email: String,
}

/// Take a player into your team who asked to join.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ApproveRequest {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
}

/// Turn down a player who asked to join your team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RejectRequest {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
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

/// Find teams of a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Teams {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// Only those whose name holds this.
    pub q: Option<String>,
}

/// Ask a team to take you in.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RequestToJoin {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The team's id.
    #[serde(skip)]
    pub team: String,
}

/// Accept an invite to a team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AcceptInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
}

/// Decline an invite to a team.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DeclineInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The invite's id.
    #[serde(skip)]
    pub invite: String,
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
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it was last changed, ISO 8601.
    pub updated_at: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// Their name; the platform's own buckets say `bootstrap`.
    pub created_by_name: String,
    /// Its challenges' ids.
    pub challenge_ids: Vec<String>,
    /// `public`, `private_listed`, `private_hidden` or a later word.
    pub access: String,
    /// The caller's role in the team: `captain`, `member` or nothing.
    pub my_role: String,
    /// The caller's team's score, -1 without one.
    pub my_score: i64,
    /// How many challenges the caller's team solved, -1 without one.
    pub my_solves: i64,
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
    /// When the caller registered, ISO 8601.
    pub registered_at: Option<String>,
}
