//! Every environment variable, documented once. Nothing else in the crate reads the environment for its own ends (the
//! HTTP library reads the usual proxy variables by itself).

use std::ffi::OsString;
use std::path::PathBuf;

/// What the environment says.
#[derive(Debug, Clone, Default)]
pub struct Env {
    /// `CTFY_PLATFORM_URL`: the platform's address.
    pub platform_url: Option<String>,
    /// `CTFY_TOKEN`: the bearer for that address, or for the current host.
    pub token: Option<String>,
    /// `CTFY_NODE_TOKEN`: the bearer of a worker node's own API.
    pub node_token: Option<String>,
    /// `CTFY_HOST`: which saved host to use.
    pub host: Option<String>,
    /// `CTFY_COMPETITION`: the competition where COMP is left out.
    pub competition: Option<String>,
    /// `CTFY_CONFIG_HOME`: the folder of `config.toml`.
    pub config_home: Option<PathBuf>,
    /// `XDG_CONFIG_HOME`: `ctfy` below it is that folder otherwise.
    pub xdg_config_home: Option<PathBuf>,
    /// `CTFY_SKIP_VERSION_CHECK`: set to anything but 0 or nothing, the daily version check is left out.
    pub skip_version_check: bool,
    /// `NO_COLOR`: set to anything, no colour unless `--color always`.
    pub no_color: bool,
    /// `CLICOLOR_FORCE`, set to anything but 0: colour even into a pipe.
    pub force_color: bool,
    /// `TERM`: `dumb` means neither colour nor movement.
    pub dumb: bool,
    /// `BROWSER`, `DISPLAY`, `WAYLAND_DISPLAY`: whether there is a browser to open (elsewhere than Linux there is).
    pub browser: bool,
    /// `SSH_CONNECTION`: a browser opened here would open at the wrong end.
    pub remote: bool,
    /// `LC_ALL`, `LC_CTYPE`, `LANG`, the first that is set: one that names no UTF-8 (such as `C`) gets pictures in ASCII.
    pub ascii: bool,
}

impl Env {
    /// Reads the process's environment.
    pub fn read() -> Env {
        Env::from(|name| std::env::var_os(name))
    }

    /// Reads from any source. An empty value counts as unset, text that is not UTF-8 is taken as close as it comes.
    pub fn from(get: impl Fn(&str) -> Option<OsString>) -> Env {
        let raw = |name: &str| get(name).filter(|value| !value.is_empty());
        let text =
            |name: &str| raw(name).map(|value| value.to_string_lossy().trim().to_owned()).filter(|t| !t.is_empty());
        let on = |name: &str| text(name).is_some_and(|value| value != "0");
        Env {
            platform_url: text("CTFY_PLATFORM_URL"),
            token: text("CTFY_TOKEN"),
            node_token: text("CTFY_NODE_TOKEN"),
            host: text("CTFY_HOST"),
            competition: text("CTFY_COMPETITION"),
            config_home: raw("CTFY_CONFIG_HOME").map(PathBuf::from),
            xdg_config_home: raw("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute()),
            skip_version_check: on("CTFY_SKIP_VERSION_CHECK"),
            no_color: raw("NO_COLOR").is_some(),
            force_color: on("CLICOLOR_FORCE"),
            dumb: text("TERM").is_some_and(|term| term == "dumb"),
            browser: cfg!(not(target_os = "linux"))
                || ["BROWSER", "DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| raw(name).is_some()),
            remote: raw("SSH_CONNECTION").is_some(),
            // With none of them set, as in many a container, the terminal shows UTF-8 all the same.
            ascii: ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| text(name)).is_some_and(|locale| {
                let locale = locale.to_lowercase();
                !(locale.contains("utf-8") || locale.contains("utf8"))
            }),
        }
    }
}
