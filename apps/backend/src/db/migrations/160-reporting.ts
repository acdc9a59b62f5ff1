import { sqlMigration } from './sql-migration.js';

/**
 * What dashboards may read. Views run with the rights of their owner, so the role of Grafana needs
 * this schema alone; who may not be named and what is secret has no column here.
 */
export const reporting = sqlMigration(
  `
  create schema reporting;

  create view reporting.catalogs as
    select id as catalog_id, name as catalog, framework, framework_version, status, start_date,
      end_date, time_zone
    from catalogs;

  create view reporting.controls as
    select c.id as control_id, c.catalog_id, k.name as catalog, c.name as control, c.type, c.severity,
      c.period, c.operator, c.threshold, c.guarantee_id, c.status, c.start_date, c.end_date
    from controls c join catalogs k on k.id = c.catalog_id;

  create view reporting.scopes as
    select name as scope, description, type, "values" from scopes;

  create view reporting.scope_sets as
    select s.id as scope_set_id, s.control_id, c.catalog_id, c.name as control, s.scopes as scope
    from scope_sets s join controls c on c.id = s.control_id;

  create view reporting.slots as
    select s.catalog_id, k.name as catalog, s.control_id, c.name as control, c.severity, s.scope,
      s.period_from, s.period_to, s.verdict, s.value
    from slots s join controls c on c.id = s.control_id join catalogs k on k.id = s.catalog_id;

  create view reporting.points as
    select p.id as point_id, p.catalog_id, k.name as catalog, p.control_id, c.name as control,
      c.severity, p.agreement_id, p.guarantee_id, p.objective, p.scope, p.period_from, p.period_to,
      p.result, p.guarantee_value as value, p.revision, p.calculated_at
    from points p join controls c on c.id = p.control_id join catalogs k on k.id = p.catalog_id;

  create view reporting.runs as
    select g.id as run_id, g.catalog_id, k.name as catalog, g.control_id, c.name as control,
      c.severity, g.scope, g.period_from, g.period_to, g.status, g."trigger", g.attempt, g.evidences,
      g.evidences_passed, g.value, g.verdict, g.created_at, g.started_at, g.finished_at,
      extract(epoch from g.finished_at - g.started_at)::double precision as duration_seconds
    from groups g join controls c on c.id = g.control_id join catalogs k on k.id = g.catalog_id;

  -- A day is that of the catalog's time zone, and time its midnight in UTC: days of catalogs in
  -- several zones are one. Compliance is passed / applicable, coverage
  -- assessed / applicable, in percent; what is missing or ended in error is neither.
  create view reporting.compliance_per_day as
    select r.day::timestamp at time zone 'UTC' as "time", r.day, r.catalog_id,
      k.name as catalog, r.control_id, c.name as control, c.severity, r.scope_key::jsonb as scope,
      r.passed, r.failed, r.error, r.missing,
      100.0 * r.passed / nullif(r.passed + r.failed + r.error + r.missing, 0) as compliance,
      100.0 * (r.passed + r.failed) / nullif(r.passed + r.failed + r.error + r.missing, 0) as coverage
    from rollups r join controls c on c.id = r.control_id join catalogs k on k.id = r.catalog_id;
  `,
  `drop schema reporting cascade;`,
);
