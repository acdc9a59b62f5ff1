import { OPERATORS } from '../../values/rule.js';
import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';

export const compareEditor: EditorNode = {
  type: 'status-compare',
  label: 'compare',
  icon: 'font-awesome/fa-balance-scale',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'mode',
      label: 'Mode',
      kind: 'select',
      default: 'items',
      choices: ['items', 'message'],
      hint: 'One evidence for each item, or one for the message',
    },
    {
      name: 'path',
      label: 'Path',
      kind: 'text',
      default: '',
      hint: 'Empty: the item itself; of a list in mode message its number of items',
    },
    { name: 'op', label: 'Rule', kind: 'select', default: '=', choices: OPERATORS },
    { name: 'value', label: 'Value', kind: 'text', default: '' },
    {
      name: 'as',
      label: 'Compare as',
      kind: 'select',
      default: 'auto',
      choices: ['auto', 'number', 'string', 'date'],
    },
    {
      name: 'missing',
      label: 'Without value',
      kind: 'select',
      default: 'false',
      choices: ['false', 'skip', 'error'],
    },
    {
      name: 'key',
      label: 'Key',
      kind: 'text',
      default: '',
      hint: 'A path or a template such as {name}@{version}',
    },
    FROM_PARAMS,
  ],
  help: `Adds evidence: the value found at the path, and whether it satisfies the rule.

*none-matches* looks at every text inside the value and reads licence expressions: of \`A OR B\` one free side is enough.`,
};
