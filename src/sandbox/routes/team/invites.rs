//! Ways into a team: a code that is passed on, an invitation to somebody, a request of somebody's. All three are
//! invites of one table, told apart by their kind. A code is told as a registration, the others not at all.

use rusqlite::{OptionalExtension, Row};
use serde_json::{Value, json};

use super::{Team, fresh, join, led, of_user, open, place, registered, touch};
use crate::sandbox::call::Call;
use crate::sandbox::ids;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::reply::{Outcome, created, ok};
use crate::sandbox::routes::achievement;
use crate::sandbox::time::{self, Micros, SECOND};

const CODE: &str = "code";
const DIRECT: &str = "direct";
const REQUEST: &str = "join_request";

/// An invite as it is remembered.
#[derive(Debug, Clone)]
struct Invite {
    id: String,
    code: String,
    kind: String,
    team_id: String,
    competition_id: String,
    created_by: String,
    /// Whom it lets in; nobody in particular for a code.
    target: String,
    created_at: Micros,
    expires_at: Option<Micros>,
    /// 0 for any number.
    max_uses: i64,
    use_count: i64,
    revoked_at: Option<Micros>,
}

const COLUMNS: &str = "id, code, kind, team_id, competition_id, created_by_user_id, target_user_id, created_at, \
                       expires_at, max_uses, use_count, revoked_at";

