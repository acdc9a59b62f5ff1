import { sqlMigration } from './sql-migration.js';

export const users = sqlMigration(
  `
  -- Milliseconds, as cursors carry them.
  alter table users alter column created_at type timestamptz(3);
  -- Who was invited has no password yet.
  alter table users alter column password_hash drop not null;
  alter table users add column theme text not null default 'system'
    check (theme in ('system', 'light', 'dark'));
  -- The row of a deleted user stays: others name it as the author of what they hold.
  alter table users add column deleted_at timestamptz;
  alter table users add check (deleted_at is null or (disabled and password_hash is null));
  create index users_username_idx on users (username, id) where deleted_at is null;
  create index users_created_at_idx on users (created_at, id) where deleted_at is null;

  -- Links to choose a password; the latest of a user is the one that works.
  create table user_links (
    user_id uuid primary key references users (id) on delete cascade,
    purpose text not null check (purpose in ('invitation', 'password-reset')),
    token_hash text not null unique,
    expires_at timestamptz not null
  );
  `,
  `
  drop table user_links;
  drop index users_created_at_idx, users_username_idx;
  alter table users drop column deleted_at, drop column theme;
  `,
);
