//! Who may do what on the platform, operation by operation, and whom that leaves out.

use crate::platform::Release;

/// Whom the platform takes a caller for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// No token.
    Nobody,
    /// A token that was revoked.
    Rejected,
    /// A player of no team.
    Stranger,
    /// A player who leads a team with an instance.
    Captain,
    /// Another of that team.
    Member,
    /// A competition admin, who plays in no team.
    Host,
    /// An admin.
    Admin,
    /// The super admin.
    Super,
    /// A fine-grained token of the captain that may do nothing.
    Bare,
    /// A fine-grained token of the captain that may read everything.
    Reader,
    /// A fine-grained token of the super admin with all there is.
    Delegate,
}

/// To whom an operation is open.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who {
    /// Everybody, for this reason; nothing of it is refused, so it is not run.
    Anyone(&'static str),
    /// Everybody, but the answer depends on who asks, so a rejected token is not passed over.
    Seen,
    /// Whoever is signed in, with whatever token.
    Account,
    /// Whoever is signed in; a fine-grained token that may read it.
    Reads,
    /// Whoever is signed in; a fine-grained token that may write it.
    Writes,
    /// Whoever signed in: no fine-grained token.
    Session,
    /// Whoever is in the team or owns the instance; a fine-grained token that may read it.
    TeamReads,
    /// The same for one that may write it.
    TeamWrites,
    /// The team's captain; a fine-grained token that may read it.
    CaptainReads,
    /// The same for one that may write it.
    CaptainWrites,
    /// The one to whom the invite was sent, who is none of these.
    Invitee,
    /// Who was invited to the competition, and the platform's admins; a fine-grained token that may write it.
    Guest,
    /// The competition's admins, and those of the platform.
    Host,
    /// The platform's admins.
    Admin,
    /// Everybody on 0.6.6, the platform's admins on 0.7.0.
    AdminNow,
    /// The platform's admins, with a fine-grained token as well: here the platform does not look at what it may do.
    AdminAnyhow,
    /// The super admin.
    Super,
}

impl Who {
    /// What holds on this release.
    pub(super) fn on(self, release: Release) -> Who {
        match self {
            Who::AdminNow if release == Release::V0_6_6 => Who::Anyone(PUBLIC),
            other => other,
        }
    }

    /// The exit code with which it is refused to a role, if it is.
    pub(super) fn refuses(self, role: Role) -> Option<i32> {
        let unknown = matches!(role, Role::Nobody | Role::Rejected);
        let reads = matches!(role, Role::Bare);
        let writes = reads || role == Role::Reader;
        let scoped = writes || role == Role::Delegate;
        let outside = matches!(role, Role::Stranger | Role::Host | Role::Admin | Role::Super | Role::Delegate);
        let below_admin = scoped || matches!(role, Role::Stranger | Role::Captain | Role::Member | Role::Host);
        let refused = match self {
            Who::Anyone(_) => return None,
            Who::Seen => return (role == Role::Rejected).then_some(4),
            Who::Account => false,
            Who::Reads => reads,
            Who::Writes => writes,
            Who::Session => scoped,
            Who::TeamReads => reads || outside,
            Who::TeamWrites => writes || outside,
            Who::CaptainReads => reads || outside || role == Role::Member,
            Who::CaptainWrites => writes || outside || role == Role::Member,
            Who::Invitee => true,
            Who::Guest => below_admin && role != Role::Delegate,
            Who::Host => below_admin && role != Role::Host,
            Who::Admin | Who::AdminNow => below_admin,
            Who::AdminAnyhow => below_admin && role != Role::Delegate,
            Who::Super => below_admin || role == Role::Admin,
        };
        if unknown { Some(4) } else { refused.then_some(5) }
    }
}

const SIGNS_IN: &str = "it is how one signs in";
const PUBLIC: &str = "the platform shows it to everybody";

