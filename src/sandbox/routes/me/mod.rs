//! Your own account: what it shows, its teams, and its end. [`inbox`] is what others want of it, [`export`] everything
//! that is remembered of it.

pub mod export;
pub mod inbox;

use axum::http::Method;
use serde_json::{Map, Value, json};

use super::Route;
use super::comp::{self, Competition};
use super::team::{self, Team};
use super::user::{HIDEABLE, User};
use crate::sandbox::call::Call;
use crate::sandbox::caller::{Level, Need};
use crate::sandbox::events::Event;
use crate::sandbox::instances::{self, Instance};
use crate::sandbox::refusal::{Issue, Refusal};
use crate::sandbox::reply::{Outcome, nothing, ok};
use crate::sandbox::time;

/// The table.
pub const ROUTES: &[Route] = &[
    (Method::GET, "/me", READ, view),
    (Method::DELETE, "/me", Need::Session, delete),
    (Method::PATCH, "/me/profile", WRITE, edit),
    (Method::PATCH, "/me/profile/visibility", WRITE, hide),
    (Method::GET, "/me/inbox", READ, inbox::view),
    (Method::POST, "/me/announcements/{announcement_id}/read", WRITE, inbox::read),
    (Method::POST, "/me/announcements/read-all", WRITE, inbox::read_all),
    (Method::GET, "/me/export", READ, export::download),
];

const READ: Need = Need::User(Some(("profile", Level::Read)));
const WRITE: Need = Need::User(Some(("profile", Level::Write)));

fn view(call: &mut Call<'_>) -> Outcome {
    ok(&value(call)?)
}

