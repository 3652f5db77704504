//! Accounts and their roles.

use serde::{Deserialize, Serialize};

use crate::api::user::User;
use crate::client::Page;

crate::operations! { "admin/users";
    List => GET "/admin/users" [bare] -> Page<Account>;
    Get => GET "/admin/users/{user}" (user) [bare] -> Account;
    SetRole => PATCH "/admin/users/{user}/role" (user) -> Account;
}

/// List the accounts.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Show an account.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The account's id.
    #[serde(skip)]
    pub user: String,
}

/// Make an account an operator, or a player again.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SetRole {
    /// The account's id.
    #[serde(skip)]
    pub user: String,
    /// `admin` or `user`.
    pub role: String,
}

/// An account as operators see it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Account {
    /// What everyone sees.
    #[serde(flatten)]
    pub user: User,
    /// What it signs in with.
    pub email: String,
    /// `user`, `admin`, `super_admin` or a later word.
    pub role: String,
    /// Who made it an operator.
    pub promoted_by: Option<String>,
    /// When, ISO 8601.
    pub promoted_at: Option<String>,
    /// The sites it signs in with.
    pub providers: Vec<String>,
}
