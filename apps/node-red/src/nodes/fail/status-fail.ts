import type { RunMessage } from '../../runs/message.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';

/** What a catch node adds to a message. */
interface Caught {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly source?: { readonly name?: string; readonly type?: string };
  };
}

/** Wired from a catch node: tells the backend that the run has no answer, once. */
export function registerFail(services: Services): void {
  const { runs } = services;
  registerNode(services, 'status-fail', async ({ node, message }) => {
    const run = runs.find(message);
    const { error } = message as RunMessage & Caught;
    const failure = {
      code: error?.code ?? 'STATUS_BAD_REQUEST',
      message: (error?.message ?? 'The flow failed').replace(/^FlowError: /, '').slice(0, 1000),
      node: error?.source?.name || error?.source?.type || 'unknown',
    };
    node.warn(`${failure.node}: ${failure.message}`);
    // Without a run there is nobody to tell; an error here would come back through the catch node.
    if (run === undefined) return;
    try {
      await run.delivery.fail(failure);
    } finally {
      runs.close(run);
    }
  });
}
