//! Competitions: making them, who runs them, who may come.

use serde::{Deserialize, Serialize};

use crate::api::comp::Competition;
use crate::api::model::{Empty, Words};
use crate::client::Page;

crate::operations! { "admin/comp";
    List => GET "/admin/competitions" [bare] -> Page<Competition>;
    Create => POST "/admin/competitions" -> Competition;
    Update => PATCH "/admin/competitions/{comp}" (comp) -> Competition;
    Delete => DELETE "/admin/competitions/{comp}" (comp) [bare] -> Empty;
    Registrations => GET "/admin/competitions/{comp}/registrations" (comp) [bare] -> Page<Registration>;
    Admins => GET "/admin/competitions/{comp}/admins" (comp) [bare] -> Page<CompetitionAdmin>;
    GrantAdmin => POST "/admin/competitions/{comp}/admins" (comp) -> CompetitionAdmin;
    RevokeAdmin => DELETE "/admin/competitions/{comp}/admins/{user}" (comp, user) [bare] -> Empty;
    Invites => GET "/admin/competitions/{comp}/invites" (comp) [bare] -> Page<Invitation>;
    AddInvite => POST "/admin/competitions/{comp}/invites" (comp) -> Invitation;
    RevokeInvite => DELETE "/admin/competitions/{comp}/invites/{user}" (comp, user) [bare] -> Empty;
}

/// List every competition, drafts and hidden ones as well.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Create a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Create {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: Option<Words>,
    /// When it starts, ISO 8601 with a zone.
    pub starts_at: Option<String>,
    /// When it ends, ISO 8601 with a zone.
    pub ends_at: Option<String>,
    /// Its challenges.
    pub challenge_ids: Vec<String>,
    /// `draft`, `published` or `archived`; a draft when it is left out.
    pub status: Option<String>,
    /// `public`, `private_listed` or `private_hidden`; public when it is left out.
    pub access: Option<String>,
}

/// Change a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Update {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
    /// When it starts, ISO 8601 with a zone; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<Option<String>>,
    /// When it ends, ISO 8601 with a zone; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Option<String>>,
    /// Its challenges; replaces all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_ids: Option<Vec<String>>,
    /// `draft`, `published` or `archived`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `public`, `private_listed` or `private_hidden`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<String>,
}

/// Delete a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Delete {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// List the teams registered for a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Registrations {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// List who runs a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Admins {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Let an account run a competition. Name it by id or address.
#[derive(Debug, Clone, Default, Serialize)]
pub struct GrantAdmin {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The account's id.
    pub user_id: Option<String>,
    /// The address it signs in with.
    pub email: Option<String>,
}

/// Let an account run a competition no longer.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeAdmin {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The account's id.
    #[serde(skip)]
    pub user: String,
}

/// List who is invited to a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Invites {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
}

/// Invite an account to a competition. Name it by id or address.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AddInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The account's id.
    pub user_id: Option<String>,
    /// The address it signs in with.
    pub email: Option<String>,
}

/// Take back an account's invite to a competition.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeInvite {
    /// The competition's id.
    #[serde(skip)]
    pub comp: String,
    /// The account's id.
    #[serde(skip)]
    pub user: String,
}

/// A team that is registered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Registration {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// When, ISO 8601.
    pub registered_at: Option<String>,
}

/// An account that runs a competition.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CompetitionAdmin {
    /// The account.
    pub user_id: String,
    /// Its name.
    pub display_name: String,
    /// What it signs in with.
    pub email: String,
    /// Who let it.
    pub granted_by: String,
    /// When, ISO 8601.
    pub granted_at: Option<String>,
}

/// An account that is invited to a competition.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Invitation {
    /// The account.
    pub user_id: String,
    /// Its name.
    pub display_name: String,
    /// What it signs in with.
    pub email: String,
    /// Who invited it.
    pub invited_by: String,
    /// When, ISO 8601.
    pub invited_at: Option<String>,
}
