import type { ComplianceStatus, ScopeSetStatus } from '../compliance/index.js';
import type {
  CatalogOfControl,
  Control,
  PeriodName,
  ScopeSetOfControl,
  ScopeValues,
  Severity,
  Status,
} from './control.js';

/** A control as people see it, judged at an instant. */
export type ControlView = Control & {
  catalogName: string;
  objective: string;
  complianceStatus: ComplianceStatus;
  scopeSets: ScopeSetStatus[];
};

export interface ControlQuery {
  status?: Status | undefined;
  complianceStatus?: ComplianceStatus | undefined;
  severity?: Severity | undefined;
  catalogId?: string | undefined;
  ownerId?: string | undefined;
  /** Only controls with a scope set that has these values. */
  scope?: ScopeValues | undefined;
  q?: string | undefined;
  sort: {
    field: 'name' | 'createdAt' | 'position';
    descending: boolean;
    after: { value: string; id: string } | undefined;
  };
  limit: number;
}

export interface ControlViewReader {
  list(query: ControlQuery, at: Date): Promise<ControlView[]>;
  find(id: string, at: Date): Promise<ControlView | undefined>;
  catalogExists(catalogId: string): Promise<boolean>;
}

export interface ControlCopy {
  catalogId: string;
  by: string;
  at: Date;
  newId: () => string;
}

export interface ControlRepository {
  find(id: string): Promise<Control | undefined>;
  /** The catalog; nobody else changes it or its controls until the transaction ends. */
  lockCatalog(catalogId: string): Promise<CatalogOfControl | undefined>;
  /** Of the catalog, by name. */
  listByCatalog(catalogId: string): Promise<Control[]>;
  /** Those of deleted controls too: points are kept under them. */
  guaranteeIds(catalogId: string): Promise<Set<string>>;
  /** One after the last control of the catalog. */
  nextPosition(catalogId: string): Promise<number>;
  /** Whether it has runs, whatever they came to. */
  hasResults(id: string): Promise<boolean>;
  /** @throws 409 when the catalog has a control of that name or code, 400 for an unknown owner */
  insert(control: Control): Promise<void>;
  /** Writes everything that can change. @throws 409 as insert */
  update(control: Control): Promise<void>;
  /** With its scope sets and schedule; only without results. */
  delete(id: string): Promise<void>;
  /** Whether none of a catalog's controls has, or had, a run. */
  deletable(catalogId: string): Promise<boolean>;
  /** Takes all controls of a catalog away: for good, or out of sight when they are to be kept. */
  deleteAll(catalogId: string, keep: { at: Date } | undefined): Promise<void>;
  /** Gives a catalog drafts of another one's controls, with scope sets, schedules and sources. */
  copyAll(from: string, to: ControlCopy): Promise<number>;
  /** They run by themselves no more. */
  stop(ids: readonly string[]): Promise<void>;
  /** It is due if it runs by itself but had come to its end: its next instant is found anew. */
  restart(id: string, now: Date): Promise<void>;
  /** Gives each of these controls that has no scope set the one without values. */
  ensureScopeSets(controlIds: readonly string[], newId: () => string): Promise<void>;
}

/** What a period of a control and scope came to. */
export interface CalendarSlot {
  period: { from: string; to: string };
  scope: ScopeValues;
  verdict: 'passed' | 'failed' | 'error' | 'missing' | 'not-applicable' | 'excepted';
  value: number | null;
  computationGroup: string | null;
  reason: string | null;
}

/** What a calendar has to know of its control. */
export interface CalendarControl {
  period: PeriodName;
  timeZone: string;
  status: Status;
  /** Days on which control and catalog are both in force. */
  startDate: string;
  endDate: string | null;
  /** By id. */
  scopeSets: { scopes: ScopeValues; scopeKey: string }[];
}

export interface CalendarRange {
  from: Date;
  to: Date;
  scope: ScopeValues;
}

export type KeyedSlot = CalendarSlot & { scopeKey: string };

export interface CalendarReader {
  /** With the scope sets that have the values of `scope`. */
  find(controlId: string, scope: ScopeValues): Promise<CalendarControl | undefined>;
  /** Slots that start in the range, by period, at most `limit`. */
  slots(controlId: string, range: CalendarRange, limit: number): Promise<KeyedSlot[]>;
}

/** A control with all that belongs to it, as documents carry it. */
export interface ControlWithParts {
  control: Control;
  /** When read only the scopes count. */
  scopeSets: ScopeSetOfControl[];
  schedule: {
    enabled: boolean;
    cron: string | null;
    timeZone: string | null;
    target: 'current' | 'previous';
    startDate: string | null;
    endDate: string | null;
  } | null;
  /** What a document said that no column holds. */
  source: { fields: Record<string, string | null>; original: Record<string, unknown> } | null;
}

export interface ControlDocuments {
  /** In the order of the catalog. */
  ofCatalog(catalogId: string): Promise<ControlWithParts[]>;
  /** In few statements, however many there are. @throws 409 */
  insertAll(all: readonly ControlWithParts[]): Promise<void>;
}
