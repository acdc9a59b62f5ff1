import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';
import { OPERATIONS } from './verdict.js';

export const combineEditor: EditorNode = {
  type: 'status-combine',
  label: 'combine',
  icon: 'font-awesome/fa-code-fork',
  inputs: 1,
  outputs: 1,
  fields: [
    { name: 'op', label: 'Operation', kind: 'select', default: 'and', choices: OPERATIONS },
    { name: 'inputs', label: 'Inputs', kind: 'number', default: 2, hint: 'Verdicts to wait for' },
    {
      name: 'labels',
      label: 'Labels',
      kind: 'text',
      default: '',
      hint: 'Names of the nodes that give the verdicts, by commas and in order; for implies the condition first',
    },
    { name: 'least', label: 'At least', kind: 'number', default: 1, hint: 'At-least only' },
    {
      name: 'evidence',
      label: 'Evidence',
      kind: 'select',
      default: 'inputs',
      choices: ['inputs', 'verdict'],
      hint: 'That of all inputs, or one evidence of the combined verdict that cites theirs',
    },
    {
      name: 'key',
      label: 'Key',
      kind: 'text',
      default: '',
      hint: 'Of the one evidence; may cite {payload.id}',
    },
    { name: 'timeoutMs', label: 'Wait (ms)', kind: 'number', default: 30_000 },
    FROM_PARAMS,
  ],
  help: `Waits for the verdicts of several checks of the same item and combines them. Wire the outputs of the checks here
and give the checks different names: inputs are told apart by the name of the node that judged last.

Inputs belong together when they are of one run and, with \`msg.parts\`, of one part. When one does not come in time the
run ends with an error. The evidence of all inputs goes on in the order of the labels; what they have in common once.`,
};
