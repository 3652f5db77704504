//! A worker node without a container engine: it joins the platform and offers the API the platform calls.
//!
//! Instances become ready after a moment, fail or take long, as their challenge's [`Behaviour`] says; what a started
//! one offers is in `instance`.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use super::corpus;
use super::instance::{Answers, Services};
use super::server::Platform;
use super::{block_on, runtime};

/// The platform takes a node for dead after 90 s.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// How the node starts a challenge.
#[derive(Debug, Clone)]
pub struct Behaviour {
    /// How long it is `starting`.
    pub takes: Duration,
    /// Why it fails then, if it does.
    pub fails: Option<String>,
}

impl Behaviour {
    fn of(challenge: &str) -> Self {
        let (millis, fails) = match challenge {
            "BROKEN-001" => (300, Some(corpus::BROKEN_REASON.to_owned())),
            "SLOW-001" => (3_000, None),
            _ => (300, None),
        };
        Self { takes: Duration::from_millis(millis), fails }
    }
}

/// The node of one platform. Dropping it stops its services and its heartbeats.
#[derive(Debug, Default)]
pub struct Node {
    pub url: String,
    pub id: String,
    shared: Arc<Shared>,
    tasks: Vec<AbortHandle>,
}

#[derive(Debug, Default)]
struct Shared {
    /// What the platform has to show; set by the registration.
    token: Mutex<String>,
    capacity: u32,
    instances: Mutex<HashMap<String, Instance>>,
    /// Kept after an instance is gone.
    ready: Mutex<HashMap<String, SystemTime>>,
    behaviours: Mutex<HashMap<String, Behaviour>>,
    calls: Mutex<Vec<String>>,
    /// The platform counts a node's instances by its heartbeats, so each change sends one at once.
    changed: Notify,
}

#[derive(Debug)]
struct Instance {
    challenge: String,
    answers: Answers,
    status: &'static str,
    error: String,
    services: Services,
}

impl Node {
    /// Starts a node and registers it.
    pub(super) fn join(platform: &Platform, capacity: u32) -> Result<Node> {
        let shared = Arc::new(Shared { capacity, ..Shared::default() });
        let app = routes(Arc::clone(&shared));
        let listener = block_on(tokio::net::TcpListener::bind(("127.0.0.1", 0)))?;
        let url = format!("http://{}", listener.local_addr()?);
        let serving = runtime().spawn(async {
            let _ = axum::serve(listener, app).await;
        });
        let mut node = Node { url, id: String::new(), shared, tasks: vec![serving.abort_handle()] };

        let invite = platform.ok("POST", "/nodes/invites", &platform.admin.token, json!({}));
        let invite = invite["registration_token"].as_str().context("no registration token")?;
        let body = json!({
            "url": node.url,
            "display_name": "stub-node",
            "capacity": capacity,
            "labels": {"zone": "test"},
        });
        let registered = platform.ok("POST", "/nodes/register", invite, body);
        node.id = registered["id"].as_str().context("no node id")?.to_owned();
        let token = registered["token"].as_str().context("no node token")?.to_owned();
        lock(&node.shared.token).clone_from(&token);

        let heartbeat = heartbeats(
            platform.http.clone(),
            format!("{}/api/v1/nodes/heartbeat", platform.url),
            token,
            node.id.clone(),
            Arc::clone(&node.shared),
        );
        node.tasks.push(runtime().spawn(heartbeat).abort_handle());
        Ok(node)
    }

    /// When the node switched an instance to ready.
    pub fn ready_at(&self, instance: &str) -> Option<SystemTime> {
        lock(&self.shared.ready).get(instance).copied()
    }

    /// The answers minted for a running instance.
    pub fn answers(&self, instance: &str) -> Option<BTreeMap<String, String>> {
        Some(lock(&self.shared.instances).get(instance)?.answers.clone())
    }

    /// The instances it has, running or failed.
    pub fn instances(&self) -> Vec<String> {
        lock(&self.shared.instances).keys().cloned().collect()
    }

    /// Changes how a challenge starts from now on.
    pub fn behave(&self, challenge: &str, behaviour: Behaviour) {
        lock(&self.shared.behaviours).insert(challenge.to_owned(), behaviour);
    }

