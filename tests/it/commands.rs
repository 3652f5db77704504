//! Every operation has its command.

use ctfy::cli::Program;

/// The command that carries each operation out.
const COMMANDS: &[(&str, &str)] = &[
    ("auth.Register", "ctfy auth register"),
    ("auth.Login", "ctfy auth login"),
    ("auth.DeviceCode", "ctfy auth login"),
    ("auth.DeviceToken", "ctfy auth login"),
    ("auth.Tokens", "ctfy auth tokens list"),
    ("auth.RevokeToken", "ctfy auth tokens revoke"),
    ("auth.DeviceInfo", "ctfy auth device info"),
    ("auth.DeviceApprove", "ctfy auth device approve"),
    ("auth.DeviceDeny", "ctfy auth device deny"),
    ("auth.Providers", "ctfy auth providers"),
    ("auth.Scopes", "ctfy auth tokens scopes"),
    ("auth.Mint", "ctfy auth tokens mint"),
    ("auth.RevokeOthers", "ctfy auth tokens revoke-others"),
    ("auth.Identities", "ctfy auth identities list"),
    ("auth.LinkIdentity", "ctfy auth identities link"),
    ("auth.UnbindIdentity", "ctfy auth identities unbind"),
    ("auth.SetPassword", "ctfy auth password set"),
    ("auth.RemovePassword", "ctfy auth password remove"),
    ("me.View", "ctfy me view"),
    ("me.Edit", "ctfy me edit"),
    ("me.Privacy", "ctfy me privacy"),
    ("me.Inbox", "ctfy me inbox"),
    ("me.Read", "ctfy me read"),
    ("me.ReadAll", "ctfy me read"),
    ("me.Solves", "ctfy me solves"),
    ("me.Milestones", "ctfy me milestones"),
    ("me.Export", "ctfy me export"),
    ("me.Delete", "ctfy me delete"),
    ("achievement.Mine", "ctfy me achievements"),
    ("comp.List", "ctfy comp list"),
    ("comp.Get", "ctfy comp view"),
    ("comp.Challenges", "ctfy comp challenges"),
    ("comp.Register", "ctfy comp register"),
    ("comp.Redeem", "ctfy comp redeem"),
    ("comp.Teams", "ctfy comp teams"),
    ("comp.RequestToJoin", "ctfy comp request"),
    ("comp.AcceptInvite", "ctfy comp accept"),
    ("comp.DeclineInvite", "ctfy comp decline"),
    ("comp.UpdateTeam", "ctfy comp team rename"),
    ("comp.Leave", "ctfy comp team leave"),
    ("comp.Kick", "ctfy comp team kick"),
    ("comp.Invites", "ctfy comp team invites list"),
    ("comp.CreateInvite", "ctfy comp team invites create"),
    ("comp.RevokeInvite", "ctfy comp team invites revoke"),
    ("comp.SendInvite", "ctfy comp team invites send"),
    ("comp.ApproveRequest", "ctfy comp team requests approve"),
    ("comp.RejectRequest", "ctfy comp team requests reject"),
    ("comp.Scoreboard", "ctfy comp scoreboard"),
    ("challenge.List", "ctfy challenge list"),
    ("challenge.Get", "ctfy challenge view"),
    ("challenge.Files", "ctfy challenge files"),
    ("challenge.Download", "ctfy challenge download"),
    ("challenge.Facets", "ctfy challenge facets"),
    ("challenge.Attempts", "ctfy challenge attempts"),
    ("challenge.React", "ctfy challenge react"),
    ("challenge.Unreact", "ctfy challenge unreact"),
    ("challenge.UnreactAll", "ctfy challenge unreact"),
    ("challenge.MyReactions", "ctfy challenge reactions"),
    ("challenge.Feedback", "ctfy challenge feedback"),
    ("instance.List", "ctfy instance list"),
    ("instance.Start", "ctfy instance start"),
    ("instance.Get", "ctfy instance view"),
    ("instance.Status", "ctfy instance status"),
    ("instance.Renew", "ctfy instance renew"),
    ("instance.Stop", "ctfy instance stop"),
    ("instance.Verify", "ctfy verify"),
    ("instance.Traffic", "ctfy instance traffic"),
    ("instance.Files", "ctfy instance files"),
    ("instance.Download", "ctfy instance download"),
    ("instance.VpnConfig", "ctfy instance vpn"),
    ("submission.Create", "ctfy submit"),
    ("submission.List", "ctfy submission list"),
    ("qa.List", "ctfy qa list"),
    ("qa.Submit", "ctfy qa submit"),
    ("scoreboard.View", "ctfy scoreboard view"),
    ("scoreboard.Users", "ctfy scoreboard users"),
    ("scoreboard.Challenges", "ctfy scoreboard challenges"),
    ("achievement.Catalog", "ctfy achievement catalog"),
    ("achievement.Recent", "ctfy achievement recent"),
    ("achievement.ClaimEgg", "ctfy achievement claim-egg"),
    ("achievement.VerifyStarGazer", "ctfy achievement verify-star-gazer"),
    ("user.Get", "ctfy user view"),
    ("user.SolveTrend", "ctfy user solve-trend"),
    ("user.Stats", "ctfy user stats"),
    ("team.List", "ctfy team list"),
    ("team.Get", "ctfy team view"),
    ("team.Stats", "ctfy team stats"),
    ("team.Achievements", "ctfy team achievements"),
    ("comp.ScoreHistory", "ctfy comp history"),
    ("comp.Distribution", "ctfy comp distribution"),
    ("comp.SolveMatrix", "ctfy comp matrix"),
    ("comp.Breakdown", "ctfy comp breakdown"),
    ("scoreboard.History", "ctfy scoreboard history"),
    ("activity.List", "ctfy activity list"),
    ("activity.Timeseries", "ctfy activity timeseries"),
    ("node.List", "ctfy-admin nodes list"),
    ("admin/users.List", "ctfy-admin users list"),
    ("admin/users.Get", "ctfy-admin users view"),
    ("admin/users.SetRole", "ctfy-admin users role-set"),
    ("admin/comp.List", "ctfy-admin comp list"),
    ("admin/comp.Create", "ctfy-admin comp create"),
    ("admin/comp.Update", "ctfy-admin comp update"),
    ("admin/comp.Delete", "ctfy-admin comp delete"),
    ("admin/comp.Registrations", "ctfy-admin comp registrations"),
    ("admin/comp.Admins", "ctfy-admin comp admins list"),
    ("admin/comp.GrantAdmin", "ctfy-admin comp admins grant"),
    ("admin/comp.RevokeAdmin", "ctfy-admin comp admins revoke"),
    ("admin/comp.Invites", "ctfy-admin comp invites list"),
    ("admin/comp.AddInvite", "ctfy-admin comp invites add"),
    ("admin/comp.RevokeInvite", "ctfy-admin comp invites revoke"),
    ("admin/announcements.List", "ctfy-admin announcements list"),
    ("admin/announcements.Create", "ctfy-admin announcements create"),
    ("admin/announcements.Update", "ctfy-admin announcements update"),
    ("admin/announcements.Delete", "ctfy-admin announcements delete"),
    ("admin/achievements.Grant", "ctfy-admin achievements grant"),
    ("admin/achievements.Revoke", "ctfy-admin achievements revoke"),
    ("admin/challenges.Stats", "ctfy-admin challenges stats"),
    ("admin/challenges.Timeseries", "ctfy-admin challenges timeseries"),
    ("admin/challenges.Latency", "ctfy-admin challenges latency"),
    ("admin/challenges.Feedback", "ctfy-admin challenges feedback"),
    ("admin/questions.ResetAttempts", "ctfy-admin questions reset-attempts"),
    ("server.Health", "ctfy server health"),
    ("server.Meta", "ctfy server meta"),
    ("server.ClusterInfo", "ctfy server cluster"),
    ("server.Events", "ctfy events watch"),
    ("admin/instances.List", "ctfy-admin instances list"),
    ("admin/instances.Get", "ctfy-admin instances view"),
    ("admin/instances.StopAll", "ctfy-admin instances stop-all"),
    ("admin/instances.Pcap", "ctfy-admin instances pcap"),
    ("admin/instances.Traffic", "ctfy-admin instances traffic"),
    ("admin/records.List", "ctfy-admin records list"),
    ("admin/records.Get", "ctfy-admin records view"),
    ("admin/records.Events", "ctfy-admin records events"),
    ("admin/records.Submissions", "ctfy-admin records submissions"),
    ("admin/records.Log", "ctfy-admin records log"),
    ("admin/records.Traffic", "ctfy-admin records traffic"),
    ("admin/records.Pcap", "ctfy-admin records pcap"),
    ("admin/nodes.Get", "ctfy-admin nodes view"),
    ("admin/nodes.Register", "ctfy-admin nodes register"),
    ("admin/nodes.Edit", "ctfy-admin nodes edit"),
    ("admin/nodes.Delete", "ctfy-admin nodes delete"),
    ("admin/nodes.Health", "ctfy-admin nodes health"),
    ("admin/nodes.Events", "ctfy-admin nodes events"),
    ("admin/nodes.Invites", "ctfy-admin nodes invites list"),
    ("admin/nodes.MintInvite", "ctfy-admin nodes invites mint"),
    ("admin/nodes.RevokeInvite", "ctfy-admin nodes invites revoke"),
    ("admin/stats.Overview", "ctfy-admin stats overview"),
    ("admin/stats.HealthFlags", "ctfy-admin stats health-flags"),
    ("admin/stats.SolveMatrix", "ctfy-admin stats solve-matrix"),
    ("admin/stats.Timeseries", "ctfy-admin stats timeseries"),
    ("admin/stats.TrafficSummary", "ctfy-admin stats traffic-summary"),
    ("admin/activities.List", "ctfy-admin activities list"),
    ("admin/activities.Timeseries", "ctfy-admin activities timeseries"),
    ("admin/challenges.Rescan", "ctfy-admin challenges rescan"),
    ("admin/challenges.Build", "ctfy-admin challenges build"),
    ("admin/challenges.BuildAll", "ctfy-admin challenges build"),
    ("admin/challenges.BuildState", "ctfy-admin challenges build-state"),
    ("admin/challenges.Pull", "ctfy-admin challenges pull"),
    ("admin/challenges.PullAll", "ctfy-admin challenges pull"),
    ("admin/challenges.PullState", "ctfy-admin challenges pull-state"),
    ("admin/settings.List", "ctfy-admin settings list"),
    ("admin/settings.Set", "ctfy-admin settings set"),
    ("admin/settings.Unset", "ctfy-admin settings unset"),
    ("admin/tasks.List", "ctfy-admin tasks list"),
    ("admin/tasks.Get", "ctfy-admin tasks view"),
    ("admin/tasks.Logs", "ctfy-admin tasks logs"),
    ("admin/tasks.Submit", "ctfy-admin tasks submit"),
    ("admin/tasks.Cancel", "ctfy-admin tasks cancel"),
    ("admin/jobs.List", "ctfy-admin jobs list"),
    ("admin/jobs.Set", "ctfy-admin jobs set"),
    ("admin/jobs.Run", "ctfy-admin jobs run"),
];

