import type { MockDb } from '../db/store';
import { answer, http, Refusal } from '../http';

const off = () => {
  throw new Refusal(404, 'not-found', 'The page of the contract is off here.');
};

/** The page of the contract, off as it is in production. */
export const docsHandlers = (db: MockDb) => [
  http.get('/docs', () => answer(db, 'getDocs', off)),
  http.get('/docs/{asset}', () => answer(db, 'getDocsAsset', off)),
];