impl Invite {
    fn new(call: &Call<'_>, kind: &str, team: &Team, target: &str) -> Invite {
        Invite {
            id: ids::word(16),
            code: ids::spoken().replace('-', ""),
            kind: kind.to_owned(),
            team_id: team.id.clone(),
            competition_id: team.competition_id.clone(),
            created_by: call.caller_id().to_owned(),
            target: target.to_owned(),
            created_at: call.now,
            expires_at: None,
            max_uses: 1,
            use_count: 0,
            revoked_at: None,
        }
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Invite> {
        Ok(Invite {
            id: row.get(0)?,
            code: row.get(1)?,
            kind: row.get(2)?,
            team_id: row.get(3)?,
            competition_id: row.get(4)?,
            created_by: row.get(5)?,
            target: row.get(6)?,
            created_at: row.get(7)?,
            expires_at: row.get(8)?,
            max_uses: row.get(9)?,
            use_count: row.get(10)?,
            revoked_at: row.get(11)?,
        })
    }

    fn one(call: &Call<'_>, condition: &str, params: impl rusqlite::Params) -> rusqlite::Result<Option<Invite>> {
        let sql = format!("SELECT {COLUMNS} FROM team_invites WHERE {condition} ORDER BY created_at DESC LIMIT 1");
        call.db.prepare_cached(&sql)?.query_row(params, Invite::read).optional()
    }

    /// One that still waits to be answered.
    fn pending(call: &Call<'_>, kind: &str, team: &str, target: &str) -> rusqlite::Result<Option<Invite>> {
        let condition = "kind = ?1 AND team_id = ?2 AND target_user_id = ?3 AND revoked_at IS NULL AND use_count = 0";
        Invite::one(call, condition, (kind, team, target))
    }

    fn keep(&self, call: &Call<'_>) -> rusqlite::Result<()> {
        let sql = format!("INSERT INTO team_invites ({COLUMNS}) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)");
        call.db.prepare_cached(&sql)?.execute(rusqlite::params![
            self.id,
            self.code,
            self.kind,
            self.team_id,
            self.competition_id,
            self.created_by,
            self.target,
            self.created_at,
            self.expires_at,
            self.max_uses,
            self.use_count,
            self.revoked_at,
        ])?;
        Ok(())
    }

    fn is_active(&self, now: Micros) -> bool {
        self.revoked_at.is_none()
            && self.expires_at.is_none_or(|end| end > now)
            && (self.max_uses == 0 || self.use_count < self.max_uses)
    }

    fn value(&self, now: Micros) -> Value {
        json!({
            "id": self.id, "code": self.code, "team_id": self.team_id, "created_by_user_id": self.created_by,
            "created_at": time::text(self.created_at), "expires_at": time::text_or_null(self.expires_at),
            "max_uses": self.max_uses, "use_count": self.use_count,
            "revoked_at": time::text_or_null(self.revoked_at), "active": self.is_active(now),
            "competition_id": self.competition_id, "kind": self.kind, "target_user_id": self.target,
        })
    }

    /// Whether it is of a kind; `what` is how people call that.
    fn of_kind(&self, kind: &str, what: &str) -> Result<(), Refusal> {
        if self.kind == kind {
            return Ok(());
        }
        let detail = json!({"message": format!("this invite is not {what}"), "kind": self.kind});
        Err(Refusal::new(409, "wrong_invite_kind", detail))
    }

    /// Lets somebody in. That they are on a team already is said first, whatever became of the invite.
    fn admit(&self, call: &Call<'_>, user: &str) -> Result<(), Refusal> {
        let detail = |message: &str| json!({"message": message, "competition_id": self.competition_id});
        if of_user(call.db, &self.competition_id, user)?.is_some() {
            return Err(Refusal::new(409, "already_member", detail("on a team in this competition already")));
        }
        if !self.is_active(call.now) {
            return Err(Refusal::new(409, "expired_or_revoked", detail("this invite is used up, over or taken back")));
        }
        let team = Team::find(call.db, &self.team_id)?.ok_or_else(missing)?;
        join(call.db, &team, user, call.now)?;
        call.db
            .prepare_cached("UPDATE team_invites SET use_count = use_count + 1 WHERE id = ?1")?
            .execute([&self.id])?;
        Ok(())
    }

    /// Takes it back, and says so with a word.
    fn withdraw(&self, call: &Call<'_>, word: &str) -> Outcome {
        if self.revoked_at.is_some() {
            return ok(&json!({"status": "already_revoked"}));
        }
        call.db
            .prepare_cached("UPDATE team_invites SET revoked_at = ?2 WHERE id = ?1")?
            .execute((&self.id, call.now))?;
        ok(&json!({"status": word}))
    }
}

fn missing() -> Refusal {
    Refusal::new(404, "invite_not_found", "no such invite")
}

/// The invite of the path as the captain of its team has it.
fn of_captain(call: &Call<'_>) -> Result<Invite, Refusal> {
    let competition = place(call)?;
    let team = led(call, &competition)?;
    let found = Invite::one(call, "id = ?1 AND team_id = ?2", (call.id("invite_id"), &team.id))?;
    found.ok_or_else(missing)
}

/// The invitation of the path as the one who is invited has it.
fn of_guest(call: &Call<'_>) -> Result<Invite, Refusal> {
    let competition = place(call)?;
    let found = Invite::one(call, "id = ?1 AND competition_id = ?2", (call.id("invite_id"), &competition))?;
    let invite = found.ok_or_else(missing)?;
    invite.of_kind(DIRECT, "an invitation to somebody")?;
    if invite.target != call.caller_id() {
        return Err(Refusal::new(403, "not_invited", "this invite is for somebody else"));
    }
    Ok(invite)
}

/// Makes a code.
pub fn create(call: &mut Call<'_>) -> Outcome {
    let competition = place(call)?;
    let mut fields = call.fields()?;
    let uses = fields.int("max_uses", 0, 100).unwrap_or(1);
    let ttl = fields.int("ttl_seconds", 0, 2_592_000).unwrap_or(86_400);
    fields.checked()?;
    let team = led(call, &competition)?;
    let mut invite = Invite::new(call, CODE, &team, "");
    invite.max_uses = uses;
    invite.expires_at = (ttl > 0).then(|| call.now + ttl * SECOND);
    invite.keep(call)?;
    created(&invite.value(call.now))
}

/// All of the team's, of any kind and state, newest first.
pub fn list(call: &mut Call<'_>) -> Outcome {
    let competition = place(call)?;
    let window = call.window()?;
    let team = led(call, &competition)?;
    let mut statement = call.db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM team_invites WHERE team_id = ?1 ORDER BY created_at DESC, rowid DESC"
    ))?;
    let rows = statement.query_map([&team.id], |row| Ok(Invite::read(row)?.value(call.now)))?;
    ok(&window.page(rows.collect::<Result<_, _>>()?))
}

/// Takes one back.
pub fn revoke(call: &mut Call<'_>) -> Outcome {
    of_captain(call)?.withdraw(call, "revoked")
}

