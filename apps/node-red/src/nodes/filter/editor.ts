import { OPERATORS } from '../../values/rule.js';
import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';

export const filterEditor: EditorNode = {
  type: 'status-filter',
  label: 'filter',
  icon: 'font-awesome/fa-filter',
  inputs: 1,
  outputs: 2,
  outputLabels: ['kept', 'dropped'],
  fields: [
    { name: 'path', label: 'Path', kind: 'text', default: '', hint: 'Empty keeps everything' },
    {
      name: 'op',
      label: 'Rule',
      kind: 'select',
      default: '=',
      choices: [...OPERATORS, 'within-period'],
    },
    { name: 'value', label: 'Value', kind: 'text', default: '' },
    {
      name: 'rules',
      label: 'More rules',
      kind: 'json',
      default: [],
      hint: 'A list of {path, op, value}',
    },
    { name: 'combine', label: 'Combine', kind: 'select', default: 'all', choices: ['all', 'any'] },
    {
      name: 'mode',
      label: 'Mode',
      kind: 'select',
      default: 'items',
      choices: ['items', 'message'],
    },
    FROM_PARAMS,
  ],
  help: `Keeps the items (or the message) that satisfy the rules on the first output; the rest leaves by the second.

Paths: \`a.b\`, \`a.0\`, \`a[*]\`, \`a[name=x].value\`, \`a.length\`. *matches* takes patterns with \`*\` and \`?\`.`,
};
