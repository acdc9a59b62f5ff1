import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, it } from 'vitest';
import { writeCycloneDx } from './cyclonedx-gateway.js';
import { parseLockfile } from './lockfile.js';

const EMPTY = Buffer.from('cf83e1357eefb8bd', 'hex');
const SHA512 = Buffer.concat([EMPTY, Buffer.alloc(56, 7)]);

const lockfile = {
  lockfileVersion: 3,
  packages: {
    '': { name: '@status/source', version: '1.0.0', license: 'MIT' },
    'apps/backend': { name: '@status/backend', version: '1.0.0', dependencies: { '@s/a': '1' } },
    'libs/evidence': { name: '@status/evidence', version: '1.0.0', license: 'MIT' },
    'node_modules/@status/backend': { resolved: 'apps/backend', link: true },
    'node_modules/@s/a': {
      version: '1.0.0+build',
      license: 'MIT',
      integrity: `sha512-${SHA512.toString('base64')}`,
      dependencies: { either: '1' },
    },
    'node_modules/either': { version: '1.0.0', license: '(MIT OR Apache-2.0)', dev: true },
    'node_modules/words': { version: '1.0.0', license: 'SEE LICENSE IN FILE', optional: true },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/silent/node_modules/inside': { version: '1.0.0', license: 'ISC', inBundle: true },
  },
};
const platform = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const about = {
  serialNumber: '01938f5c-7a00-5000-8000-000000000001',
  at: new Date('2026-01-02T03:04:05Z'),
  version: '9.9.9',
};
const write = () => writeCycloneDx(parseLockfile(JSON.stringify(lockfile), platform), about);

interface Component {
  'bom-ref': string;
  name: string;
  [key: string]: unknown;
}
const componentsOf = (document: Record<string, unknown>) =>
  Object.fromEntries(
    (document['components'] as Component[]).map((component) => [component.name, component]),
  );

it('writes a document that the schema of CycloneDX 1.6 accepts', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(JSON.stringify(write()))).toBeNull();
  expect(await validator.validate(JSON.stringify({ ...write(), components: [{}] }))).not.toBeNull();
});

it('states what it is about, when, and by what', () => {
  expect(write()).toMatchObject({
    specVersion: '1.6',
    serialNumber: `urn:uuid:${about.serialNumber}`,
    metadata: {
      timestamp: '2026-01-02T03:04:05.000Z',
      tools: { components: [{ name: 'status-backend', version: '9.9.9' }] },
      component: {
        type: 'application',
        group: '@status',
        name: 'source',
        components: [
          { type: 'application', name: 'backend' },
          { type: 'library', name: 'evidence' },
        ],
      },
    },
  });
});

it('identifies a component by purl and hash', () => {
  expect(componentsOf(write())['a']).toMatchObject({
    type: 'library',
    group: '@s',
    version: '1.0.0+build',
    purl: 'pkg:npm/%40s/a@1.0.0%2Bbuild',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: SHA512.toString('hex') }],
    licenses: [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
    properties: [
      { name: 'cdx:npm:package:path', value: 'node_modules/@s/a' },
      { name: 'status:scope', value: 'production' },
    ],
  });
});

it('states a licence as id, as expression, in the words of the package, or not at all', () => {
  const { a, either, words, silent } = componentsOf(write());
  expect(a?.['licenses']).toMatchObject([{ license: { id: 'MIT' } }]);
  expect(either?.['licenses']).toMatchObject([{ expression: '(MIT OR Apache-2.0)' }]);
  expect(words?.['licenses']).toMatchObject([{ license: { name: 'SEE LICENSE IN FILE' } }]);
  expect(silent).not.toHaveProperty('licenses');
  expect(silent).not.toHaveProperty('hashes');
});

it('marks what is there to develop, what is optional, and what came inside another', () => {
  const { either, words, inside } = componentsOf(write());
  const property = (name: string, value: string) => expect.objectContaining({ name, value });
  expect(either?.['properties']).toEqual(
    expect.arrayContaining([
      property('status:scope', 'development'),
      property('cdx:npm:package:development', 'true'),
    ]),
  );
  expect(words?.['scope']).toBe('optional');
  expect(inside?.['properties']).toContainEqual(property('cdx:npm:package:bundled', 'true'));
});

it('states who depends on whom', () => {
  expect(write()['dependencies']).toEqual(
    expect.arrayContaining([
      { ref: '@status/backend@1.0.0', dependsOn: ['@s/a@1.0.0+build'] },
      { ref: '@s/a@1.0.0+build', dependsOn: ['either@1.0.0'] },
    ]),
  );
});

it('writes the same document of the same installation', () => {
  expect(JSON.stringify(write())).toBe(JSON.stringify(write()));
});
