//! `completion`: the script that teaches a shell our commands.

use clap::Args;
use clap_complete::Shell;

use super::super::Program;
use super::super::context::Context;

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  mkdir -p ~/.local/share/bash-completion/completions ~/.zfunc ~/.config/fish/completions
  ctfy completion bash > ~/.local/share/bash-completion/completions/ctfy
  ctfy completion zsh > ~/.zfunc/_ctfy
  ctfy completion fish > ~/.config/fish/completions/ctfy.fish";

/// For which shell.
#[derive(Args)]
pub struct Completion {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints the script.
pub fn run(cx: &Context, completion: Completion) -> anyhow::Result<()> {
    cx.out.verbatim(&script(cx.program, completion.shell))
}

/// A program's script for a shell.
pub fn script(program: Program, shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut program.command(), program.name(), &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
