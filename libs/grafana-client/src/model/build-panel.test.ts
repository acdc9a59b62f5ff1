import { expect, it } from 'vitest';
import { buildPanel } from './build-panel.js';
import { buildDashboard } from './dashboard.js';
import { PANEL_TYPES } from './panel.js';

const datasource = { type: 'grafana-postgresql-datasource', uid: 'status-postgres' };

it.each(PANEL_TYPES)('builds a %s as it is laid down', async (type) => {
  const panel = buildPanel({
    type,
    id: 3,
    title: 'Compliance',
    gridPos: { x: 0, y: 0, w: 12, h: 8 },
    datasource,
    sql: 'SELECT 1 AS "time"',
    format: type === 'table' ? 'table' : 'time_series',
    unit: 'percent',
    min: 0,
    max: 100,
    thresholds: [
      { value: null, color: 'red' },
      { value: 80, color: 'green' },
    ],
    mappings: { passed: { color: 'green' } },
    colors: { failed: 'red' },
  });
  await expect(`${JSON.stringify(panel, undefined, 2)}\n`).toMatchFileSnapshot(
    `./golden/${type}.golden`,
  );
});

it('builds a dashboard with variables as it is laid down', async () => {
  const dashboard = buildDashboard({
    uid: 'licences',
    title: 'Licences',
    tags: ['status'],
    refresh: '1m',
    variables: [
      { type: 'custom', name: 'environment', values: ['production', 'test'], multi: true },
      { type: 'interval', name: 'step', label: 'Step', values: ['1h', '1d'] },
      { type: 'query', name: 'catalog', sql: 'SELECT 1', datasource },
    ],
  });
  await expect(`${JSON.stringify(dashboard, undefined, 2)}\n`).toMatchFileSnapshot(
    './golden/dashboard.golden',
  );
});

it('gives each panel options of its own', () => {
  const build = () =>
    buildPanel({
      type: 'gauge',
      id: 1,
      title: '',
      gridPos: { x: 0, y: 0, w: 6, h: 6 },
      datasource,
      sql: '',
      format: 'table',
    });
  const first = build();
  Object.assign(first.options!['reduceOptions'] as object, { calcs: ['max'] });
  expect(build().options!['reduceOptions']).toMatchObject({ calcs: ['lastNotNull'] });
});
