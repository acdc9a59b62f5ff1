import { sqlMigration } from './sql-migration.js';

export const identity = sqlMigration(
  `
  create table users (
    id uuid primary key,
    username text not null,
    email text,
    password_hash text not null,
    authority text not null check (authority in ('USER', 'AUDITOR', 'DEVELOPER', 'ADMIN')),
    locale text not null default 'en',
    time_zone text not null default 'UTC',
    disabled boolean not null default false,
    created_at timestamptz not null default now()
  );
  create unique index users_username_key on users (lower(username));
  create unique index users_email_key on users (lower(email)) where email is not null;

  -- A session is a family of refresh tokens, each good for one use.
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

  -- Facts about this installation, such as its ledger's name.
  create table settings (
    key text primary key,
    value jsonb not null
  );
  `,
  `drop table settings, refresh_tokens, sessions, users;`,
);
