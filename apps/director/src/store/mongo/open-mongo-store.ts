import { openMongo, type MongoAddress, type MongoIndexes } from '@status/service-stores';
import { SERVICE_NAMES } from '../../checks/installation.js';
import type { OpenOptions } from '../open-store.js';
import type { Store } from '../store.js';
import { createEventStore, type EventDocument } from './events.js';
import { createHistoryStore, type SegmentDocument } from './history.js';
import { createLeaseStore, type LeaseDocument } from './leases.js';
import { createRunStore, type RunDocument } from './runs.js';
import {
  createTaskStore,
  type ClaimDocument,
  type LockDocument,
  type TaskDocument,
} from './tasks.js';

/** Names of their own, in case the database is shared with the registry. */
const COLLECTIONS = {
  segments: 'director_segments',
  events: 'director_events',
  tasks: 'director_tasks',
  locks: 'director_task_locks',
  claims: 'director_task_claims',
  runs: 'director_task_runs',
  leases: 'director_leases',
};

/** A due time is taken soon after it or never; later ones remove earlier ones where nothing expires. */
const CLAIM_SECONDS = 86_400;

const INDEXES: MongoIndexes = {
  [COLLECTIONS.segments]: [
    { name: 'segments_of_service', key: { service: 1, from: -1 } },
    { name: 'segments_ended', key: { to: 1 } },
  ],
  [COLLECTIONS.events]: [{ name: 'events_at', key: { at: 1 } }],
  [COLLECTIONS.tasks]: [{ name: 'tasks_due', key: { running: 1, nextAt: 1 } }],
  [COLLECTIONS.claims]: [
    { name: 'claims_of_task', key: { taskId: 1, due: 1 } },
    { name: 'claims_expiry', key: { at: 1 }, expireAfterSeconds: CLAIM_SECONDS },
  ],
  [COLLECTIONS.runs]: [
    { name: 'runs_of_task', key: { taskId: 1, startedAt: -1 } },
    { name: 'runs_started', key: { startedAt: 1 } },
  ],
};

/** @throws StoreRefused when the server stays away or refuses the credentials */
export async function openMongoStore(
  address: Omit<MongoAddress, 'setting'> & { setting?: string },
  options: OpenOptions = {},
): Promise<Store> {
  const { db, ping, close } = await openMongo({
    ...options,
    ...address,
    appName: 'status-director',
    indexes: INDEXES,
  });
  return {
    history: createHistoryStore(
      db.collection<SegmentDocument>(COLLECTIONS.segments),
      SERVICE_NAMES,
    ),
    events: createEventStore(db.collection<EventDocument>(COLLECTIONS.events)),
    tasks: createTaskStore({
      tasks: db.collection<TaskDocument>(COLLECTIONS.tasks),
      locks: db.collection<LockDocument>(COLLECTIONS.locks),
      claims: db.collection<ClaimDocument>(COLLECTIONS.claims),
    }),
    runs: createRunStore(db.collection<RunDocument>(COLLECTIONS.runs)),
    leases: createLeaseStore(db.collection<LeaseDocument>(COLLECTIONS.leases)),
    ping,
    close,
  };
}
