import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/knex.js';
import { planNodesOf } from '../../testing/explain.js';
import { createTestDb } from '../../testing/test-db.js';
import { createCatalogRepository } from './catalog-repository.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});
afterAll(() => db.destroy());

it.each([
  ['name', 'x'],
  ['createdAt', '2025-06-11T00:00:00Z'],
] as const)('pages catalogs by %s in the order of an index', async (field, value) => {
  const sort = { field, descending: true, after: { value, id: crypto.randomUUID() } };
  const nodes = await planNodesOf(db, () => createCatalogRepository(db).list({ sort, limit: 51 }));
  expect(nodes).toContain('Index Scan catalogs');
  expect(nodes.filter((node) => /Sort|Seq Scan/.test(node))).toEqual([]);
});
