import type { Window } from '../periods/period.js';

export type Scalar = string | number | boolean;

/** Values of scope keys, for example `{ environment: 'production' }`. */
export type Scope = Record<string, Scalar>;

export interface ScopeKey {
  name?: string;
  description?: string;
  type?: string;
  default?: Scalar;
  [key: string]: unknown;
}

export interface Collector {
  /** Dotted path in the service catalogue that names the collector's base URL. */
  infrastructurePath: string;
  /** Path of the POST, beginning with "/". */
  endpoint: string;
  /** `POST-GET-V1` or a text that begins so. */
  type: string;
  config?: Record<string, unknown>;
}

export interface Metric {
  collector: Collector;
  measure?: { params?: Record<string, unknown>; [key: string]: unknown };
  [key: string]: unknown;
}

/** One variant of a guarantee: an objective for a scope. */
export interface Element {
  scope?: Scope;
  objective: string;
  /** Metrics of the objective, each with parameters laid over those of its measure. */
  with?: Record<string, Record<string, unknown> | null>;
  window?: Window;
  [key: string]: unknown;
}

export interface Guarantee {
  id: string;
  description?: string;
  notes?: string;
  scope?: Record<string, ScopeKey>;
  of: Element[];
}

/** An agreement as iAgree 5.2 writes it, reduced to what is evaluated. */
export interface Agreement {
  id: string;
  version?: string;
  type?: string;
  templateId?: string;
  context?: {
    validity?: { initial?: string; timeZone?: string; [key: string]: unknown };
    [key: string]: unknown;
  };
  terms?: {
    metrics?: Record<string, Metric>;
    guarantees?: Guarantee[];
    [key: string]: unknown;
  };
}

/** One thing wrong with an agreement, and where. */
export interface AgreementIssue {
  /** Place in the document, for example `terms.guarantees[0].of[1].objective`. */
  path: string;
  message: string;
  /** Inside an objective: where in its text, in UTF-16 units from 0. */
  position?: number;
}

/** Top-level fields an agreement may have; others are not kept. */
export const AGREEMENT_FIELDS = [
  'id',
  'version',
  'type',
  'templateId',
  'context',
  'terms',
] as const satisfies readonly (keyof Agreement)[];

/** Zone of an agreement that names none. */
export const DEFAULT_TIME_ZONE = 'UTC';
