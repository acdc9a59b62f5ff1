import { sqlMigration } from './sql-migration.js';

export const assistants = sqlMigration(
  `
  create table assistants (
    id uuid primary key,
    name text not null,
    instructions text not null,
    model text not null,
    tools text[] not null,
    created_by uuid references users (id) on delete set null,
    created_at timestamptz not null
  );
  create unique index assistants_name_key on assistants (lower(name));
  create index assistants_created_by_idx on assistants (created_by);

  create table threads (
    id uuid primary key,
    assistant_id uuid not null references assistants (id) on delete cascade,
    owner_id uuid references users (id) on delete cascade,
    name text not null,
    -- Somebody's answer is being written until then; a crash leaves a time that passes.
    taken_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index threads_owner_id_idx on threads (owner_id, created_at, id);
  create index threads_assistant_id_idx on threads (assistant_id);
  create index threads_created_at_idx on threads (created_at, id);

  create table thread_messages (
    id uuid primary key,
    thread_id uuid not null references threads (id) on delete cascade,
    role text not null check (role in ('user', 'assistant')),
    content text not null,
    citations jsonb not null,
    unverified text[] not null,
    proposals jsonb not null,
    input_tokens integer,
    output_tokens integer,
    created_at timestamptz not null
  );
  create index thread_messages_thread_id_idx on thread_messages (thread_id, created_at, id);

  -- Apart from the messages, which their owner may delete.
  create table assistant_usage (
    user_id uuid not null references users (id) on delete cascade,
    hour timestamptz not null,
    tokens bigint not null,
    primary key (user_id, hour)
  );
  `,
  `drop table assistant_usage, thread_messages, threads, assistants;`,
);
