import { readCall } from '../../runs/call.js';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { readDeclarations, readParams } from '../../runs/params.js';
import type { Handling } from '../shared/register.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';

/** The part of an HTTP response that http-in passes on. */
interface HttpReply {
  _res?: { status(code: number): { json(body: unknown): void } };
}

type CallMessage = RunMessage & { req?: unknown; res?: HttpReply };

/** Checks the call of the backend, answers it, and begins the run. */
export function registerStart(services: Services): void {
  registerNode(services, 'status-start', (handling) => {
    const message = handling.message as CallMessage;
    const answers =
      handling.config.choice('reply', ['accepted', 'none'], 'accepted') === 'accepted';
    let started: RunMessage | undefined;
    try {
      started = start(services, handling);
    } catch (cause) {
      if (!answers) throw cause;
      const { code, message: detail } = FlowError.from(cause);
      handling.node.warn(detail);
      return reply(message, 400, { title: 'The call cannot be accepted', code, detail });
    }
    if (answers) {
      const { computationGroup } = message.payload as { computationGroup: string };
      reply(message, 202, { computationGroup, accepted: true });
    }
    if (started !== undefined) handling.send(started);
  });
}

/** The first message of the run, or nothing when the run is under way already. */
function start({ runs, settings }: Services, { config, message }: Handling) {
  const call = readCall(message.payload, settings.backendOrigins);
  const params = readParams(readDeclarations(config.json('params')), call.params, call);
  const run = runs.open(call);
  if (run === undefined) return undefined;
  const { computationGroup, controlId, backendUrl, genesis, period, scope, window, flow } = call;
  const dryRun = call.dryRun === true;
  const facts = { computationGroup, controlId, backendUrl, genesis, period, scope, window, flow };
  const status = Object.freeze({
    v: 1 as const,
    run,
    ...facts,
    params: Object.freeze(params),
    dryRun,
  });
  // The request and its token go no further than here.
  return { _msgid: message._msgid, status, payload: params, evidences: [] };
}

function reply({ res }: CallMessage, status: number, body: unknown): void {
  res?._res?.status(status).json(body);
}
