import type { Routes } from '../../http/handler.js';

export const createLedgerRoutes = (ledger: { id: string; publicKey: string }): Routes => ({
  getLedgerKey: async () => ({
    status: 200,
    body: { ledgerId: ledger.id, algorithm: 'Ed25519', publicKey: ledger.publicKey },
  }),
});
