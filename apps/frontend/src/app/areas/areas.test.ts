import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { messageAreas } from '@/lib/i18n/areas';

const SOURCE = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(file, 'utf8');

/** Which area has which group of messages. */
const areaOf = new Map(
  (
    await Promise.all(
      Object.entries(messageAreas).map(async ([area, { en }]) =>
        Object.keys(await en()).map((group) => [group, area] as const),
      ),
    )
  ).flat(),
);

function fileOf(specifier: string, from: string): string | undefined {
  const path = specifier.startsWith('@/')
    ? join(SOURCE, specifier.slice(2))
    : join(dirname(from), specifier);
  return ['.ts', '.tsx', '/index.ts'].map((end) => path + end).find((file) => existsSync(file));
}

/** A file with all that it imports, but for what is fetched later. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of read(file).matchAll(/from '((?:@\/|\.)[^']+)'/g)) {
    const found = fileOf(specifier, file);
    if (found) reachable(found, seen);
  }
  return seen;
}

const pages = readdirSync(import.meta.dirname)
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const path = join(import.meta.dirname, file);
    return read(path)
      .split(' page(')
      .slice(1)
      .map((call) => {
        const page = /import\('([^']+)'/.exec(call)?.[1] ?? '';
        const names = [...call.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
        return { page, file: fileOf(page, path) ?? '', areas: names };
      });
  });

it('finds the pages', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ file }) => file === '')).toEqual([]);
});

it.each(pages)('fetches all texts of $page', ({ file, areas }) => {
  const used = [...reachable(file)].flatMap((one) =>
    [...read(one).matchAll(/'([a-z]\w*)\.[A-Za-z.]+'/g)].map(([, group = '']) => areaOf.get(group)),
  );
  const missing = new Set(used.filter((area) => area !== undefined && !areas.includes(area)));
  expect([...missing]).toEqual([]);
});
