import { generateKeyPairSync, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import {
  entryHash,
  headText,
  LEDGER_GENESIS,
  signedText,
  type LedgerEntry,
  type Receipt,
} from '@status/evidence';
import type { NewEntry } from '../types.js';
import type { Seen } from './stub-server.js';

/** A ledger in memory that speaks the API as it is written down, with a key of its own. */
export function createMemoryLedger({ ledgerId = 'memory', basePath = '/v1' } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signed = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');
  const records: { entry: LedgerEntry; receipt: Receipt }[] = [];
  const last = () => records.at(-1)?.receipt.entryHash ?? LEDGER_GENESIS;

  function enter({ key, digest, meta = null as never }: NewEntry): [number, unknown] {
    const known = records.find(({ entry }) => entry.key === key);
    if (known && known.entry.digest !== digest)
      return [409, { detail: `${key} is anchored with another digest.` }];
    if (known) return [200, known.receipt];
    const at = new Date().toISOString();
    const entry = { seq: records.length, at, key, digest, meta, prevHash: last() };
    const unsigned = { ledgerId, seq: entry.seq, digest, entryHash: entryHash(entry), at };
    const receipt = { ...unsigned, sig: signed(signedText(unsigned)) };
    records.push({ entry, receipt });
    return [201, receipt];
  }

  function answer({ method, url, body }: Seen): [number, unknown] {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const path = pathname.replace(basePath, '');
    if (method === 'POST' && path === '/entries') return enter(body as NewEntry);
    if (path === '/key')
      return [200, { ledgerId, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) }];
    if (path === '/head') {
      const head = {
        ledgerId,
        size: records.length,
        head: last(),
        at: new Date().toISOString(),
      };
      return [200, { ...head, sig: signed(headText(head)) }];
    }
    if (path === '/verify') return [200, { ok: true, size: records.length, head: last() }];
    if (path === '/health') return [200, { ok: true }];
    const found = records.find(
      ({ entry }) =>
        path === `/entries/${entry.seq}` ||
        (path === '/entries' &&
          (searchParams.get('key') === entry.key || searchParams.get('digest') === entry.digest)),
    );
    return found ? [200, { ...found, status: 'confirmed' }] : [404, { detail: 'no such entry' }];
  }

  return {
    records,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    respond: (seen: Seen, response: ServerResponse) => {
      const [status, body] = answer(seen);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    },
  };
}
