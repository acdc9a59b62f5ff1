export type EventType = 'run.updated' | 'point.updated' | 'job.updated' | 'health.changed';

export interface Event {
  /** Grows with every event, in the order in which they become visible; numbers may be left out. */
  id: number;
  type: EventType | 'resync';
  data: Record<string, unknown>;
}

export interface EventReader {
  /** Events after an id, oldest first, at most `limit`. */
  after(id: number, limit: number): Promise<Event[]>;
  /** Ids up to `trimmed` are gone; `newest` is the last one given out. */
  positions(): Promise<{ trimmed: number; newest: number }>;
  /** Forgets events older than the instant, and all but the newest `rows`. */
  trim(keep: { since: Date; rows: number }): Promise<void>;
}

/** Can a listener that saw `id` last go on from there, or were events lost in between? */
export const canResume = (id: number, { trimmed, newest }: { trimmed: number; newest: number }) =>
  id >= trimmed && id <= newest;

/** An event as a block of an event stream (WHATWG HTML, 9.2.6); JSON has no line breaks. */
export const toBlock = ({ id, type, data }: Event): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** Tells a listener to read everything again, and to go on from `id`. */
export const resyncAt = (id: number): Event => ({ id, type: 'resync', data: {} });
