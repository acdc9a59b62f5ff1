import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { publicKeyBytes, verifySignature } from './ed25519.js';
import type { Receipt } from './receipt.js';
import { signedText, verifyReceipt } from './receipt.js';
import { buildReceipt, publicKeyPem } from '../test/exported-group.js';

const fromHex = (hex: string) => Buffer.from(hex, 'hex');

it('verifies test 2 of RFC 8032, section 7.1', () => {
  const key = fromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = fromHex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ).toString('base64url');
  expect(verifySignature('r', signature, key)).toBe(true);
  expect(verifySignature('s', signature, key)).toBe(false);
});

it('signs the canonical text of every member but the signature', () => {
  expect(signedText(buildReceipt({ digest: 'd', entryHash: 'e', at: 't' }))).toBe(
    '{"at":"t","digest":"d","entryHash":"e","ledgerId":"ledger-1","seq":7}',
  );
});

it('accepts what the platform’s own Ed25519 signed', () => {
  expect(verifyReceipt(buildReceipt(), publicKeyPem)).toBe(true);
});

it.each([
  ['ledgerId', 'other'],
  ['seq', 8],
  ['digest', 'sha256:other'],
  ['entryHash', 'sha256:other'],
  ['at', '2026-03-01T00:00:02.000Z'],
  ['sig', buildReceipt({ seq: 8 }).sig],
  ['sig', ''],
  ['sig', 'not base64!'],
  ['sig', 12],
  ['seq', Number.NaN],
])('refuses a receipt whose %s became %s', (member, value) => {
  const edited = { ...buildReceipt(), [member]: value } as Receipt;
  expect(verifyReceipt(edited, publicKeyPem)).toBe(false);
});

it('refuses a signature by another key', () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  expect(verifyReceipt(buildReceipt({}, other), publicKeyPem)).toBe(false);
});

it('says what is wrong with a key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const pem = rsa.export({ type: 'spki', format: 'pem' }).toString();
  expect(() => publicKeyBytes(pem)).toThrow('not an Ed25519 key in PEM');
  expect(() => publicKeyBytes('nonsense')).toThrow('not an Ed25519 key in PEM');
});
