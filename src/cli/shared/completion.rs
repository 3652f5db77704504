//! `completion`: the script that teaches a shell our commands.

use clap::Args;

use super::super::complete::script::{Shell, script};
use super::super::context::Context;

/// Below the help.
pub const EXAMPLES: &str = "\
Examples:
  mkdir -p ~/.local/share/bash-completion/completions ~/.zfunc ~/.config/fish/completions
  ctfy completion bash > ~/.local/share/bash-completion/completions/ctfy
  ctfy completion zsh > ~/.zfunc/_ctfy
  ctfy completion fish > ~/.config/fish/completions/ctfy.fish

It completes ids, too: `ctfy instance stop <TAB>` offers what runs, asked of the platform in passing.";

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
