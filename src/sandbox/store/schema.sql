-- What the sandbox remembers. Times are microseconds since 1970, lists and maps are JSON.
CREATE TABLE users (
    id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE COLLATE NOCASE, display_name TEXT NOT NULL, password TEXT,
    role TEXT NOT NULL DEFAULT 'user', promoted_by TEXT, promoted_at INTEGER, created_at INTEGER NOT NULL,
    last_active_at INTEGER, bio TEXT, country TEXT, website_url TEXT, timezone TEXT,
    social_links TEXT NOT NULL DEFAULT '{}', visibility TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Tokens are kept as their SHA-256: who reads the file cannot sign in as anybody who signed in.
CREATE TABLE tokens (
    id TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    kind TEXT NOT NULL, label TEXT NOT NULL, created_at INTEGER NOT NULL, last_used_at INTEGER, expires_at INTEGER,
    ip_address TEXT NOT NULL DEFAULT '', user_agent TEXT NOT NULL DEFAULT '',
    competition_access TEXT NOT NULL DEFAULT 'none', competition_ids TEXT NOT NULL DEFAULT '[]',
    permissions TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX tokens_by_user ON tokens (user_id);

CREATE TABLE devices (
    hash BLOB PRIMARY KEY, user_code TEXT NOT NULL UNIQUE, status TEXT NOT NULL DEFAULT 'pending',
    user_id TEXT REFERENCES users ON DELETE CASCADE, requested_at INTEGER NOT NULL,
    ip TEXT NOT NULL, user_agent TEXT NOT NULL
) STRICT;

CREATE TABLE competitions (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL, starts_at INTEGER, ends_at INTEGER,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, created_by TEXT NOT NULL, created_by_name TEXT NOT NULL,
    status TEXT NOT NULL, access TEXT NOT NULL, challenge_ids TEXT NOT NULL
) STRICT;
CREATE TABLE competition_admins (
    competition_id TEXT NOT NULL REFERENCES competitions ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE, granted_by TEXT NOT NULL, granted_at INTEGER NOT NULL,
    PRIMARY KEY (competition_id, user_id)
) STRICT;
CREATE TABLE competition_invites (
    competition_id TEXT NOT NULL REFERENCES competitions ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE, invited_by TEXT NOT NULL, invited_at INTEGER NOT NULL,
    PRIMARY KEY (competition_id, user_id)
) STRICT;

-- A team's standing is counted as it plays, so that reading a scoreboard costs its rows and not every submission.
CREATE TABLE teams (
    id TEXT PRIMARY KEY, competition_id TEXT NOT NULL REFERENCES competitions ON DELETE CASCADE, name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '', captain_user_id TEXT NOT NULL, created_at INTEGER NOT NULL,
    solved INTEGER NOT NULL DEFAULT 0, flags_solved INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
    last_solve_at INTEGER, last_active_at INTEGER
) STRICT;
CREATE INDEX teams_by_standing ON teams
    (competition_id, flags_solved DESC, last_solve_at, created_at);
CREATE TABLE members (
    competition_id TEXT NOT NULL REFERENCES competitions ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES teams ON DELETE CASCADE, joined_at INTEGER NOT NULL,
    PRIMARY KEY (competition_id, user_id)
) STRICT;
CREATE INDEX members_by_team ON members (team_id);
CREATE INDEX members_by_user ON members (user_id);
CREATE TABLE team_invites (
    id TEXT PRIMARY KEY, code TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams ON DELETE CASCADE,
    competition_id TEXT NOT NULL, created_by_user_id TEXT NOT NULL, target_user_id TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, expires_at INTEGER, max_uses INTEGER NOT NULL, use_count INTEGER NOT NULL DEFAULT 0,
    revoked_at INTEGER
) STRICT;
CREATE INDEX team_invites_by_team ON team_invites (team_id);
CREATE INDEX team_invites_by_target ON team_invites (target_user_id);

CREATE TABLE instances (
    id TEXT PRIMARY KEY, challenge_id TEXT NOT NULL, team_id TEXT NOT NULL, competition_id TEXT NOT NULL,
    user_id TEXT NOT NULL, status TEXT NOT NULL, error TEXT NOT NULL DEFAULT '', started_at INTEGER NOT NULL,
    ready_at INTEGER, expires_at INTEGER NOT NULL, stopped_at INTEGER, stop_reason TEXT NOT NULL DEFAULT '',
    ttl INTEGER NOT NULL, answers TEXT NOT NULL, surface TEXT
) STRICT;
CREATE INDEX instances_alive ON instances (status) WHERE stopped_at IS NULL;
CREATE INDEX instances_by_team ON instances (team_id, challenge_id);

CREATE TABLE submissions (
    id TEXT PRIMARY KEY, team_id TEXT NOT NULL, user_id TEXT NOT NULL, competition_id TEXT NOT NULL,
    challenge_id TEXT NOT NULL, instance_id TEXT NOT NULL, question_id TEXT NOT NULL, answer TEXT NOT NULL,
    correct INTEGER NOT NULL, submitted_at INTEGER NOT NULL, solve_time_s REAL NOT NULL
) STRICT;
CREATE INDEX submissions_by_user ON submissions (user_id, submitted_at);
CREATE INDEX submissions_by_team ON submissions (team_id, challenge_id);
CREATE INDEX submissions_by_instance ON submissions (instance_id);
-- The first right answer of a team to a question.
CREATE TABLE solves (
    competition_id TEXT NOT NULL, challenge_id TEXT NOT NULL, question_id TEXT NOT NULL, team_id TEXT NOT NULL,
    user_id TEXT NOT NULL, solved_at INTEGER NOT NULL, solve_time_s REAL NOT NULL, solve_rank INTEGER NOT NULL,
    PRIMARY KEY (competition_id, challenge_id, question_id, team_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX solves_by_team ON solves (team_id, challenge_id);
CREATE INDEX solves_by_user ON solves (user_id);
CREATE TABLE wrong_answers (
    team_id TEXT NOT NULL, challenge_id TEXT NOT NULL, question_id TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (team_id, challenge_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE announcements (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, severity TEXT NOT NULL, starts_at INTEGER,
    ends_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, created_by TEXT NOT NULL,
    created_by_name TEXT NOT NULL
) STRICT;
CREATE TABLE announcements_read (
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    announcement_id TEXT NOT NULL REFERENCES announcements ON DELETE CASCADE, PRIMARY KEY (user_id, announcement_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE achievements (
    team_id TEXT NOT NULL REFERENCES teams ON DELETE CASCADE, achievement_id TEXT NOT NULL,
    unlocked_at INTEGER NOT NULL, context TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (team_id, achievement_id)
) STRICT;
CREATE TABLE feedback (
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE, challenge_id TEXT NOT NULL, reaction TEXT NOT NULL,
    team_id TEXT NOT NULL, competition_id TEXT NOT NULL, created_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, challenge_id, reaction)
) STRICT;
-- What happened, as it was told on the event stream.
CREATE TABLE activities (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL, team_id TEXT NOT NULL,
    challenge_id TEXT NOT NULL, instance_id TEXT NOT NULL, operators_only INTEGER NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE INDEX activities_by_event ON activities (event, at);
CREATE INDEX activities_by_challenge ON activities (challenge_id);

CREATE TABLE tasks (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, params TEXT NOT NULL, result TEXT NOT NULL,
    error TEXT NOT NULL DEFAULT '', created_by_user_id TEXT NOT NULL, created_by_name TEXT NOT NULL,
    created_at INTEGER NOT NULL, started_at INTEGER NOT NULL, finished_at INTEGER NOT NULL
) STRICT;
CREATE TABLE resets (
    team_id TEXT NOT NULL, challenge_id TEXT NOT NULL, question_id TEXT NOT NULL, reset_at INTEGER NOT NULL,
    reset_by_user_id TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- What is the same after a restart: the tokens of the three who are always there, the competition, the port.
CREATE TABLE remembered (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
