import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';

export const ledgerEditor: EditorNode = {
  type: 'status-ledger',
  label: 'ledger',
  icon: 'font-awesome/fa-anchor',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'mode',
      label: 'Mode',
      kind: 'select',
      default: 'anchor',
      choices: ['anchor', 'verify'],
    },
    {
      name: 'unit',
      label: 'Unit',
      kind: 'select',
      default: 'group',
      choices: ['row', 'group'],
      hint: 'Each row by itself, or all rows of the run with its last message',
    },
    {
      name: 'endpoint',
      label: 'Endpoint',
      kind: 'text',
      default: '',
      hint: 'host, host:port or URL; empty for the operator’s ledger, or else that of STATUS; never from params',
    },
    { name: 'token', label: 'Token', kind: 'password', default: '' },
    {
      name: 'onFailure',
      label: 'On failure',
      kind: 'select',
      default: 'error',
      choices: ['error', 'continue'],
    },
    { name: 'timeoutMs', label: 'Wait (ms)', kind: 'number', default: 3000, hint: 'For one try' },
    FROM_PARAMS,
  ],
  help: `Anchors the evidence of a message, or of the whole run, in a ledger, so that a later change shows. Put it right
before *finish*: what is added afterwards is not covered. Only digests leave, no evidence.

\`msg.ledger\` is \`{anchored: true, receipt, receipts}\`, \`{anchored: false, pending: true, refs}\` for a ledger that
confirms later, or \`{anchored: false, error}\` when the flow continues after a failure. *verify* looks whether the
ledger has the evidence as this run anchored it before: \`{verified, seq, why}\`.

The ledger of STATUS takes the run’s own token; another one is shown the token of this node. It takes 600 entries a
minute, so that a run of many rows is better anchored as a group. After three failures in a
run that continues the ledger is not asked again.`,
};
