//! Signing in and the tokens that come of it.

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::model::Empty;
use crate::client::Page;

crate::operations! { "auth";
    Register => POST "/auth/register" -> Granted;
    Login => POST "/auth/login" -> Granted;
    DeviceCode => POST "/auth/device/code" [bare, freely] -> DeviceCodeGranted;
    DeviceToken => POST "/auth/device/token" -> DeviceTokenGranted;
    Tokens => GET "/auth/tokens" [bare] -> Page<Token>;
    RevokeToken => DELETE "/auth/tokens/{token}" (token) [bare] -> Empty;
}

/// Make an account with a password.
#[derive(Clone, Default, Serialize)]
pub struct Register {
    /// What it signs in with.
    pub email: String,
    /// Its password.
    pub password: String,
    /// What others see; the platform picks one when it is left out.
    pub display_name: Option<String>,
}

/// Sign in with a password.
#[derive(Clone, Default, Serialize)]
pub struct Login {
    /// The account's address.
    pub email: String,
    /// Its password.
    pub password: String,
}

/// Begin a sign-in that is approved in a browser. A second one does no harm: the first runs out by itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DeviceCode {}

/// Ask whether a sign-in was approved. The token is handed out once.
#[derive(Clone, Default, Serialize)]
pub struct DeviceToken {
    /// The code that [`DeviceCode`] gave.
    pub device_code: String,
}

/// List the account's tokens. A fine-grained token may not.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tokens {}

/// Revoke a token. A token cannot revoke itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeToken {
    /// The token's id.
    #[serde(skip)]
    pub token: String,
}

/// A new token.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Granted {
    /// The bearer.
    pub token: SecretString,
}

/// What a person needs to approve a sign-in.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct DeviceCodeGranted {
    /// What we ask with; a secret.
    pub device_code: SecretString,
    /// What the person types.
    pub user_code: String,
    /// Where.
    pub verification_uri: String,
    /// Where, with the code filled in.
    pub verification_uri_complete: String,
    /// How long it holds, in seconds.
    pub expires_in: u64,
    /// How often to ask, in seconds.
    pub interval: u64,
}

/// How a sign-in stands.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct DeviceTokenGranted {
    /// `pending`, `approved`, `denied` or `expired`.
    pub status: String,
    /// The bearer, once, when approved.
    pub token: SecretString,
}

/// A token in a list; the bearer itself is never shown again.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Token {
    /// Its id.
    pub id: String,
    /// `user` or `fine_grained`.
    pub kind: String,
    /// What it was named.
    pub label: String,
    /// It is the one that asks.
    pub is_current: bool,
}
