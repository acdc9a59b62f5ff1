import { sqlMigration } from './sql-migration.js';

export const auditLog = sqlMigration(
  `
  -- What the hash covers is payload, the text of the whole entry; the other columns repeat parts of
  -- it to be searched by, and are compared with it when the log is verified.
  create table audit_log (
    seq bigint primary key,
    at timestamptz (3) not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    action text not null,
    object_type text not null,
    object_id text not null,
    payload text not null,
    prev_hash text not null,
    hash text not null
  );
  create index audit_log_at_idx on audit_log (at, seq);
  create index audit_log_actor_id_idx on audit_log (actor_id, seq);
  create index audit_log_actor_name_idx on audit_log (lower(actor_name), seq);
  create index audit_log_action_idx on audit_log (action, seq);
  create index audit_log_object_type_idx on audit_log (object_type, seq);
  create index audit_log_object_idx on audit_log (object_type, object_id, seq);

  -- What the ledger signed of the log: the hash of its entry at seq.
  create table audit_anchors (
    seq bigint primary key,
    entry jsonb not null,
    receipt jsonb not null
  );

  create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception '% takes inserts alone', tg_table_name;
  end $$;
  create trigger audit_log_insert_only before update or delete on audit_log
    for each statement execute function refuse_audit_change();
  create trigger audit_log_no_truncate before truncate on audit_log
    for each statement execute function refuse_audit_change();
  create trigger audit_anchors_insert_only before update or delete on audit_anchors
    for each statement execute function refuse_audit_change();
  create trigger audit_anchors_no_truncate before truncate on audit_anchors
    for each statement execute function refuse_audit_change();

  -- Members whose names speak of secrets, at any depth. Null stays: that nothing is set is no secret.
  create function audit_mask(value jsonb) returns jsonb language plpgsql immutable as $$
  begin
    return case jsonb_typeof(value)
      when 'object' then (select coalesce(jsonb_object_agg(member.key,
          case when jsonb_typeof(member.value) <> 'null' and member.key ~*
              'passw|secret|token|credential|authori[sz]ation|cookie|private[-_ ]*key|api[-_ ]*key|_hash$|recovery|otp'
            then '"(masked)"'::jsonb else audit_mask(member.value) end), '{}')
        from jsonb_each(value) as member)
      when 'array' then (select coalesce(jsonb_agg(audit_mask(item.value) order by item.ordinality), '[]')
        from jsonb_array_elements(value) with ordinality as item)
      else value end;
  end $$;

  create function audit_fit(value jsonb) returns jsonb language sql immutable as $$
    select case when length(value::text) > 65536
      then jsonb_build_object('(omitted)', length(value::text) || ' characters') else value end
  $$;

  -- Appends one entry. Who appends waits for whoever did before, to the end of that transaction: a
  -- chain has one end. Triggers call it at commit, when nothing else is left to wait for.
  create function audit_append(context jsonb, action text, object jsonb, before jsonb, after jsonb)
  returns bigint language plpgsql as $$
  declare
    last record;
    position bigint;
    stamp text;
    actor jsonb := coalesce(context -> 'actor', jsonb_build_object(
      'kind', case when current_setting('application_name') like 'status-%' then 'system' else 'database' end,
      'id', session_user::text, 'name', current_setting('application_name')));
    entry text;
  begin
    perform pg_advisory_xact_lock(hashtextextended('status.audit', 0));
    select a.seq, a.at, a.hash into last from audit_log a order by a.seq desc limit 1;
    position := coalesce(last.seq + 1, 0);
    stamp := to_char(greatest(clock_timestamp(), last.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    entry := jsonb_build_object('seq', position, 'at', stamp, 'actor', actor, 'action', action,
      'object', object, 'before', audit_fit(audit_mask(before)), 'after', audit_fit(audit_mask(after)),
      'requestId', context -> 'requestId')::text;
    last.hash := coalesce(last.hash, 'sha256:' || repeat('0', 64));
    insert into audit_log (seq, at, actor_kind, actor_id, actor_name, action, object_type, object_id,
        payload, prev_hash, hash)
      values (position, stamp::timestamptz, actor ->> 'kind', actor ->> 'id', actor ->> 'name', action,
        object ->> 'type', object ->> 'id', entry, last.hash,
        'sha256:' || encode(sha256(convert_to(last.hash || E'\\n' || entry, 'UTF8')), 'hex'));
    return position;
  end $$;

  -- Arguments: type of the object, its key columns, its name column, columns to mask, columns to
  -- leave out. Lists are separated by commas. Of an update only what it changed is noted.
  create function audit_row() returns trigger language plpgsql as $$
  declare
    hidden text[] := string_to_array(tg_argv[3], ',');
    was jsonb;
    became jsonb;
    thing jsonb;
    before jsonb;
    after jsonb;
    context jsonb := nullif(current_setting('status.actor', true), '')::jsonb;
  begin
    if tg_op <> 'INSERT' then was := to_jsonb(old) - string_to_array(tg_argv[4], ','); end if;
    if tg_op <> 'DELETE' then became := to_jsonb(new) - string_to_array(tg_argv[4], ','); end if;
    thing := coalesce(became, was);
    select jsonb_object_agg(m.key, case when m.key = any (hidden) and m.value <> 'null' then '"(masked)"' else m.value end)
      into before from jsonb_each(was) m where became is null or became -> m.key is distinct from m.value;
    select jsonb_object_agg(m.key, case when m.key = any (hidden) and m.value <> 'null' then '"(masked)"' else m.value end)
      into after from jsonb_each(became) m where was is null or was -> m.key is distinct from m.value;
    perform audit_append(context,
      tg_argv[0] || case tg_op when 'INSERT' then '.created' when 'UPDATE' then '.changed' else '.deleted' end,
      jsonb_build_object('type', tg_argv[0],
        'id', (select string_agg(thing ->> part, '/' order by n) from unnest(string_to_array(tg_argv[1], ',')) with ordinality as k (part, n)),
        'name', case when tg_argv[2] = '' then null else thing ->> tg_argv[2] end),
      before, after);
    return null;
  end $$;

  create function audit_truncate() returns trigger language plpgsql as $$
  begin
    perform audit_append(nullif(current_setting('status.actor', true), '')::jsonb, tg_argv[0] || '.truncated',
      jsonb_build_object('type', tg_argv[0], 'id', '*', 'name', null), null, null);
    return null;
  end $$;
  `,
  `
  drop table audit_log, audit_anchors;
  drop function audit_row cascade;
  drop function audit_truncate cascade;
  drop function audit_append, audit_mask, audit_fit, refuse_audit_change;
  `,
);
