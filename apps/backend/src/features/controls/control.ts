export type PeriodName = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Operator = '>=' | '>' | '<=' | '<' | '==' | '!=';
export type Status = 'draft' | 'finalized';
export type Params = Record<string, string | number | boolean>;
export type ScopeValues = Record<string, string>;

/** What a person decides about a control. Days are `YYYY-MM-DD` in the catalog's time zone. */
export interface ControlFields {
  name: string;
  /** Identifier in its framework, such as `ac-2`; unique in the catalog. */
  code: string | null;
  /** Family or chapter of the framework. */
  group: string | null;
  /** What is required, in the framework's words. */
  statement: string | null;
  /** How to meet it, in the framework's words. */
  guidance: string | null;
  /** Order in the catalog, from 0. */
  position: number;
  /** The user who answers for it. */
  ownerId: string | null;
  tags: string[];
  description: string | null;
  type: string;
  severity: Severity;
  period: PeriodName;
  startDate: string;
  /** Last day; null is open. */
  endDate: string | null;
  flowId: string | null;
  params: Params;
  operator: Operator;
  /** Percentage of evidences that must hold, compared by `operator`. */
  threshold: number;
  evidenceType: string | null;
}

export interface Control extends ControlFields {
  id: string;
  catalogId: string;
  guaranteeId: string;
  metricId: string;
  status: Status;
  revision: number;
  createdBy: string;
  finalizedAt: Date | null;
  /** Deleted, but kept for the results it has. */
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface CatalogOfControl {
  id: string;
  name: string;
  agreementId: string;
  /** IANA name; periods are cut in it. */
  timeZone: string;
  status: Status;
  startDate: string;
  endDate: string | null;
}

/** A combination of scope values; `scopeKey` is its canonical JSON, equal for equal scopes. */
export interface ScopeSetOfControl {
  id: string;
  scopes: ScopeValues;
  scopeKey: string;
}

/** All that a run, or the agreement, needs to know of a control. */
export interface RunnableControl {
  control: Control & {
    /** As the agreement has it, e.g. `LICENCES_METRIC >= 100`. */
    objective: string;
    /** Which period compliance and scheduled runs refer to. */
    target: 'current' | 'previous';
  };
  catalog: CatalogOfControl;
  /** By id, that is in the order they were made. */
  scopeSets: ScopeSetOfControl[];
}

/** Narrow questions of other slices. */
export interface ControlReader {
  /** Deleted ones too: their runs end, and their results stay. */
  getRunnable(controlId: string): Promise<RunnableControl | undefined>;
  /** Finalized controls of a catalog by name; all of them, or those of `controlIds`. */
  listRunnable(catalogId: string, controlIds?: readonly string[]): Promise<RunnableControl[]>;
  /** Those and the deleted ones: an agreement goes on saying what results were judged by. */
  listAgreed(catalogId: string): Promise<RunnableControl[]>;
}

/** The condition that a computed period has to meet, in the objective language. */
export const objectiveOf = ({
  metricId,
  operator,
  threshold,
}: Pick<Control, 'metricId' | 'operator' | 'threshold'>): string =>
  `${metricId} ${operator} ${threshold}`;
