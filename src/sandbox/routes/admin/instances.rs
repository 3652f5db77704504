//! Everybody's instances, for as long as they run.

use axum::http::Method;
use serde_json::{Value, json};

use crate::sandbox::call::Call;
use crate::sandbox::caller::Need;
use crate::sandbox::instances::Instance;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, ok};
use crate::sandbox::routes::Route;
use crate::sandbox::routes::instance::{missing, value};

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/admin/instances", Need::Operator, list),
    (Method::GET, "/admin/instances/{instance_id}", Need::Operator, view),
    (Method::GET, "/admin/instances/{instance_id}/traffic", Need::Operator, traffic),
    (Method::GET, "/admin/instances/{instance_id}/pcap", Need::Operator, pcap),
];

fn list(call: &mut Call<'_>) -> Outcome {
    let window = call.window()?;
    let node = call.platform.node_id();
    let mut rows = Vec::new();
    for instance in Instance::alive(call.db, "1", [])? {
        let wanted = call.text("node_id").is_none_or(|id| id == node)
            && call.text("status").is_none_or(|status| instance.status == status);
        // An earlier version's challenge may be gone; its instances are not shown rather than the whole list lost.
        if wanted && call.platform.challenges.contains_key(&instance.challenge_id) {
            rows.push(value(call, &instance)?);
        }
    }
    ok(&window.page(rows))
}

fn named(call: &Call<'_>) -> Result<Instance, Refusal> {
    let id = call.id("instance_id");
    Instance::find(call.db, id)?.ok_or_else(|| missing(id))
}

fn view(call: &mut Call<'_>) -> Outcome {
    ok(&value(call, &named(call)?)?)
}

/// There is no proxy that could see any.
fn traffic(call: &mut Call<'_>) -> Outcome {
    named(call)?;
    ok(&json!([] as [Value; 0]))
}

/// Nothing is captured.
fn pcap(call: &mut Call<'_>) -> Outcome {
    match Instance::find(call.db, call.id("instance_id"))? {
        Some(_) => Err(Refusal::plain(404, "there is no capture of this instance")),
        None => Err(Refusal::plain(404, "instance not found")),
    }
}
