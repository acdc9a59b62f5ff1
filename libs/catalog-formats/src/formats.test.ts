import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv, readJson, writeCsv, writeOscal, writeStatusJson } from './index.js';
import { document } from './testing/arbitrary-document.js';

const options = {
  uuid: '5e2fd1c7-3c63-4f0e-9c24-0dd2a8b7a7c1',
  lastModified: '2025-06-01T00:00:00Z',
};
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('reads its own JSON as it was written', () => {
  fc.assert(
    fc.property(document, (given) => {
      const read = readJson(overTheWire(writeStatusJson(given)));
      expect(read.problems).toEqual([]);
      expect(read.document).toEqual(given);
    }),
  );
});

it('reads its own OSCAL as it was written', () => {
  fc.assert(
    fc.property(document, (given) => {
      const read = readJson(overTheWire(writeOscal(given, options)));
      expect(read.problems).toEqual([]);
      expect(read.document).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

it('reads its own CSV as it was written', () => {
  fc.assert(
    fc.property(document, (given) => {
      const read = readCsv(writeCsv(given), given.catalog.name);
      expect(read.problems).toEqual([]);
      expect(read.document?.controls).toEqual(given.controls);
    }),
  );
});
