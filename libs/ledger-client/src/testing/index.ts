export { createMemoryLedger } from './memory-ledger.js';
export { startServer } from './stub-server.js';
export type { Seen, StubServer } from './stub-server.js';
