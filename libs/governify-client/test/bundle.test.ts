import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const bundle = async (program: string) => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: join(import.meta.dirname, '../src'), loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' },
    conditions: ['@status/source'],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

it('a page gets the whole package, which needs nothing of Node.js', async () => {
  const all = await bundle(`export * from './index.ts';`);
  expect(all.length).toBeGreaterThan(10_000);
});

it('costs a page that reads states at most 8 kB', async () => {
  const bytes = gzipSync(
    await bundle(`
      import { createRegistryClient } from './index.ts';
      createRegistryClient({ baseUrl: '' }).listStates('a').then(console.log);
    `),
  ).length;
  console.log(`bundle of a registry client: ${bytes} bytes gzipped`);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(8_000);
});
