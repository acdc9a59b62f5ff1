import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLocalMongo } from '@status/local-mongo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGolden } from '../golden/run-golden.js';
import { STORE_NAMES } from '../golden/stores.js';
import { holding, wrong } from './golden-cases.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'status-golden-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (content: unknown): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const servers = { postgres: 'PostgreSQL', mongo: 'MongoDB' };
const stores = STORE_NAMES.filter((name) => name !== 'mongo' || hasLocalMongo());
if (stores.length < STORE_NAMES.length)
  console.warn('NOT RUN: the golden cases on MongoDB, for which this machine has no server.');

test.each(stores)(
  'cases of every kind run against the registry on %s and are counted',
  async (store) => {
    const lines: string[] = [];
    const cases = [...holding, ...wrong.map((golden) => ({ ...golden, id: `wrong-${golden.id}` }))];
    const results = await runGolden(fileWith({ cases }), {
      stores: [store],
      print: (line) => lines.push(line),
    });
    const failed = lines.flatMap((line) => /^FAILED (\S+)/.exec(line)?.[1] ?? []);
    expect(failed).toEqual(wrong.map(({ id }) => `wrong-${id}`));
    expect(results).toEqual({ [store]: { passed: holding.length, failed: wrong.length } });
    expect(lines.at(-1)).toBe(
      `${holding.length} passed, ${wrong.length} failed on ${servers[store]}`,
    );
  },
  60_000,
);

test('a file that is missing, no JSON or of another shape is one sentence', async () => {
  await expect(runGolden(join(folder, 'none.json'))).rejects.toThrow(/cannot be read: ENOENT/);
  await expect(runGolden(fileWith('{'))).rejects.toThrow(/cannot be read/);
  for (const content of [{}, [], { cases: [{ id: 'a', kind: 'other' }] }])
    await expect(runGolden(fileWith(content))).rejects.toThrow(/has another shape/);
});
