import type { Schemas } from '@/lib/schemas';
import { contentOf } from '../db/content';
import type { MockDb } from '../db/store';
import { answer, found, http, pageOf, readBody, Refusal } from '../http';
import { exportOf } from './computations';

/** The ledger of the mocks: what it signs can be verified, and what was entered stays. */
export const ledgerHandlers = (db: MockDb) => [
  http.get('/ledger/key', ({ response }) =>
    answer(db, 'getLedgerKey', () => {
      const { ledgerId, publicKey } = db.ledger;
      return response(200).json({ ledgerId, algorithm: 'Ed25519', publicKey });
    }),
  ),
  http.get('/ledger/health', ({ response }) =>
    answer(db, 'getLedgerHealth', () =>
      response(200).json({ ok: true, ledgerId: db.ledger.ledgerId, mode: 'embedded', waiting: 0 }),
    ),
  ),
  http.get('/ledger/head', ({ response }) =>
    answer(db, 'getLedgerHead', () => response(200).json(db.ledger.head())),
  ),
  http.get('/ledger/heads', ({ query, response }) =>
    answer(db, 'listLedgerHeads', () =>
      response(200).json(pageOf(db.ledger.heads, query.get('cursor'), query.get('limit'))),
    ),
  ),
  http.get('/ledger/verify', ({ query, response }) =>
    answer(db, 'verifyLedger', () => {
      const { size, head } = db.ledger.head();
      const from = Math.min(Number(query.get('from') ?? 0), size);
      const next = Math.max(from, Math.min(Number(query.get('to') ?? size), size));
      const last = db.ledger.links[next - 1]?.receipt.entryHash ?? head;
      return response(200).json({
        ok: true,
        size,
        head: last,
        from,
        next,
        complete: next === size,
      });
    }),
  ),
  http.get('/ledger/export', ({ query, response }) =>
    answer(db, 'exportLedger', () => {
      const { ledgerId, publicKey, links } = db.ledger;
      const from = Number(query.get('from') ?? 0);
      return response(200).json({
        v: 1,
        kind: 'status-ledger',
        ledgerId,
        publicKey,
        from,
        entries: links.slice(from).map(toLink),
        head: db.ledger.head(),
      });
    }),
  ),
  http.get('/ledger/entries', ({ query, response }) =>
    answer(db, 'findLedgerEntry', () => {
      const [key, digest] = [query.get('key'), query.get('digest')];
      if (!key === !digest)
        throw new Refusal(400, 'validation-failed', 'Give one of key and digest, and not both.');
      const link = db.ledger.links.find(
        ({ entry }) => entry.key === key || entry.digest === digest,
      );
      const { entry, receipt } = toLink(found(link, 'ledger entry', key ?? digest));
      return response(200).json({ entry, receipt, status: 'confirmed' });
    }),
  ),
  http.get('/ledger/entries/{seq}', ({ params, response }) =>
    answer(db, 'getLedgerEntry', () => {
      const link = found(db.ledger.links[Number(params.seq)], 'ledger entry', params.seq);
      return response(200).json({ ...toLink(link), status: 'confirmed' });
    }),
  ),
  http.post('/ledger/entries', ({ request, response }) =>
    answer(db, 'enterInLedger', async () => {
      const { key, digest } = await readBody('NewLedgerEntry', request);
      if (/^(group|audit|head|run):/.test(key))
        throw new Refusal(403, 'forbidden', 'Keys that begin so are not for you.');
      const known = db.ledger.links.find(({ entry }) => entry.key === key);
      if (known && known.entry.digest !== digest)
        throw new Refusal(409, 'ledger-conflict', `${key} is anchored with another digest.`);
      if (known) return response(200).json(known.receipt);
      const { receipt } = db.ledger.seal(key, digest, new Date().toISOString());
      const headers = { Location: `/api/v1/ledger/entries/${receipt.seq}` };
      return response(201).json(receipt, { headers });
    }),
  ),
  http.get('/controls/{controlId}/evidence', ({ params, query, response }) =>
    answer(db, 'exportControlEvidence', () => {
      const controlId = String(params.controlId);
      found(db.controls.get(controlId), 'control', controlId);
      const [from, to] = [query.get('from'), query.get('to')];
      const runs = [...db.runs.values()].filter(
        ({ group }) =>
          group.controlId === controlId &&
          (!from || group.period.from >= from) &&
          (!to || group.period.from < to),
      );
      const { ledgerId, publicKey } = db.ledger;
      return response(200).json({
        v: 1,
        kind: 'status-control-history',
        controlId,
        from,
        to,
        groups: runs
          .filter((run) => contentOf(db, run))
          .map((run) => ({ ...exportOf(db, run), publicKey: undefined })),
        keys: [{ ledgerId, publicKey }],
      });
    }),
  ),
];

/** Of the contract's types, which know `meta` as any object. */
const toLink = ({ entry, receipt }: MockDb['ledger']['links'][number]) => ({
  entry: entry as Schemas['LedgerEntry'],
  receipt,
});
