//! Announcements to all players.

use serde::Serialize;

use crate::api::me::Announcement;
use crate::api::model::Empty;
use crate::client::Page;

crate::operations! { "admin/announcements";
    List => GET "/admin/announcements" [bare] -> Page<Announcement>;
    Create => POST "/admin/announcements" -> Announcement;
    Update => PATCH "/admin/announcements/{announcement}" (announcement) -> Announcement;
    Delete => DELETE "/admin/announcements/{announcement}" (announcement) [bare] -> Empty;
}

/// List the announcements, past and future ones as well.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Create an announcement.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Create {
    /// Its heading.
    pub title: String,
    /// Its text.
    pub body: Option<String>,
    /// `info`, `warning` or `critical`; info when it is left out.
    pub severity: Option<String>,
    /// From when it is shown, ISO 8601 with a zone.
    pub starts_at: Option<String>,
    /// Until when it is shown, ISO 8601 with a zone.
    pub ends_at: Option<String>,
}

/// Change an announcement.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Update {
    /// The announcement's id.
    #[serde(skip)]
    pub announcement: String,
    /// Its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// `info`, `warning` or `critical`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// From when it is shown, ISO 8601 with a zone; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<Option<String>>,
    /// Until when it is shown, ISO 8601 with a zone; `Some(None)` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Option<String>>,
}

/// Delete an announcement.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Delete {
    /// The announcement's id.
    #[serde(skip)]
    pub announcement: String,
}
