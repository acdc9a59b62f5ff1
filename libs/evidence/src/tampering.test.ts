import { verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger, deletedOf, historyOf, sealGroup } from '../test/sealed-world.js';
import { parsed, pathsOf, replaced, replacementsOf, same, withByte } from '../test/tampering.js';
import { isProved } from './describe-report.js';
import type { SignatureVerifier } from './ed25519.js';
import { readHeads, verifyText } from './verify-text.js';
import type { Kept } from './verify-ledger.js';

/** As the command line verifies: the same rules, with the faster signatures of Node.js. */
const verifier: SignatureVerifier = (text, signature, key) =>
  verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));

const ledger = createLedger();
ledger.seal('audit:7', `sha256:${'a'.repeat(64)}`);
const first = sealGroup(ledger, 1);
const second = sealGroup(ledger, 2);
const deleted = deletedOf(sealGroup(ledger, 3));
const kept: Kept = { keys: [ledger.pem], verifier };
const exports = {
  'a run': first,
  'a history': historyOf(ledger, [second, deleted], { from: second.computations[0]!.period.from }),
  'the ledger': ledger.export(),
};

/** Beside a history, so that runs that are left out show. */
const whole = ledger.export();

/** Is a text taken for proved? What is no export at all is not. */
function passes(text: string, by: Kept = { ...kept, ledger: whole }): boolean {
  try {
    return isProved(verifyText(text, by));
  } catch {
    return false;
  }
}

/** Notes that are sealed by nothing: what was asked for, and when rows were deleted. */
const isNote = (path: readonly string[], name: string) =>
  (name === 'a history' && path.length === 1 && ['from', 'to'].includes(path[0] as string)) ||
  (path.at(-2) === 'deleted' && path.at(-1) === 'at');
const NOTES = /"from":(null|"[^"]*"),"to":(null|"[^"]*"),"groups"|"deleted":\{"at":"[^"]*"/g;

describe.each(Object.entries(exports))('an export of %s', (name, exported) => {
  const text = JSON.stringify(exported);
  const bytes = Buffer.from(text, 'utf8');

  it('is proved as it is, by both implementations of the signature', () => {
    expect(passes(text)).toBe(true);
    expect(passes(text, { keys: [ledger.pem], ledger: whole })).toBe(true);
  });

  it('is not, whatever member is replaced, added, moved or removed', () => {
    const paths = pathsOf(exported).filter((path) => !isNote(path, name));
    let tried = 0;
    const undetected: unknown[] = [];
    for (const path of paths) {
      const value = path.reduce<unknown>(
        (node, member) => (node as Record<string, unknown>)[member],
        exported,
      );
      for (const by of replacementsOf(value)) {
        const changed = replaced(exported, path, by);
        if (same(changed, exported)) continue;
        tried += 1;
        if (passes(JSON.stringify(changed))) undetected.push({ path, by });
      }
    }
    expect(undetected).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  }, 60_000);

  it('is not, whatever byte is changed', () => {
    const notes = [...text.matchAll(NOTES)].map(({ index, 0: { length } }) => [
      Buffer.byteLength(text.slice(0, index)),
      Buffer.byteLength(text.slice(0, index + length)),
    ]);
    const isOfNote = (at: number) => notes.some(([from, to]) => at >= from! && at < to!);
    const undetected: unknown[] = [];
    let tried = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      if (isOfNote(at)) continue;
      // Two of its bits, others at the next byte: letters become others, digits, signs and halves.
      for (const bit of [0, 1 + (at % 7)]) {
        const changed = withByte(bytes, at, (bytes[at] as number) ^ (1 << bit));
        const value = parsed(changed);
        tried += 1;
        // Not JSON: nobody takes it for an export. The same JSON: nothing was changed.
        if (!value || same(value.value, exported)) continue;
        if (passes(changed)) undetected.push({ at, bit, near: changed.slice(at - 20, at + 20) });
      }
    }
    expect(undetected).toEqual([]);
    expect(tried).toBeGreaterThan(5_000);
  }, 240_000);

  it('is not, whatever bytes are put in place of others', () => {
    const anyBytes = fc.record({
      at: fc.nat(bytes.length - 1),
      length: fc.nat(40),
      by: fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string({ maxLength: 20 })),
    });
    fc.assert(
      fc.property(anyBytes, ({ at, length, by }) => {
        const changed = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(by as string),
          bytes.subarray(at + length),
        ]).toString('utf8');
        const value = parsed(changed);
        fc.pre(value === undefined || !same(value.value, exported));
        const note =
          value && name === 'a history' && same(withoutNotes(value.value), withoutNotes(exported));
        expect(note !== true && passes(changed)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});

/** A value whose notes all say the same. */
function withoutNotes(value: unknown): unknown {
  const paths = pathsOf(value).filter((path) => isNote(path, 'a history'));
  return paths.reduce((noted, path) => replaced(noted, path, 'a note'), value);
}

it('finds every change of a kept head', () => {
  const head = ledger.head();
  const bytes = Buffer.from(JSON.stringify(head));
  const withHead = (text: string) => {
    try {
      return passes(JSON.stringify(ledger.export()), { ...kept, heads: readHeads(text) });
    } catch {
      return false;
    }
  };
  expect(withHead(bytes.toString())).toBe(true);
  const undetected: number[] = [];
  for (let at = 0; at < bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = withByte(bytes, at, (bytes[at] as number) ^ (1 << bit));
      const value = parsed(changed);
      if (value && !same(value.value, head) && withHead(changed)) undetected.push(at);
    }
  expect(undetected).toEqual([]);
}, 60_000);
