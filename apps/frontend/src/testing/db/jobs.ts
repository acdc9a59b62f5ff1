import type { Schemas } from '@/lib/schemas';
import type { MockDb } from './store';

type Job = Schemas['Job'];

const jobs = new WeakMap<MockDb, Map<string, Job>>();

const jobsOf = (db: MockDb): Map<string, Job> => {
  const known = jobs.get(db) ?? new Map<string, Job>();
  jobs.set(db, known);
  return known;
};

/** A job that was accepted; its work is done when it is next asked for. */
export function startJob(db: MockDb, type: Job['type'], total: number): Job {
  const job: Job = {
    id: crypto.randomUUID(),
    type,
    status: total === 0 ? 'done' : 'running',
    progress: { done: 0, total },
    result: {},
    error: null,
    createdAt: new Date().toISOString(),
    finishedAt: null,
  };
  jobsOf(db).set(job.id, job);
  return job;
}

/** Each look finds half of what was left done. */
export function followJob(db: MockDb, id: string): Job | undefined {
  const job = jobsOf(db).get(id);
  if (!job || job.status === 'done') return job;
  const { done, total } = job.progress;
  const now = done + Math.ceil((total - done) / 2);
  const ended = now >= total;
  const followed: Job = {
    ...job,
    progress: { done: now, total },
    status: ended ? 'done' : 'running',
    result: job.type === 'point-calculation' ? { done: now } : { computations: now },
    finishedAt: ended ? new Date().toISOString() : null,
  };
  jobsOf(db).set(id, followed);
  return followed;
}
