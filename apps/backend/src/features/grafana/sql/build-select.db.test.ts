import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../db/knex.js';
import { createTestDb } from '../../../testing/test-db.js';
import { TEMPLATES, type TemplateParams } from '../templates/template.js';
import { templates } from '../templates/templates.js';
import { buildSelect } from './build-select.js';
import { identifier, textLiteral } from './literals.js';
import { REPORTING } from './reporting-views.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

/** As Grafana expands the one macro that templates use. */
const run = async (sql: string) => {
  const expanded = sql.replaceAll(
    /\$__timeFilter\(("\w+")\)/g,
    "$1 BETWEEN '2025-01-01' AND '2027-01-01'",
  );
  expect(expanded).not.toContain('$');
  return (await db.raw(expanded.replaceAll('?', '\\?'))).rows;
};

const storable = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));

it('writes any text so that PostgreSQL reads the same, and Grafana finds nothing in it', async () => {
  await fc.assert(
    fc.asyncProperty(storable, async (text) => {
      const literal = textLiteral(text);
      expect(literal).not.toMatch(/\$|\[\[/);
      const { rows } = await db.raw(`select ${literal.replaceAll('?', '\\?')} as text`);
      expect(rows[0].text).toBe(text);
    }),
    { numRuns: 200, examples: [["'; drop table x --"], ['$__timeFrom()${a}[[b]]\\'], ["\\'"]] },
  );
});

it('refuses a name that is no column of the view', () => {
  const select = (column: string) =>
    buildSelect<'slots'>({
      view: 'slots',
      columns: [{ as: 'x', value: { column: column as 'verdict' } }],
      where: [],
      orderBy: [{ as: 'x' }],
      limit: 1,
    });
  for (const name of ['password_hash', 'verdict"', 'constructor', '__proto__'])
    expect(() => select(name)).toThrow('has no column');
  expect(identifier('a"b')).toBe('"a""b"');
});

it.each(TEMPLATES)('runs %s on PostgreSQL with any parameters', async (name) => {
  const params = fc.record(
    {
      catalogId: fc.uuid(),
      controlId: fc.uuid(),
      severity: storable,
      scope: fc.dictionary(storable, storable, { maxKeys: 3 }),
      limit: fc.integer({ min: 1, max: 500 }),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(params, async (given) => {
      const rows = await run(templates[name].sql(given as TemplateParams));
      expect(Array.isArray(rows)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it('knows columns that the views have, of the type they have', async () => {
  const { rows } = await db.raw(
    `select table_name, column_name from information_schema.columns where table_schema = 'reporting'`,
  );
  const there = rows.map(
    (row: Record<string, string>) => `${row['table_name']}.${row['column_name']}`,
  );
  for (const [view, columns] of Object.entries(REPORTING))
    for (const column of Object.keys(columns)) expect(there).toContain(`${view}.${column}`);
});
