import type { EditorNode } from '../shared/editor-node.js';
import { CONNECTION, FROM_PARAMS } from '../shared/editor-node.js';
import { LIST_FIELDS } from '../shared/list-fields.js';

export const collectEditor: EditorNode = {
  type: 'status-collect',
  label: 'collect',
  icon: 'font-awesome/fa-cloud-download',
  inputs: 1,
  outputs: 1,
  fields: [
    CONNECTION,
    {
      name: 'resource',
      label: 'Resource',
      kind: 'select',
      default: 'rest',
      choices: ['rest', 'text', 'github-file'],
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'text',
      default: '',
      hint: 'Put before the URL; for GitHub the address of its API',
    },
    {
      name: 'url',
      label: 'URL',
      kind: 'text',
      default: '',
      hint: 'Begins with https://, or with / for the STATUS backend; with a connection a path below its base URL',
    },
    { name: 'query', label: 'Query', kind: 'json', default: {} },
    { name: 'headers', label: 'Headers', kind: 'json', default: {}, hint: 'Not for secrets' },
    ...LIST_FIELDS,
    {
      name: 'notFound',
      label: 'On 404',
      kind: 'select',
      default: 'error',
      choices: ['error', 'null'],
    },
    { name: 'owner', label: 'Owner', kind: 'text', default: '', hint: 'GitHub file only' },
    { name: 'repo', label: 'Repository', kind: 'text', default: '', hint: 'GitHub file only' },
    { name: 'path', label: 'File', kind: 'text', default: '', hint: 'GitHub file only' },
    FROM_PARAMS,
  ],
  help: `Reads a source into \`msg.payload\`; \`msg.source\` says where and when, with the digest of what came.

429, 5xx and broken connections are tried three times; each try has ten seconds. Answers above 5 MB, lists above
*Most items*, and addresses inside the network that the operator did not allow are errors. An error is never a verdict.`,
};