#[test]
fn every_operation_has_its_command() {
    let mut listed: Vec<&str> = COMMANDS.iter().map(|(operation, _)| *operation).collect();
    listed.sort_unstable();
    let mut known: Vec<String> =
        ctfy::api::operations().map(|meta| format!("{}.{}", meta.namespace, meta.name)).collect();
    known.sort_unstable();
    assert_eq!(listed, known, "an operation stands in the list twice, not at all, or is gone");
}

/// The command that carries each operation of a node's own API out.
const WORKER: &[(&str, &str)] = &[
    ("Health", "health"),
    ("Start", "start"),
    ("Status", "status"),
    ("Check", "check"),
    ("Stop", "stop"),
    ("StopAll", "stop-all"),
    ("Containers", "containers"),
    ("Logs", "logs"),
    ("Traffic", "traffic"),
    ("Pcap", "pcap"),
    ("Runtime", "runtime"),
    ("Files", "files"),
    ("Download", "download"),
    ("VpnConfig", "vpn"),
    ("Rescan", "rescan"),
    ("Build", "build"),
    ("BuildAll", "build"),
    ("BuildState", "build-state"),
    ("Pull", "pull"),
    ("PullAll", "pull"),
    ("PullState", "pull-state"),
];

/// A node's own API is the one that was taken from a node, and every operation of it has its command.
#[test]
fn a_nodes_own_api_is_whole() {
    let text = include_str!("../contract/node-0.6.6.json");
    let contract: serde_json::Value = serde_json::from_str(text).unwrap();
    let mut wanted: Vec<String> = Vec::new();
    for (path, methods) in contract["paths"].as_object().unwrap() {
        let path = path.replace("{instance_id}", "{instance}").replace("{challenge_id}", "{challenge}");
        wanted.extend(methods.as_object().unwrap().keys().map(|method| format!("{} {path}", method.to_uppercase())));
    }
    let rows = ctfy::api::worker::OPERATIONS;
    let mut known: Vec<String> = rows.iter().map(|meta| format!("{} /api/v1{}", meta.method, meta.path)).collect();
    wanted.sort_unstable();
    known.sort_unstable();
    assert_eq!(known, wanted);
    let named: Vec<&str> = WORKER.iter().map(|(operation, _)| *operation).collect();
    assert_eq!(named, rows.iter().map(|meta| meta.name).collect::<Vec<_>>());
    let program = Program::ADMIN.command();
    let worker = program.find_subcommand("worker").unwrap();
    for (operation, command) in WORKER {
        assert!(worker.find_subcommand(command).is_some(), "{operation} has no command");
    }
}

