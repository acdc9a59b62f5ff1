import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGolden } from '../golden/run-golden.js';
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

test('cases of every kind run against the registry and are counted', async () => {
  const lines: string[] = [];
  const cases = [...holding, ...wrong.map((golden) => ({ ...golden, id: `wrong-${golden.id}` }))];
  const result = await runGolden(fileWith({ cases }), (line) => lines.push(line));
  const failed = lines.flatMap((line) => /^FAILED (\S+)/.exec(line)?.[1] ?? []);
  expect(failed).toEqual(wrong.map(({ id }) => `wrong-${id}`));
  expect(result).toEqual({ passed: holding.length, failed: wrong.length });
  expect(lines.at(-1)).toBe(`${holding.length} passed, ${wrong.length} failed`);
}, 60_000);

test('a file that is missing, no JSON or of another shape is one sentence', async () => {
  await expect(runGolden(join(folder, 'none.json'))).rejects.toThrow(/cannot be read: ENOENT/);
  await expect(runGolden(fileWith('{'))).rejects.toThrow(/cannot be read/);
  for (const content of [{}, [], { cases: [{ id: 'a', kind: 'other' }] }])
    await expect(runGolden(fileWith(content))).rejects.toThrow(/has another shape/);
});
