import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';

export const existsEditor: EditorNode = {
  type: 'status-exists',
  label: 'exists',
  icon: 'font-awesome/fa-search',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'what',
      label: 'What',
      kind: 'select',
      default: 'property',
      choices: ['property', 'text', 'section', 'count', 'url'],
    },
    { name: 'target', label: 'Target', kind: 'text', default: '' },
    { name: 'min', label: 'At least', kind: 'text', default: '1', hint: 'Count only' },
    { name: 'max', label: 'At most', kind: 'text', default: '', hint: 'Count only' },
    { name: 'key', label: 'Key', kind: 'text', default: '', hint: 'Name of the evidence' },
    FROM_PARAMS,
  ],
  help: `Adds one evidence: is the property, the text, the section of a Markdown document, a number of items, or the
address there? Texts and headings are compared without case and accents.`,
};
