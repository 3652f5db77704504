//! Other accounts, as everyone sees them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::Text;

crate::operations! { "user";
    Get => GET "/users/{user}" (user) [bare] -> User;
    SolveTrend => GET "/users/{user}/solve-trend" (user) -> Trend;
    Stats => GET "/users/{user}/profile-stats" (user) -> ProfileStats;
}

/// Show an account's public profile.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Get {
    /// The account's id.
    #[serde(skip)]
    pub user: String,
}

/// Show how many challenges an account has solved, day by day.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SolveTrend {
    /// The account's id.
    #[serde(skip)]
    pub user: String,
    /// How many days back, 7 to 365.
    pub days: Option<u64>,
}

/// Show an account's activity, and its solves by tag and difficulty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Stats {
    /// The account's id.
    #[serde(skip)]
    pub user: String,
    /// How many days back, 7 to 365.
    pub days: Option<u64>,
}

/// An account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct User {
    /// Its id.
    pub id: String,
    /// Its name: a player chose it.
    pub display_name: String,
    /// Its picture.
    pub avatar_url: String,
    /// When it was made, ISO 8601.
    pub created_at: Option<String>,
    /// What it says of itself.
    pub bio: Option<Text>,
    /// Its country, two letters.
    pub country: Option<String>,
    /// Its site.
    pub website_url: Option<String>,
    /// Its time zone, such as `Europe/Berlin`.
    pub timezone: Option<String>,
    /// Where else to find it, an address for each site.
    pub social_links: BTreeMap<String, String>,
    /// Challenges solved in full.
    pub solves: u64,
    /// Answers given.
    pub attempts: u64,
    /// When it last did something, ISO 8601.
    pub last_active_at: Option<String>,
}

/// Solves day by day.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Trend {
    /// One for each day.
    pub solve_trend: Vec<DaySolves>,
}

/// A day's solves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DaySolves {
    /// The day, ISO 8601.
    pub date: String,
    /// How many.
    pub solves: u64,
}

/// What an account or a team has done.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProfileStats {
    /// How busy each day was.
    pub calendar: Vec<DayCount>,
    /// Solves by tag.
    pub by_tag: Vec<TagCount>,
    /// Solves by difficulty.
    pub by_difficulty: Vec<DifficultyCount>,
    /// Solves day by day.
    pub solve_trend: Vec<DaySolves>,
}

/// How busy a day was.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DayCount {
    /// The day, ISO 8601.
    pub date: String,
    /// How many submissions.
    pub count: u64,
}

/// Solves of a tag.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TagCount {
    /// The tag.
    pub tag: String,
    /// How many are solved.
    pub solved: u64,
    /// Of how many.
    pub total: u64,
}

/// Solves of a difficulty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DifficultyCount {
    /// The difficulty.
    pub difficulty: String,
    /// How many are solved.
    pub solved: u64,
    /// Of how many.
    pub total: u64,
}
