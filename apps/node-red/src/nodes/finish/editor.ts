import type { EditorNode } from '../shared/editor-node.js';

export const finishEditor: EditorNode = {
  type: 'status-finish',
  label: 'finish',
  icon: 'font-awesome/fa-flag-checkered',
  inputs: 1,
  outputs: 0,
  fields: [
    { name: 'batchSize', label: 'Rows a batch', kind: 'number', default: 100 },
    { name: 'batchBytes', label: 'Bytes a batch', kind: 'number', default: 524_288 },
    { name: 'flushMs', label: 'Wait (ms)', kind: 'number', default: 2000 },
  ],
  help: `Chains the evidence, posts it to the backend and closes the group with the last message: one without \`parts\`, the
last of its parts, or one with \`msg.last\`. A run without evidence is closed without a value.`,
};
