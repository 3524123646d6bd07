/**
 * The schema, one step after the other. The database carries the number of steps taken as its `user_version`.
 * A step that has been released is never edited; a change is a new step at the end.
 *
 * Times are milliseconds since 1970 UTC; days are local days, `2026-08-08`; ids are Discord snowflakes as text.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE daily_settings (
    guild             TEXT PRIMARY KEY,
    channel           TEXT NOT NULL,
    time              TEXT NOT NULL,
    zone              TEXT NOT NULL,
    empty_day         TEXT NOT NULL,
    since             INTEGER NOT NULL,
    suspended_reason  TEXT,
    suspended_since   INTEGER,
    admins_told       INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE daily_claims (
    guild         TEXT NOT NULL,
    day           TEXT NOT NULL,
    due           INTEGER NOT NULL,
    channel       TEXT NOT NULL,
    state         TEXT NOT NULL,
    attempts      INTEGER NOT NULL,
    attempted_at  INTEGER NOT NULL,
    after_message TEXT,
    message       TEXT,
    reason        TEXT,
    PRIMARY KEY (guild, day)
  ) STRICT, WITHOUT ROWID;
  `,
]
