import type { EditorNode } from '../shared/editor-node.js';
import { FROM_PARAMS } from '../shared/editor-node.js';
import { TEMPLATES } from './constraint.js';

export const orderEditor: EditorNode = {
  type: 'status-order',
  label: 'order',
  icon: 'font-awesome/fa-random',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'template',
      label: 'Template',
      kind: 'select',
      default: 'response',
      choices: TEMPLATES,
    },
    { name: 'a', label: 'Event a', kind: 'text', default: '' },
    { name: 'b', label: 'Event b', kind: 'text', default: '', hint: 'Not for absence' },
    {
      name: 'within',
      label: 'Within',
      kind: 'text',
      default: '',
      hint: 'ISO 8601 duration such as PT4H or P2D; empty for any time',
    },
    {
      name: 'negate',
      label: 'Negate',
      kind: 'select',
      default: 'false',
      choices: ['false', 'true'],
      hint: 'Each activation asks for the opposite',
    },
    {
      name: 'key',
      label: 'Key',
      kind: 'text',
      default: '{id}',
      hint: 'Name of the evidence; may cite {id} and {attributes.<name>}',
    },
    FROM_PARAMS,
  ],
  help: `Checks the order of events in a trace, or in each of a list of traces, and adds one evidence for each trace. It
looks at every activation and lists the positions of those that violate the rule. The templates are those of Declare:

- *response*: each a is followed by a b
- *precedence*: each b has an a before it
- *responded-existence*: with an a there is a b, before or after
- *coexistence*: with an a there is a b, and with a b an a
- *chain-response*: the event next to each a is a b
- *absence*: there is no a

A trace without activation satisfies the rule. An event without a time is an error where *within* is set.`,
};
