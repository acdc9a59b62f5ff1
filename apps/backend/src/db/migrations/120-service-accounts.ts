import { sqlMigration } from './sql-migration.js';

export const serviceAccounts = sqlMigration(
  `
  -- Whoever loses the owner loses the accounts: nobody would answer for what they do.
  create table service_accounts (
    id uuid primary key,
    owner_id uuid not null references users (id) on delete cascade,
    name text not null,
    description text,
    role text not null check (role in ('USER', 'AUDITOR', 'DEVELOPER', 'ADMIN')),
    scopes text[] not null,
    disabled boolean not null default false,
    created_at timestamptz not null default now()
  );
  create unique index service_accounts_name_key on service_accounts (lower(name));
  create index service_accounts_name_id_idx on service_accounts (name, id);
  create index service_accounts_owner_id_idx on service_accounts (owner_id, name, id);

  create table service_tokens (
    id uuid primary key,
    account_id uuid not null references service_accounts (id) on delete cascade,
    name text not null,
    prefix text not null,
    token_hash text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz
  );
  create unique index service_tokens_token_hash_key on service_tokens (token_hash);
  create index service_tokens_account_id_idx on service_tokens (account_id, id);
  `,
  `drop table service_tokens, service_accounts;`,
);
