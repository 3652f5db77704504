//! The scripts that teach a shell to ask us.

use clap::ValueEnum;

use super::super::Program;

/// A shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash, 3.2 or newer.
    Bash,
    /// elvish.
    Elvish,
    /// fish, 3.0 or newer.
    Fish,
    /// PowerShell, Windows' own or the other.
    #[value(name = "powershell", alias = "pwsh")]
    PowerShell,
    /// zsh.
    Zsh,
}

/// A program's script for a shell.
pub fn script(program: Program, shell: Shell) -> String {
    let text = match shell {
        Shell::Bash => include_str!("scripts/bash"),
        Shell::Elvish => include_str!("scripts/elvish"),
        Shell::Fish => include_str!("scripts/fish"),
        Shell::PowerShell => include_str!("scripts/powershell"),
        Shell::Zsh => include_str!("scripts/zsh"),
    };
    let name = program.name;
    text.replace("@name@", name).replace("@function@", &format!("_{}", name.replace('-', "_")))
}