    /// Lets a running instance die. The platform notices at its next look, within half a minute.
    pub fn crash(&self, instance: &str) {
        if let Some(instance) = lock(&self.shared.instances).get_mut(instance) {
            instance.status = "error";
            instance.error = "container exited with code 137".to_owned();
            instance.services = Services::default();
        }
    }

    /// What the platform has asked of it so far, as `METHOD /path`.
    pub fn calls(&self) -> Vec<String> {
        lock(&self.shared.calls).clone()
    }

    /// The bearer of its own API, for a client that talks to the node itself.
    pub fn token(&self) -> String {
        lock(&self.shared.token).clone()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
        lock(&self.shared.instances).clear();
    }
}

/// A test that panicked elsewhere must not make this one fail too.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn heartbeats(http: reqwest::Client, url: String, token: String, id: String, shared: Arc<Shared>) {
    loop {
        let running = lock(&shared.instances).len();
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let body = json!({
            "id": id,
            "running": running,
            "capacity": shared.capacity,
            "cpu_percent": 12.5,
            "memory_percent": 40.0,
            "disk_percent": 55.5,
            "sampled_at": now.as_secs_f64(),
        });
        // A platform that is going down does not answer; the next one tells.
        let _ = http.post(&url).bearer_auth(&token).json(&body).send().await;
        let _ = tokio::time::timeout(HEARTBEAT, shared.changed.notified()).await;
    }
}

type Shown = Result<Json<Value>, StatusCode>;
type Stub = State<Arc<Shared>>;

fn routes(shared: Arc<Shared>) -> Router {
    let instance = Router::new()
        .route("/", get(status).delete(stop))
        .route("/status", get(status))
        .route("/health", get(instance_health))
        .route("/agent-runtime", get(agent_runtime))
        .route("/containers", get(containers))
        .route("/container-logs", get(container_logs))
        .route("/traffic", get(traffic))
        .route("/pcap", get(pcap))
        .route("/openvpn-config", get(openvpn_config))
        .route("/vpn-config", get(openvpn_config)) // its name on 0.7.0
        .route("/attachments", get(attachments))
        .route("/attachments/{*name}", get(attachment));
    let admin = Router::new()
        .route("/stop-all", post(stop_all))
        .route("/rescan-challenges", post(rescan))
        .route("/challenges/build-all", post(queue_all))
        .route("/challenges/pull-all", post(queue_all))
        .route("/challenges/build-state", get(async || image_states("built")))
        .route("/challenges/pull-state", get(async || image_states("pulled")))
        .route("/challenges/{id}/build", post(async |Path(id)| image_order(id, "building")))
        .route("/challenges/{id}/pull", post(async |Path(id)| image_order(id, "pulling")));
    let guarded = Router::new()
        .route("/instances", post(start))
        .nest("/instances/{id}", instance)
        .nest("/admin", admin)
        .route_layer(middleware::from_fn_with_state(Arc::clone(&shared), bearer));
    Router::new().nest("/api/v1", guarded.route("/health", get(health))).with_state(shared)
}

/// Lets in only who knows the node's token, and notes what was asked.
async fn bearer(State(shared): Stub, request: Request, next: Next) -> Response {
    lock(&shared.calls).push(format!("{} {}", request.method(), request.uri().path()));
    let wanted = format!("Bearer {}", lock(&shared.token));
    match request.headers().get(header::AUTHORIZATION) {
        Some(shown) if shown.as_bytes() == wanted.as_bytes() => next.run(request).await,
        _ => (StatusCode::UNAUTHORIZED, Json(json!({"detail": "Invalid node token"}))).into_response(),
    }
}

async fn health(State(shared): Stub) -> Json<Value> {
    let running = lock(&shared.instances).len();
    Json(json!({"status": "ok", "hostname": "stub-node", "running_instances": running, "capacity": shared.capacity}))
}

async fn start(State(shared): Stub, Json(order): Json<Value>) -> Shown {
    let text = |key: &str| order[key].as_str().map(str::to_owned).ok_or(StatusCode::UNPROCESSABLE_ENTITY);
    let (id, challenge) = (text("instance_id")?, text("challenge_id")?);
    let answers: Answers = serde_json::from_value(order["answers"].clone()).unwrap_or_default();
    let behaviour = lock(&shared.behaviours).get(&challenge).cloned().unwrap_or_else(|| Behaviour::of(&challenge));
    let instance =
        Instance { challenge, answers, status: "starting", error: String::new(), services: Services::default() };
    lock(&shared.instances).insert(id.clone(), instance);
    shared.changed.notify_one();
    tokio::spawn(settle(Arc::clone(&shared), id.clone(), behaviour));
    Ok(Json(json!({"id": id, "status": "starting"})))
}

