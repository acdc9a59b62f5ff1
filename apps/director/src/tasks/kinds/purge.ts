import { z } from 'zod';
import type { Store } from '../../store/store.js';
import { defineKind } from './task-kind.js';

const DAY_MS = 86_400_000;

/** Forgets the history of health, events and runs before a time. */
export async function purge(store: Pick<Store, 'history' | 'events' | 'runs'>, before: Date) {
  return {
    segments: await store.history.deleteBefore(before),
    events: await store.events.deleteBefore(before),
    runs: await store.runs.deleteBefore(before),
  };
}

export const createPurgeKind = (store: Pick<Store, 'history' | 'events' | 'runs'>) =>
  defineKind({
    name: 'builtin:purge',
    description: "Forgets the director's history, events and runs that are older than some days.",
    schema: z.strictObject({ olderThanDays: z.int().min(1).max(3_650) }),
    run: ({ olderThanDays }) => purge(store, new Date(Date.now() - olderThanDays * DAY_MS)),
  });
