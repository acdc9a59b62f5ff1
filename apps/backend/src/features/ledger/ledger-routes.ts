import type { Schemas } from '@status/api-contract';
import { invalid } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import { decodeCursor, toPage } from '../../http/pagination.js';
import type { LedgerRecord } from './ledger.js';
import type { LedgerService } from './ledger-service.js';
import { writeLedgerExport } from './write-ledger-export.js';

export const createLedgerRoutes = (ledger: LedgerService): Routes => ({
  getLedgerKey: async () => ({
    status: 200,
    body: { algorithm: 'Ed25519', ...(await ledger.key()) },
  }),

  enterInLedger: async ({ body, principal }) => {
    const { key, digest, meta } = body;
    const run = principal.kind === 'callback' ? principal.group : undefined;
    const entered = await ledger.enter({ key, digest, meta }, { id: principal.id, group: run });
    if (entered.status === 'pending')
      return { status: 202, body: { status: 'pending', ref: entered.ref } };
    const { receipt, repeated } = entered;
    if (repeated) return { status: 200, body: receipt };
    const location = `/api/v1/ledger/entries/${receipt.seq}`;
    return { status: 201, headers: { location }, body: receipt };
  },

  findLedgerEntry: async ({ query }) => ({
    status: 200,
    body: toRecord(await ledger.find(query)),
  }),
  getLedgerEntry: async ({ path }) => ({
    status: 200,
    // The validator takes a blank for 0, and leaves the text of a path as it is.
    body: toRecord(await ledger.entry(positionOf(path.seq))),
  }),
  getLedgerHead: async () => ({ status: 200, body: await ledger.head() }),

  listLedgerHeads: async ({ query: { cursor, limit = 50 } }) => {
    const before = decodeCursor(cursor, ['position'])?.[0];
    const found = await ledger.heads(before === undefined ? undefined : Number(before), limit + 1);
    return {
      status: 200,
      body: toPage(
        found,
        limit,
        ({ n }) => [n],
        ({ head }) => head,
      ),
    };
  },

  verifyLedger: async ({ query: { from = 0, to } }) => ({
    status: 200,
    body: await ledger.verify(from, to),
  }),

  exportLedger: async ({ query: { from = 0 } }) => {
    const exported = await ledger.export(from);
    return { raw: (_req, res) => writeLedgerExport(res, exported) };
  },

  getLedgerHealth: async () => ({ status: 200, body: await ledger.health() }),
});

function positionOf(seq: unknown): number {
  if (!/^\d{1,16}$/.test(String(seq)))
    throw invalid([{ path: '/params/seq', message: 'is no position; give a whole number from 0' }]);
  return Number(seq);
}

const toRecord = (record: LedgerRecord) => record as unknown as Schemas['LedgerRecord'];