#[test]
fn the_commands_named_are_there() {
    for (operation, line) in COMMANDS {
        let mut words = line.split(' ');
        let program = if words.next() == Some("ctfy") { Program::PLAYER } else { Program::ADMIN };
        let mut command = program.command();
        for word in words {
            let found = command.find_subcommand(word).cloned();
            command = found.unwrap_or_else(|| panic!("{operation}: `{line}` has no `{word}`"));
        }
        assert!(!command.has_subcommands(), "{operation}: `{line}` is a group");
    }
}

/// What an operator's command changes can be rehearsed, every one of it.
#[test]
fn what_changes_something_can_be_rehearsed() {
    let changes: Vec<String> = ctfy::api::operations()
        .filter(|meta| meta.method != ctfy::client::Method::GET)
        .map(|meta| format!("{}.{}", meta.namespace, meta.name))
        .collect();
    for (operation, line) in COMMANDS.iter().filter(|(operation, _)| changes.iter().any(|change| change == operation)) {
        let Some(words) = line.strip_prefix("ctfy-admin ") else { continue };
        let command = words.split(' ').fold(Program::ADMIN.command(), |command, word| {
            command.find_subcommand(word).cloned().expect("it is there")
        });
        let rehearsed = command.get_arguments().any(|arg| arg.get_long() == Some("dry-run"));
        assert!(rehearsed, "{operation}: `{line}` has no --dry-run");
    }
}

