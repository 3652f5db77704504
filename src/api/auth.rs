//! Signing in and the tokens that come of it.

use std::collections::BTreeMap;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::model::{Empty, Text};
use crate::client::Page;

crate::operations! { "auth";
    Register => POST "/auth/register" -> Granted;
    Login => POST "/auth/login" -> Granted;
    DeviceCode => POST "/auth/device/code" [bare, freely] -> DeviceCodeGranted;
    DeviceToken => POST "/auth/device/token" -> DeviceTokenGranted;
    DeviceInfo => GET "/auth/device/info" -> DeviceRequest;
    DeviceApprove => POST "/auth/device/approve" -> DeviceRequest;
    DeviceDeny => POST "/auth/device/deny" -> DeviceRequest;
    Providers => GET "/auth/providers" [bare] -> SignInWays;
    Tokens => GET "/auth/tokens" [bare] -> Page<Token>;
    Scopes => GET "/auth/tokens/scopes" [bare] -> ScopeCatalog;
    Mint => POST "/auth/tokens" -> Minted;
    RevokeToken => DELETE "/auth/tokens/{token}" (token) [bare] -> Empty;
    RevokeOthers => DELETE "/auth/tokens/others" [bare, once] -> Revoked;
    Identities => GET "/auth/identities" [bare] -> Page<Identity>;
    LinkIdentity => POST "/auth/identities/link/{provider}" (provider) [bare] -> LinkStarted;
    UnbindIdentity => DELETE "/auth/identities/{identity}" (identity) [bare] -> Empty;
    SetPassword => POST "/auth/password" -> Empty;
    RemovePassword => DELETE "/auth/password" [bare] -> Empty;
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

/// Show who asks to be signed in with a code.
#[derive(Clone, Default, Serialize)]
pub struct DeviceInfo {
    /// The code that the device shows.
    pub user_code: String,
}

/// Let a device sign in as you.
#[derive(Clone, Default, Serialize)]
pub struct DeviceApprove {
    /// The code that the device shows.
    pub user_code: String,
}

/// Turn a device's sign-in down.
#[derive(Clone, Default, Serialize)]
pub struct DeviceDeny {
    /// The code that the device shows.
    pub user_code: String,
}

/// List the ways to sign in.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Providers {}

/// List the account's tokens. A fine-grained token may not.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tokens {}

/// List what a fine-grained token can be allowed to do.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Scopes {}

/// Make a fine-grained token. It is shown once.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Mint {
    /// What it is named.
    pub label: Option<String>,
    /// How long it holds, in days; for good when it is left out.
    pub expires_in_days: Option<u64>,
    /// Which competitions it may act in: `none`, `selected` or `all`.
    pub competition_access: Option<String>,
    /// The selected competitions.
    pub competition_ids: Vec<String>,
    /// What it may do, a level for each category.
    pub permissions: Option<BTreeMap<String, String>>,
}

/// Revoke a token. A token cannot revoke itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeToken {
    /// The token's id.
    #[serde(skip)]
    pub token: String,
}

/// Revoke every token but the one that asks.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RevokeOthers {}

/// List the identities linked to your account.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Identities {}

/// Begin to link an identity. It is finished in a browser.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinkIdentity {
    /// The provider's name, such as `github`.
    #[serde(skip)]
    pub provider: String,
}

/// Take an identity off your account.
#[derive(Debug, Clone, Default, Serialize)]
pub struct UnbindIdentity {
    /// The identity's id.
    #[serde(skip)]
    pub identity: String,
}

/// Set your account's password, or change it.
#[derive(Clone, Default, Serialize)]
pub struct SetPassword {
    /// The one so far, where there is one.
    pub current_password: Option<String>,
    /// The new one, at least 12 characters.
    pub new_password: String,
}

/// Remove your account's password. It has to have another way to sign in.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RemovePassword {}

/// A new token.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Granted {
    /// The bearer.
    pub token: SecretString,
    /// Where a browser goes on.
    pub redirect_to: String,
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
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// When it was last used, ISO 8601.
    pub last_used_at: Option<String>,
    /// When it ends, ISO 8601; absent when it does not.
    pub expires_at: Option<String>,
    /// The address it was made from.
    pub ip_address: String,
    /// The program it was made with.
    pub user_agent: String,
    /// `none`, `selected` or `all`.
    pub competition_access: String,
    /// The selected competitions.
    pub competition_ids: Vec<String>,
    /// What it may do, a level for each category.
    pub permissions: BTreeMap<String, String>,
}

/// A new fine-grained token.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Minted {
    /// What a list says of it.
    #[serde(flatten)]
    pub info: Token,
    /// The bearer, shown this once.
    pub token: SecretString,
}

/// A sign-in that waits for an answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DeviceRequest {
    /// `pending`, `approved`, `denied` or `expired`.
    pub status: String,
    /// When, ISO 8601.
    pub requested_at: Option<String>,
    /// From which address.
    pub requester_ip: String,
    /// With which program.
    pub requester_user_agent: String,
}

/// The ways to sign in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInWays {
    /// Sites one may sign in with.
    pub providers: Vec<Provider>,
    /// Signing in with a password.
    pub password_auth: PasswordAuth,
}

/// A site one may sign in with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Provider {
    /// Its name.
    pub name: String,
    /// It is set up.
    pub enabled: bool,
    /// Where a browser begins.
    pub authorize_path: String,
}

/// Signing in with a password.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordAuth {
    /// It is possible.
    pub enabled: bool,
}

/// What a fine-grained token can be allowed to do.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ScopeCatalog {
    /// One each.
    pub categories: Vec<Scope>,
    /// How much of it, from least to most.
    pub levels: Vec<String>,
}

/// Something a fine-grained token can be allowed to do.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Scope {
    /// What it is called in a request.
    pub key: String,
    /// What it is called.
    pub label: Text,
    /// What it covers.
    pub description: Text,
    /// It counts per competition.
    pub competition_scoped: bool,
    /// The highest level there is of it.
    pub max_level: String,
}

/// How many tokens were revoked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Revoked {
    /// That many.
    pub revoked: u64,
}

/// An identity at another site.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// Its id.
    pub id: String,
    /// The site.
    pub provider: String,
    /// Its address there.
    pub provider_email: String,
    /// What others see there.
    pub provider_display_name: String,
    /// Its id there.
    pub provider_user_id: String,
    /// What it signs in with there.
    pub provider_login: String,
    /// Its picture.
    pub avatar_url: String,
    /// When it was linked, ISO 8601.
    pub created_at: Option<String>,
    /// When it was last signed in with, ISO 8601.
    pub last_used_at: Option<String>,
}

/// Where to go on with linking.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkStarted {
    /// What to open in a browser.
    pub authorize_url: String,
}
