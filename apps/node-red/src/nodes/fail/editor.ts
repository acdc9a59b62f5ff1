import type { EditorNode } from '../shared/editor-node.js';

export const failEditor: EditorNode = {
  type: 'status-fail',
  label: 'fail',
  icon: 'font-awesome/fa-exclamation-triangle',
  inputs: 1,
  outputs: 0,
  fields: [],
  help: 'Wire it behind a *catch* node. It closes the group with the error, once; an error is never a verdict.',
};
