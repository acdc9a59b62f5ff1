import type { EditorNode } from '../shared/editor-node.js';
import { CONNECTION, FROM_PARAMS } from '../shared/editor-node.js';
import { LIST_FIELDS } from '../shared/list-fields.js';

export const datasourceEditor: EditorNode = {
  type: 'status-datasource',
  label: 'datasource',
  icon: 'font-awesome/fa-database',
  inputs: 1,
  outputs: 1,
  fields: [
    CONNECTION,
    {
      name: 'method',
      label: 'Method',
      kind: 'text',
      default: '',
      hint: 'Path below the connection’s base URL, with options in braces: /boards/{board}/cards',
    },
    {
      name: 'options',
      label: 'Options',
      kind: 'json',
      default: [],
      hint: 'A list of {name, type, value, required}; type is string, number, boolean or date; {params.<name>}, {scope.<key>}, {period.from} and {period.to} are filled in',
    },
    ...LIST_FIELDS,
    {
      name: 'notFound',
      label: 'On 404',
      kind: 'select',
      default: 'error',
      choices: ['error', 'null'],
    },
    FROM_PARAMS,
  ],
  help: `Calls a method of a data source with options and gives what it answers: \`msg.payload\` as a list, or one message
for each item, with \`msg.parts\`. Options that the path does not name become the query; one without a value is left out.

A data source is a REST system behind a *connection*, read with GET.`,
};
