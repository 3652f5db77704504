//! The platform's settings.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::api::model::Text;
use crate::client::Page;

crate::operations! { "admin/settings";
    List => GET "/admin/platform-settings" [bare] -> Page<Setting>;
    Set => PATCH "/admin/platform-settings/{key}" (key) -> Setting;
    Unset => DELETE "/admin/platform-settings/{key}" (key) [bare] -> Setting;
}

/// List the platform's settings.
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {}

/// Change a setting.
#[derive(Clone, Default, Serialize)]
pub struct Set {
    /// The setting's key.
    #[serde(skip)]
    pub key: String,
    /// The new value, of the setting's own type: a number as text is refused.
    pub value: Value,
}

/// Put a setting back to what it was without the change.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Unset {
    /// The setting's key.
    #[serde(skip)]
    pub key: String,
}

/// A setting.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// What it is called.
    pub key: String,
    /// Its type, such as `bool` or `list[str]`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it does.
    pub description: Text,
    /// The value in force.
    pub value: Value,
    /// Where that comes from, such as `env` or `default`.
    pub source: String,
    /// What the platform's environment says.
    pub env_value: Value,
    /// What it is when nobody says anything.
    pub default_value: Value,
}
