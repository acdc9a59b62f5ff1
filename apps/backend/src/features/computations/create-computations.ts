import type { Db } from '../../db/knex.js';
import type { Idempotency } from '../../http/idempotency.js';
import type { Queue } from '../../queue/queue.js';
import type { Ledger } from '../ledger/index.js';
import type { PointWriter } from '../points/index.js';
import { noteReceipt } from './note-receipt.js';
import { createSealedReader } from './sealed-reader.js';
import { createBulkService } from './bulk-service.js';
import { createCancelService } from './cancel-service.js';
import { createBatchRepository } from './batch-repository.js';
import { createComputationRepository } from './computation-repository.js';
import { createComputationsRoutes } from './computations-routes.js';
import { createDispatchService } from './dispatch-service.js';
import { createEvaluationService } from './evaluation-service.js';
import { createEvidenceService, type EvidenceDeps } from './evidence-service.js';
import { createExampleReader } from './example-reader.js';
import { createGroupReader } from './group-reader.js';
import { createGroupRepository } from './group-repository.js';
import { createHistoryService } from './history-service.js';
import { createPartitions } from './partitions.js';
import type {
  EventPublisher,
  FlowCaller,
  GuaranteeEvaluator,
  RunnableControls,
  RunnableFlows,
  TokenMaker,
  VerdictKeeper,
} from './ports.js';
import { createRunService } from './run-service.js';
import type { Stores } from './stores.js';
import { createWatchService } from './watch-service.js';

export interface ComputationsDeps {
  db: Db;
  controls: RunnableControls;
  flows: RunnableFlows;
  caller: FlowCaller;
  evaluator: GuaranteeEvaluator;
  tokens: TokenMaker;
  queue: Queue;
  ledger: Ledger<Db>;
  ledgerHead: EvidenceDeps['ledgerHead'];
  events: EventPublisher;
  verdicts: VerdictKeeper;
  points: (db: Db) => PointWriter;
  idempotency: Idempotency;
  /** Told of every run of a job that ended, in its transaction. */
  groupEnded: (db: Db, jobId: string) => Promise<void>;
  runs: { deadlineMs: number; leaseMs: number };
  now?: () => Date;
}

export const runStores: Stores = (db) => ({
  groups: createGroupRepository(db),
  computations: createComputationRepository(db),
  batches: createBatchRepository(db),
});

/** Runs from click to point. */
export function createComputations(deps: ComputationsDeps) {
  const { db } = deps;
  const all = {
    ...deps,
    stores: runStores,
    now: deps.now ?? (() => new Date()),
    jobs: { groupEnded: deps.groupEnded },
  };
  const runs = createRunService(all);
  const evidence = createEvidenceService(all);
  return {
    runs,
    dispatch: createDispatchService(all).dispatch,
    evaluate: createEvaluationService(all).evaluate,
    /** Notes the receipt of a group whose digest had to wait for the ledger. */
    noteReceipt: noteReceipt(all),
    sweep: createWatchService(all).sweep,
    groups: createGroupRepository(db),
    examples: createExampleReader(db),
    routes: createComputationsRoutes({
      runs,
      bulk: createBulkService({ ...all, partitions: createPartitions(db) }),
      groups: createGroupRepository(db),
      reader: createGroupReader(db),
      computations: createComputationRepository(db),
      evidence,
      history: createHistoryService({ ...all, sealed: createSealedReader(db), evidence }),
      cancel: createCancelService(all),
      controls: deps.controls,
      idempotency: deps.idempotency,
    }),
  };
}
