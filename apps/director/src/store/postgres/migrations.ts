import type { Knex } from 'knex';

/** Times of tasks and leases are milliseconds since 1970, because due times are computed with. */
export const MIGRATIONS: Record<string, Knex.Migration> = {
  '001-director': {
    up: async (db) => {
      await db.raw(`
        create table segments (
          service text not null,
          from_at timestamptz not null,
          to_at timestamptz not null,
          status text not null,
          detail text,
          primary key (service, from_at)
        )`);
      await db.raw('create index segments_ended on segments (to_at)');
      await db.raw(`
        create table events (
          id bigint primary key,
          at timestamptz not null,
          service text not null,
          from_status text not null,
          to_status text not null,
          detail text
        )`);
      await db.raw('create index events_at on events (at)');
      await db.raw(`
        create table tasks (
          id text collate "C" primary key,
          version bigint not null,
          running boolean not null,
          next_at bigint,
          document json not null,
          claimed_by text,
          claimed_until bigint
        )`);
      await db.raw('create index tasks_due on tasks (next_at) where running');
      await db.raw(`
        create table task_runs (
          id text primary key,
          task_id text not null,
          due timestamptz,
          started_at timestamptz not null,
          duration_ms bigint not null,
          ok boolean not null,
          error text
        )`);
      await db.raw('create index task_runs_of_task on task_runs (task_id, started_at desc)');
      await db.raw('create index task_runs_started on task_runs (started_at)');
      await db.raw(`
        create table leases (name text primary key, owner text not null, until bigint not null)`);
    },
    down: async (db) => {
      for (const table of ['leases', 'task_runs', 'tasks', 'events', 'segments'])
        await db.raw('drop table ??', [table]);
    },
  },
};
