//! The signed-in account.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Bytes, Empty, Text};
use crate::client::Page;

crate::operations! { "me";
    View => GET "/me" -> Me;
    Edit => PATCH "/me/profile" ? competition_id -> Me;
    Privacy => PATCH "/me/profile/visibility" ? competition_id -> Me;
    Inbox => GET "/me/inbox" -> Mailbox;
    Read => POST "/me/announcements/{announcement}/read" (announcement) [query, freely] -> Marked;
    ReadAll => POST "/me/announcements/read-all" [query, freely] -> AllRead;
    Solves => GET "/me/solves" -> Page<Solve>;
    Milestones => GET "/me/milestone-progress" -> Page<Milestone>;
    Export => GET "/me/export" -> Bytes;
    Delete => DELETE "/me" [json, once] -> Empty;
}

/// Show your account and your teams.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct View {
    /// The competition to see it in.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Change what your profile says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Edit {
    /// What you say of yourself; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bio: Option<Option<String>>,
    /// Your country, two letters; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Option<String>>,
    /// Your site; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website_url: Option<Option<String>>,
    /// Your time zone, such as `Europe/Berlin`; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<Option<String>>,
    /// Where else to find you, an address for each site; replaces all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_links: Option<BTreeMap<String, String>>,
    /// The competition to see the account in.
    #[serde(skip)]
    pub competition_id: Option<String>,
}

/// Choose which parts of your profile others see.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Privacy {
    /// Whether others see it, for each part. A part nobody knows is taken silently.
    #[serde(flatten)]
    pub visibility: BTreeMap<String, bool>,
    /// The competition to see the account in.
    #[serde(skip)]
    pub competition_id: Option<String>,
}

/// Show your invites, requests and announcements.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Inbox {
    /// The competition to see it in.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Mark an announcement as read.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Read {
    /// The announcement's id.
    #[serde(skip)]
    pub announcement: String,
    /// The competition to see it in.
    pub competition_id: Option<String>,
}

/// Mark every announcement as read.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReadAll {
    /// The competition to see them in.
    pub competition_id: Option<String>,
}

/// List the challenges you have solved.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Solves {
    /// The competition whose solves count.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// List how far you are in each challenge.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct Milestones {
    /// The competition whose answers count.
    #[cfg_attr(feature = "cli", arg(skip))]
    pub competition_id: Option<String>,
}

/// Fetch all that the platform holds on you, a ZIP.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Export {
    /// The competition to see it in.
    pub competition_id: Option<String>,
}

/// Delete your account, for good.
#[derive(Clone, Default, Serialize)]
pub struct Delete {
    /// Your display name, to confirm.
    pub confirm_display_name: String,
    /// Your password, where the platform asks for it (0.7.0).
    pub current_password: Option<String>,
    /// The code the platform sent you, where it asks for it (0.7.0).
    pub code: Option<String>,
}

/// The signed-in account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Me {
    /// Its id.
    pub id: String,
    /// What others see.
    pub display_name: String,
    /// What it signs in with.
    pub email: String,
    /// `user`, `admin`, `super_admin` or a later word.
    pub role: String,
    /// `user` or `fine_grained`, or a later word.
    pub token_kind: String,
    /// The teams it plays in.
    pub competition_teams: Vec<Membership>,
    /// Its picture.
    pub avatar_url: String,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// What it says of itself.
    pub bio: Option<Text>,
    /// Its country, two letters.
    pub country: Option<String>,
    /// Its site.
    pub website_url: Option<String>,
    /// Its time zone, such as `Europe/Berlin`.
    pub timezone: Option<String>,
    /// Where else to find it, an address for each site.
    pub social_links: BTreeMap<String, String>,
    /// Challenges solved in full.
    pub solves: u64,
    /// Answers given.
    pub attempts: u64,
    /// When it last did something, ISO 8601.
    pub last_active_at: Option<String>,
    /// It is an operator.
    pub is_admin: bool,
    /// The sites it signs in with.
    pub providers: Vec<String>,
    /// Which parts of its profile others see.
    pub profile_visibility: BTreeMap<String, bool>,
    /// The competitions it runs.
    pub competition_admin_ids: Vec<String>,
}

/// A team the account plays in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The competition.
    pub competition_id: String,
    /// What it is called.
    pub competition_title: super::model::Text,
    /// `upcoming`, `running` or `past`.
    pub competition_phase: String,
    /// The team.
    pub team_id: String,
    /// Its name.
    pub team_name: String,
    /// `captain` or `member`.
    pub role: String,
    /// How many instances it has running.
    pub running_instances: u64,
    /// Its rank, -1 without one.
    pub my_rank: i64,
    /// Of how many teams.
    pub competition_team_count: u64,
    /// When the competition starts, ISO 8601.
    pub starts_at: Option<String>,
    /// When it ends, ISO 8601.
    pub ends_at: Option<String>,
}

/// What waits for you.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Mailbox {
    /// Teams that want you.
    pub incoming_invites: Vec<TeamMail>,
    /// Teams you want to join.
    pub outgoing_requests: Vec<TeamMail>,
    /// Players who want to join your teams.
    pub captain_requests: Vec<TeamMail>,
    /// Competitions you are invited to.
    pub competition_invites: Vec<CompetitionInvite>,
    /// What the operators have to say.
    pub announcements: Vec<Announcement>,
    /// How many of those are new.
    pub unread_announcement_count: u64,
}

/// An invite to a team, or a request to join one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamMail {
    /// The invite's id.
    pub id: String,
    /// The competition.
    pub competition_id: String,
    /// What it is called.
    pub competition_title: Text,
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// The team's captain (not in a request to you).
    pub captain_user_id: String,
    /// The captain's name.
    pub captain_display_name: String,
    /// Who wants to join (in a request to you).
    pub requester_user_id: String,
    /// Their name.
    pub requester_display_name: String,
    /// When, ISO 8601.
    pub created_at: Option<String>,
}

/// An invite to a competition.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CompetitionInvite {
    /// The competition.
    pub competition_id: String,
    /// What it is called.
    pub competition_title: Text,
    /// `upcoming`, `running` or `past`.
    pub competition_phase: String,
    /// Who invites.
    pub invited_by_user_id: String,
    /// Their name.
    pub invited_by_display_name: String,
    /// When, ISO 8601.
    pub invited_at: Option<String>,
}

/// What the operators have to say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Announcement {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// Its text.
    pub body: Text,
    /// `info`, `warning`, `critical` or a later word.
    pub severity: String,
    /// From when it is shown, ISO 8601.
    pub starts_at: Option<String>,
    /// Until when it is shown, ISO 8601.
    pub ends_at: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it was last changed, ISO 8601.
    pub updated_at: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// Their name.
    pub created_by_name: String,
    /// You have read it (in your inbox).
    pub is_read: bool,
}

/// Whether an announcement was marked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Marked {
    /// It had not been read before.
    pub new: bool,
}

/// How many announcements were marked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AllRead {
    /// That many.
    pub read_count: u64,
}

/// A challenge you have solved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Solve {
    /// The challenge.
    pub challenge_id: String,
    /// 1 is first blood.
    pub best_rank: u64,
    /// When, ISO 8601.
    pub solved_at: Option<String>,
}

/// How far you are in a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Milestone {
    /// The challenge.
    pub challenge_id: String,
    /// The questions you have answered.
    pub solved_question_ids: Vec<String>,
    /// Of how many.
    pub total_questions: u64,
}
