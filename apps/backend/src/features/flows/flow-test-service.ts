import { AppError, conflict, forbidden, invalid, notFound } from '../../errors/index.js';
import { checkBatch, groupValue, type PostedComputation } from '../computations/index.js';
import type { Flow } from './flow.js';
import type { FlowTestState, FlowTestStore, TestCaller } from './ports.js';
import { validateParams } from './validate-params.js';

export interface FlowTest {
  params: Record<string, unknown>;
  scope?: Record<string, string>;
  period: { from: Date; to: Date };
}
export interface FlowTestDeps {
  find: (flowId: string) => Promise<Flow | undefined>;
  tests: FlowTestStore;
  caller: TestCaller;
  signCallback: (run: { group: string; attempt: number; expiresAt: Date }) => string;
  newId: () => string;
  now: () => Date;
  deadlineMs: number;
}

const POLL_MS = 100;
const KEPT_MS = 600_000;
const SHOWN = 100;

export type FlowTestService = ReturnType<typeof createFlowTestService>;

export function createFlowTestService(deps: FlowTestDeps) {
  const { tests, newId, now } = deps;
  return {
    /** @throws 400 naming the parameter, 404, 502 when the runtime refuses, 504 */
    async run(flowId: string, { params, scope = {}, period }: FlowTest) {
      const flow = await deps.find(flowId);
      if (!flow) throw notFound('flow', flowId);
      if (period.from >= period.to)
        throw invalid([{ path: '/body/period/to', message: 'must be after from' }]);
      const checked = validateParams(flow.params, params);
      if (checked.errors.length > 0) throw invalid(checked.errors);
      const id = newId();
      const started = now();
      await tests.open(id, flowId, started);
      try {
        const expiresAt = new Date(started.getTime() + deps.deadlineMs);
        const outcome = await deps.caller.call({
          // A test is of no control: it stands for one itself.
          group: { id, controlId: id, params: checked.params, scope, period },
          flow,
          callbackToken: deps.signCallback({ group: id, attempt: 0, expiresAt }),
          window: { period: 'daily', timeZone: 'UTC' },
          resultsPath: `/flows/tests/${id}/results`,
        });
        if (!outcome.accepted)
          return judged(
            { computations: [], done: true, error: outcome.error },
            id,
            scope,
            period,
            0,
          );
        const state = await wait(deps, id, expiresAt);
        return judged(state, id, scope, period, now().getTime() - started.getTime());
      } finally {
        await tests.close(id, new Date(now().getTime() - KEPT_MS));
      }
    },

    /** @throws 403 with the token of another run, 404, 409 when the test is done */
    async store(testId: string, group: string | undefined, batch: FlowTestState): Promise<void> {
      if (group !== testId) throw forbidden('This token belongs to another run.');
      const taken = await tests.append(testId, batch);
      if (taken === undefined) throw notFound('flow test', testId);
      if (!taken) throw conflict('group-closed', 'The test is done and takes nothing more.');
    },
  };
}

async function wait({ tests, now }: FlowTestDeps, id: string, until: Date): Promise<FlowTestState> {
  while (now() < until) {
    const state = await tests.read(id);
    if (state?.done) return state;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new AppError({
    status: 504,
    code: 'flow-timeout',
    title: 'Gateway Timeout',
    detail:
      'The flow took the call but did not end in time. Look for a branch without a finish node.',
  });
}

/** The same rules as a run's results have to keep. */
function judged(
  { computations, error }: FlowTestState,
  id: string,
  scope: Record<string, string>,
  period: FlowTest['period'],
  durationMs: number,
) {
  const owner = { id, controlId: id, catalogId: id, scope, period, received: 0 };
  const checked = checkBatch(owner, computations as PostedComputation[]);
  const evidences = computations.flatMap((row) => row.evidences);
  const passed = evidences.filter(({ result }) => result).length;
  const errors = [
    ...(error ? [{ path: '/error', message: error.message }] : []),
    ...(checked.ok
      ? []
      : checked.errors.map(({ path, message }) => ({ path: path.replace('/body', ''), message }))),
  ];
  return {
    ok: errors.length === 0,
    value: errors.length === 0 ? groupValue(passed, evidences.length) : null,
    computations: computations.length,
    evidences: evidences.slice(0, SHOWN),
    evidenceCount: evidences.length,
    errors,
    durationMs: Math.round(durationMs),
  };
}
