import type { AgreementStore } from './agreement-store.js';
import type { BillStore } from './bill-store.js';
import type { OverrideStore } from './override-store.js';
import type { StateStore } from './state-store.js';
import type { TemplateStore } from './template-store.js';

export { StoreUnavailable } from '@status/service-stores';
export type { AgreementStore, StoredAgreement } from './agreement-store.js';
export type { Bill, BillStore } from './bill-store.js';
export type { Override, OverrideIdentity, OverrideStore } from './override-store.js';
export {
  MAX_RECORDS,
  type GuaranteeRecord,
  type MetricIdentity,
  type MetricRecord,
  type MetricState,
  type State,
  type StateHead,
  type StateQuery,
  type StateRecord,
  type StateStore,
  type StateType,
  type StoredState,
  type StoredStateOf,
} from './state-store.js';
export type { Template, TemplateStore } from './template-store.js';

/** What the registry keeps. Every call throws StoreUnavailable while the server is away. */
export interface Store {
  agreements: AgreementStore;
  states: StateStore;
  templates: TemplateStore;
  bills: BillStore;
  overrides: OverrideStore;
  /** @throws StoreUnavailable */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}
