//! What a value names, told by what the help calls it: a command that takes a `CHALLENGE` completes challenges, and lets
//! a person pick one, without saying so anywhere else. And where the things of each kind are asked for.

use serde_json::Value;

use super::super::context::{Context, Window};
use super::super::error::{Failure, Kind as Exit};
use super::super::player::comp::join::Tray;
use super::super::{resolve, table};
use super::line::{Line, value_name};
use crate::api::model::Text;
use crate::api::{admin, auth, challenge, comp, instance, node, qa, team};
use crate::client::Operation;

/// More than that nobody reads, and no shell lays out.
const MOST: Window = Window { limit: Some(1000), offset: None, all: false };

/// What a value names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A competition.
    Comp,
    /// A challenge.
    Challenge,
    /// A challenge without an instance.
    Quiz,
    /// An instance of the caller's.
    Instance,
    /// A team.
    Team,
    /// A team of a competition one may ask to join.
    OpenTeam,
    /// A question of an instance.
    Question,
    /// A question of a quiz.
    QuizQuestion,
    /// A saved host.
    Host,
    /// An invite to the caller.
    Invite,
    /// An invite of the caller's team.
    TeamInvite,
    /// Who wants into the caller's team.
    Request,
    /// A token of the account.
    Token,
    /// A setting of the platform.
    Setting,
    /// A file of a challenge.
    ChallengeFile,
    /// A file of an instance.
    InstanceFile,
    /// What can be said of a challenge.
    Reaction,
    /// A worker node.
    Node,
    /// An account.
    User,
    /// A competition, drafts and hidden ones too.
    AnyComp,
    /// An instance, whosever it is.
    AnyInstance,
    /// What is kept of an instance.
    Record,
    /// A task of the platform.
    Task,
    /// A scheduled job.
    Job,
    /// An announcement.
    Announcement,
    /// One of a few words.
    Word(&'static [&'static str]),
}

/// A thing that can be named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What a command takes.
    pub value: String,
    /// What a person knows it by.
    pub about: String,
    /// What a command takes as well, where nothing else is called so.
    pub also: Option<String>,
}

impl Kind {
    /// What the value at a place of a command names.
    pub fn of(line: &Line<'_>, arg: &clap::Arg, nth: usize) -> Option<Kind> {
        let path = line.path.as_slice();
        // The same groups stand below `admin`, too.
        let path = path.strip_prefix(&["admin"]).unwrap_or(path);
        if let Some(kind) = Kind::of_operators(path, value_name(arg), arg.is_positional() && nth == 0) {
            return Some(kind);
        }
        let kind = match value_name(arg) {
            "COMP" => Kind::Comp,
            "CHALLENGE" if path == ["qa", "submit"] => Kind::Quiz,
            "CHALLENGE" => Kind::Challenge,
            "INSTANCE" => Kind::Instance,
            // The answer is nobody's to complete; what may stand in front of it is.
            "ANSWER" if nth == 0 && matches!(path, ["submit" | "verify"] | ["instance", "submit"]) => Kind::Instance,
            "TEAM" if path == ["comp", "request"] => Kind::OpenTeam,
            "TEAM" => Kind::Team,
            "QUESTION" if path.first() == Some(&"qa") => Kind::QuizQuestion,
            "QUESTION" if matches!(path.first(), Some(&("submit" | "verify" | "instance"))) => Kind::Question,
            "HOST" => Kind::Host,
            "INVITE" if matches!(path, ["comp", "accept" | "decline"]) => Kind::Invite,
            "INVITE" => Kind::TeamInvite,
            "REQUEST" => Kind::Request,
            "REACTION" => Kind::Reaction,
            "SETTING" => Kind::Setting,
            "KEY" => match path {
                ["config", "get"] => Kind::Word(&super::super::shared::config::KEYS),
                ["config", "set"] => Kind::Word(&super::super::shared::config::SETTABLE),
                ["settings", ..] => Kind::Setting,
                _ => return None,
            },
            "NAME" => match path {
                ["challenge", "download"] => Kind::ChallengeFile,
                ["instance", "download"] => Kind::InstanceFile,
                _ => return None,
            },
            "ID" => match (arg.get_id().as_str(), path) {
                ("global-comp", _) => Kind::Comp,
                ("team", _) => Kind::Team,
                (_, ["auth", "tokens", "revoke"]) => Kind::Token,
                _ => return None,
            },
            _ => return None,
        };
        Some(kind)
    }

