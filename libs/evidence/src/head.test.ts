import { expect, it } from 'vitest';
import { buildHead, buildReceipt, publicKeyPem } from '../test/exported-group.js';
import { LEDGER_GENESIS, verifyHead } from './head.js';
import { verifyReceipt } from './receipt.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

it('accepts what the ledger signed and nothing else', () => {
  const head = buildHead({ size: 3 });
  expect(verifyHead(head, publicKeyPem)).toBe(true);
  for (const change of [
    { size: 2 },
    { head: LEDGER_GENESIS },
    { at: '2026-03-02T00:00:00.000Z' },
    { ledgerId: 'other' },
    { sig: '' },
  ])
    expect({ change, ok: verifyHead({ ...head, ...change }, publicKeyPem) }).toEqual({
      change,
      ok: false,
    });
});

it('takes no other spelling of a signature, though it decodes to the same bytes', () => {
  const head = buildHead();
  const receipt = buildReceipt();
  for (const letter of LETTERS) {
    const respelt = (sig: string) => sig.slice(0, -1) + letter;
    expect(verifyHead({ ...head, sig: respelt(head.sig) }, publicKeyPem)).toBe(
      head.sig.endsWith(letter),
    );
    expect(verifyReceipt({ ...receipt, sig: respelt(receipt.sig) }, publicKeyPem)).toBe(
      receipt.sig.endsWith(letter),
    );
  }
  expect(verifyHead({ ...head, sig: `${head.sig}==` }, publicKeyPem)).toBe(false);
});
