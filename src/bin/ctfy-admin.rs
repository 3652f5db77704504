//! The `ctfy-admin` program.
fn main() -> std::process::ExitCode {
    ctfy::cli::run(ctfy::cli::Program::ADMIN)
}