    /// What operators name; `first` is the value that a command is about. No player's group is called like one of these
    /// but `comp`, whose commands here are others.
    pub(super) fn of_operators(path: &[&str], name: &str, first: bool) -> Option<Kind> {
        let kind = match (path, name) {
            (_, "NODE") => Kind::Node,
            (["nodes", "invites", ..], _) => return None,
            (["nodes", ..], "ID") if first => Kind::Node,
            (["users", ..], "ID" | "USER") if first => Kind::User,
            (["comp", "admins" | "invites", ..], "USER") => Kind::User,
            (["comp", "update" | "delete" | "registrations" | "admins" | "invites", ..], "ID" | "COMP") if first => {
                Kind::AnyComp
            }
            (["instances", ..], "ID" | "INSTANCE") if first => Kind::AnyInstance,
            (["records", ..], "ID" | "INSTANCE" | "RECORD") if first => Kind::Record,
            (["tasks", ..], "ID" | "TASK") if first => Kind::Task,
            (["jobs", ..], "NAME" | "JOB") if first => Kind::Job,
            (["announcements", ..], "ID" | "ANNOUNCEMENT") if first => Kind::Announcement,
            (["challenges", ..], "ID") if first => Kind::Challenge,
            _ => return None,
        };
        Some(kind)
    }

    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Comp | Kind::AnyComp => "competition",
            Kind::Challenge => "challenge",
            Kind::Quiz => "quiz",
            Kind::Instance | Kind::AnyInstance => "instance",
            Kind::Team | Kind::OpenTeam => "team",
            Kind::Question | Kind::QuizQuestion => "question",
            Kind::Host => "host",
            Kind::Invite | Kind::TeamInvite => "invite",
            Kind::Request => "request",
            Kind::Token => "token",
            Kind::Setting => "setting",
            Kind::ChallengeFile | Kind::InstanceFile => "file",
            Kind::Reaction => "reaction",
            Kind::Node => "node",
            Kind::User => "account",
            Kind::Record => "record",
            Kind::Task => "task",
            Kind::Job => "job",
            Kind::Announcement => "announcement",
            Kind::Word(_) => "key",
        }
    }

    /// For how many seconds what was asked counts as true: instances come and go while one plays.
    pub fn fresh(self) -> u64 {
        match self {
            Kind::Instance | Kind::Question | Kind::QuizQuestion | Kind::Invite | Kind::TeamInvite | Kind::Request => 3,
            Kind::AnyInstance | Kind::Task => 3,
            _ => 60,
        }
    }

    /// For how many seconds it is better than nothing.
    pub fn usable(self) -> u64 {
        if self.fresh() < 60 { 15 * 60 } else { 24 * 60 * 60 }
    }

    /// What stands before it on the line decides what there is: the quiz of a question, the challenge of a file.
    pub fn within<'l>(self, line: &'l Line<'_>) -> Option<&'l str> {
        let first = line.given.first().map(String::as_str);
        match self {
            Kind::QuizQuestion | Kind::ChallengeFile | Kind::InstanceFile | Kind::Reaction => first,
            Kind::Question => first.filter(|_| line.given.len() > 1 || first.is_some_and(short)),
            _ => None,
        }
    }

    /// Why there is nothing to choose from, and what to do about it.
    pub fn none(self) -> Failure {
        let failure = |text: &str| Failure::new(Exit::NotFound, text);
        match self {
            Kind::Comp => failure("there is no competition that you can see").hint("`ctfy login` signs in"),
            Kind::Challenge => failure("there is no challenge that you can see")
                .hint("`ctfy comp list` shows where something is on, `ctfy comp register` takes part"),
            Kind::Instance => {
                failure("you have no running instance").hint("`ctfy instance start CHALLENGE` starts one")
            }
            _ => failure(&format!("there is no {} to choose from", self.word())),
        }
    }
}

/// Whether a word is rather an id than an answer, which must not be taken for one.
fn short(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
}

