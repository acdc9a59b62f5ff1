import type { EvidenceDraft, Json } from '@status/evidence';
import type { Node } from 'node-red';
import { FlowError } from '../../runs/flow-error.js';
import { holdsNothing } from '../../runs/last-message.js';
import type { RunMessage } from '../../runs/message.js';
import { listOf } from '../../values/rule.js';
import { fillFrom } from '../../values/template.js';
import type { NodeConfig } from '../shared/config.js';
import { evidenceOf } from '../shared/evidence.js';
import type { Handler } from '../shared/register.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';
import { mergeEvidence } from './merge-evidence.js';
import type { Combination, Verdict } from './verdict.js';
import { checkCombination, combined, inOrder, OPERATIONS } from './verdict.js';
import { WaitingRoom } from './waiting-room.js';

/** Most items of all runs that wait in one node for their other verdicts. */
const MAX_WAITING = 10_000;

/** Combines the verdicts that several branches of a flow give on the same item. */
export function registerCombine(services: Services): void {
  const rooms = new WeakMap<Node, WaitingRoom<RunMessage>>();
  const roomOf = (node: Node) => {
    const room = rooms.get(node) ?? new WaitingRoom<RunMessage>(MAX_WAITING);
    rooms.set(node, room);
    return room;
  };
  const handle: Handler = async ({ node, config, message, send }) => {
    const { run } = services.runs.of(message);
    const combination = combinationOf(config);
    const arrival = { key: keyOf(run.id, message), label: labelOf(message), item: message };
    const patience = { size: combination.inputs, timeoutMs: config.positive('timeoutMs', 30_000) };
    let set: Map<string, RunMessage> | undefined;
    try {
      set = await roomOf(node).enter(arrival, patience);
    } catch (cause) {
      // Of a run that has ended meanwhile nobody waits for a verdict.
      if (services.runs.find(message) === undefined) return;
      throw cause;
    }
    if (set !== undefined) send(joined(set, combination, config, node));
  };
  registerNode(services, 'status-combine', handle, {
    onClose: async (node) => rooms.get(node)?.close(),
  });
}

function combinationOf(config: NodeConfig): Combination {
  return checkCombination({
    op: config.choice('op', OPERATIONS, 'and'),
    inputs: Number(config.text('inputs', '2')),
    labels: listOf(config.json('labels')).map(String),
    least: Number(config.text('least', '1')),
  });
}

/** The run stands for one attempt of a group: an earlier attempt's messages are of another one. */
const keyOf = (run: string, { parts }: RunMessage) =>
  JSON.stringify([run, parts?.id ?? '', parts?.index ?? 0]);

/** Who judged; nobody where there are no items, but all branches have to say so. */
function labelOf(message: RunMessage): string | undefined {
  const { check, result } = message;
  if (holdsNothing(message)) return undefined;
  if (check !== undefined && typeof result === 'boolean') return check;
  throw new FlowError('STATUS_CONFIG', 'Combine: a message has no verdict; put a check before it');
}

function joined(
  set: Map<string, RunMessage>,
  combination: Combination,
  config: NodeConfig,
  node: Node,
): RunMessage {
  const [first] = set.values();
  if (first !== undefined && holdsNothing(first)) return first;
  const branches = [...set].map(([label, message]) => ({ label, message }));
  const ordered = inOrder(branches, combination);
  const verdicts = ordered.map(({ label, message }) => ({
    label,
    result: message.result === true,
  }));
  const result = combined(verdicts, combination);
  const evidences = mergeEvidence(ordered.map(({ message }) => message.evidences ?? []));
  const base = ordered[0]?.message as RunMessage;
  const asOne = config.choice('evidence', ['inputs', 'verdict'], 'inputs') === 'verdict';
  const found = { op: combination.op, verdicts, evidences };
  return {
    ...base,
    evidences: asOne ? [summary(base, found, result, config)] : evidences,
    result,
    check: node.name || node.id,
  };
}

interface Found {
  readonly op: string;
  readonly verdicts: readonly Verdict[];
  readonly evidences: readonly EvidenceDraft[];
}

/** One evidence of the combined verdict; the message says where and when each part was found. */
function summary(
  { payload = null, source }: RunMessage,
  { op, verdicts, evidences }: Found,
  result: boolean,
  config: NodeConfig,
): EvidenceDraft {
  const cited = evidences.map(({ key, value, valueHash, preview, result: passed }) => ({
    ...{ key, result: passed },
    ...(valueHash === undefined ? { value } : { valueHash, preview }),
  }));
  const value = JSON.parse(JSON.stringify({ op, verdicts, evidences: cited })) as Json;
  const key = fillFrom({ payload }, config.text('key')) || op;
  return evidenceOf({ key, value, result, source });
}