#[test]
fn the_commands_that_texts_name_are_there() {
    let mut missing = Vec::new();
    for path in sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli"))) {
        let source = std::fs::read_to_string(&path).expect("a source file");
        for quoted in source.split('`').filter(|text| !text.contains('\n')) {
            let mut words = quoted.split(' ');
            let mut command = match words.next() {
                Some("ctfy") => Program::PLAYER.command(),
                Some("ctfy-admin") => Program::ADMIN.command(),
                _ => continue,
            };
            // What stands for something, such as INSTANCE or {id}, and flags come after the command's own words.
            for word in words.take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase())) {
                match command.find_subcommand(word).cloned() {
                    Some(found) => command = found,
                    None if command.has_subcommands() => missing.push(format!("{}: `{quoted}`", path.display())),
                    None => break,
                }
            }
        }
    }
    assert!(missing.is_empty(), "no such command:\n{}", missing.join("\n"));
}

fn sources(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn lists_and_views_are_alike() {
    fn check(command: &clap::Command, name: &str, wrong: &mut Vec<String>) {
        for inner in command.get_subcommands() {
            check(inner, &format!("{name} {}", inner.get_name()), wrong);
        }
        let answers_to = |other: &str| command.get_all_aliases().any(|alias| alias == other);
        let takes = |flag: &str| command.get_arguments().any(|arg| arg.get_long() == Some(flag));
        let fine = match command.get_name() {
            "list" => answers_to("ls") && ["limit", "offset", "all"].into_iter().all(takes),
            "view" => answers_to("show"),
            _ => true,
        };
        if !fine {
            wrong.push(format!("`{name}`"));
        }
    }
    let mut wrong = Vec::new();
    for program in [Program::PLAYER, Program::ADMIN] {
        check(&program.command(), program.name, &mut wrong);
    }
    assert!(wrong.is_empty(), "lacks `ls`, `show` or --limit, --offset, --all: {}", wrong.join(", "));
}

#[test]
fn every_command_has_an_example_that_is_understood() {
    let mut wrong = Vec::new();
    for program in [Program::PLAYER, Program::ADMIN] {
        check_examples(&program.command(), program.name, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check_examples(command: &clap::Command, name: &str, wrong: &mut Vec<String>) {
    for inner in command.get_subcommands() {
        check_examples(inner, &format!("{name} {}", inner.get_name()), wrong);
    }
    if command.has_subcommands() || command.is_hide_set() {
        return;
    }
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    if !help.contains("Examples:\n  ") {
        wrong.push(format!("`{name}` has no example"));
    }
    for line in help.lines().filter(|line| line.starts_with("  ctfy")) {
        // What both programs have says `ctfy` in both.
        let program = if line.starts_with("  ctfy-admin ") { Program::ADMIN } else { Program::PLAYER };
        if let Err(error) = program.command().try_get_matches_from(words(line)) {
            wrong.push(format!("`{name}` shows `{}`: {}", line.trim(), error.to_string().lines().next().unwrap_or("")));
        }
    }
}

/// The words that a shell would make of a line, up to a pipe or to what is said of it.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut rest = line.trim_start().chars().peekable();
    while let Some(c) = rest.next() {
        match (c, quote) {
            ('\'' | '"', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, Some(open)) if c == open => quote = None,
            (' ', None) => {
                words.extend(word.take());
                if rest.peek().is_some_and(|next| " |<>&#".contains(*next)) {
                    return words;
                }
            }
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
