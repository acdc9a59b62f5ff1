import type { EventStore } from '../store/store.js';
import type { EventHub } from './event-hub.js';

const PAGE = 500;

export interface FollowOptions {
  events: EventStore;
  hub: EventHub;
  /** Whether another director keeps the record; its events come by the store. */
  isFollower: () => boolean;
  everyMs: number;
}

/** Fetches the events of the director that keeps the record. @returns stops it */
export function followEvents({ events, hub, isFollower, everyMs }: FollowOptions): () => void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || !isFollower()) return;
    busy = true;
    try {
      for (const event of await events.after(hub.lastId(), PAGE)) hub.publish(event);
    } catch {
      // The store is away; the next turn asks again.
    } finally {
      busy = false;
    }
  }, everyMs).unref();
  return () => clearInterval(timer);
}