/// Each operation, the command that carries it out (nothing where nobody is refused) and who may.
pub(super) const TABLE: &[(&str, &str, Who)] = &[
    ("auth.Register", "", Who::Anyone(SIGNS_IN)),
    ("auth.Login", "", Who::Anyone(SIGNS_IN)),
    ("auth.DeviceCode", "", Who::Anyone(SIGNS_IN)),
    ("auth.DeviceToken", "", Who::Anyone(SIGNS_IN)),
    ("auth.Providers", "", Who::Anyone(SIGNS_IN)),
    ("auth.Scopes", "", Who::Anyone(PUBLIC)),
    ("auth.DeviceInfo", "ctfy auth device info {device}", Who::Session),
    ("auth.DeviceApprove", "ctfy auth device approve {device} --yes", Who::Session),
    ("auth.DeviceDeny", "ctfy auth device deny {device}", Who::Session),
    ("auth.Tokens", "ctfy auth tokens list", Who::Session),
    ("auth.Mint", "ctfy auth tokens mint --label more", Who::Session),
    ("auth.RevokeToken", "ctfy auth tokens revoke -- {token}", Who::Session),
    ("auth.RevokeOthers", "ctfy auth tokens revoke-others --yes", Who::Session),
    ("auth.Identities", "ctfy auth identities list", Who::Session),
    ("auth.LinkIdentity", "ctfy auth identities link github", Who::Session),
    ("auth.UnbindIdentity", "ctfy auth identities unbind -- {identity}", Who::Session),
    ("auth.SetPassword", "ctfy auth password set --current {password} --new another-9-battery", Who::Session),
    ("auth.RemovePassword", "ctfy auth password remove", Who::Session),
    ("me.View", "ctfy me view", Who::Reads),
    ("me.Edit", "ctfy me edit --bio changed", Who::Writes),
    ("me.Privacy", "ctfy me privacy bio=off", Who::Writes),
    ("me.Inbox", "ctfy me inbox", Who::Reads),
    ("me.Read", "ctfy me read {announcement}", Who::Writes),
    ("me.ReadAll", "ctfy me read --all", Who::Writes),
    ("me.Solves", "ctfy me solves", Who::Reads),
    ("me.Milestones", "ctfy me milestones", Who::Reads),
    ("me.Export", "ctfy me export -o mine.zip", Who::Reads),
    ("me.Delete", "ctfy me delete --confirm-display-name {me} --password {password} --yes", Who::Session),
    ("user.Get", "", Who::Anyone(PUBLIC)),
    ("user.SolveTrend", "", Who::Anyone(PUBLIC)),
    ("user.Stats", "", Who::Anyone(PUBLIC)),
    ("team.List", "", Who::Anyone(PUBLIC)),
    ("team.Get", "", Who::Anyone(PUBLIC)),
    ("team.Stats", "", Who::Anyone(PUBLIC)),
    ("team.Achievements", "", Who::Anyone(PUBLIC)),
    ("comp.List", "ctfy comp list", Who::Seen),
    ("comp.Get", "ctfy comp view {comp}", Who::Seen),
    ("comp.Challenges", "", Who::Anyone(PUBLIC)),
    ("comp.Register", "ctfy comp register {comp} --solo", Who::Writes),
    ("comp.Register", "ctfy comp register {private} --solo", Who::Guest),
    ("comp.Redeem", "ctfy comp redeem {comp} {code}", Who::Writes),
    ("comp.Teams", "ctfy comp teams {comp} --q Foxes", Who::Reads),
    ("comp.RequestToJoin", "ctfy comp request {team}", Who::Writes),
    ("comp.AcceptInvite", "ctfy comp accept {invite}", Who::Invitee),
    ("comp.DeclineInvite", "ctfy comp decline {invite}", Who::Invitee),
    ("comp.Scoreboard", "", Who::Anyone(PUBLIC)),
    ("comp.ScoreHistory", "", Who::Anyone(PUBLIC)),
    ("comp.Distribution", "", Who::Anyone(PUBLIC)),
    ("comp.SolveMatrix", "", Who::Anyone(PUBLIC)),
    ("comp.Breakdown", "", Who::Anyone(PUBLIC)),
    ("comp.UpdateTeam", "ctfy comp team rename --name Wolves", Who::CaptainWrites),
    ("comp.Leave", "ctfy comp team leave --yes", Who::TeamWrites),
    ("comp.Kick", "ctfy comp team kick {member}", Who::CaptainWrites),
    ("comp.Invites", "ctfy comp team invites list", Who::CaptainReads),
    ("comp.CreateInvite", "ctfy comp team invites create", Who::CaptainWrites),
    ("comp.RevokeInvite", "ctfy comp team invites revoke {invite}", Who::CaptainWrites),
    ("comp.SendInvite", "ctfy comp team invites send {email}", Who::CaptainWrites),
    ("comp.ApproveRequest", "ctfy comp team requests approve {request}", Who::CaptainWrites),
    ("comp.RejectRequest", "ctfy comp team requests reject {request}", Who::CaptainWrites),
    ("challenge.List", "", Who::Anyone(PUBLIC)),
    ("challenge.Facets", "", Who::Anyone(PUBLIC)),
    ("challenge.Get", "", Who::Anyone(PUBLIC)),
    ("challenge.Files", "ctfy challenge files FILES-001", Who::Reads),
    ("challenge.Download", "ctfy challenge download FILES-001 notes.txt", Who::Reads),
    ("challenge.Attempts", "ctfy challenge attempts WEB-001", Who::Reads),
    ("challenge.React", "ctfy challenge react WEB-001 learned", Who::Writes),
    ("challenge.Unreact", "ctfy challenge unreact WEB-001 learned", Who::Writes),
    ("challenge.UnreactAll", "ctfy challenge unreact WEB-001", Who::Writes),
    ("challenge.MyReactions", "ctfy challenge reactions WEB-001", Who::Reads),
    ("challenge.Feedback", "ctfy challenge feedback WEB-001", Who::Reads),
    ("instance.List", "ctfy instance list", Who::Account),
    ("instance.Start", "ctfy instance start WEB-001 --no-wait", Who::TeamWrites),
    ("instance.Get", "ctfy instance view {instance}", Who::TeamReads),
    ("instance.Status", "ctfy instance status {instance}", Who::TeamReads),
    ("instance.Renew", "ctfy instance renew {instance}", Who::TeamWrites),
    ("instance.Stop", "ctfy instance stop {instance}", Who::TeamWrites),
    ("instance.Verify", "ctfy verify {instance} FLAG -q flag", Who::TeamReads),
    ("instance.Traffic", "ctfy instance traffic {instance}", Who::TeamReads),
    ("instance.Files", "ctfy instance files {instance}", Who::TeamReads),
    ("instance.Download", "ctfy instance download {instance} notes.txt", Who::TeamReads),
    ("instance.VpnConfig", "ctfy instance vpn {instance} -o own.ovpn", Who::TeamReads),
    ("submission.Create", "ctfy submit {instance} FLAG", Who::TeamWrites),
    ("submission.List", "ctfy submission list", Who::Reads),
    ("qa.List", "ctfy qa list {comp}", Who::TeamReads),
    ("qa.Submit", "ctfy qa submit QUIZ-001 5 -q sum", Who::TeamWrites),
    ("scoreboard.View", "", Who::Anyone(PUBLIC)),
    ("scoreboard.Users", "", Who::Anyone(PUBLIC)),
    ("scoreboard.Challenges", "", Who::Anyone(PUBLIC)),
    ("scoreboard.History", "", Who::Anyone(PUBLIC)),
    ("achievement.Catalog", "", Who::Anyone(PUBLIC)),
    ("achievement.Recent", "", Who::Anyone(PUBLIC)),
    ("achievement.Mine", "ctfy me achievements", Who::Session),
    ("achievement.ClaimEgg", "ctfy achievement claim-egg konami", Who::Session),
    ("achievement.VerifyStarGazer", "ctfy achievement verify-star-gazer", Who::Session),
    ("activity.List", "ctfy activity list", Who::Session),
    ("activity.Timeseries", "ctfy activity timeseries", Who::Session),
    ("node.List", "ctfy node list", Who::AdminNow),
    ("server.Health", "", Who::Anyone(PUBLIC)),
    ("server.Meta", "", Who::Anyone(PUBLIC)),
    ("server.Events", "ctfy events watch", Who::Seen),
    ("server.ClusterInfo", "ctfy server cluster", Who::Admin),
    ("admin/users.List", "ctfy-admin users list", Who::Admin),
    ("admin/users.Get", "ctfy-admin users view {user}", Who::Admin),
    ("admin/users.SetRole", "ctfy-admin users role-set {user} admin --yes", Who::Super),
    ("admin/comp.List", "ctfy-admin comp list", Who::Admin),
    ("admin/comp.Create", "ctfy-admin comp create --title Mine", Who::Admin),
    ("admin/comp.Update", "ctfy-admin comp update {comp} --title Mine", Who::Host),
    ("admin/comp.Delete", "ctfy-admin comp delete {comp} --yes", Who::Admin),
    ("admin/comp.Registrations", "ctfy-admin comp registrations {comp}", Who::Host),
    ("admin/comp.Admins", "ctfy-admin comp admins list {comp}", Who::Super),
    ("admin/comp.GrantAdmin", "ctfy-admin comp admins grant {comp} --user {user} --yes", Who::Super),
    ("admin/comp.RevokeAdmin", "ctfy-admin comp admins revoke {comp} {host} --yes", Who::Super),
    ("admin/comp.Invites", "ctfy-admin comp invites list {comp}", Who::Host),
    ("admin/comp.AddInvite", "ctfy-admin comp invites add {comp} --user {user}", Who::Host),
    ("admin/comp.RevokeInvite", "ctfy-admin comp invites revoke {comp} {user} --yes", Who::Host),
    ("admin/announcements.List", "ctfy-admin announcements list", Who::Admin),
    ("admin/announcements.Create", "ctfy-admin announcements create --title More", Who::Admin),
    ("admin/announcements.Update", "ctfy-admin announcements update {announcement} --title Other", Who::Admin),
    ("admin/announcements.Delete", "ctfy-admin announcements delete {announcement} --yes", Who::Admin),
    ("admin/achievements.Grant", "ctfy-admin achievements grant {team} night_owl", Who::Admin),
    ("admin/achievements.Revoke", "ctfy-admin achievements revoke {team} welcome_aboard --yes", Who::Admin),
    ("admin/questions.ResetAttempts", "ctfy-admin questions reset-attempts {team} FILES-001 flag", Who::Admin),
    ("admin/challenges.Rescan", "ctfy-admin challenges rescan", Who::Admin),
    ("admin/challenges.Build", "ctfy-admin challenges build WEB-001", Who::Admin),
    ("admin/challenges.BuildAll", "ctfy-admin challenges build --all", Who::Admin),
    ("admin/challenges.BuildState", "ctfy-admin challenges build-state", Who::Admin),
    ("admin/challenges.Pull", "ctfy-admin challenges pull WEB-001", Who::Admin),
    ("admin/challenges.PullAll", "ctfy-admin challenges pull --all", Who::Admin),
    ("admin/challenges.PullState", "ctfy-admin challenges pull-state", Who::Admin),
    ("admin/challenges.Stats", "ctfy-admin challenges stats", Who::Admin),
    ("admin/challenges.Timeseries", "ctfy-admin challenges timeseries WEB-001", Who::Admin),
    ("admin/challenges.Latency", "ctfy-admin challenges latency", Who::Admin),
    ("admin/challenges.Feedback", "ctfy-admin challenges feedback WEB-001", Who::Admin),
    ("admin/instances.List", "ctfy-admin instances list", Who::Admin),
    ("admin/instances.Get", "ctfy-admin instances view {instance}", Who::Admin),
    ("admin/instances.StopAll", "ctfy-admin instances stop-all --yes", Who::Admin),
    ("admin/instances.Pcap", "ctfy-admin instances pcap {instance} -o own.pcap", Who::Admin),
    ("admin/instances.Traffic", "ctfy-admin instances traffic {instance}", Who::Admin),
    ("admin/records.List", "ctfy-admin records list", Who::Admin),
    ("admin/records.Get", "ctfy-admin records view {record}", Who::Admin),
    ("admin/records.Events", "ctfy-admin records events {record}", Who::Admin),
    ("admin/records.Submissions", "ctfy-admin records submissions {record}", Who::Admin),
    ("admin/records.Log", "ctfy-admin records log {record}", Who::Admin),
    ("admin/records.Traffic", "ctfy-admin records traffic {record}", Who::Admin),
    ("admin/records.Pcap", "ctfy-admin records pcap {record} -o own.pcap", Who::Admin),
    ("admin/nodes.Get", "ctfy-admin nodes view {node}", Who::Admin),
    ("admin/nodes.Register", "ctfy-admin nodes register --url http://n:9 --display-name n --yes", Who::AdminAnyhow),
    ("admin/nodes.Edit", "ctfy-admin nodes edit {node} --display-name other", Who::Admin),
    ("admin/nodes.Delete", "ctfy-admin nodes delete {node} --yes", Who::AdminAnyhow),
    ("admin/nodes.Health", "ctfy-admin nodes health {node}", Who::Admin),
    ("admin/nodes.Events", "ctfy-admin nodes events {node}", Who::Admin),
    ("admin/nodes.Invites", "ctfy-admin nodes invites list", Who::Admin),
    ("admin/nodes.MintInvite", "ctfy-admin nodes invites mint", Who::Admin),
    ("admin/nodes.RevokeInvite", "ctfy-admin nodes invites revoke {node-invite} --yes", Who::Admin),
    ("admin/stats.Overview", "ctfy-admin stats overview", Who::Admin),
    ("admin/stats.HealthFlags", "ctfy-admin stats health-flags", Who::Admin),
    ("admin/stats.SolveMatrix", "ctfy-admin stats solve-matrix", Who::Admin),
    ("admin/stats.Timeseries", "ctfy-admin stats timeseries solves", Who::Admin),
    ("admin/stats.TrafficSummary", "ctfy-admin stats traffic-summary", Who::Admin),
    ("admin/activities.List", "ctfy-admin activities list", Who::Admin),
    ("admin/activities.Timeseries", "ctfy-admin activities timeseries", Who::Admin),
    ("admin/settings.List", "ctfy-admin settings list", Who::Super),
    ("admin/settings.Set", "ctfy-admin settings set disabled_challenges WEB-001 --yes", Who::Super),
    ("admin/settings.Unset", "ctfy-admin settings unset disabled_challenges --yes", Who::Super),
    ("admin/tasks.List", "ctfy-admin tasks list", Who::Admin),
    ("admin/tasks.Get", "ctfy-admin tasks view {task}", Who::Admin),
    ("admin/tasks.Logs", "ctfy-admin tasks logs {task}", Who::Admin),
    ("admin/tasks.Submit", "ctfy-admin tasks submit challenge_rescan", Who::Admin),
    ("admin/tasks.Cancel", "ctfy-admin tasks cancel {task} --yes", Who::Admin),
    ("admin/jobs.List", "ctfy-admin jobs list", Who::Admin),
    ("admin/jobs.Set", "ctfy-admin jobs set {job} --enabled --yes", Who::Admin),
    ("admin/jobs.Run", "ctfy-admin jobs run {job}", Who::Admin),
];
