/** Where a call stands in its trace (W3C Trace Context, section 3.2): both in lower-case hex. */
export interface Trace {
  /** 32 digits, equal for every call that one cause brings about. */
  traceId: string;
  /** 16 digits, of the call itself. */
  spanId: string;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The trace a header `traceparent` names, or undefined when it is none that the specification
 * accepts: version ff, an id of zeros, and in version 00 anything after the flags.
 */
export function parseTraceparent(header: string | undefined): Trace | undefined {
  const [, version, traceId = '', spanId = '', rest] = TRACEPARENT.exec(header ?? '') ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && rest)) return undefined;
  return /[^0]/.test(traceId) && /[^0]/.test(spanId) ? { traceId, spanId } : undefined;
}

/** The header for a call made within the trace, sampled because everything here is logged. */
export const toTraceparent = ({ traceId, spanId }: Trace): string => `00-${traceId}-${spanId}-01`;

/** A span of its own within a trace, or the first one of a new trace. */
export const newSpan = (traceId = hex(16)): Trace => ({ traceId, spanId: hex(8) });

/**
 * The trace of a run. A UUID has the length of a trace id, so the id of the group is the trace, and
 * whoever knows the group can join it: after a restart, in another process, or while reading logs.
 */
export const traceOfRun = (group: string): Trace =>
  newSpan(UUID.test(group) ? group.replaceAll('-', '').toLowerCase() : undefined);

const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
