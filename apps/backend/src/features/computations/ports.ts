import type { Principal } from '../../http/principal.js';
import type { Db } from '../../db/knex.js';
import type { ControlReader, RunnableControl } from '../controls/index.js';
import type { RegistryState } from '../points/index.js';
import type { Group, PeriodInstants, RunError, Verdict } from './group.js';

export type { RunnableControl };
export type RunnableControls = Pick<ControlReader, 'getRunnable'>;

/** A flow as it is now. */
export interface RunnableFlow {
  id: string;
  name: string;
  url: string;
  version: string;
}
export interface RunnableFlows {
  /** @throws AppError 502 when the flow runtime is away */
  get(flowId: string): Promise<RunnableFlow | undefined>;
}

export interface FlowCall {
  group: Pick<Group, 'id' | 'controlId' | 'params' | 'scope' | 'period'>;
  flow: RunnableFlow;
  callbackToken: string;
  window: { period: string; timeZone: string };
  /** Where results go, below /api/v1; those of a run if absent. */
  resultsPath?: string;
}
export type CallOutcome = { accepted: true } | { accepted: false; retry: boolean; error: RunError };

/** Calls a flow; the answer says only whether it took the run. */
export interface FlowCaller {
  call(call: FlowCall): Promise<CallOutcome>;
}

/** What a run came to, for those who keep points and calendars. Part of the given transaction. */
export interface VerdictKeeper {
  record(db: Db, outcome: SlotOutcome): Promise<void>;
}
export interface SlotOutcome {
  group: Group;
  verdict: Verdict;
  value: number | null;
  reason: string | null;
  pointId: string | null;
}

export interface TokenMaker {
  signCallback(of: { group: string; attempt: number; expiresAt: Date }): string;
}

export interface EventPublisher {
  publish(
    db: Db,
    type: 'run.updated' | 'point.updated' | 'job.updated',
    data: object,
  ): Promise<void>;
}

export type Caller = Pick<Principal, 'id' | 'kind' | 'authority' | 'group' | 'attempt'>;
export type { PeriodInstants };

/** Asks the registry for the state of one guarantee, scope and period. */
export interface GuaranteeEvaluator {
  /**
   * @returns undefined when the registry has no data for it
   * @throws EvaluationRefused when asking again cannot help; any other error when it can
   */
  evaluate(group: Group, control: RunnableControl): Promise<RegistryState | undefined>;
}
export class EvaluationRefused extends Error {
  override readonly name = 'EvaluationRefused';
}
