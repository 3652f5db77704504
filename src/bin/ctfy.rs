//! The `ctfy` program.
fn main() -> std::process::ExitCode {
    ctfy::cli::run(ctfy::cli::Program::PLAYER)
}