/// Invites somebody by e-mail.
pub fn direct(call: &mut Call<'_>) -> Outcome {
    let competition = place(call)?;
    let mut fields = call.fields()?;
    let email = fields.needed("email");
    fields.length("email", 3, 320);
    fields.checked()?;
    let team = led(call, &competition)?;
    let target: Option<String> = call
        .db
        .prepare_cached("SELECT id FROM users WHERE email = ?1")?
        .query_row([email.trim()], |row| row.get(0))
        .optional()?;
    let detail = |message: &str| json!({"message": message, "competition_id": competition});
    let target = target.ok_or_else(|| Refusal::new(404, "user_not_found", detail("nobody has this e-mail address")))?;
    if target == call.caller_id() {
        return Err(Refusal::new(400, "cannot_invite_self", detail("you are in your team already")));
    }
    if let Some(theirs) = of_user(call.db, &competition, &target)? {
        let mut detail = detail("that user is on a team in this competition already");
        detail["team_id"] = theirs.id.into();
        return Err(Refusal::new(409, "already_on_team", detail));
    }
    if let Some(earlier) = Invite::pending(call, DIRECT, &team.id, &target)? {
        let message = "that user was invited before and has not answered yet";
        return Err(Refusal::new(409, "invite_already_pending", json!({"message": message, "invite_id": earlier.id})));
    }
    let invite = Invite::new(call, DIRECT, &team, &target);
    invite.keep(call)?;
    created(&invite.value(call.now))
}

/// Comes in with a code.
pub fn redeem(call: &mut Call<'_>) -> Outcome {
    let id = place(call)?;
    let mut fields = call.fields()?;
    let code = fields.needed("code");
    fields.length("code", 1, 64);
    fields.checked()?;
    let competition = open(call, &id)?;
    let detail = |message: &str| json!({"message": message, "competition_id": id});
    let invite = Invite::one(call, "code = ?1", [&code])?
        .ok_or_else(|| Refusal::new(404, "invite_not_found", detail("no such code")))?;
    if invite.competition_id != id {
        return Err(Refusal::new(409, "wrong_competition", detail("this code is for another competition")));
    }
    // The others have a code, too, but it would let in whoever asked before the captain answers.
    invite.of_kind(CODE, "a code to pass on")?;
    let user = call.caller_id().to_owned();
    invite.admit(call, &user)?;
    touch(call.db, &invite.team_id, call.now)?;
    let team = Team::find(call.db, &invite.team_id)?.ok_or_else(missing)?;
    registered(call, &competition, &team)?;
    achievement::after_joining(call, &team.id)?;
    ok(&fresh(call, &team.id)?)
}

/// Comes in where one was invited.
pub fn accept(call: &mut Call<'_>) -> Outcome {
    let invite = of_guest(call)?;
    invite.admit(call, call.caller_id())?;
    ok(&fresh(call, &invite.team_id)?)
}

/// Stays out where one was invited.
pub fn decline(call: &mut Call<'_>) -> Outcome {
    of_guest(call)?.withdraw(call, "declined")
}

/// Asks to be let in.
pub fn ask(call: &mut Call<'_>) -> Outcome {
    let competition = place(call)?;
    open(call, &competition)?;
    let team = Team::find(call.db, call.id("team_id"))?
        .filter(|team| team.competition_id == competition)
        .ok_or_else(|| Refusal::new(404, "team_not_found", "no such team in this competition"))?;
    if let Some(own) = of_user(call.db, &competition, call.caller_id())? {
        let message = "you are on a team in this competition already";
        let detail = json!({"message": message, "competition_id": competition, "team_id": own.id});
        return Err(Refusal::new(409, "already_on_team", detail));
    }
    if let Some(earlier) = Invite::pending(call, REQUEST, &team.id, call.caller_id())? {
        let detail = json!({"message": "you have asked this team already", "invite_id": earlier.id});
        return Err(Refusal::new(409, "request_already_pending", detail));
    }
    let invite = Invite::new(call, REQUEST, &team, call.caller_id());
    invite.keep(call)?;
    created(&invite.value(call.now))
}

/// A request of the captain's team.
fn asked(call: &Call<'_>) -> Result<Invite, Refusal> {
    let invite = of_captain(call)?;
    invite.of_kind(REQUEST, "a request to join")?;
    Ok(invite)
}

