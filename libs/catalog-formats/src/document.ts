export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type PeriodName = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';
export type Operator = '>=' | '>' | '<=' | '<' | '==' | '!=';
export type ScopeValues = Record<string, string>;
export type Params = Record<string, string | number | boolean>;

/** A flow as it is called wherever it runs: ids differ from one installation to the next. */
export interface FlowReference {
  name: string;
  url: string | null;
}

export interface ScheduleDocument {
  enabled: boolean;
  cron: string | null;
  timeZone: string | null;
  target: 'current' | 'previous';
  startDate: string | null;
  endDate: string | null;
}

/** A JSON object that is carried and not understood. */
export type Fragment = Record<string, unknown>;

/**
 * What an OSCAL document said beyond the fields: the original without its children, and the fields
 * as they were read from it. A field that still has that value is written as the original has it.
 */
export interface Source {
  fields: Record<string, string | null>;
  original: Fragment;
}

/** A control, free of ids. Days are `YYYY-MM-DD`; a start of null is that of the catalog. */
export interface ControlDocument {
  name: string;
  code: string | null;
  group: string | null;
  statement: string | null;
  guidance: string | null;
  description: string | null;
  type: string;
  severity: Severity;
  period: PeriodName;
  startDate: string | null;
  endDate: string | null;
  flow: FlowReference | null;
  params: Params;
  operator: Operator;
  threshold: number;
  evidenceType: string | null;
  tags: string[];
  scopeSets: ScopeValues[];
  schedule: ScheduleDocument | null;
  source: Source | null;
}

export interface ScopeDocument {
  name: string;
  description: string | null;
  type: 'string' | 'number' | 'boolean' | 'select';
  default: string | null;
  values: string[];
}

export interface CatalogFields {
  name: string;
  description: string | null;
  framework: string | null;
  frameworkVersion: string | null;
  startDate: string | null;
  endDate: string | null;
  timeZone: string | null;
  tags: string[];
  source: Source | null;
}

/** A catalog as a document, with the definitions of the scopes its scope sets use. */
export interface CatalogDocument {
  catalog: CatalogFields;
  scopes: ScopeDocument[];
  /** In the order of the catalog. */
  controls: ControlDocument[];
}

/** What is wrong, or was left out: `path` is a JSON pointer, or `line:column` of a CSV text. */
export interface Finding {
  path: string;
  message: string;
}

/** A document, or everything that keeps it from being one. */
export type ReadResult = ReadDocument | ReadFailure;

export interface ReadDocument {
  document: CatalogDocument;
  problems: [];
  warnings: Finding[];
  /** Where a field of the control at this index stands, or the control itself. */
  where: (index: number, field?: string) => string;
}

export interface ReadFailure {
  document: undefined;
  problems: Finding[];
  warnings: Finding[];
}

export const MAX_CONTROLS = 20_000;
export const MAX_TEXT = 20_000;
export const MAX_DEPTH = 64;

/** A control that says nothing but its name. */
export const CONTROL_DEFAULTS: Omit<ControlDocument, 'name'> = {
  code: null,
  group: null,
  statement: null,
  guidance: null,
  description: null,
  type: 'automated',
  severity: 'medium',
  period: 'daily',
  startDate: null,
  endDate: null,
  flow: null,
  params: {},
  operator: '>=',
  threshold: 100,
  evidenceType: null,
  tags: [],
  scopeSets: [],
  schedule: null,
  source: null,
};

export const CATALOG_DEFAULTS: Omit<CatalogFields, 'name'> = {
  description: null,
  framework: null,
  frameworkVersion: null,
  startDate: null,
  endDate: null,
  timeZone: null,
  tags: [],
  source: null,
};
