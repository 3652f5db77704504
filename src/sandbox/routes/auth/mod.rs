//! Accounts, sign-ins and tokens. [`account`] knows addresses and passwords, [`tokens`] what is minted and revoked,
//! [`device`] how a program without a browser gets its sign-in.

pub mod account;
pub mod device;
pub mod tokens;

use axum::http::{Method, header};

use super::Route;
use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::world;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/auth/providers", Need::Nobody, account::providers),
    (Method::GET, "/auth/login/{provider}", Need::Nobody, account::no_provider),
    (Method::POST, "/auth/register", Need::Nobody, account::register),
    (Method::POST, "/auth/login", Need::Nobody, account::login),
    (Method::POST, "/auth/password", Need::Session, account::set_password),
    (Method::DELETE, "/auth/password", Need::Session, account::remove_password),
    (Method::GET, "/auth/identities", Need::Session, account::identities),
    (Method::POST, "/auth/identities/link/{provider}", Need::Session, account::no_provider),
    (Method::DELETE, "/auth/identities/{identity_id}", Need::Session, account::unlink),
    (Method::GET, "/auth/tokens/scopes", Need::Nobody, tokens::scopes),
    (Method::GET, "/auth/tokens", Need::Session, tokens::list),
    (Method::POST, "/auth/tokens", Need::Session, tokens::mint),
    (Method::DELETE, "/auth/tokens/others", Need::Session, tokens::revoke_others),
    (Method::DELETE, "/auth/tokens/{token_id}", Need::Session, tokens::revoke),
    (Method::POST, "/auth/device/code", Need::Nobody, device::code),
    (Method::POST, "/auth/device/token", Need::Nobody, device::token),
    (Method::POST, "/auth/device/approve", Need::Session, device::approve),
    (Method::POST, "/auth/device/deny", Need::Session, device::deny),
    (Method::GET, "/auth/device/info", Need::Session, device::info),
];

/// How every sign-in is called, whichever way it came.
const LABEL: &str = "login";

/// Signs somebody in from where the request comes; gives the token.
fn sign_in(call: &Call<'_>, user: &str) -> rusqlite::Result<String> {
    world::sign_in(call.db, user, LABEL, &call.peer, agent(call), call.now)
}

/// What the request's sender calls itself.
fn agent<'a>(call: &'a Call<'_>) -> &'a str {
    call.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
