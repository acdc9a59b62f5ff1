import { DIRECTOR } from '../checks/installation.js';
import { measure, type Patience } from '../checks/measure.js';
import type { ServiceCheck } from '../checks/service-check.js';
import type { Journal } from '../history/journal.js';
import type { Observation, ServiceHealth } from './health.js';
import type { Leadership } from './leadership.js';

export interface MonitorOptions {
  /** The checks of the moment: the catalogue can change. */
  checks: () => readonly ServiceCheck[];
  patience: Patience;
  intervalMs: number;
  journal: Journal;
  leadership: Leadership;
  /** Hears of each round, after it. */
  onRound?: (services: readonly ServiceHealth[]) => void;
  /** Hears once of a store that is away, and of what must not happen. */
  warn: (message: string, error?: unknown) => void;
}

/** Looks at all services again and again, and keeps the record if this director is the one to. */
export function createMonitor(options: MonitorOptions) {
  const { checks, patience, intervalMs, journal, leadership, onRound, warn } = options;
  const seen = new Map<string, ServiceHealth>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let storing: Promise<void> | undefined;
  let isStoreAway = false;
  let keeps = false;
  let hasLooked = false;

  /** A state lasts since it was first seen, in an earlier process too. */
  function dated(found: Observation): ServiceHealth {
    const before = seen.get(found.name);
    const recorded = journal.lastOf(found.name);
    if (keeps && recorded?.status === found.status) return { ...found, since: recorded.from };
    return { ...found, since: before?.status === found.status ? before.since : found.checkedAt };
  }

  async function look(): Promise<ServiceHealth[]> {
    const current = checks();
    await Promise.all(
      current.map(async (check) => {
        const found = await measure(check, patience);
        if (keeps) journal.note(found);
        seen.set(found.name, dated(found));
      }),
    );
    const names = new Set(current.map(({ name }) => name));
    for (const name of [...seen.keys()]) if (!names.has(name)) seen.delete(name);
    return [...names].flatMap((name) => seen.get(name) ?? []);
  }

  /** Beside the rounds: a store that hangs must not keep the director from looking. */
  async function store(): Promise<void> {
    try {
      const leads = await leadership.claim();
      if (leads && !keeps) {
        await journal.open();
        journal.noteOwnOutage(DIRECTOR, new Date());
      }
      keeps = leads;
      if (keeps) await journal.flush();
      isStoreAway = false;
    } catch (error) {
      if (!isStoreAway) warn(`The record waits for the store: ${(error as Error).message}`);
      isStoreAway = true;
    }
  }

  const storeBeside = () => {
    storing ??= store().finally(() => (storing = undefined));
    return storing;
  };

  const next = () => {
    const began = performance.now();
    round = look()
      .then((services) => {
        hasLooked = true;
        onRound?.(services);
        void storeBeside();
      })
      .catch((error: unknown) => warn('A look at the services failed', error))
      .then(() => {
        // Shorter by up to a tenth, so that several directors do not keep in step.
        const pause = intervalMs * (1 - Math.random() / 10) - (performance.now() - began);
        if (!stopped) timer = setTimeout(next, Math.max(0, pause)).unref();
      });
  };

  return {
    async start(): Promise<void> {
      await storeBeside();
      next();
      await round;
    },
    /** Whether this director keeps the record, and not another one. */
    keeps: () => keeps,
    /** All services; none before the first look at all of them. */
    services: (): ServiceHealth[] =>
      hasLooked ? checks().flatMap(({ name }) => seen.get(name) ?? []) : [],
    /** Ends after the round under way; what was noted is stored. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await round;
      await storing;
      await storeBeside();
      await leadership.release().catch(() => undefined); // it runs out by itself
    },
  };
}
export type Monitor = ReturnType<typeof createMonitor>;
