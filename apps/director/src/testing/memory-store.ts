import type { HealthEvent } from '../events/event.js';
import type { Segment } from '../history/segment.js';
import type { Claim, Store } from '../store/store.js';
import type { TaskRun } from '../tasks/task-run.js';
import type { StoredTask } from '../tasks/task.js';

type Row = StoredTask & { claimedBy?: string; claimedUntil?: number };

/** A store in memory, for tests that need none to last. */
export function createMemoryStore(): Store {
  const segments = new Map<string, Segment>();
  const events = new Map<number, HealthEvent>();
  const tasks = new Map<string, Row>();
  let runs: TaskRun[] = [];
  const leases = new Map<string, { owner: string; until: number }>();
  const clean = ({ claimedBy: _by, claimedUntil: _until, ...task }: Row): StoredTask =>
    structuredClone(task);
  const remove = <K, V>(map: Map<K, V>, isOver: (value: V) => boolean) => {
    const over = [...map].filter(([, value]) => isOver(value));
    for (const [key] of over) map.delete(key);
    return over.length;
  };
  const newest = (taskId: string) =>
    runs
      .filter((run) => run.taskId === taskId)
      .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime() || (a.id < b.id ? 1 : -1));
  const mayClaim = (task: Row | undefined, { due, now }: Claim) =>
    task !== undefined &&
    (task.claimedUntil === undefined || task.claimedUntil <= now) &&
    (due === undefined || (task.running && task.nextAt === due));

  return {
    history: {
      put: async (given) => {
        for (const segment of given)
          segments.set(`${segment.service} ${segment.from.getTime()}`, { ...segment });
      },
      latest: async () => {
        const last = new Map<string, Segment>();
        for (const segment of segments.values()) {
          const other = last.get(segment.service);
          if (!other || other.from < segment.from) last.set(segment.service, segment);
        }
        return [...last.values()];
      },
      list: async ({ service, from, to, limit }) =>
        [...segments.values()]
          .filter((one) => one.service === service && one.from < to && one.to > from)
          .sort((a, b) => b.from.getTime() - a.from.getTime())
          .slice(0, limit),
      deleteBefore: async (time) => remove(segments, (segment) => segment.to < time),
    },
    events: {
      append: async (given) => {
        for (const event of given) if (!events.has(event.id)) events.set(event.id, event);
      },
      after: async (id, limit) =>
        [...events.values()]
          .filter((event) => event.id > id)
          .sort((a, b) => a.id - b.id)
          .slice(0, limit),
      lastId: async () => Math.max(0, ...events.keys()),
      deleteBefore: async (time) => remove(events, (event) => event.at < time),
    },
    tasks: {
      insert: async (task) => {
        if (tasks.has(task.id)) return false;
        tasks.set(task.id, structuredClone(task));
        return true;
      },
      get: async (id) => {
        const task = tasks.get(id);
        return task && clean(task);
      },
      list: async (limit) =>
        [...tasks.values()]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, limit)
          .map(clean),
      replace: async (version, task) => {
        const before = tasks.get(task.id);
        if (before?.version !== version) return false;
        const { claimedBy, claimedUntil } = before;
        tasks.set(task.id, {
          ...structuredClone(task),
          ...(claimedBy === undefined ? {} : { claimedBy }),
          ...(claimedUntil === undefined ? {} : { claimedUntil }),
        });
        return true;
      },
      delete: async (id) => tasks.delete(id),
      due: async (now, limit) =>
        [...tasks.values()]
          .filter(({ running, nextAt }) => running && nextAt !== null && nextAt <= now)
          .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))
          .slice(0, limit)
          .map(clean),
      nextDue: async () => {
        const times = [...tasks.values()].flatMap(({ running, nextAt }) =>
          running && nextAt !== null ? [nextAt] : [],
        );
        return times.length === 0 ? undefined : Math.min(...times);
      },
      claim: async (claim) => {
        const task = tasks.get(claim.id);
        if (!task || !mayClaim(task, claim)) return false;
        task.claimedBy = claim.runId;
        task.claimedUntil = claim.until;
        if (claim.due !== undefined) task.nextAt = claim.next ?? null;
        return true;
      },
      skip: async (id, due, next) => {
        const task = tasks.get(id);
        if (task?.nextAt !== due) return false;
        task.nextAt = next;
        return true;
      },
      release: async (id, runId) => {
        const task = tasks.get(id);
        if (task?.claimedBy !== runId) return;
        delete task.claimedBy;
        delete task.claimedUntil;
      },
    },
    runs: {
      insert: async (run, keep) => {
        if (!runs.some(({ id }) => id === run.id)) runs.push(run);
        const over = new Set(newest(run.taskId).slice(keep));
        runs = runs.filter((one) => !over.has(one));
      },
      list: async (taskId, limit) => newest(taskId).slice(0, limit),
      deleteOf: async (taskId) => {
        runs = runs.filter((run) => run.taskId !== taskId);
      },
      deleteBefore: async (time) => {
        const before = runs.length;
        runs = runs.filter(({ startedAt }) => startedAt >= time);
        return before - runs.length;
      },
    },
    leases: {
      claim: async ({ name, owner, until, now }) => {
        const held = leases.get(name);
        if (held && held.owner !== owner && held.until > now) return false;
        leases.set(name, { owner, until });
        return true;
      },
      release: async (name, owner) => {
        if (leases.get(name)?.owner === owner) leases.delete(name);
      },
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
}
