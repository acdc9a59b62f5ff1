import { sqlMigration } from './sql-migration.js';

/** Sessions are in the key-value store: those of before end, and their people sign in again. */
export const sessionsInKeyValues = sqlMigration(
  `drop table refresh_tokens, sessions;`,
  `
  create table sessions (
    id uuid primary key,
    user_id uuid not null references users (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_why text,
    user_agent text,
    address text
  );
  create index sessions_user_id_idx on sessions (user_id);
  create index sessions_expires_at_idx on sessions (expires_at);
  create table refresh_tokens (
    token_hash text primary key,
    session_id uuid not null references sessions (id) on delete cascade,
    issued_at timestamptz not null default now(),
    used_at timestamptz
  );
  create index refresh_tokens_session_id_idx on refresh_tokens (session_id);
  `,
);