/// Turns an instance from `starting` to what its challenge is to become, unless it was stopped meanwhile.
async fn settle(shared: Arc<Shared>, id: String, behaviour: Behaviour) {
    tokio::time::sleep(behaviour.takes).await;
    let Some((challenge, answers)) =
        lock(&shared.instances).get(&id).map(|instance| (instance.challenge.clone(), instance.answers.clone()))
    else {
        return;
    };
    let outcome = match behaviour.fails {
        Some(reason) => Err(reason),
        None => serve(&challenge, &answers).await.map_err(|error| error.to_string()),
    };
    if let Some(instance) = lock(&shared.instances).get_mut(&id) {
        match outcome {
            Ok(services) => {
                instance.services = services;
                instance.status = "ready";
                lock(&shared.ready).insert(id, SystemTime::now());
            }
            Err(reason) => {
                instance.error = reason;
                instance.status = "error";
            }
        }
    }
}

async fn serve(challenge: &str, answers: &Answers) -> std::io::Result<Services> {
    let mut services = Services::default();
    match challenge {
        "VPN-001" => {}
        "HOSTILE-001" => services.http("\x1b[31mshop\u{202e}", answers).await?,
        "SHELL-001" => {
            services.http("shop", answers).await?;
            services.tcp("console", answers).await?;
            services.ssh("shell").await?;
        }
        _ => services.http("shop", answers).await?,
    }
    Ok(services)
}

async fn status(State(shared): Stub, Path(id): Path<String>) -> Shown {
    let instances = lock(&shared.instances);
    let instance = instances.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    let ready = instance.status == "ready";
    let vpn = (instance.challenge == "VPN-001").then(|| {
        json!({
            "proto": "udp",
            "host": "127.0.0.1",
            "port": 1194,
            "config_url": format!("/api/v1/instances/{id}/openvpn-config"),
        })
    });
    let surface = ready.then(|| {
        json!({
            "services": instance.services.listed,
            "provided_files": files(&instance.challenge),
            "flag_path": null,
            "vpn": vpn,
        })
    });
    Ok(Json(json!({
        "id": id,
        "challenge_id": instance.challenge,
        "status": instance.status,
        "attack_surface": surface,
        "error": instance.error,
        "cert_volume": "",
    })))
}

async fn stop(State(shared): Stub, Path(id): Path<String>) -> Shown {
    lock(&shared.instances).remove(&id).ok_or(StatusCode::NOT_FOUND)?;
    shared.changed.notify_one();
    Ok(Json(json!({"id": id, "status": "stopped"})))
}

async fn stop_all(State(shared): Stub) -> Json<Value> {
    let stopped = std::mem::take(&mut *lock(&shared.instances));
    shared.changed.notify_one();
    Json(stopped.into_keys().map(|id| (id, Value::from("stopped"))).collect())
}

/// `is_healthy` is the one field that counts: without it a ready instance turns to `error` within half a minute.
async fn instance_health(State(shared): Stub, Path(id): Path<String>) -> Shown {
    let instances = lock(&shared.instances);
    let instance = instances.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(json!({"id": id, "status": instance.status, "is_healthy": instance.status != "error"})))
}

async fn agent_runtime(State(shared): Stub, Path(id): Path<String>) -> Shown {
    known(&shared, &id)?;
    Ok(Json(json!({"id": id, "network": format!("ctfy_{id}"), "containers": ["app"]})))
}

async fn containers(State(shared): Stub, Path(id): Path<String>) -> Shown {
    known(&shared, &id)?;
    Ok(Json(json!([
        {"id": "c0ffee000001", "name": "app", "service": "app", "image": "stub/app:latest", "status": "running", "state": "running", "health": "healthy"},
        {"id": "c0ffee000002", "name": "flag-rotator", "service": "flag-rotator", "image": "busybox", "status": "exited", "state": "exited", "exit_code": 0}
    ])))
}

