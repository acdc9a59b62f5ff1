import type { MongoIndexes } from '@status/service-stores';
import type { Binary, Collection, Db } from 'mongodb';
import type { StateType } from '../state-store.js';

/**
 * Documents are kept as JSON text: field names of MongoDB can hold neither every key of a scope or
 * an evidence (dots, `$`, U+0000) nor be told apart from operators, and text keeps the order of keys.
 * What is asked for lies beside the text.
 */
export interface TextDocument {
  _id: string;
  text: string;
}

export interface AgreementDocument extends TextDocument {
  version: number;
}

export interface BillDocument extends TextDocument {
  agreementId: string;
  from: string;
  closed: boolean;
}

export interface OverrideDocument extends TextDocument {
  agreementId: string;
  guaranteeId: string;
  from: string;
}

/** A record as JSON text, or the parts it is kept in because it is large. */
export type KeptRecord = string | { part: string; parts: number };

export interface StateDocument {
  /** The key of the state. */
  _id: string;
  agreementId: string;
  stateType: StateType;
  id: string;
  from: string;
  to: string;
  /** JSON text of scope, period and window. */
  head: string;
  scopeTags: string[];
  /** Grows with every change; a change counts only on the revision it was made from. */
  revision: number;
  fingerprint: string;
  /** The last record, and those before, newest first. */
  record: KeptRecord;
  history: KeptRecord[];
  expiresAt?: Date;
}

/** A piece of a record that is too large to lie in its state. */
export interface RecordPart {
  _id: string;
  agreementId: string;
  bytes: Binary;
  expiresAt?: Date;
}

export interface Collections {
  agreements: Collection<AgreementDocument>;
  templates: Collection<TextDocument>;
  bills: Collection<BillDocument>;
  overrides: Collection<OverrideDocument>;
  states: Collection<StateDocument>;
  recordParts: Collection<RecordPart>;
}

export const collectionsOf = (db: Db): Collections => ({
  agreements: db.collection('agreements'),
  templates: db.collection('templates'),
  bills: db.collection('bills'),
  overrides: db.collection('overrides'),
  states: db.collection('states'),
  recordParts: db.collection('recordParts'),
});

/** Keys are `_id`, which is unique without an index of its own. */
export const INDEXES: MongoIndexes = {
  bills: [{ name: 'bills_agreement', key: { agreementId: 1, from: 1 } }],
  overrides: [
    { name: 'overrides_agreement', key: { agreementId: 1, guaranteeId: 1, from: 1, _id: 1 } },
  ],
  states: [
    { name: 'states_agreement', key: { agreementId: 1, _id: 1 } },
    { name: 'states_scope', key: { agreementId: 1, scopeTags: 1 } },
    { name: 'states_expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  recordParts: [
    { name: 'parts_agreement', key: { agreementId: 1 } },
    { name: 'parts_expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
};
