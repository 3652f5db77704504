//! Standings over all competitions, and what standings are made of. A competition's own are in [`comp`](super::comp).

use serde::{Deserialize, Serialize};

use super::model::Text;
use crate::client::Page;

crate::operations! { "scoreboard";
    View => GET "/scoreboard" [bare] -> Page<Entry>;
    Users => GET "/scoreboard/users" [bare] -> Page<UserEntry>;
    Challenges => GET "/scoreboard/challenges" [bare] -> Page<ChallengeStats>;
    History => GET "/scoreboard/history" -> Page<Snapshot>;
}

/// Show the standings over all competitions.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(clap::Args))]
pub struct View {}

/// Show the standings of players over all competitions.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Users {}

/// Show how often each challenge was solved.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Challenges {}

/// Show how the standings went.
#[derive(Debug, Clone, Default, Serialize)]
pub struct History {
    /// Only this team.
    pub team_id: Option<String>,
    /// How many days back; 7 when it is left out.
    pub days: Option<u64>,
}

/// A team in the standings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// 1 is best.
    pub rank: u64,
    /// The team.
    pub team_id: String,
    /// Its name: a rival chose it.
    pub team_name: String,
    /// Challenges solved in full.
    pub solved: u64,
    /// Questions answered.
    pub flags_solved: u64,
    /// Answers given.
    pub attempts: u64,
    /// The last right one, ISO 8601.
    pub last_solve_at: Option<String>,
    /// When it last did something, ISO 8601.
    pub last_active_at: Option<String>,
    /// Its captain's picture.
    pub avatar_url: String,
}

/// A player in the standings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct UserEntry {
    /// 1 is best.
    pub rank: u64,
    /// The account.
    pub user_id: String,
    /// Its name: a player chose it.
    pub display_name: String,
    /// Its picture.
    pub avatar_url: String,
    /// Its country, two letters.
    pub country: String,
    /// Questions answered.
    pub flags_solved: u64,
    /// Challenges solved in full.
    pub solved: u64,
    /// The last right answer, ISO 8601.
    pub last_solve_at: Option<String>,
}

/// How a challenge was solved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChallengeStats {
    /// The challenge.
    pub challenge_id: String,
    /// What it is called.
    pub name: Text,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// How often it was solved.
    pub solves_count: u64,
    /// How many answers were given.
    pub total_attempts: u64,
    /// How many of those were right, in percent.
    pub success_rate: f64,
    /// One for each question.
    pub flag_stats: Vec<QuestionStats>,
}

/// How a question was answered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionStats {
    /// The question.
    pub flag_id: String,
    /// How often it was answered.
    pub solves_count: u64,
}

/// A team's standing at one time.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Snapshot {
    /// When, ISO 8601.
    pub snapshot_at: Option<String>,
    /// When, seconds since 1970.
    pub snapshot_at_ts: f64,
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// 1 is best.
    pub rank: u64,
    /// Challenges solved in full.
    pub solved: u64,
    /// Answers given.
    pub attempts: u64,
}

/// How scores went.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ScoreHistory {
    /// One for each team.
    pub series: Vec<Series>,
    /// When this was made, seconds since 1970.
    pub generated_at: f64,
}

/// How a team's score went.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Series {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// One for each time.
    pub points: Vec<Point>,
}

/// A score at one time.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Point {
    /// When, seconds since 1970.
    pub ts: f64,
    /// The score.
    pub score: i64,
    /// 1 is best.
    pub rank: u64,
}

/// How many teams have how many points.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Distribution {
    /// How many teams there are.
    pub total_teams: u64,
    /// One for each span.
    pub bins: Vec<Bin>,
}

/// How many fall into a span.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Bin {
    /// The span.
    pub label: String,
    /// How many.
    pub count: u64,
}

/// Which team solved which challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SolveMatrix {
    /// The rows.
    pub teams: Vec<MatrixTeam>,
    /// The columns.
    pub challenges: Vec<MatrixChallenge>,
    /// What is known of a team and a challenge.
    pub cells: Vec<Cell>,
}

/// A row of the matrix.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MatrixTeam {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub name: String,
    /// Challenges solved in full.
    pub solved: u64,
}

/// A column of the matrix.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MatrixChallenge {
    /// The challenge.
    pub challenge_id: String,
    /// What it is called.
    pub name: Text,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// How many teams solved it.
    pub solves_count: u64,
}

/// How a team did at a challenge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Cell {
    /// The team.
    pub team_id: String,
    /// The challenge.
    pub challenge_id: String,
    /// It is solved.
    pub solved: bool,
    /// When, ISO 8601.
    pub solved_at: Option<String>,
    /// How long it took, in seconds.
    pub solve_time_s: f64,
    /// Answers given.
    pub attempts: u64,
    /// It was the first team.
    pub first_blood: bool,
    /// How many of its questions are answered; 0.6.6 does not say.
    pub captured: u64,
}

/// How each challenge was solved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Breakdown {
    /// One each.
    pub challenges: Vec<BreakdownRow>,
    /// When this was made, seconds since 1970.
    pub generated_at: f64,
}

/// How a challenge was solved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BreakdownRow {
    /// The challenge.
    pub challenge_id: String,
    /// What it is called.
    pub name: Text,
    /// `web`, `pwn`, `reverse`, `crypto`, `misc` or a later word.
    pub category: String,
    /// Such as `easy`.
    pub difficulty: String,
    /// How many teams solved it.
    pub solves_count: u64,
    /// Answers given.
    pub attempts: u64,
    /// How many of those were right, in percent.
    pub success_rate: f64,
    /// The first team that solved it.
    pub first_blood_team_id: String,
    /// Its name: a player chose it.
    pub first_blood_team_name: String,
    /// When, ISO 8601.
    pub first_blood_at: Option<String>,
}
