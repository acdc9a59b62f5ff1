import type { HealthEvent } from '../events/event.js';
import type { Observation } from '../health/health.js';
import type { Store } from '../store/store.js';
import { note, ownOutage, type Noted, type Segment } from './segment.js';

/** What may wait for a store that is away; beyond it the oldest is lost. */
const MAX_WAITING = 10_000;

export interface JournalOptions {
  store: Pick<Store, 'history' | 'events'>;
  /** After so long without a look nothing is known of the time between, in milliseconds. */
  gapMs: number;
  onEvent: (event: HealthEvent) => void;
}

/**
 * Keeps the record of what was seen. Noting needs no store: changes are told at once, and what is to
 * be stored waits until the store takes it, because the store is one of the services looked at.
 */
export function createJournal({ store, gapMs, onEvent }: JournalOptions) {
  const last = new Map<string, Segment>();
  const segments = new Map<string, Segment>();
  let events: HealthEvent[] = [];
  let lastId = 0;

  function take({ segments: changed, change }: Noted): void {
    for (const segment of changed) {
      last.set(segment.service, segment);
      const key = `${segment.service} ${segment.from.getTime()}`;
      segments.delete(key);
      segments.set(key, segment);
    }
    if (!change) return;
    lastId += 1;
    const event = { id: lastId, ...change };
    events.push(event);
    onEvent(event);
  }

  function bound(): void {
    for (const key of [...segments.keys()].slice(0, Math.max(0, segments.size - MAX_WAITING)))
      segments.delete(key);
    events = events.slice(-MAX_WAITING);
  }

  return {
    /** Takes up the record where it was left. @throws StoreUnavailable */
    async open(): Promise<void> {
      const [latest, id] = await Promise.all([store.history.latest(), store.events.lastId()]);
      last.clear();
      segments.clear();
      events = [];
      for (const segment of latest) last.set(segment.service, segment);
      lastId = id;
    },
    /** The state a service was last seen in, by this or an earlier process. */
    lastOf: (service: string) => last.get(service),
    /** Notes that the director itself was off, if it was. */
    noteOwnOutage: (service: string, now: Date) => take(ownOutage(last.get(service), now, gapMs)),
    note: (seen: Observation) => take(note(last.get(seen.name), seen, gapMs)),
    /** Stores what waits. @throws StoreUnavailable, and it waits on */
    async flush(): Promise<void> {
      bound();
      const written = [...segments];
      const told = events;
      if (written.length > 0) await store.history.put(written.map(([, segment]) => segment));
      for (const [key, segment] of written) if (segments.get(key) === segment) segments.delete(key);
      if (told.length > 0) await store.events.append(told);
      events = events.filter((event) => !told.includes(event));
    },
  };
}
export type Journal = ReturnType<typeof createJournal>;
