//! Everything that is remembered of an account, as a ZIP file to take home.

use axum::http::{HeaderValue, header};
use rusqlite::Row;
use serde_json::{Map, Value, json};

use super::super::auth::{account, tokens};
use super::super::team;
use super::super::user::User;
use crate::sandbox::call::Call;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{self, Outcome};
use crate::sandbox::time;
use crate::sandbox::zip;

const README: &str = "\
What this sandbox remembers of your account (schema_version 3).

user.json         the account and its profile
teams.json        the teams you play in
identities.json   how you sign in
tokens.json       your sign-ins and minted tokens, without the tokens themselves
submissions.json  every answer you sent
solves.json       the right ones that were your team's first
activity.jsonl    what you and your teams did, one event on each line
";

/// The file.
pub fn download(call: &mut Call<'_>) -> Outcome {
    let user = User::of_caller(call)?;
    let pretty = |value: Value| serde_json::to_vec_pretty(&value).unwrap_or_default();
    let files = [
        ("README.txt", README.as_bytes().to_vec()),
        ("user.json", pretty(account(&user))),
        ("teams.json", pretty(teams(call, &user)?)),
        ("identities.json", pretty(identities(call, &user)?)),
        ("tokens.json", pretty(tokens(call, &user)?)),
        ("submissions.json", pretty(submissions(call, &user)?)),
        ("solves.json", pretty(solves(call, &user)?)),
        ("activity.jsonl", activity(call, &user)?),
    ];
    let name = format!("ctfy-export-{}-{}.zip", user.id, call.now / time::SECOND);
    let mut response = reply::bytes(200, "application/zip", zip::archive(&files));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

fn account(user: &User) -> Value {
    json!({
        "id": user.id, "email": user.email, "display_name": user.display_name, "avatar_url": "",
        "created_at": time::text(user.created_at), "role": user.role, "promoted_by": user.promoted_by,
        "promoted_at": time::text_or_null(user.promoted_at), "bio": user.bio, "country": user.country,
        "website_url": user.website_url, "timezone": user.timezone, "social_links": user.social_links,
        "profile_visibility": user.visibility, "is_admin": user.role != "user",
        "is_super_admin": user.role == "super_admin",
    })
}

fn teams(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let teams = team::all_of_user(call.db, &user.id)?;
    let rows = teams.iter().map(|team| {
        json!({
            "competition_id": team.competition_id,
            "team": {
                "id": team.id, "name": team.name, "description": team.description,
                "created_at": time::text(team.created_at), "captain_user_id": team.captain_user_id,
                "competition_id": team.competition_id,
            },
        })
    });
    Ok(rows.collect())
}

fn identities(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let password: Vec<Value> = account::identity(call.db, user)?
        .into_iter()
        .map(|identity| {
            json!({
                "id": identity.id, "user_id": user.id, "email": user.email, "display_name": user.display_name,
                "created_at": time::text(user.created_at), "last_used_at": time::text(identity.last_used_at),
            })
        })
        .collect();
    Ok(json!({"oauth": [], "password": password}))
}

fn tokens(call: &Call<'_>, user: &User) -> Result<Value, Refusal> {
    let mut rows = tokens::all(call)?;
    for row in &mut rows {
        row["user_id"] = user.id.as_str().into();
        row["revoked_at"] = Value::Null;
        if let Some(fields) = row.as_object_mut() {
            fields.remove("is_current");
        }
    }
    Ok(rows.into())
}

/// Rows of a query about one user.
fn rows(
    call: &Call<'_>,
    user: &User,
    sql: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<Value>,
) -> rusqlite::Result<Value> {
    call.db.prepare_cached(sql)?.query_map([&user.id], read)?.collect()
}

fn submissions(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let sql = "SELECT id, team_id, user_id, challenge_id, answer, correct, question_id, submitted_at, solve_time_s
               FROM submissions WHERE user_id = ?1 ORDER BY submitted_at, rowid";
    rows(call, user, sql, |row| {
        Ok(json!({
            "id": row.get::<_, String>(0)?, "team_id": row.get::<_, String>(1)?,
            "user_id": row.get::<_, String>(2)?, "challenge_id": row.get::<_, String>(3)?,
            "claimed_flag": row.get::<_, String>(4)?, "correct": row.get::<_, bool>(5)?,
            "flag_id": row.get::<_, String>(6)?, "submitted_at": time::text(row.get(7)?),
            "solve_time_s": row.get::<_, f64>(8)?,
        }))
    })
}

/// With how many answers each took.
fn solves(call: &Call<'_>, user: &User) -> rusqlite::Result<Value> {
    let sql = "SELECT s.team_id, s.user_id, s.challenge_id, s.question_id, s.solved_at, s.solve_time_s,
                      (SELECT count(*) FROM submissions b WHERE b.team_id = s.team_id
                          AND b.challenge_id = s.challenge_id AND b.question_id = s.question_id
                          AND b.submitted_at <= s.solved_at)
               FROM solves s WHERE s.user_id = ?1 ORDER BY s.solved_at, s.challenge_id, s.question_id";
    rows(call, user, sql, |row| {
        Ok(json!({
            "team_id": row.get::<_, String>(0)?, "user_id": row.get::<_, String>(1)?,
            "challenge_id": row.get::<_, String>(2)?, "flag_id": row.get::<_, String>(3)?,
            "solved_at": time::text(row.get(4)?), "solve_time_s": row.get::<_, f64>(5)?,
            "attempts": row.get::<_, i64>(6)?,
        }))
    })
}

/// What the user did and what happened to their teams, as it was told; not what operators alone hear of.
fn activity(call: &Call<'_>, user: &User) -> rusqlite::Result<Vec<u8>> {
    let sql = "SELECT seq, at, event, team_id, challenge_id, data FROM activities
               WHERE operators_only = 0 AND (json_extract(data, '$.actor_id') = ?1
                   OR team_id IN (SELECT team_id FROM members WHERE user_id = ?1))
               ORDER BY seq DESC";
    let mut lines = Vec::new();
    let mut statement = call.db.prepare_cached(sql)?;
    let mut found = statement.query([&user.id])?;
    while let Some(row) = found.next()? {
        let team: String = row.get(3)?;
        let mut detail: Map<String, Value> = serde_json::from_str(&row.get::<_, String>(5)?).unwrap_or_default();
        let mut line = json!({
            "id": row.get::<_, i64>(0)?.to_string(), "timestamp": time::text(row.get(1)?),
            "event": row.get::<_, String>(2)?, "team_name": team::name(call.db, &team), "team_id": team,
            "challenge_id": row.get::<_, String>(4)?, "user_id": "",
        });
        detail.remove("challenge_id");
        for key in ["actor_id", "actor_name", "actor_type", "actor_avatar_url"] {
            line[key] = detail.remove(key).unwrap_or_else(|| "".into());
        }
        line["detail"] = detail.into();
        lines.extend(line.to_string().into_bytes());
        lines.push(b'\n');
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::testing::{code, fresh, raw, sign_up};
    use crate::sandbox::zip::tests::unpack;

    #[tokio::test]
    async fn an_export_has_everything_but_secrets() {
        let sandbox = fresh().await;
        let me = sign_up(&sandbox, "aut").await;
        let path = format!("/competitions/{}/teams", sandbox.competition);
        raw(&sandbox, "POST", &path, Some(&me), Some(&json!({"mode": "solo"}))).await;
        let (status, head, body) = raw(&sandbox, "GET", "/me/export", Some(&me), None).await;
        assert_eq!(status, 200);
        assert!(head.contains("content-type: application/zip"), "{head}");
        assert!(head.contains("content-disposition: attachment; filename=\"ctfy-export-"), "{head}");
        let files = unpack(&body);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "README.txt",
                "user.json",
                "teams.json",
                "identities.json",
                "tokens.json",
                "submissions.json",
                "solves.json",
                "activity.jsonl",
            ]
        );
        let json_of = |at: usize| serde_json::from_slice::<Value>(&files[at].1).expect("JSON");
        assert_eq!((&json_of(1)["email"], &json_of(1)["is_admin"]), (&json!("aut@example.com"), &json!(false)));
        assert_eq!(json_of(2)[0]["competition_id"], json!(sandbox.competition));
        assert_eq!(json_of(3)["password"][0]["email"], "aut@example.com");
        assert_eq!((&json_of(4)[0]["kind"], &json_of(4)[0]["revoked_at"]), (&json!("user"), &Value::Null));
        assert_eq!((json_of(5), json_of(6)), (json!([]), json!([])));
        let line = String::from_utf8_lossy(&files[7].1).into_owned();
        let events: Vec<Value> = line.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        let registered = events.iter().find(|event| event["event"] == "team_registered").expect("it is told");
        assert_eq!(registered["actor_name"], json!("aut"));
        // Neither the token nor what is kept of it and of the password (`salt$hash`) leaves the house.
        for (name, bytes) in &files {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(&me) && !text.contains("hash") && !text.contains('$'), "{name}");
        }
        assert_eq!(code(&sandbox, "GET", "/me/export", None, None).await, (401, "http_401".into()));
    }
}