/// Lets in who asked.
pub fn approve(call: &mut Call<'_>) -> Outcome {
    let invite = asked(call)?;
    invite.admit(call, &invite.target)?;
    ok(&fresh(call, &invite.team_id)?)
}

/// Keeps out who asked.
pub fn reject(call: &mut Call<'_>) -> Outcome {
    asked(call)?.withdraw(call, "rejected")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use crate::sandbox::Sandbox;
    use crate::sandbox::testing::{ask, fresh, mint, person, player, rival};

    /// A sandbox whose player leads a team; gives the paths below the competition a head, and the team's id.
    async fn led() -> (Sandbox, String, String) {
        let s = fresh().await;
        let c = format!("/competitions/{}", s.competition);
        let body = json!({"mode": "create", "name": "Foxes"});
        let (status, team) = ask(&s, "POST", &format!("{c}/teams"), &player(&s), body).await;
        assert_eq!(status, 201, "{team}");
        let team = team["id"].as_str().unwrap().to_owned();
        (s, c, team)
    }

    async fn refused(
        s: &Sandbox,
        method: &str,
        path: &str,
        token: &str,
        body: Value,
        status: u16,
        code: &str,
    ) -> Value {
        let (is, no) = ask(s, method, path, token, body).await;
        assert_eq!((is, no["code"].as_str().unwrap_or_default()), (status, code), "{method} {path}: {no}");
        no["detail"].clone()
    }

    #[tokio::test]
    async fn codes_live_and_die() {
        let (s, c, _) = led().await;
        let (a, b) = (player(&s), rival(&s));
        let (_, d) = person(&s, "dan");
        let (invites, redeem) = (format!("{c}/invites"), format!("{c}/teams/redeem"));
        refused(&s, "POST", &invites, &b, json!({}), 403, "not_registered").await;
        refused(&s, "POST", &invites, &a, json!({"max_uses": 101}), 422, "validation_error").await;
        refused(&s, "POST", &invites, &a, json!({"ttl_seconds": 2_592_001}), 422, "validation_error").await;
        refused(&s, "POST", &redeem, &b, json!({"code": "nope"}), 404, "invite_not_found").await;
        refused(&s, "POST", &redeem, &b, json!({}), 422, "validation_error").await;

        let (status, once) = ask(&s, "POST", &invites, &a, json!({})).await;
        assert_eq!((status, &once["max_uses"], &once["kind"]), (201, &json!(1), &json!("code")));
        assert!(once["expires_at"].is_string() && once["active"] == true && once["code"].as_str().unwrap().len() == 8);
        let code = json!({"code": once["code"]});
        let lower = json!({"code": once["code"].as_str().unwrap().to_lowercase()});
        refused(&s, "POST", &redeem, &b, lower, 404, "invite_not_found").await;
        refused(&s, "POST", &redeem, &a, code.clone(), 409, "already_member").await;
        let (status, team) = ask(&s, "POST", &redeem, &b, code.clone()).await;
        assert_eq!((status, &team["member_count"]), (200, &json!(2)));
        let (_, own) = ask(&s, "GET", "/activities?event=team_registered", &b, Value::Null).await;
        assert_eq!(own["total"], 2, "the captain's and one's own");
        refused(&s, "POST", &redeem, &b, code.clone(), 409, "already_member").await;
        refused(&s, "POST", &redeem, &d, code, 409, "expired_or_revoked").await;
        refused(&s, "POST", &invites, &b, json!({}), 403, "not_captain").await;
        refused(&s, "GET", &invites, &b, Value::Null, 403, "not_captain").await;

        let (_, endless) = ask(&s, "POST", &invites, &a, json!({"max_uses": 0, "ttl_seconds": 0})).await;
        assert_eq!((&endless["expires_at"], &endless["active"]), (&Value::Null, &json!(true)));
        let path = format!("{invites}/{}", endless["id"].as_str().unwrap());
        refused(&s, "DELETE", &path, &b, Value::Null, 403, "not_captain").await;
        refused(&s, "DELETE", &format!("{invites}/x"), &a, Value::Null, 404, "invite_not_found").await;
        assert_eq!(ask(&s, "DELETE", &path, &a, Value::Null).await, (200, json!({"status": "revoked"})));
        assert_eq!(ask(&s, "DELETE", &path, &a, Value::Null).await, (200, json!({"status": "already_revoked"})));
        refused(&s, "POST", &redeem, &d, json!({"code": endless["code"]}), 409, "expired_or_revoked").await;

        let (_, brief) = ask(&s, "POST", &invites, &a, json!({"ttl_seconds": 1})).await;
        s.platform()
            .store()
            .db
            .execute("UPDATE team_invites SET expires_at = 1 WHERE id = ?1", [brief["id"].as_str().unwrap()])
            .unwrap();
        refused(&s, "POST", &redeem, &d, json!({"code": brief["code"]}), 409, "expired_or_revoked").await;
        let (_, all) = ask(&s, "GET", &invites, &a, Value::Null).await;
        let states: Vec<_> = all["items"].as_array().unwrap().iter().map(|row| row["active"].clone()).collect();
        assert_eq!((&all["total"], states), (&json!(3), vec![json!(false); 3]));
        assert_eq!(all["items"][0]["id"], brief["id"], "newest first");
    }

    #[tokio::test]
    async fn an_unlimited_code_lets_many_in_and_is_good_in_its_competition_alone() {
        let (s, c, _) = led().await;
        let (_, endless) = ask(&s, "POST", &format!("{c}/invites"), &player(&s), json!({"max_uses": 0})).await;
        let code = json!({"code": endless["code"]});
        s.platform()
            .store()
            .db
            .execute(
                "INSERT INTO competitions SELECT 'other', title, '', NULL, NULL, 0, 0, '', '', status, access, '[]'
                 FROM competitions",
                [],
            )
            .unwrap();
        let (_, d) = person(&s, "dan");
        refused(&s, "POST", "/competitions/other/teams/redeem", &d, code.clone(), 409, "wrong_competition").await;
        refused(&s, "POST", "/competitions/none/teams/redeem", &d, code.clone(), 404, "competition_not_found").await;
        for token in [&d, &rival(&s)] {
            assert_eq!(ask(&s, "POST", &format!("{c}/teams/redeem"), token, code.clone()).await.0, 200);
        }
    }

    #[tokio::test]
    async fn invitations() {
        let (s, c, team) = led().await;
        let (a, b) = (player(&s), rival(&s));
        let (d_id, d) = person(&s, "dan");
        let direct = format!("{c}/invites/direct");
        let to = |email: &str| json!({"email": email});
        refused(&s, "POST", &direct, &a, json!({}), 422, "validation_error").await;
        refused(&s, "POST", &direct, &a, to("x"), 422, "validation_error").await;
        refused(&s, "POST", &direct, &d, to("dan@example.com"), 403, "not_registered").await;
        refused(&s, "POST", &direct, &a, to("nobody@example.com"), 404, "user_not_found").await;
        refused(&s, "POST", &direct, &a, to("player@sandbox.example"), 400, "cannot_invite_self").await;

        let (status, first) = ask(&s, "POST", &direct, &a, to("DAN@example.com")).await;
        assert_eq!((status, &first["kind"], &first["target_user_id"]), (201, &json!("direct"), &json!(d_id)));
        let again = refused(&s, "POST", &direct, &a, to("dan@example.com"), 409, "invite_already_pending").await;
        assert_eq!(again["invite_id"], first["id"]);
        let path = |id: &Value, what: &str| format!("{c}/invites/{}/{what}", id.as_str().unwrap());
        refused(&s, "POST", &path(&first["id"], "accept"), &b, Value::Null, 403, "not_invited").await;
        refused(&s, "POST", &path(&first["id"], "approve"), &a, Value::Null, 409, "wrong_invite_kind").await;
        refused(&s, "POST", &path(&first["id"], "approve"), &d, Value::Null, 403, "not_registered").await;
        refused(&s, "POST", &path(&json!("x"), "accept"), &d, Value::Null, 404, "invite_not_found").await;
        let code = json!({"code": first["code"]});
        refused(&s, "POST", &format!("{c}/teams/redeem"), &b, code, 409, "wrong_invite_kind").await;
        let decline = path(&first["id"], "decline");
        assert_eq!(ask(&s, "POST", &decline, &d, Value::Null).await, (200, json!({"status": "declined"})));
        assert_eq!(ask(&s, "POST", &decline, &d, Value::Null).await, (200, json!({"status": "already_revoked"})));
        refused(&s, "POST", &path(&first["id"], "accept"), &d, Value::Null, 409, "expired_or_revoked").await;

        let (_, second) = ask(&s, "POST", &direct, &a, to("dan@example.com")).await;
        let accept = path(&second["id"], "accept");
        let (status, joined) = ask(&s, "POST", &accept, &d, Value::Null).await;
        assert_eq!((status, &joined["id"], &joined["member_count"]), (200, &json!(team), &json!(2)));
        refused(&s, "POST", &accept, &d, Value::Null, 409, "already_member").await;
        let on = refused(&s, "POST", &direct, &a, to("dan@example.com"), 409, "already_on_team").await;
        assert_eq!(on["team_id"], json!(team));
        refused(&s, "POST", &direct, &d, to("rival@sandbox.example"), 403, "not_captain").await;
    }

    #[tokio::test]
    async fn a_token_that_may_only_look_invites_nobody() {
        let (s, c, _) = led().await;
        let invites = format!("{c}/invites");
        let token = mint(&s, "player@sandbox.example", json!({"teams": "read"}));
        assert_eq!(ask(&s, "GET", &invites, &token, Value::Null).await.0, 200);
        let no = refused(&s, "POST", &invites, &token, json!({}), 403, "token_missing_scope").await;
        assert_eq!(no["required"], "teams:write");
        let nothing = mint(&s, "player@sandbox.example", json!({}));
        refused(&s, "GET", &invites, &nothing, Value::Null, 403, "token_missing_scope").await;
        refused(&s, "GET", &invites, "", Value::Null, 401, "http_401").await;
    }

    #[tokio::test]
    async fn requests() {
        let (s, c, team) = led().await;
        let (a, b) = (player(&s), rival(&s));
        let asking = |team: &str| format!("{c}/teams/{team}/join-request");
        refused(&s, "POST", &asking("x"), &b, Value::Null, 404, "team_not_found").await;
        let own = refused(&s, "POST", &asking(&team), &a, Value::Null, 409, "already_on_team").await;
        assert_eq!(own["team_id"], json!(team));
        let (status, first) = ask(&s, "POST", &asking(&team), &b, Value::Null).await;
        assert_eq!((status, &first["kind"]), (201, &json!("join_request")));
        assert_eq!(first["target_user_id"], first["created_by_user_id"]);
        let twice = refused(&s, "POST", &asking(&team), &b, Value::Null, 409, "request_already_pending").await;
        assert_eq!(twice["invite_id"], first["id"]);
        let path = |id: &Value, what: &str| format!("{c}/invites/{}/{what}", id.as_str().unwrap());
        refused(&s, "POST", &path(&first["id"], "approve"), &b, Value::Null, 403, "not_registered").await;
        refused(&s, "POST", &path(&first["id"], "accept"), &a, Value::Null, 409, "wrong_invite_kind").await;
        refused(&s, "POST", &path(&json!("x"), "approve"), &a, Value::Null, 404, "invite_not_found").await;
        let reject = path(&first["id"], "reject");
        assert_eq!(ask(&s, "POST", &reject, &a, Value::Null).await, (200, json!({"status": "rejected"})));
        assert_eq!(ask(&s, "POST", &reject, &a, Value::Null).await, (200, json!({"status": "already_revoked"})));
        refused(&s, "POST", &path(&first["id"], "approve"), &a, Value::Null, 409, "expired_or_revoked").await;

        let (status, second) = ask(&s, "POST", &asking(&team), &b, Value::Null).await;
        assert_eq!(status, 201);
        let approve = path(&second["id"], "approve");
        let (status, joined) = ask(&s, "POST", &approve, &a, Value::Null).await;
        assert_eq!((status, &joined["member_count"]), (200, &json!(2)));
        refused(&s, "POST", &approve, &a, Value::Null, 409, "already_member").await;
        refused(&s, "POST", &approve, &b, Value::Null, 403, "not_captain").await;
    }
}
