import type { EditorNode } from '../shared/editor-node.js';

export const startEditor: EditorNode = {
  type: 'status-start',
  label: 'start',
  icon: 'font-awesome/fa-play-circle',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'params',
      label: 'Params',
      kind: 'json',
      default: [],
      hint: 'The fields of the control’s form: a list of {name, type, required, default, description, values}; type is string, number, boolean, select or url',
    },
    {
      name: 'reply',
      label: 'Reply',
      kind: 'select',
      default: 'accepted',
      choices: ['accepted', 'none'],
    },
  ],
  help: `Begins a run. Wire it behind an *http in* node (POST). It checks the call of the backend, answers
202 (400 when the call is wrong), and sends the first message with \`msg.status\` and the params as payload.

In params, \`{scope.<key>}\`, \`{period.from}\` and \`{period.to}\` are replaced by those of the run.`,
};
