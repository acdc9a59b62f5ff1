import { expect, it } from 'vitest';
import { readJson, sameJson, writeOscal, type CatalogDocument } from './index.js';
import { oscalFixture } from './testing/oscal-fixture.js';

const OPTIONS = {
  uuid: '5e2fd1c7-3c63-4f0e-9c24-0dd2a8b7a7c1',
  lastModified: '2025-06-01T00:00:00Z',
};

function read(value: unknown): CatalogDocument {
  const { document, problems } = readJson(value);
  expect(problems).toEqual([]);
  return document as CatalogDocument;
}
const write = (document: CatalogDocument) =>
  JSON.parse(JSON.stringify(writeOscal(document, OPTIONS))) as ReturnType<typeof oscalFixture>;

/** The fixture as an export makes it: a new document of the same content. */
function renewed() {
  const { catalog } = oscalFixture();
  const metadata = { ...catalog.metadata, 'last-modified': OPTIONS.lastModified };
  return { catalog: { ...catalog, uuid: OPTIONS.uuid, metadata } };
}
const named = (document: CatalogDocument, name: string) => {
  const control = document.controls.find((one) => one.name === name);
  if (!control) throw new Error(`no control ${name}`);
  return control;
};

it('reads fields, and gives controls with one title names of their own', () => {
  const { catalog, controls } = read(oscalFixture());
  expect(catalog).toMatchObject({ name: 'House rules', frameworkVersion: '2025.1' });
  expect(controls.map(({ code, name, group }) => [code, name, group])).toEqual([
    ['root-1', 'Rules are written down', null],
    ['op-1', 'OP-1 Policy', 'Operation / Backups'],
    ['op-1.1', 'Restore as a test', 'Operation / Backups'],
    ['pe-1', 'PE-1 policy', 'People'],
  ]);
  expect(controls[1]?.statement).toBe(
    'Back up [every week]:\n  a. to [Selection: tape; disk];\n  and elsewhere.',
  );
  expect(controls[1]?.guidance).toBe('Test what you keep.');
});

it('writes what it read, but for the identity of the document', () => {
  expect(sameJson(write(read(oscalFixture())), renewed())).toBe(true);
});

it('writes what changed and keeps the rest', () => {
  const document = read(oscalFixture());
  Object.assign(named(document, 'OP-1 Policy'), {
    name: 'Backups',
    statement: 'Back up daily.',
    severity: 'high',
    flow: { name: 'Items', url: '/controls/rest-items' },
  });
  const [control] = write(document).catalog.groups[0]?.groups?.[0]?.controls ?? [];
  expect(control).toMatchObject({
    id: 'op-1',
    class: 'rule',
    title: 'Backups',
    params: [{ id: 'op-1_prm' }, { id: 'op-1_odp' }],
    parts: [
      { id: 'op-1_smt', name: 'statement', prose: 'Back up daily.' },
      { name: 'guidance' },
      { name: 'assessment-objective' },
    ],
  });
  expect(control?.props.slice(2)).toEqual([
    { name: 'severity', ns: 'urn:status:catalog', value: 'high' },
    {
      name: 'flow',
      ns: 'urn:status:catalog',
      value: '{"name":"Items","url":"/controls/rest-items"}',
    },
  ]);
  const again = read(write(document));
  expect(named(again, 'Backups')).toMatchObject({ severity: 'high', statement: 'Back up daily.' });
});

it('keeps controls below one that is gone, and places new ones by their group', () => {
  const document = read(oscalFixture());
  const added = { ...named(document, 'PE-1 policy'), name: 'Added', code: 'pe-2', source: null };
  document.controls = [...document.controls.filter(({ code }) => code !== 'op-1'), added];
  const { groups } = write(document).catalog;
  expect(groups[0]?.groups?.[0]?.controls).toMatchObject([{ id: 'op-1.1' }]);
  expect(groups[1]?.controls).toMatchObject([{ id: 'pe-1' }, { id: 'pe-2', title: 'Added' }]);
});

it('moves a control to the group it was given, and keeps the order of the catalog', () => {
  const document = read(oscalFixture());
  named(document, 'PE-1 policy').group = 'Somewhere else';
  document.controls.reverse();
  const again = read(write(document));
  expect(again.controls.map(({ code, group }) => [code, group])).toEqual([
    ['pe-1', 'Somewhere else'],
    ['op-1.1', 'Operation / Backups'],
    ['op-1', 'Operation / Backups'],
    ['root-1', null],
  ]);
});

it('follows a control through a new code, even when another takes its old one', () => {
  const document = read(oscalFixture());
  named(document, 'PE-1 policy').code = 'pe-9';
  document.controls.push({
    ...named(document, 'OP-1 Policy'),
    code: 'pe-1',
    name: 'x',
    source: null,
  });
  const again = read(write(document));
  expect(again.controls.map(({ code }) => code).sort()).toEqual([
    'op-1',
    'op-1.1',
    'pe-1',
    'pe-9',
    'root-1',
  ]);
});

it('names every fault by its pointer', () => {
  const fixture = oscalFixture() as unknown as {
    catalog: { uuid: unknown; groups: { title: unknown; controls: { id: unknown }[] }[] };
  };
  fixture.catalog.uuid = 'x';
  const people = fixture.catalog.groups[1];
  if (people?.controls[0]) people.controls[0].id = 'not a token';
  const { problems } = readJson(fixture);
  expect(problems.map(({ path }) => path)).toEqual([
    '/catalog/uuid',
    '/catalog/groups/1/controls/0/id',
  ]);
});

it('refuses ids that are there twice, and nesting without end', () => {
  const fixture = oscalFixture();
  fixture.catalog.controls.push({ id: 'OP-1', title: 'Other' });
  expect(readJson(fixture).problems).toMatchObject([
    { path: expect.stringMatching(/\/id$/), message: expect.stringMatching(/unique/) },
  ]);
  let deep: object = {};
  for (let level = 0; level < 100_000; level += 1) deep = { parts: [deep] };
  expect(readJson({ catalog: deep }).problems).toMatchObject([{ path: '/' }]);
});
