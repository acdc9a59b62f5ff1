import type { Agreement } from '@status/guarantees';

/** An agreement and the number of its revision, which grows with every change. */
export interface StoredAgreement {
  document: Agreement;
  version: number;
}

/** Agreements by id. Key order inside documents is kept: the order of `with` has a meaning. */
export interface AgreementStore {
  /** @returns false when the id is taken */
  insert: (document: Agreement) => Promise<boolean>;
  get: (id: string) => Promise<StoredAgreement | undefined>;
  /** Ordered by id. @param after only ids greater than this */
  list: (page: { limit: number; after?: string }) => Promise<Agreement[]>;
  /** @returns false when the stored revision is no longer `version` */
  replace: (id: string, version: number, document: Agreement) => Promise<boolean>;
  /** @returns false when there was none */
  delete: (id: string) => Promise<boolean>;
  /** @returns how many there were */
  deleteAll: () => Promise<number>;
}
