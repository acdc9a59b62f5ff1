import type { EvidenceDraft, Json } from '@status/evidence';
import type { Trace } from '../../logs/trace.js';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { isList, isObject, textOf } from '../../values/select.js';
import { fillFrom } from '../../values/template.js';
import type { NodeConfig } from '../shared/config.js';
import { evidenceOf } from '../shared/evidence.js';
import { registerCheck } from '../shared/register-check.js';
import type { Services } from '../shared/services.js';
import type { Constraint } from './constraint.js';
import { readConstraint, TEMPLATES } from './constraint.js';
import { judgeTrace } from './judge-trace.js';

/** Most positions that evidence lists; their number is given all the same. */
const MAX_POSITIONS = 100;

/** Checks the order of events in traces and adds one evidence for each trace. */
export function registerOrder(services: Services): void {
  registerCheck(services, 'status-order', ({ config, message }) => {
    const constraint = constraintOf(config);
    const key = config.text('key', '{id}');
    const { payload = null } = message;
    const traces = isList(payload) ? payload : [payload];
    return traces.map((trace) => check(readTrace(trace), constraint, key, message));
  });
}

function constraintOf(config: NodeConfig): Constraint {
  return readConstraint({
    template: config.choice('template', TEMPLATES, 'response'),
    a: config.text('a'),
    b: config.text('b'),
    within: config.text('within'),
    negate: config.flag('negate'),
  });
}

function check(
  trace: Trace,
  constraint: Constraint,
  key: string,
  { source }: RunMessage,
): EvidenceDraft {
  const { template, a, b, within, negate } = constraint;
  const { satisfied, activations, violations } = judgeTrace(trace, constraint);
  const value = {
    template,
    a,
    ...(template === 'absence' ? {} : { b }),
    ...(within && { within: within.text }),
    ...(negate && { negate }),
    activations,
    violations: violations.length,
    positions: violations.slice(0, MAX_POSITIONS),
  };
  return evidenceOf({ key: fillFrom(trace, key), value, result: satisfied, source });
}

/** @throws FlowError STATUS_CONFIG unless it is what a log node sends */
function readTrace(value: Json): Trace {
  const { id, events, attributes } = isObject(value) ? value : {};
  const known = isList(events) && events.every((event) => isObject(event) && textOf(event['name']));
  if (!known || textOf(id) === undefined) {
    throw new FlowError('STATUS_CONFIG', 'The payload is no trace; put a log node before this one');
  }
  return { id: String(id), attributes: isObject(attributes) ? attributes : {}, events } as Trace;
}
