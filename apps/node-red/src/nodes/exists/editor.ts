import type { EditorNode } from '../shared/editor-node.js';
import { CONNECTION, FROM_PARAMS } from '../shared/editor-node.js';

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
      choices: ['property', 'text', 'section', 'count', 'event', 'url'],
    },
    { name: 'target', label: 'Target', kind: 'text', default: '' },
    { name: 'min', label: 'At least', kind: 'text', default: '1', hint: 'Count and event only' },
    { name: 'max', label: 'At most', kind: 'text', default: '', hint: 'Count and event only' },
    { name: 'key', label: 'Key', kind: 'text', default: '', hint: 'Name of the evidence' },
    { ...CONNECTION, hint: 'Url only' },
    FROM_PARAMS,
  ],
  help: `Adds one evidence: is the property, the text, the section of a Markdown document, a number of items, a
number of events of that name in a trace, or the address there? Texts and headings are compared without case and accents.`,
};
