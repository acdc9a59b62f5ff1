import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, expect, it } from 'vitest';
import { backendBoundaries, frontendBoundaries } from '../../../../eslint.boundaries.mjs';
import { createFixture } from './lint-fixture.js';

const empty = (...files: string[]) => Object.fromEntries(files.map((file) => [file, 'export {};']));
const C = 'src/features/catalogs';
const backend = createFixture(
  empty(
    `${C}/index.ts`,
    `${C}/catalog.ts`,
    `${C}/catalog-routes.ts`,
    `${C}/catalog-service.ts`,
    `${C}/catalog-repository.ts`,
    `${C}/catalog-reader.ts`,
    `${C}/catalog-gateway.ts`,
    `${C}/create-catalogs.ts`,
    `${C}/engine/rule.ts`,
    'src/features/points/index.ts',
    'src/features/points/point-service.ts',
    'src/db/knex.ts',
    'src/errors/index.ts',
    'src/http/handler.ts',
  ),
  backendBoundaries,
);
const frontend = createFixture(
  empty(
    'src/app/router.tsx',
    'src/features/catalogs/catalog-list.tsx',
    'src/features/points/point.tsx',
    'src/components/box.tsx',
    'src/lib/api.ts',
    'src/testing/server.ts',
  ),
  frontendBoundaries,
);
afterAll(() => {
  backend.remove();
  frontend.remove();
});
const importing = (name: string) => `import type { X } from '${name}';\nexport type Y = X;`;

it.each([
  [`${C}/catalog-service.ts`, '../points/point-service.js', 'by its index.ts only'],
  [`${C}/catalog-routes.ts`, './catalog-repository.js', 'Routes talk to their service'],
  [`${C}/catalog-routes.ts`, 'knex', 'Routes do not query'],
  [`${C}/catalog-service.ts`, './catalog-repository.js', 'A service knows ports'],
  [`${C}/catalog-service.ts`, './catalog-routes.js', 'A service knows ports'],
  [`${C}/catalog-service.ts`, './catalog-gateway.js', 'A service knows ports'],
  [`${C}/catalog-service.ts`, 'express', 'the language of its domain'],
  [`${C}/catalog-service.ts`, 'knex', 'the language of its domain'],
  [`${C}/catalog-service.ts`, '@status/api-contract', 'the language of its domain'],
  [`${C}/catalog-service.ts`, '@status/sdk', 'the language of its domain'],
  [`${C}/catalog-repository.ts`, './catalog-service.js', 'Adapters serve services'],
  [`${C}/catalog-repository.ts`, './catalog-routes.js', 'Adapters serve services'],
  [`${C}/catalog-repository.ts`, 'express', 'maps rows to the domain'],
  [`${C}/catalog-reader.ts`, '@status/api-contract/testing', 'maps rows to the domain'],
  [`${C}/catalog-reader.ts`, './catalog-service.js', 'Adapters serve services'],
  [`${C}/catalog-gateway.ts`, 'knex', 'wraps one client'],
  [`${C}/catalog-gateway.ts`, './catalog-service.js', 'Adapters serve services'],
  [`${C}/catalog.ts`, 'node:fs', 'The domain imports nothing'],
  [`${C}/catalog.ts`, '../../db/knex.js', 'The domain imports nothing'],
  [`${C}/catalog.ts`, './catalog-repository.js', 'The domain imports nothing'],
  [`${C}/engine/rule.ts`, 'knex', 'The domain imports nothing'],
  [`${C}/engine/rule.ts`, '../../../db/knex.js', 'The domain imports nothing'],
  [`${C}/catalog-service.ts`, './create-catalogs.js', 'Factories are for context.ts'],
  ['src/http/handler.ts', '../features/catalogs/index.js', 'Shared code knows no feature'],
  ['src/context.ts', '@status/sdk', 'serves the SDK'],
])('in the backend, %s may not import %s', async (file, name, message) => {
  expect((await backend.lint(file, importing(name))).join()).toContain(message);
});

it.each([
  [`${C}/catalog-service.ts`, '../points/index.js'],
  [`${C}/catalog-service.ts`, './catalog.js'],
  [`${C}/catalog-service.ts`, '../../errors/index.js'],
  [`${C}/catalog-routes.ts`, './catalog-service.js'],
  [`${C}/catalog-routes.ts`, '@status/api-contract'],
  [`${C}/catalog-routes.ts`, '../../http/handler.js'],
  [`${C}/catalog-repository.ts`, '../../db/knex.js'],
  [`${C}/catalog.ts`, '../../errors/index.js'],
  [`${C}/create-catalogs.ts`, './catalog-repository.js'],
  ['src/context.ts', './features/catalogs/create-catalogs.js'],
  [`${C}/catalog-service.test.ts`, './catalog-repository.js'],
])('in the backend, %s may import %s', async (file, name) => {
  expect(await backend.lint(file, importing(name))).toEqual([]);
});

it.each([
  ['src/features/points/point.tsx', '../catalogs/catalog-list.js', 'do not know each other'],
  ['src/features/points/point.tsx', '../../app/router.js', 'app composes features'],
  ['src/components/box.tsx', '../features/points/point.js', 'Shared code knows neither'],
  ['src/lib/api.ts', '../app/router.js', 'Shared code knows neither'],
  ['src/app/router.tsx', '../testing/server.js', 'Mocks are no part of the product'],
])('in the web app, %s may not import %s', async (file, name, message) => {
  expect((await frontend.lint(file, importing(name))).join()).toContain(message);
});

it.each([
  ['src/app/router.tsx', '../features/points/point.js'],
  ['src/features/points/point.tsx', '../../components/box.js'],
  ['src/features/points/point.test.tsx', '../../testing/server.js'],
])('in the web app, %s may import %s', async (file, name) => {
  expect(await frontend.lint(file, importing(name))).toEqual([]);
});

it('reports a cycle', async () => {
  const cyclic = createFixture(
    { 'src/a.ts': '', 'src/b.ts': `export { a } from './a.js';` },
    backendBoundaries,
  );
  expect(
    await cyclic.lint('src/a.ts', `import { a as b } from './b.js';\nexport const a = 1 + b;`),
  ).toEqual([expect.stringContaining('import-x/no-cycle')]);
  cyclic.remove();
});

it('reports a default export', async () => {
  expect(await backend.lint(`${C}/catalog.ts`, 'export default 1;')).toEqual([
    expect.stringContaining('import-x/no-default-export'),
  ]);
});

it.each([
  ['backend', 'src/features/x/x-service.ts', ['no-restricted-imports', 'import-x/no-cycle']],
  ['frontend', 'src/features/x/x.tsx', ['import-x/no-restricted-paths', 'import-x/no-cycle']],
])('switches the rules on in apps/%s', async (app, file, rules) => {
  const root = join(import.meta.dirname, '../../../../apps', app);
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(join(root, file))) as {
    rules: Record<string, [number]>;
  };
  for (const rule of rules) expect(config.rules[rule]?.[0]).toBe(2);
});
