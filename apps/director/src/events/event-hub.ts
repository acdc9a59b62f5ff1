import type { HealthEvent } from './event.js';

/** Events kept at hand for listeners that come back while the store is away. */
const RECENT = 1_000;

export interface Listener {
  take: (event: HealthEvent) => void;
  /** The hub closes: nothing will follow. */
  end: () => void;
}

/** Hands events on to those who listen, each once and in order. */
export function createEventHub() {
  const listeners = new Set<Listener>();
  let recent: HealthEvent[] = [];
  let lastId = 0;
  return {
    lastId: () => lastId,
    /** Those of the recent ones that are newer than an id. */
    after: (id: number) => recent.filter((event) => event.id > id),
    /** What happened before this process began. */
    resume: (events: readonly HealthEvent[]) => {
      for (const event of events) {
        if (event.id <= lastId) continue;
        lastId = event.id;
        recent.push(event);
      }
      recent = recent.slice(-RECENT);
    },
    publish(event: HealthEvent): void {
      if (event.id <= lastId) return;
      lastId = event.id;
      recent = [...recent.slice(1 - RECENT), event];
      for (const listener of listeners) listener.take(event);
    },
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close(): void {
      for (const listener of listeners) listener.end();
    },
  };
}
export type EventHub = ReturnType<typeof createEventHub>;
