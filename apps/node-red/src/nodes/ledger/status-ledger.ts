import { groupDigest } from '@status/evidence';
import type { LedgerClient } from '@status/ledger-client';
import type { Node } from 'node-red';
import { FlowError } from '../../runs/flow-error.js';
import { endsAfter } from '../../runs/last-message.js';
import type { LedgerWord, RunMessage } from '../../runs/message.js';
import type { Run } from '../../runs/runs.js';
import type { NodeConfig } from '../shared/config.js';
import { credentialsOf } from '../shared/editor-node.js';
import type { Handling } from '../shared/register.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';
import type { Anchorable } from './ask-ledger.js';
import { anchorAll, verifyAll } from './ask-ledger.js';
import { ledgerEditor } from './editor.js';
import { ledgerOf } from './ledger-access.js';
import { rowDigests } from './row-digests.js';

/** Most rows of one run. */
const MAX_ROWS = 100_000;
/** A ledger that is away must not hold up every message of a run. */
const MAX_FAILURES = 3;

/** Entries of a ledger stay for ever, and a dry run leaves nothing behind. */
const DRY_RUN: LedgerWord = { anchored: false, error: 'A dry run asks no ledger' };

/** How far one node is with one run. */
interface Progress {
  readonly ledger: LedgerClient;
  readonly digests: string[];
  received: number;
  failures: number;
  /** Resolves when the messages before are through: rows have to be anchored in their order. */
  turn: Promise<unknown>;
}

/** Anchors or verifies what a run has found, and says in `msg.ledger` what the ledger answered. */
export function registerLedger(services: Services): void {
  // Forgotten with the run, of which each attempt is another one.
  const progress = new WeakMap<Run, Map<string, Progress>>();
  const progressOf = (run: Run, node: Node, begin: () => Progress) => {
    const nodes = progress.get(run) ?? new Map<string, Progress>();
    progress.set(run, nodes);
    const known = nodes.get(node.id) ?? begin();
    nodes.set(node.id, known);
    return known;
  };
  const credentials = credentialsOf(ledgerEditor);
  registerNode(
    services,
    'status-ledger',
    async (handling) => {
      const { node, config, message } = handling;
      const { run, status } = services.runs.of(message);
      const current = progressOf(run, node, () => {
        const address = {
          endpoint: config.fixed('endpoint'),
          token: (node.credentials as { token?: string } | undefined)?.token,
          timeoutMs: config.positive('timeoutMs', 3000),
        };
        const ledger = ledgerOf(services, run, status.backendUrl, address);
        return { ledger, digests: [], received: 0, failures: 0, turn: Promise.resolve() };
      });
      const last = endsAfter(++current.received, message);
      const through = current.turn.then(() => pass(services, current, handling, last));
      current.turn = through.catch(() => undefined);
      await through;
    },
    { credentials },
  );
}

async function pass(
  { runs }: Services,
  progress: Progress,
  { config, message, send, node }: Handling,
  last: boolean,
): Promise<void> {
  const { run, status } = runs.of(message);
  const rows = await rowDigests(status, message);
  const before = progress.digests.length;
  progress.digests.push(...rows);
  if (progress.digests.length > MAX_ROWS) {
    throw new FlowError('STATUS_LIMIT', `The run has more than ${MAX_ROWS} rows to anchor`);
  }
  const name = `run:${run.computationGroup}:${run.id}`;
  const entries =
    config.choice('unit', ['row', 'group'], 'group') === 'row'
      ? rows.map((digest, index) => ({ key: `${name}:${before + index}`, digest }))
      : wholeRun(name, run, progress, last);
  if (entries.length === 0) return send(message);
  const ledger = status.dryRun ? DRY_RUN : await ask(progress, entries, config, node);
  send({ ...message, ledger } satisfies RunMessage);
}

/** The rows of a run together, once all of them are known. */
function wholeRun(key: string, run: Run, { digests }: Progress, last: boolean): Anchorable[] {
  if (!last || digests.length === 0) return [];
  return [{ key, digest: groupDigest({ computationGroup: run.computationGroup, digests }) }];
}

async function ask(
  progress: Progress,
  entries: readonly Anchorable[],
  config: NodeConfig,
  node: Node,
): Promise<LedgerWord> {
  const verifies = config.choice('mode', ['anchor', 'verify'], 'anchor') === 'verify';
  const goesOn = config.choice('onFailure', ['error', 'continue'], 'error') === 'continue';
  try {
    if (progress.failures >= MAX_FAILURES) {
      throw new FlowError('STATUS_LEDGER', 'The ledger failed three times and is not asked again');
    }
    const word = await (verifies ? verifyAll : anchorAll)(progress.ledger, entries);
    progress.failures = 0;
    if (goesOn || !('verified' in word) || word.verified) return word;
    throw new FlowError('STATUS_LEDGER', word.why ?? 'The ledger does not have this evidence');
  } catch (cause) {
    const error = FlowError.from(cause);
    if (!goesOn) throw error;
    progress.failures++;
    node.warn(error.message);
    return verifies
      ? { verified: false, why: error.message }
      : { anchored: false, error: error.message };
  }
}
