import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.js';

let root: string;
const outputs = ['apps/backend/dist/main.js'];
const put = (path: string, text = '') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'status-build-'));
  put('apps/backend/src/main.ts');
  put('apps/backend/dist/main.js');
  put('libs/sdk/src/index.ts');
  put('package-lock.json');
});
afterEach(() => rmSync(root, { recursive: true }));

it('stays the same while nothing is touched', () => {
  const before = fingerprint(root, outputs);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(root, outputs)).toBe(before);
});

it.each([
  'apps/backend/src/main.ts',
  'apps/backend/dist/main.js',
  'libs/sdk/src/index.ts',
  'libs/new/src/index.ts',
  'openapi/openapi.yaml',
  'package-lock.json',
])('changes with %s', (path) => {
  const before = fingerprint(root, outputs);
  put(path, 'changed');
  expect(fingerprint(root, outputs)).not.toBe(before);
});

it('changes when a file is written anew with as many bytes', () => {
  const before = fingerprint(root, outputs);
  utimesSync(join(root, 'libs/sdk/src/index.ts'), 1, 1);
  expect(fingerprint(root, outputs)).not.toBe(before);
});

it.each([
  'apps/backend/src/main.test.ts',
  'apps/backend/node_modules/x/index.js',
  'apps/e2e/src/story.spec.ts',
  'README.md',
])('does not care about %s', (path) => {
  const before = fingerprint(root, outputs);
  put(path, 'changed');
  expect(fingerprint(root, outputs)).toBe(before);
});

it('is undefined when something is not built', () => {
  expect(fingerprint(root, [...outputs, 'apps/registry/dist/main.js'])).toBeUndefined();
});
