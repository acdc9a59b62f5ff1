import { sqlMigration } from './sql-migration.js';

export const github = sqlMigration(
  `
  -- Whoever can sign in at GitHub as this account is this user.
  create table github_links (
    user_id uuid primary key references users (id) on delete cascade,
    github_id text not null,
    login text not null,
    linked_at timestamptz not null
  );
  create unique index github_links_github_id_key on github_links (github_id);

  -- Read for evidence in the user's name; the token is sealed.
  create table github_connections (
    user_id uuid primary key references users (id) on delete cascade,
    github_id text not null,
    login text not null,
    scopes text[] not null,
    sealed_token text not null,
    connected_at timestamptz not null
  );
  `,
  `drop table github_connections, github_links;`,
);
