export type { Ledger, Standing } from './ledger.js';