/// Asks the platform for what there is of a kind.
pub async fn items(cx: &Context, kind: Kind, line: &Line<'_>) -> anyhow::Result<Vec<Item>> {
    let within = kind.within(line);
    let found = match kind {
        Kind::Comp => {
            let all = resolve::competitions(cx).await?;
            items_of(&all, "id", |row| join([Text::of(&row["title"]), word(row, "phase")]))
        }
        Kind::Challenge => {
            let chosen = cx.settings()?.comp.as_ref().map(|comp| comp.value.clone());
            // The catalogue has more than what is played; what is started is played.
            let request = match chosen.filter(|_| line.path.first() == Some(&"instance")) {
                Some(comp) => comp::Challenges { comp, ..Default::default() }.request()?,
                None => {
                    challenge::List { competition_id: resolve::chosen_comp(cx)?, ..Default::default() }.request()?
                }
            };
            let mut all = rows(cx, &request).await?;
            // A quiz has no instance.
            all.retain(|row| row["is_qa_only"] != true || line.path.first() != Some(&"instance"));
            items_of(&all, "id", |row| join([Text::of(&row["name"]), word(row, "difficulty")]))
        }
        Kind::Quiz => {
            let all = quizzes(cx).await?;
            items_of(&all, "id", |row| Text::of(&row["name"]))
        }
        Kind::QuizQuestion => {
            let all = quizzes(cx).await?;
            let quiz = all.iter().find(|quiz| within.is_some_and(|id| word(quiz, "id").eq_ignore_ascii_case(id)));
            let solved = |row: &&Value| {
                let solved = quiz.and_then(|quiz| quiz["solved_question_ids"].as_array());
                solved.is_some_and(|solved| solved.contains(&row["id"]))
            };
            let open: Vec<Value> = questions(quiz).iter().filter(|row| !solved(row)).cloned().collect();
            items_of(&open, "id", |row| word(row, "prompt"))
        }
        Kind::Instance => {
            let all = resolve::instances(cx).await?;
            let mut items = items_of(&all, "id", |row| {
                join([word(row, "challenge_id"), Text::of(&row["name"]), word(row, "status")])
            });
            let twin = |id: &str| all.iter().filter(|row| word(row, "challenge_id") == id).count() > 1;
            for (item, row) in items.iter_mut().zip(&all) {
                item.also = Some(word(row, "challenge_id")).filter(|id| !twin(id));
            }
            items
        }
        Kind::Question => {
            let named = match within {
                Some(given) => resolve::instance(cx, given).await.ok(),
                None => None,
            };
            // A word that names no instance is the answer, to the only one there is.
            let instance = match named {
                Some(named) => named,
                None => sole(&resolve::instances(cx).await?).ok_or_else(|| Kind::Instance.none())?,
            };
            let op = instance::Get { instance, competition_id: resolve::chosen_comp(cx)? };
            let whole: Value = cx.send(&op).await?.json()?;
            let open = |row: &&Value| row["answered_correctly"] != true && row["unlocked"] != false;
            let open: Vec<Value> = questions(Some(&whole)).iter().filter(open).cloned().collect();
            items_of(&open, "id", |row| word(row, "prompt"))
        }
        Kind::Team => {
            let all = rows(cx, &team::List {}.request()?).await?;
            items_of(&all, "id", |row| word(row, "name"))
        }
        Kind::OpenTeam => {
            let comp = resolve::comp(cx, None).await?;
            let all = rows(cx, &comp::Teams { comp, q: None }.request()?).await?;
            items_of(&all, "id", |row| word(row, "name"))
        }
        Kind::Invite | Kind::Request => {
            let (tray, name) = match kind {
                Kind::Invite => (Tray::INVITES, "team_name"),
                _ => (Tray::REQUESTS, "requester_display_name"),
            };
            let all = tray.rows(cx).await?.parsed::<Value>();
            items_of(&all, "id", |row| join([word(row, name), Text::of(&row["competition_title"])]))
        }
        Kind::TeamInvite => {
            let comp = resolve::comp_of_team(cx, None, false).await?;
            let mut all = rows(cx, &comp::Invites { comp }.request()?).await?;
            all.retain(|row| row["active"] == true);
            // The code is what joins the team: it has no place in a list of completions.
            items_of(&all, "id", |row| word(row, "kind"))
        }
        Kind::Token => {
            let all = rows(cx, &auth::Tokens {}.request()?).await?;
            items_of(&all, "id", |row| word(row, "label"))
        }
        Kind::Setting => {
            let all = rows(cx, &admin::settings::List {}.request()?).await?;
            items_of(&all, "key", |row| word(row, "description"))
        }
        Kind::ChallengeFile | Kind::InstanceFile => {
            let given = within.unwrap_or_default().to_owned();
            let competition_id = resolve::chosen_comp(cx)?;
            let request = match kind {
                Kind::ChallengeFile => challenge::Files { challenge: given, competition_id }.request()?,
                _ => instance::Files { instance: resolve::instance(cx, &given).await?, competition_id }.request()?,
            };
            let all = cx.rows(&request, Window::default(), "files").await?.parsed::<Value>();
            items_of(&all, "name", |_| String::new())
        }
        Kind::Reaction => {
            let op = challenge::Feedback {
                challenge: within.unwrap_or_default().to_owned(),
                competition_id: resolve::chosen_comp(cx)?,
            };
            let counts: Value = cx.send(&op).await?.json()?;
            let all = counts["counts"].as_object().into_iter().flatten();
            all.map(|(name, n)| Item { value: name.clone(), about: table::plain(n), also: None }).collect()
        }
        Kind::Node => of(cx, &node::List {}, |row| word(row, "display_name")).await?,
        Kind::User => {
            of(cx, &admin::users::List {}, |row| join([word(row, "display_name"), word(row, "email")])).await?
        }
        Kind::AnyComp => {
            of(cx, &admin::comp::List {}, |row| join([Text::of(&row["title"]), word(row, "status")])).await?
        }
        Kind::AnyInstance => of(cx, &admin::instances::List::default(), ran).await?,
        Kind::Record => of(cx, &admin::records::List::default(), ran).await?,
        Kind::Task => {
            // No page of theirs is longer.
            let most = Window { limit: Some(200), ..MOST };
            let all = cx.rows(&admin::tasks::List::default().request()?, most, "items").await?.parsed::<Value>();
            items_of(&all, "id", |row| join([word(row, "kind"), word(row, "status")]))
        }
        Kind::Announcement => of(cx, &admin::announcements::List {}, |row| word(row, "title")).await?,
        Kind::Job => {
            let all = rows(cx, &admin::jobs::List {}.request()?).await?;
            items_of(&all, "name", |row| word(row, "last_status"))
        }
        Kind::Host => hosts(cx.hosts()?),
        Kind::Word(words) => known(words),
    };
    Ok(found)
}

