import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv, readJson, writeCsv, writeOscal, writeStatusJson } from './index.js';
import { document } from './testing/arbitrary-document.js';
import { oscalFixture } from './testing/oscal-fixture.js';

const OPTIONS = {
  uuid: '5e2fd1c7-3c63-4f0e-9c24-0dd2a8b7a7c1',
  lastModified: '2025-06-01T00:00:00Z',
};
const JUNK = [null, 0, -1, '', 'x', '\0', '__proto__', [], {}, [[]], true, 1e308, { id: 1 }];

/** Every place in a JSON value where something can be put. */
function places(value: unknown, found: [owner: object, key: string][] = []) {
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) {
      found.push([value, key]);
      places((value as Record<string, unknown>)[key], found);
    }
  return found;
}

/** Puts junk into some places of a document, or takes them away. */
function mutate(given: unknown, choices: readonly (readonly [number, number])[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(given));
  for (const [place, junk] of choices) {
    const all = places(copy);
    const [owner, key] = all[place % all.length] ?? [{}, ''];
    if (junk === JUNK.length) delete (owner as Record<string, unknown>)[key];
    else (owner as Record<string, unknown>)[key] = structuredClone(JUNK[junk]);
  }
  return copy;
}
const choices = fc.array(fc.tuple(fc.nat(100_000), fc.nat(JUNK.length)), {
  minLength: 1,
  maxLength: 4,
});

/** Whatever is read can be written, and read again; whatever is not has its reasons. */
function checkRead(value: unknown): void {
  const result = readJson(value);
  if (!result.document) {
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { path } of result.problems) expect(path).toMatch(/^\//);
    return;
  }
  const again = readJson(JSON.parse(JSON.stringify(writeOscal(result.document, OPTIONS))));
  expect(again.problems).toEqual([]);
  expect(readJson(JSON.parse(JSON.stringify(writeStatusJson(result.document)))).problems).toEqual(
    [],
  );
  writeCsv(result.document);
}

it('survives any change of an OSCAL document', () => {
  fc.assert(
    fc.property(choices, (all) => checkRead(mutate(oscalFixture(), all))),
    { numRuns: 1500 },
  );
});

it('survives any change of a document of its own', () => {
  const { document: carried } = readJson(oscalFixture());
  fc.assert(
    fc.property(fc.oneof(document, fc.constant(carried)), choices, (given, all) => {
      if (given) checkRead(mutate(writeStatusJson(given), all));
    }),
    { numRuns: 1000 },
  );
});

it('survives any JSON value', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => checkRead(value)));
});

it('survives any change of a CSV text', () => {
  fc.assert(
    fc.property(
      document,
      fc.array(
        fc.tuple(fc.nat(5000), fc.constantFrom('"', ',', ';', '\n', '\r', '\0', "'", 'x', '')),
      ),
      (given, edits) => {
        let text = writeCsv(given);
        for (const [place, piece] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + 1);
        }
        const { document: read, problems } = readCsv(text, 'x');
        expect(read === undefined).toBe(problems.length > 0);
        for (const { path } of problems) expect(path).toMatch(/^(\d+:\d+|\/query\/name)$/);
      },
    ),
    { numRuns: 500 },
  );
});
