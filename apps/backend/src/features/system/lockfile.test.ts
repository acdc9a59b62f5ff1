import { expect, it } from 'vitest';
import { parseLockfile, type Platform } from './lockfile.js';

const platform: Platform = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const SHA = 'sha512-AAAA';

const parse = (packages: Record<string, object>) =>
  parseLockfile(JSON.stringify({ lockfileVersion: 3, packages }), platform);
const byRef = (packages: Record<string, object>) =>
  Object.fromEntries(parse({ '': {}, ...packages }).packages.map((item) => [item.ref, item]));

it('tells our own packages from those of others', () => {
  const { root, workspaces, packages } = parse({
    '': { name: '@status/source', version: '1.0.0', devDependencies: { a: '*', '@status/x': '*' } },
    'apps/x': { name: '@status/x', version: '1.0.0', license: 'MIT', dependencies: { a: '1' } },
    'node_modules/@status/x': { resolved: 'apps/x', link: true },
    'node_modules/a': { version: '1.0.0', integrity: SHA },
  });
  expect(root).toMatchObject({
    ref: '@status/source@1.0.0',
    dependsOn: ['@status/x@1.0.0', 'a@1.0.0'],
  });
  expect(workspaces).toMatchObject([
    { name: '@status/x', path: 'apps/x', license: 'MIT', dependsOn: ['a@1.0.0'] },
  ]);
  expect(packages.map(({ ref }) => ref)).toEqual(['a@1.0.0']);
});

it('tells what runs from what is needed to develop', () => {
  const packages = byRef({
    'node_modules/runs': { version: '1.0.0' },
    'node_modules/develops': { version: '1.0.0', dev: true },
    'node_modules/both': { version: '1.0.0', devOptional: true },
    'node_modules/optional': { version: '1.0.0', optional: true },
    'node_modules/develops/node_modules/runs': { version: '1.0.0', dev: true },
    'node_modules/develops/node_modules/old': { version: '0.9.0', dev: true },
  });
  const production = Object.values(packages).filter((item) => item.production);
  expect(production.map(({ name }) => name)).toEqual(['both', 'optional', 'runs']);
  expect(packages['runs@1.0.0']?.paths).toEqual([
    'node_modules/develops/node_modules/runs',
    'node_modules/runs',
  ]);
  expect(packages['both@1.0.0']?.optional).toBe(true);
  expect(packages['runs@1.0.0']?.optional).toBe(false);
});

it('reads names with scopes, aliases, and copies inside other packages', () => {
  const packages = byRef({
    'node_modules/@scope/a': { version: '1.0.0', integrity: SHA },
    'node_modules/alias': { name: 'real', version: '2.0.0', license: 'ISC' },
    'node_modules/x/node_modules/@scope/a': { version: '1.0.0', inBundle: true },
  });
  expect(Object.keys(packages)).toEqual(['@scope/a@1.0.0', '@scope/a@1.0.0#bundled', 'real@2.0.0']);
  expect(packages['@scope/a@1.0.0#bundled']).toMatchObject({ integrity: undefined, bundled: true });
  expect(packages['real@2.0.0']).toMatchObject({ name: 'real', license: 'ISC' });
});

it('finds what a package depends on as Node does', () => {
  const packages = byRef({
    'node_modules/a': { version: '1.0.0', dependencies: { b: '2', c: '1', gone: '1' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', peerDependencies: { c: '1' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', optionalDependencies: { b: '1' } },
  });
  expect(packages['a@1.0.0']?.dependsOn).toEqual(['b@2.0.0', 'c@1.0.0']);
  expect(packages['b@2.0.0']?.dependsOn).toEqual(['c@1.0.0']);
  expect(packages['c@1.0.0']?.dependsOn).toEqual(['b@1.0.0']);
});

it.each([
  [{ os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true],
  [{ os: ['!win32'] }, true],
  [{}, true],
  [{ os: ['darwin', 'linux'] }, true],
  [{ os: ['darwin'] }, false],
  [{ os: ['!linux'] }, false],
  [{ cpu: ['arm64'] }, false],
  [{ libc: ['musl'] }, false],
])('knows of %j whether it can be installed on linux x64 glibc', (limits, installed) => {
  const packages = byRef({ 'node_modules/a': { version: '1.0.0', optional: true, ...limits } });
  expect(Object.keys(packages)).toEqual(installed ? ['a@1.0.0'] : []);
});

it.each(['', 'null', '{}', '{"lockfileVersion":1,"dependencies":{}}', '{"packages":{}}'])(
  'refuses %j',
  (text) => {
    expect(() => parseLockfile(text, platform)).toThrow(Error);
  },
);