/// The account of who asks, as only they see it.
fn value(call: &Call<'_>) -> Result<Value, Refusal> {
    let (user, caller) = (User::of_caller(call)?, call.caller()?);
    let mut teams = Vec::new();
    for team in team::all_of_user(call.db, &user.id)? {
        teams.extend(membership(call, &user, &team)?);
    }
    let mut statement = call.db.prepare_cached(
        "SELECT competition_id FROM competition_admins WHERE user_id = ?1 ORDER BY granted_at, competition_id",
    )?;
    let runs: Vec<String> = statement.query_map([&user.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let providers: &[&str] = if user.password.is_some() { &["password"] } else { &[] };
    let mut value = user.value(call)?;
    let own = [
        ("email", json!(user.email)),
        ("is_admin", json!(user.role != "user")),
        ("role", json!(user.role)),
        ("providers", json!(providers)),
        ("token_kind", json!(caller.kind)),
        ("profile_visibility", json!(user.visibility)),
        ("competition_teams", json!(teams)),
        ("competition_admin_ids", json!(runs)),
    ];
    for (key, part) in own {
        value[key] = part;
    }
    Ok(value)
}

/// A team of the caller's and how it stands; nothing if its competition is gone.
fn membership(call: &Call<'_>, user: &User, team: &Team) -> rusqlite::Result<Option<Value>> {
    let Some(competition) = Competition::find(call.db, &team.competition_id)? else { return Ok(None) };
    let running = Instance::alive(call.db, "team_id = ?1 AND status <> 'error'", [&team.id])?.len();
    let teams: i64 = call
        .db
        .prepare_cached("SELECT count(*) FROM teams WHERE competition_id = ?1")?
        .query_row([&competition.id], |row| row.get(0))?;
    let phase = competition.phase(call.now);
    let rank = if phase == "upcoming" { -1 } else { comp::rank(call.db, &competition.id, &team.id)? };
    Ok(Some(json!({
        "competition_id": competition.id, "competition_title": competition.title, "competition_phase": phase,
        "team_id": team.id, "team_name": team.name,
        "role": if team.captain_user_id == user.id { "captain" } else { "member" }, "running_instances": running,
        "starts_at": time::text_or_null(competition.starts_at), "ends_at": time::text_or_null(competition.ends_at),
        "my_rank": rank, "competition_team_count": teams,
    })))
}

/// Changes what is named; null takes it away.
fn edit(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let mut texts = Vec::new();
    for (name, most) in [("bio", 280), ("country", usize::MAX), ("website_url", 200), ("timezone", 80)] {
        let text = fields.text(name);
        fields.length(name, 0, most);
        texts.push(fields.has(name).then_some(text));
    }
    let links = fields.map("social_links");
    fields.checked()?;

    let invalid = |what: &str| Err(Refusal::new(422, "invalid_profile", what));
    if let Some(Some(country)) = &texts[1]
        && !(country.len() == 2 && country.bytes().all(|sign| sign.is_ascii_uppercase()))
    {
        return invalid("country: a country is two capital letters");
    }
    if fields.has("social_links") && links.is_none() {
        return invalid("social_links: a map is needed; an empty one takes all away");
    }
    if let Some(links) = &links {
        if links.len() > 8 {
            return invalid("social_links: at most 8 entries");
        }
        if links.values().any(|link| link.chars().count() > 200) {
            return invalid("social_links: at most 200 characters each");
        }
    }

    let user = User::of_caller(call)?;
    let mut texts = texts.into_iter();
    let mut changed = |before: Option<String>| texts.next().flatten().unwrap_or(before);
    let (bio, country) = (changed(user.bio), changed(user.country));
    let (website, timezone) = (changed(user.website_url), changed(user.timezone));
    let links = json!(links.unwrap_or(user.social_links)).to_string();
    call.db
        .prepare_cached(
            "UPDATE users SET bio = ?2, country = ?3, website_url = ?4, timezone = ?5, social_links = ?6 WHERE id = ?1",
        )?
        .execute((&user.id, bio, country, website, timezone, links))?;
    told(call)
}

/// Shows or hides parts of the profile. What is not named stays as it is, what nobody knows is dropped.
fn hide(call: &mut Call<'_>) -> Outcome {
    let mut issues = Vec::new();
    let given: Map<String, Value> = match call.body {
        // No body is no wish.
        b"" => Map::new(),
        body => {
            // Any key may come, so it is read as a map; that it is one is checked as for every other body.
            call.fields()?;
            serde_json::from_slice(body).unwrap_or_default()
        }
    };
    let mut user = User::of_caller(call)?;
    for (name, value) in &given {
        let shown = match value {
            Value::Bool(shown) => Some(*shown),
            Value::Number(number) => number.as_f64().filter(|n| [0.0, 1.0].contains(n)).map(|n| n > 0.5),
            Value::String(word) => match word.to_lowercase().as_str() {
                "true" | "1" | "yes" | "on" | "t" | "y" => Some(true),
                "false" | "0" | "no" | "off" | "f" | "n" => Some(false),
                _ => None,
            },
            _ => None,
        };
        match shown {
            None => {
                let kind = if value.is_string() || value.is_number() { "bool_parsing" } else { "bool_type" };
                issues.push(Issue::at("body", name, kind, "true or false is needed", value.clone()));
            }
            Some(shown) if HIDEABLE.contains(&name.as_str()) => {
                user.visibility.insert(name.clone(), shown);
            }
            Some(_) => {}
        }
    }
    if !issues.is_empty() {
        return Err(Refusal::invalid(issues));
    }
    call.db
        .prepare_cached("UPDATE users SET visibility = ?2 WHERE id = ?1")?
        .execute((&user.id, json!(user.visibility).to_string()))?;
    told(call)
}

/// Says that the profile changed, once for each team, and answers with the account.
fn told(call: &mut Call<'_>) -> Outcome {
    for team in team::all_of_user(call.db, call.caller_id())? {
        call.tell(about(&team, "team_profile_updated", &team.name));
    }
    ok(&value(call)?)
}

/// Everybody hears of it, so it is no team's own.
fn about(team: &Team, event: &'static str, name: &str) -> Event {
    Event::bare(event).with("team_id", team.id.as_str()).with("team_name", name)
}

/// Ends the account: its tokens, its teams where it was alone, its place in the others.
fn delete(call: &mut Call<'_>) -> Outcome {
    let mut fields = call.fields()?;
    let confirmed = fields.needed("confirm_display_name");
    fields.checked()?;
    let user = User::of_caller(call)?;
    if confirmed.trim() != user.display_name.trim() {
        return Err(Refusal::new(400, "wrong_confirmation", "that is not the name of this account"));
    }
    let teams = team::all_of_user(call.db, &user.id)?;
    for team in &teams {
        call.tell(about(team, "team_profile_updated", &team.name));
    }
    for team in teams {
        if team::members::remove(call.db, &team, &user.id)? {
            forget(call, &team)?;
            call.tell(about(&team, "team_deleted", &user.display_name));
        }
    }
    call.db.prepare_cached("DELETE FROM team_invites WHERE target_user_id = ?1")?.execute([&user.id])?;
    call.db.prepare_cached("DELETE FROM users WHERE id = ?1")?.execute([&user.id])?;
    nothing()
}

/// Forgets what a team that is gone had played. What it left running ends: nobody else could stop it.
fn forget(call: &mut Call<'_>, team: &Team) -> rusqlite::Result<()> {
    for instance in Instance::alive(call.db, "team_id = ?1", [&team.id])? {
        instances::stop(call.db, &instance.id, "team_deleted")?;
        call.afterwards(move |platform| platform.running.end(&instance.id));
    }
    for table in ["submissions", "solves", "wrong_answers"] {
        call.db.prepare_cached(&format!("DELETE FROM {table} WHERE team_id = ?1"))?.execute([&team.id])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use crate::sandbox::testing::{api, code, fresh, player, rival, sign_up};

    #[tokio::test]
    async fn a_profile_keeps_its_limits() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let patch = async |body: Value| api(&sandbox, "PATCH", "/me/profile", Some(&me), Some(&body)).await;
        let (_, before) = api(&sandbox, "GET", "/me", Some(&me), None).await;
        assert_eq!((&before["bio"], &before["profile_visibility"]), (&Value::Null, &json!({})));
        let all = json!({
            "bio": "ü".repeat(280), "country": "XX", "website_url": "javascript:1", "timezone": "Mars/Base",
            "social_links": {"a": "x".repeat(200), "b": ""}, "display_name": "New",
        });
        let (status, me_) = patch(all.clone()).await;
        assert_eq!((status, &me_["display_name"]), (200, &json!("Player")));
        for key in ["bio", "country", "website_url", "timezone", "social_links"] {
            assert_eq!(me_[key], all[key], "{key}");
        }
        assert_eq!(patch(json!({})).await.1["bio"], all["bio"]);
        let (_, cleared) = patch(json!({"bio": null, "social_links": {}, "website_url": ""})).await;
        assert_eq!((&cleared["bio"], &cleared["social_links"]), (&Value::Null, &json!({})));
        assert_eq!((&cleared["website_url"], &cleared["country"]), (&json!(""), &json!("XX")));
        let many: serde_json::Map<String, Value> = (0..9).map(|n| (n.to_string(), json!("x"))).collect();
        for (body, want) in [
            (json!({"bio": "x".repeat(281)}), "validation_error"),
            (json!({"bio": 5}), "validation_error"),
            (json!({"website_url": "x".repeat(201)}), "validation_error"),
            (json!({"timezone": "x".repeat(81)}), "validation_error"),
            (json!({"social_links": {"a": 5}}), "validation_error"),
            (json!({"country": "ch"}), "invalid_profile"),
            (json!({"country": ""}), "invalid_profile"),
            (json!({"country": "Switzerland"}), "invalid_profile"),
            (json!({"social_links": null}), "invalid_profile"),
            (json!({"social_links": {"a": "x".repeat(201)}}), "invalid_profile"),
            (json!({"social_links": many}), "invalid_profile"),
        ] {
            let (status, answer) = patch(body.clone()).await;
            assert_eq!((status, &answer["code"]), (422, &json!(want)), "{body}");
        }
        assert_eq!(code(&sandbox, "GET", "/me", None, None).await, (401, "http_401".into()));
        assert_eq!(code(&sandbox, "GET", "/me", Some("x"), None).await, (403, "http_403".into()));
    }

    #[tokio::test]
    async fn everybody_hears_of_a_new_profile_once_for_each_team() {
        let sandbox = fresh().await;
        let me = player(&sandbox);
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (_, team) = api(&sandbox, "POST", &path, Some(&me), Some(&json!({"mode": "solo"}))).await;
        let mut stream = TcpStream::connect(sandbox.url.trim_start_matches("http://")).await.expect("connects");
        let listen = format!("GET /api/v1/events?token={} HTTP/1.0\r\nhost: localhost\r\n\r\n", rival(&sandbox));
        stream.write_all(listen.as_bytes()).await.expect("writes");
        let mut heard = String::new();
        let mut part = [0; 4096];
        while !heard.contains(": connected") {
            let length = stream.read(&mut part).await.expect("reads");
            assert!(length > 0, "{heard}");
            heard += &String::from_utf8_lossy(&part[..length]);
        }
        api(&sandbox, "PATCH", "/me/profile", Some(&me), Some(&json!({}))).await;
        let body = json!({"confirm_display_name": "Player"});
        api(&sandbox, "DELETE", "/me", Some(&me), Some(&body)).await;
        while !heard.contains("event: team_deleted") {
            let length = stream.read(&mut part).await.expect("reads");
            assert!(length > 0, "{heard}");
            heard += &String::from_utf8_lossy(&part[..length]);
        }
        let id = team["id"].as_str().expect("an id");
        assert_eq!(heard.matches("event: team_profile_updated").count(), 2);
        let named = format!("data: {{\"team_id\":\"{id}\",\"team_name\":\"Player's team\"}}");
        assert_eq!(heard.matches(&named).count(), 2, "{heard}");
    }

    #[tokio::test]
    async fn who_leaves_takes_along_what_was_theirs_alone() {
        let sandbox = fresh().await;
        let gone = sign_up(&sandbox, "gone").await;
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (_, team) = api(&sandbox, "POST", &path, Some(&gone), Some(&json!({"mode": "solo"}))).await;
        let (_, me) = api(&sandbox, "GET", "/me", Some(&gone), None).await;
        let mine = &me["competition_teams"][0];
        assert_eq!((&mine["team_id"], &mine["role"], &mine["my_rank"]), (&team["id"], &json!("captain"), &json!(1)));
        assert_eq!((&mine["competition_team_count"], &mine["competition_phase"]), (&json!(1), &json!("running")));
        let delete = async |name: &str| {
            let body = json!({"confirm_display_name": name});
            code(&sandbox, "DELETE", "/me", Some(&gone), Some(&body)).await
        };
        assert_eq!(delete("nope").await, (400, "wrong_confirmation".into()));
        assert_eq!(code(&sandbox, "DELETE", "/me", Some(&gone), Some(&json!({}))).await.0, 422);
        assert_eq!(delete("gone ").await, (204, String::new()));
        assert_eq!(delete("gone").await, (403, "http_403".into()));
        let view = |key: &Value| key.as_str().unwrap_or_default().to_owned();
        let user = code(&sandbox, "GET", &format!("/users/{}", view(&me["id"])), None, None).await;
        assert_eq!(user, (404, "http_404".into()));
        let team = code(&sandbox, "GET", &format!("/teams/{}", view(&team["id"])), None, None).await;
        assert_eq!(team, (404, "team_not_found".into()));
        let body = json!({"email": "gone@example.com", "password": "correct horse gone"});
        assert_eq!(code(&sandbox, "POST", "/auth/login", None, Some(&body)).await.0, 401);
        assert_eq!(code(&sandbox, "POST", "/auth/register", None, Some(&body)).await.0, 200);
    }

    #[tokio::test]
    async fn a_team_of_two_outlives_its_captain() {
        let sandbox = fresh().await;
        let captain = sign_up(&sandbox, "first").await;
        let path = format!("/competitions/{}/teams", sandbox.competition);
        let (_, team) = api(&sandbox, "POST", &path, Some(&captain), Some(&json!({"mode": "solo"}))).await;
        let (_, other) = api(&sandbox, "GET", "/me", Some(&rival(&sandbox)), None).await;
        {
            let store = sandbox.platform().store();
            let row = (&sandbox.competition, other["id"].as_str(), team["id"].as_str(), crate::sandbox::time::now());
            store.db.execute("INSERT INTO members VALUES (?1, ?2, ?3, ?4)", row).expect("joins");
        }
        let body = json!({"confirm_display_name": "first"});
        assert_eq!(code(&sandbox, "DELETE", "/me", Some(&captain), Some(&body)).await.0, 204);
        let path = format!("/teams/{}", team["id"].as_str().unwrap_or_default());
        let (_, left) = api(&sandbox, "GET", &path, None, None).await;
        assert_eq!((&left["captain_user_id"], &left["member_count"]), (&other["id"], &json!(1)));
    }
}
