/** What a slot (control x scope x period) came to. */
export type Verdict = 'passed' | 'failed' | 'error' | 'missing' | 'not-applicable' | 'excepted';

export type ComplianceStatus =
  'compliant' | 'non-compliant' | 'pending' | 'error' | 'not-applicable';

/** Counts of controls by status. */
export interface Counts {
  compliant: number;
  nonCompliant: number;
  pending: number;
  error: number;
  notApplicable: number;
}

/** Percentages in 0..100; null when there is nothing to divide by. */
export interface Compliance extends Counts {
  total: number;
  /** compliant / applicable */
  percentage: number | null;
  /** assessed (compliant or not) / applicable */
  coverage: number | null;
  /** compliant / assessed */
  assessedPercentage: number | null;
}

/**
 * The status of a finalized control, from the verdicts of the current period of its scope sets;
 * null is a period that is not computed yet. Missing or failed data is never a pass and never a
 * fail. An exception takes its slot out of what applies.
 */
export function statusOf(verdicts: readonly (Verdict | null)[]): ComplianceStatus {
  const some = (...wanted: (Verdict | null)[]) => verdicts.some((v) => wanted.includes(v));
  if (some('failed')) return 'non-compliant';
  if (some('error', 'missing')) return 'error';
  if (some(null) || verdicts.length === 0) return 'pending';
  return some('passed') ? 'compliant' : 'not-applicable';
}

export function toCompliance(counts: Counts): Compliance {
  const { compliant, nonCompliant, pending, error, notApplicable } = counts;
  const assessed = compliant + nonCompliant;
  const applicable = assessed + pending + error;
  return {
    ...counts,
    total: applicable + notApplicable,
    percentage: percent(compliant, applicable),
    coverage: percent(assessed, applicable),
    assessedPercentage: percent(compliant, assessed),
  };
}

/** Rounded to two decimals. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;

/** A scope set with what its current period came to. */
export interface ScopeSetStatus {
  id: string;
  scopes: Record<string, string>;
  /** null: not computed yet. */
  verdict: Verdict | null;
  value: number | null;
  period?: { from: string; to: string };
  computationGroup: string | null;
}

export interface ScopeCompliance {
  scope: Record<string, string>;
  passed: number;
  failed: number;
  error: number;
  /** Without data, not computed yet included. */
  missing: number;
  percentage: number | null;
}

export interface ControlAssessment {
  controlId: string;
  name: string;
  catalogId: string;
  catalogName: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  complianceStatus: ComplianceStatus;
  /** Start of the first period in a row that failed, at most 1,000 periods back. */
  since: string | null;
  scopes: ScopeSetStatus[];
}

export interface ComplianceGroup {
  /** Id of a catalog or control, a severity, or a value of a scope. */
  key: string;
  label: string;
  compliance: Compliance;
}
export interface GroupQuery {
  at: Date;
  /** `catalog`, `control`, `severity`, or `scope:<name>`. */
  groupBy: string;
  catalogId?: string | undefined;
  scope?: Readonly<Record<string, string>> | undefined;
  /** Key of the last group seen. */
  after: string | undefined;
  limit: number;
}

/** Compliance at an instant, by the periods that hold it. One query each. */
export interface ComplianceReader {
  /** Every given catalog has an entry. */
  ofCatalogs(catalogIds: readonly string[], at: Date): Promise<ReadonlyMap<string, Compliance>>;
  /**
   * One catalog; with `scope`, only controls with a scope set that has these values, by those sets.
   * `byScope` lists at most 500 combinations.
   */
  ofCatalog(
    catalogId: string,
    at: Date,
    scope?: Readonly<Record<string, string>>,
  ): Promise<{ compliance: Compliance; byScope: ScopeCompliance[] }>;
  /** All finalized catalogs together, and how many they are. */
  total(at: Date): Promise<{ compliance: Compliance; catalogs: number }>;
  /**
   * Controls of finalized catalogs, or of one catalog, counted by groups in the order of their keys;
   * up to limit + 1. Undefined: there is no such catalog.
   */
  grouped(query: GroupQuery): Promise<ComplianceGroup[] | undefined>;
  /** Non-compliant controls of finalized catalogs, the gravest first. */
  failing(at: Date, limit?: number): Promise<ControlAssessment[]>;
  /** Controls of finalized catalogs without an answer: in error or pending, the gravest first. */
  pending(at: Date, limit?: number): Promise<ControlAssessment[]>;
}
