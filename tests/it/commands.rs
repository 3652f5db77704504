//! Every operation has its command, but for those that wait for one. The second list only shrinks: what is taken off it
//! gets a line in the first.

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
    ("server.Health", "ctfy server health"),
    ("server.Meta", "ctfy server meta"),
    ("server.ClusterInfo", "ctfy server cluster"),
    ("server.Events", "ctfy events watch"),
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

/// Operations that only `api` reaches so far.
const WAITING: &[&str] = &[
    "admin/users.List",
    "admin/users.Get",
    "admin/users.SetRole",
    "admin/comp.List",
    "admin/comp.Create",
    "admin/comp.Update",
    "admin/comp.Delete",
    "admin/comp.Registrations",
    "admin/comp.Admins",
    "admin/comp.GrantAdmin",
    "admin/comp.RevokeAdmin",
    "admin/comp.Invites",
    "admin/comp.AddInvite",
    "admin/comp.RevokeInvite",
    "admin/announcements.List",
    "admin/announcements.Create",
    "admin/announcements.Update",
    "admin/announcements.Delete",
    "admin/achievements.Grant",
    "admin/achievements.Revoke",
    "admin/challenges.Stats",
    "admin/challenges.Timeseries",
    "admin/challenges.Latency",
    "admin/challenges.Feedback",
    "admin/questions.ResetAttempts",
    "admin/instances.List",
    "admin/instances.Get",
    "admin/instances.StopAll",
    "admin/instances.Pcap",
    "admin/instances.Traffic",
    "admin/records.List",
    "admin/records.Get",
    "admin/records.Events",
    "admin/records.Submissions",
    "admin/records.Log",
    "admin/records.Traffic",
    "admin/records.Pcap",
    "admin/nodes.Get",
    "admin/nodes.Edit",
    "admin/nodes.Delete",
    "admin/nodes.Health",
    "admin/nodes.Events",
    "admin/nodes.Invites",
    "admin/nodes.MintInvite",
    "admin/nodes.RevokeInvite",
    "admin/stats.Overview",
    "admin/stats.HealthFlags",
    "admin/stats.SolveMatrix",
    "admin/stats.Timeseries",
    "admin/stats.TrafficSummary",
    "admin/activities.List",
    "admin/activities.Timeseries",
];

#[test]
fn every_operation_has_its_command_or_waits_for_one() {
    let mut listed: Vec<&str> =
        COMMANDS.iter().map(|(operation, _)| *operation).chain(WAITING.iter().copied()).collect();
    listed.sort_unstable();
    let mut known: Vec<String> =
        ctfy::api::operations().map(|meta| format!("{}.{}", meta.namespace, meta.name)).collect();
    known.sort_unstable();
    assert_eq!(listed, known, "an operation stands in both lists, in none, or is gone");
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
    let program = Program::Admin.command();
    let worker = program.find_subcommand("worker").unwrap();
    for (operation, command) in WORKER {
        assert!(worker.find_subcommand(command).is_some(), "{operation} has no command");
    }
}

#[test]
fn the_commands_named_are_there() {
    for (operation, line) in COMMANDS {
        let mut words = line.split(' ');
        let program = if words.next() == Some("ctfy") { Program::Player } else { Program::Admin };
        let mut command = program.command();
        for word in words {
            let found = command.find_subcommand(word).cloned();
            command = found.unwrap_or_else(|| panic!("{operation}: `{line}` has no `{word}`"));
        }
        assert!(!command.has_subcommands(), "{operation}: `{line}` is a group");
    }
}
