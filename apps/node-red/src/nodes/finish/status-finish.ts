import { setTimeout as sleep } from 'node:timers/promises';
import { FlowError } from '../../runs/flow-error.js';
import { endsAfter } from '../../runs/last-message.js';
import type { RunMessage, RunStatus } from '../../runs/message.js';
import type { Run } from '../../runs/runs.js';
import { rowsOf } from '../../runs/rows.js';
import type { NodeConfig } from '../shared/config.js';
import type { Handler } from '../shared/register.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';

/** Below Node-RED's own limit for closing nodes (15 s). */
const CLOSE_TIMEOUT_MS = 10_000;

/** Chains the checks, posts them to the backend in batches, and closes the group with the last one. */
export function registerFinish(services: Services): void {
  const { runs } = services;
  const handle: Handler = async ({ node, config, message }) => {
    const { run, status } = runs.of(message);
    const last = endsAfter(++run.received, message);
    const delivered = run.turn.then(() => deliver(config, run, status, message, last));
    run.turn = delivered.catch(() => undefined);
    try {
      await delivered;
    } catch (cause) {
      const error = FlowError.from(cause);
      if (error.code !== 'STATUS_BACKEND' || error.status !== 409) throw error;
      // The backend closed the group meanwhile: nothing that is left to say would be heard.
      node.warn(error.message);
      runs.close(run);
    }
    if (last) runs.close(run);
  };
  const onClose = async () => {
    await Promise.race([runs.idle(), sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
  };
  registerNode(services, 'status-finish', handle, { onClose });
}

async function deliver(
  config: NodeConfig,
  run: Run,
  status: RunStatus,
  message: RunMessage,
  last: boolean,
): Promise<void> {
  const rows = await rowsOf(status, message.evidences ?? [], message.result);
  const size = {
    rows: config.positive('batchSize', 100),
    bytes: config.positive('batchBytes', 512 * 1024),
  };
  await run.delivery.add(rows, size);
  if (last) await run.delivery.finish();
  else flushWhenIdle(run, config.positive('flushMs', 2000));
}

/** What has waited for a while leaves without the rest of its batch; a failure shows at the next add. */
function flushWhenIdle(run: Run, afterMs: number): void {
  const seen = run.received;
  setTimeout(() => {
    if (run.received === seen) run.delivery.flush().catch(() => undefined);
  }, afterMs).unref();
}
