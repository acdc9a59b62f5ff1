import type { AuditAnchor, SealedAuditEntry } from '@status/evidence';

export interface AuditActor {
  kind: 'user' | 'service' | 'callback' | 'anonymous' | 'system' | 'database';
  id: string;
  name: string;
}

export interface AuditObject {
  /** In the words of the API, such as `catalog`. */
  type: string;
  id: string;
  name?: string | null | undefined;
}

type State = Record<string, unknown> | null;

/** An entry as its payload has it. */
export interface AuditEntry {
  /** Position in the log, from 0, without gaps. */
  seq: number;
  /** ISO 8601 instant. */
  at: string;
  actor: AuditActor;
  /** `<object type>.<what was done>`, such as `catalog.created`. */
  action: string;
  object: { type: string; id: string; name: string | null };
  /** The fields that differ; secrets are masked. */
  before: State;
  after: State;
  requestId: string | null;
}

export interface AuditRecord {
  action: string;
  object: AuditObject;
  before?: Record<string, unknown> | undefined;
  after?: Record<string, unknown> | undefined;
  /** Who did it, where it is not whose request it is: a sign-in is made by nobody known yet. */
  actor?: AuditActor | undefined;
}

/**
 * Records what is no change of a table, such as a sign-in. Changes of tables enter the log by
 * themselves. Members of `before` and `after` that are named like secrets are masked.
 */
export interface AuditTrail {
  record(entry: AuditRecord): Promise<void>;
}

export interface AuditFilter {
  /** A name, in any case, or an id. */
  actor?: string | undefined;
  action?: string | undefined;
  /** A type, or `<type>/<id>`. */
  resource?: string | undefined;
  /** Instants of a half-open interval, ISO 8601. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface AuditRow extends SealedAuditEntry {
  /** Do the columns that the log is searched by say the same as the payload? */
  consistent: boolean;
}

export interface AuditLog {
  /** Newest first, before position `before`. */
  list(filter: AuditFilter, before: number | undefined, limit: number): Promise<AuditRow[]>;
  /** Oldest first, from position `from` on. */
  read(from: number, limit: number): Promise<AuditRow[]>;
  /** The positions of the interval's entries, `last` included; undefined when it has none. */
  range(interval: Pick<AuditFilter, 'from' | 'to'>): Promise<AuditRange | undefined>;
  /** The newest first. */
  anchors(limit: number): Promise<AuditAnchor[]>;
}

export interface AuditRange {
  first: number;
  last: number;
}

export const entryOf = ({ payload }: Pick<AuditRow, 'payload'>): AuditEntry =>
  JSON.parse(payload) as AuditEntry;

/** People are known by name; users' ids are UUIDs and those of services have a colon. */
export const isActorId = (text: string): boolean =>
  text.includes(':') || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** `scope-set/a/b` is object `a/b` of type `scope-set`. */
export function readResource(resource: string): { type: string; id: string | undefined } {
  const [type = '', ...id] = resource.split('/');
  return { type, id: id.length > 0 ? id.join('/') : undefined };
}
