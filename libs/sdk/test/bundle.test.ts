import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const PROGRAM = `
  import { createStatusClient } from './index.ts';
  createStatusClient({ baseUrl: '/api/v1' }).getLiveness().then(console.log);
`;

it('costs a program that calls one operation at most 12 kB', async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: join(import.meta.dirname, '../src'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
  console.log(`bundle of one operation: ${bytes} bytes gzipped`);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(12_000);
});
