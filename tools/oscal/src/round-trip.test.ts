import { expect, it } from 'vitest';
import { compileSchema, roundTrip } from './round-trip.js';

const catalog = (control: object) => ({
  catalog: {
    uuid: '5e2fd1c7-3c63-4f0e-9c24-0dd2a8b7a7c1',
    metadata: {
      title: 'House rules',
      'last-modified': '2025-01-01T00:00:00Z',
      version: '1',
      'oscal-version': '1.1.2',
    },
    controls: [{ id: 'a-1', title: 'Backups', ...control }],
  },
});
const schema = (required: string) =>
  compileSchema({ properties: { catalog: { type: 'object', required: [required] } } });

it('finds nothing lost of a document it carries', () => {
  const result = roundTrip(
    catalog({ remarks: 'kept', links: [{ href: '#b' }] }),
    schema('controls'),
  );
  expect(result).toMatchObject({ problems: [], controls: 1, schemaFaults: [], losses: [] });
});

it('names what an export changes', () => {
  expect(roundTrip(catalog({ parts: [] })).losses).toEqual(['/catalog/controls/0/parts']);
});

it('tells the faults the schema finds, and why a document cannot be read', () => {
  expect(roundTrip(catalog({}), schema('groups')).schemaFaults).toEqual([
    "/catalog: must have required property 'groups'",
  ]);
  expect(roundTrip({ catalog: {} }).problems.map(({ path }) => path)).toContain('/catalog/uuid');
});
