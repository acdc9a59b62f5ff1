import type { EditorField } from './editor-node.js';

/** The fields of nodes that read lists from a source. */
export const LIST_FIELDS: readonly EditorField[] = [
  {
    name: 'itemsPath',
    label: 'Items path',
    kind: 'text',
    default: '',
    hint: 'Where the list is in the answer, such as data.items; empty for the whole answer',
  },
  {
    name: 'paging',
    label: 'Paging',
    kind: 'select',
    default: 'link',
    choices: ['none', 'link', 'page', 'cursor'],
  },
  { name: 'pageParam', label: 'Page param', kind: 'text', default: 'page' },
  { name: 'cursorParam', label: 'Cursor param', kind: 'text', default: 'cursor' },
  { name: 'cursorPath', label: 'Cursor path', kind: 'text', default: '' },
  { name: 'maxItems', label: 'Most items', kind: 'number', default: 20_000 },
  {
    name: 'output',
    label: 'Output',
    kind: 'select',
    default: 'array',
    choices: ['array', 'items'],
  },
];
