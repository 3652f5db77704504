//! The reference's own client plays a round on the sandbox, unchanged.

mod real {
    use std::process::Command;

    use ctfy::sandbox::{Options, Sandbox};
    use secrecy::ExposeSecret;
    use serde_json::Value;

    use crate::platform::{Platform, Release};

    /// Runs the client and gives what it printed; its JSON comes after its log lines, on the same stdout.
    fn run(client: &dyn Fn() -> Command, args: &[&str]) -> String {
        let output = client().args(args).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{args:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
        text
    }

    fn json(text: &str) -> Value {
        let lines: Vec<&str> = text.lines().collect();
        let begins = |line: &&str| matches!(*line, "[" | "{" | "[]" | "{}");
        let from = lines.iter().position(begins).unwrap_or_else(|| panic!("no JSON in {text}"));
        serde_json::from_str(&lines[from..].join("\n")).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    #[test]
    fn the_replaced_client_plays_a_round_0_6_6() {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(Options::default())).unwrap();
        let platform = Platform::shared(Release::V0_6_6).unwrap();
        let token = sandbox.accounts.player.expose_secret().to_owned();
        let client = || {
            let mut command = platform.reference("ctfy", &token);
            command.env("CTFY_PLATFORM_URL", &sandbox.url);
            command
        };
        let listed = json(&run(&client, &["competition", "list", "--json"]));
        assert_eq!(listed[0]["id"], sandbox.competition.as_str());
        run(&client, &["competition", "register", &sandbox.competition]);
        assert!(run(&client, &["challenge", "list"]).contains("WEB-001"));
        let started = json(&run(&client, &["instance", "start", "WEB-001", "--json"]));
        assert!(started["services"][0]["port"].as_u64() > Some(0), "{started}");
        let instances = json(&run(&client, &["instance", "list", "--json"]));
        let id = instances[0]["id"].as_str().unwrap().to_owned();
        let answers: String = sandbox
            .platform()
            .store()
            .db
            .query_row("SELECT answers FROM instances WHERE id = ?1", [&id], |row| row.get(0))
            .unwrap();
        let flag = serde_json::from_str::<Value>(&answers).unwrap()["flag"].as_str().unwrap().to_owned();
        let wrong = client().args(["instance", "submit", &id, "FLAG{no}", "--json"]).output().unwrap();
        assert!(String::from_utf8_lossy(&wrong.stdout).contains("false"), "{wrong:?}");
        let right = json(&run(&client, &["instance", "submit", &id, &flag, "--json"]));
        assert_eq!(right["correct"], true, "{right}");
        let table = json(&run(&client, &["scoreboard", "view", "--json"]));
        assert_eq!(table[0]["flags_solved"], 1, "{table}");
        assert_eq!(json(&run(&client, &["submission", "list", "--json"])).as_array().unwrap().len(), 2);
    }
}
