import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';

export const evidenceEditor: EditorNode = {
  type: 'status-evidence',
  label: 'evidence',
  icon: 'font-awesome/fa-file-text-o',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'key',
      label: 'Key',
      kind: 'text',
      default: 'evidence',
      hint: 'May cite {payload.name}',
    },
    { name: 'valuePath', label: 'Value', kind: 'text', default: 'payload' },
    { name: 'resultPath', label: 'Verdict', kind: 'text', default: 'result' },
    {
      name: 'redact',
      label: 'Redact',
      kind: 'text',
      default: '',
      hint: 'Names of members, by commas',
    },
    { name: 'maxBytes', label: 'Most bytes', kind: 'number', default: 8192 },
    FROM_PARAMS,
  ],
  help: `Adds one evidence from \`payload\`, \`result\` and \`source\` of the message. A value above *Most bytes* is kept as
its hash with a preview.`,
};
