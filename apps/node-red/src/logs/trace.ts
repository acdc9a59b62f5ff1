import { FlowError } from '../runs/flow-error.js';

/** One event of a trace, in the words of XES: concept:name, time:timestamp, org:resource. */
export type TraceEvent = {
  readonly name: string;
  /** ISO 8601 instant in UTC. */
  readonly time?: string;
  readonly resource?: string;
};

/** One case of a process and what happened in it, in the order of the log. */
export type Trace = {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly events: readonly TraceEvent[];
};

export interface LogLimits {
  /** Of the text, after decompression. */
  readonly maxBytes: number;
  readonly maxTraces: number;
  /** Of all traces together. */
  readonly maxEvents: number;
}

export const LOG_LIMITS: LogLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxTraces: 10_000,
  maxEvents: 200_000,
};

/** Most attributes that a trace or an event may have. */
export const MAX_ATTRIBUTES = 100;

type Attributes = Map<string, string | number | boolean>;

interface Draft {
  readonly id: string;
  readonly attributes: Attributes;
  readonly events: TraceEvent[];
}

/** Gathers the traces of a log within limits: what is cut short would be judged on what was not seen. */
export class TraceCollector {
  private readonly drafts: Draft[] = [];
  private readonly byCase = new Map<string, Draft>();
  private events = 0;

  constructor(private readonly limits: LogLimits) {}

  /** A new trace. @throws FlowError STATUS_LIMIT */
  begin(id: string): Draft {
    if (this.drafts.length >= this.limits.maxTraces) {
      throw new FlowError('STATUS_LIMIT', `The log has more than ${this.limits.maxTraces} traces`);
    }
    const draft = { id, attributes: new Map(), events: [] };
    this.drafts.push(draft);
    return draft;
  }

  /** The trace of a case, for logs that are lists of events; `known` tells whether it is new. */
  ofCase(id: string): { trace: Draft; known: boolean } {
    const trace = this.byCase.get(id);
    if (trace !== undefined) return { trace, known: true };
    const begun = this.begin(id);
    this.byCase.set(id, begun);
    return { trace: begun, known: false };
  }

  /** Number of traces so far. */
  get size(): number {
    return this.drafts.length;
  }

  /** Counts an event before it is kept. @throws FlowError STATUS_LIMIT */
  countEvent(): void {
    if (++this.events > this.limits.maxEvents) {
      throw new FlowError('STATUS_LIMIT', `The log has more than ${this.limits.maxEvents} events`);
    }
  }

  traces(): Trace[] {
    return this.drafts.map(({ id, attributes, events }) => ({
      id,
      attributes: Object.fromEntries([...attributes].filter(([name]) => name !== '__proto__')),
      events,
    }));
  }
}