/// The saved hosts.
pub fn hosts(hosts: &super::super::hosts::Hosts) -> Vec<Item> {
    let item =
        |host: &super::super::hosts::Host| Item { value: host.name.clone(), about: host.url.clone(), also: None };
    hosts.list.iter().map(item).collect()
}

/// A few words as things to name.
pub fn known(words: &[&str]) -> Vec<Item> {
    words.iter().map(|word| Item { value: (*word).to_owned(), ..Item::default() }).collect()
}

/// The only instance that lives.
pub fn sole(all: &[Value]) -> Option<String> {
    let mut alive = all.iter().filter(|row| row["status"] != "error");
    let only = alive.next()?;
    alive.next().is_none().then(|| word(only, "id"))
}

/// The rows of a list by their ids.
async fn of(cx: &Context, list: &impl Operation, about: impl Fn(&Value) -> String) -> anyhow::Result<Vec<Item>> {
    Ok(items_of(&rows(cx, &list.request()?).await?, "id", about))
}

fn ran(row: &Value) -> String {
    join([word(row, "challenge_id"), Text::of(&row["name"]), word(row, "status")])
}

async fn quizzes(cx: &Context) -> anyhow::Result<Vec<Value>> {
    let competition_id = resolve::comp(cx, None).await?;
    rows(cx, &qa::List { competition_id }.request()?).await
}

async fn rows(cx: &Context, request: &crate::client::Request) -> anyhow::Result<Vec<Value>> {
    Ok(cx.rows(request, MOST, "items").await?.parsed())
}

fn questions(of: Option<&Value>) -> &[Value] {
    of.and_then(|of| of["questions"].as_array()).map_or(&[], Vec::as_slice)
}

fn items_of(rows: &[Value], key: &str, about: impl Fn(&Value) -> String) -> Vec<Item> {
    rows.iter().map(|row| Item { value: word(row, key), about: about(row), also: None }).collect()
}

fn word(row: &Value, key: &str) -> String {
    table::plain(&row[key])
}

fn join<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