async fn container_logs(State(shared): Stub, Path(id): Path<String>) -> Shown {
    known(&shared, &id)?;
    let logs = "app  | listening on :8080\napp  | 200 GET /\n";
    Ok(Json(json!({"id": id, "instance_id": id, "logs": logs, "log": logs, "truncated": false})))
}

async fn traffic(State(shared): Stub, Path(id): Path<String>) -> Shown {
    known(&shared, &id)?;
    let entry = |n: u32, path: &str, status: u16| {
        json!({
            "id": n, "timestamp": f64::from(n) + 1_795_000_000.25, "method": "GET", "host": "127.0.0.1",
            "url": format!("http://127.0.0.1{path}"), "path": path, "status_code": status, "status": status,
            "request_headers": {"user-agent": "curl/8"}, "response_headers": {"content-type": "text/html"},
            "request_body": "", "response_body": "hello", "duration_ms": 1.5
        })
    };
    Ok(Json(json!([entry(1, "/", 200), entry(2, "/admin", 404)])))
}

/// A capture of one Ethernet frame: readable by tcpdump and Wireshark.
async fn pcap(State(shared): Stub, Path(id): Path<String>) -> Result<Response, StatusCode> {
    known(&shared, &id)?;
    const FRAME: [u8; 14] = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x08, 0x00];
    let mut bytes = Vec::new();
    // magic, version 2.4, zone, accuracy, length limit, Ethernet; then one packet: time, length twice
    for word in [0xa1b2_c3d4, 0x0004_0002, 0, 0, 65_535, 1, 1_795_000_000, 0, 14, 14_u32] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend(FRAME);
    Ok(([(header::CONTENT_TYPE, "application/vnd.tcpdump.pcap")], bytes).into_response())
}

async fn openvpn_config(State(shared): Stub, Path(id): Path<String>) -> Result<Response, StatusCode> {
    let instances = lock(&shared.instances);
    let instance = instances.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    if instance.challenge != "VPN-001" {
        return Err(StatusCode::NOT_FOUND);
    }
    let profile = format!("client\ndev tun\nproto udp\nremote 127.0.0.1 1194\n# instance {id}\n");
    Ok(([(header::CONTENT_TYPE, "application/x-openvpn-profile")], profile).into_response())
}

async fn attachments(State(shared): Stub, Path(id): Path<String>) -> Shown {
    let instances = lock(&shared.instances);
    let instance = instances.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(json!({"files": files(&instance.challenge)})))
}

async fn attachment(
    State(shared): Stub,
    Path((id, name)): Path<(String, String)>,
) -> Result<impl IntoResponse, StatusCode> {
    let instances = lock(&shared.instances);
    let instance = instances.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    let listed = corpus::FILES.iter().any(|(known, _)| *known == name);
    if instance.challenge != "FILES-001" || !listed {
        return Err(StatusCode::NOT_FOUND);
    }
    Ok(corpus::file(&name))
}

async fn rescan() -> Json<Value> {
    Json(json!({"total": corpus::IDS.len(), "added": [], "removed": []}))
}

fn image_order(challenge: String, status: &str) -> (StatusCode, Json<Value>) {
    (StatusCode::ACCEPTED, Json(json!({"challenge_id": challenge, "status": status})))
}

async fn queue_all() -> (StatusCode, Json<Value>) {
    (StatusCode::ACCEPTED, Json(json!({"queued": corpus::IDS})))
}

/// Every image is there, as nothing is ever built; only that of `BROKEN-001` could not be made.
fn image_states(done: &str) -> Json<Value> {
    let row = |challenge: &str| {
        let broken = challenge == "BROKEN-001";
        json!({
            "challenge_id": challenge,
            "status": if broken { "failed" } else { done },
            format!("{done}_at"): if broken { 0.0 } else { 1_795_000_000.0 },
            "error": if broken { corpus::BROKEN_REASON } else { "" },
        })
    };
    Json(json!({"rows": corpus::IDS.map(row)}))
}

fn files(challenge: &str) -> Vec<Value> {
    match challenge {
        "FILES-001" => corpus::FILES.iter().map(|(name, size)| json!({"name": name, "size": size})).collect(),
        _ => Vec::new(),
    }
}

fn known(shared: &Shared, id: &str) -> Result<(), StatusCode> {
    match lock(&shared.instances).contains_key(id) {
        true => Ok(()),
        false => Err(StatusCode::NOT_FOUND),
    }
}
