import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../db/id.js';
import type { Db } from '../../db/knex.js';
import { indexesOf, planNodesOf } from '../../testing/explain.js';
import { createTestDb } from '../../testing/test-db.js';
import { createPointRepository } from '../points/point-repository.js';
import { createComputationRepository } from './computation-repository.js';
import { createGroupRepository } from './group-repository.js';
import { createPartitions } from './partitions.js';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
  const partitions = createPartitions(db);
  for (const month of ['2026-09', '2026-10', '2026-11']) await partitions(new Date(`${month}-15`));
});
afterAll(() => db.destroy());

const id = newId();
const from = new Date('2026-10-01T00:00:00Z');
const key = { periodFrom: from.toISOString(), id };
const group = { id, period: { from, to: new Date('2026-10-02T00:00:00Z') } };
const computations = () => createComputationRepository(db);
const points = () => createPointRepository(db);

it.each<[string, () => Promise<unknown>]>([
  ['the computations of a control', () => computations().list({ controlId: id }, key, 50)],
  ['its failures', () => computations().list({ controlId: id, result: 'failed' }, key, 50)],
  ['the computations of a catalog', () => computations().list({ catalogId: id }, key, 50)],
  ['its failures', () => computations().list({ catalogId: id, result: 'failed' }, key, 50)],
  ['all computations', () => computations().list({}, key, 50)],
  ['a window of them', () => computations().list({ controlId: id, from, to: from }, key, 50)],
  ['the computations of a group', () => computations().listOfGroup(group, 10, 50)],
  ['one computation', () => computations().get(group, id)],
  ['the evidences of a group', () => computations().evidencesOfGroup(group, [1, 1], 50)],
  ['the digests of a group', () => computations().digests(group)],
  ['all points', () => points().list({}, key, 50)],
  ['the points of a control', () => points().list({ controlId: id }, key, 50)],
  ['the points of a catalog', () => points().list({ catalogId: id }, key, 50)],
  ['the points of an agreement', () => points().list({ agreementId: 'x' }, key, 50)],
])('reads %s by an index', async (_what, read) => {
  const nodes = await planNodesOf(db, read);
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.filter((node) => node.startsWith('Seq Scan'))).toEqual([]);
});

it('finds points that did not pass without reading those that did', async () => {
  const indexes = await indexesOf(db, () => points().list({ result: 'missing' }, key, 50));
  expect(indexes).toContain('points_unmet_idx');
});

it.each<[string, () => Promise<unknown>]>([
  ['computations', () => computations().list({ controlId: id }, key, 50)],
  ['evidences', () => computations().evidencesOfGroup(group, [1, 1], 50)],
  ['runs', () => createGroupRepository(db).list({ controlId: id }, id, 50)],
  ['points', () => points().list({ controlId: id }, key, 50)],
])('pages %s in the order of their index, without sorting', async (_what, read) => {
  expect((await planNodesOf(db, read)).filter((node) => node.includes('Sort'))).toEqual([]);
});
