//! Achievements, and the small things that earn one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::model::Text;
use crate::client::Page;

crate::operations! { "achievement";
    Catalog => GET "/achievements/catalog" [bare] -> Page<CatalogEntry>;
    Mine => GET "/me/achievements" [bare] -> MyAchievements;
    Recent => GET "/achievements/recent-unlocks" [bare] -> Page<RecentUnlock>;
    ClaimEgg => POST "/easter-eggs/{egg}/claim" (egg) [query] -> EggClaimed;
    VerifyStarGazer => POST "/me/star-gazer/verify" [query] -> StarGazerVerified;
}

/// List what can be achieved.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Catalog {}

/// Show what you have achieved, and what is left.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Mine {}

/// List what was achieved last, and by whom.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Recent {}

/// Claim an easter egg you have found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ClaimEgg {
    /// The egg's id.
    #[serde(skip)]
    pub egg: String,
    /// The competition it counts in.
    pub competition_id: Option<String>,
}

/// Have the platform look whether you starred its repository.
#[derive(Debug, Clone, Default, Serialize)]
pub struct VerifyStarGazer {
    /// The competition it counts in.
    pub competition_id: Option<String>,
}

/// What can be achieved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CatalogEntry {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// How one earns it.
    pub description: Text,
    /// The name of its picture.
    pub icon: String,
    /// `bronze`, `silver`, `gold` or a later word.
    pub tier: String,
    /// It is not said how one earns it.
    pub secret: bool,
    /// How far you are, where that can be said.
    pub progress: Option<Progress>,
    /// What it is worth.
    pub points: u64,
    /// How many teams have it.
    pub earned_by_count: u64,
    /// How rare it is; `unearned` where nobody has it.
    pub rarity: String,
}

/// How far one is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// So far.
    pub current: u64,
    /// Of how much.
    pub target: u64,
}

/// What a team has achieved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Unlocked {
    /// The achievement.
    pub achievement_id: String,
    /// What it is called.
    pub name: Text,
    /// How one earns it.
    pub description: Text,
    /// The name of its picture.
    pub icon: String,
    /// `bronze`, `silver`, `gold` or a later word.
    pub tier: String,
    /// It is not said how one earns it.
    pub secret: bool,
    /// When it was earned, ISO 8601.
    pub unlocked_at: Option<String>,
    /// What it was earned with.
    pub context: BTreeMap<String, Value>,
    /// What it is worth.
    pub points: u64,
    /// How many teams have it.
    pub earned_by_count: u64,
    /// How rare it is.
    pub rarity: String,
}

/// What you have achieved, and what is left.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MyAchievements {
    /// What you have.
    pub unlocked: Vec<Unlocked>,
    /// What is left.
    pub locked: Vec<CatalogEntry>,
    /// How much that is.
    pub summary: Summary,
}

/// How much one has achieved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Achievements earned.
    pub unlocked_count: u64,
    /// Of how many.
    pub total_count: u64,
    /// Points earned.
    pub score: u64,
    /// Of how many.
    pub total_score: u64,
}

/// Something achieved lately.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RecentUnlock {
    /// The team.
    pub team_id: String,
    /// Its name: a player chose it.
    pub team_name: String,
    /// The achievement.
    pub achievement_id: String,
    /// What it is called.
    pub name: Text,
    /// The name of its picture.
    pub icon: String,
    /// `bronze`, `silver`, `gold` or a later word.
    pub tier: String,
    /// When, ISO 8601.
    pub unlocked_at: Option<String>,
}

/// What claiming an egg earns.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EggClaimed {
    /// The egg.
    pub egg_id: String,
    /// What it earns.
    pub achievement: Unlocked,
    /// You had it.
    pub already_unlocked: bool,
}

/// Whether the platform found your star.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StarGazerVerified {
    /// It did.
    pub verified: bool,
    /// Why not.
    pub reason: String,
    /// What it earns.
    pub achievement: Option<Unlocked>,
    /// You had it.
    pub already_unlocked: bool,
}
