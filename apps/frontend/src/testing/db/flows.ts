import { hashText } from '@status/evidence';
import type { Schemas } from '@/lib/schemas';

type Flow = Schemas['Flow'];
type Param = Schemas['FlowParam'];

const param = (name: string, more: Partial<Param> = {}): Param => ({
  name,
  type: 'string',
  required: false,
  secret: false,
  ...more,
});

const url = param('url', {
  type: 'url',
  required: true,
  description:
    'The address to read with GET. It begins with https://, or with / for STATUS itself. {scope.<key>}, {period.from} and {period.to} are filled in.',
});

/** Flows as Node-RED would offer them. */
export const seedFlows = (): Omit<Flow, 'usedBy'>[] => [
  {
    id: 'rest-items',
    name: 'Items of a REST source',
    description:
      'Reads a list from a REST source and checks each item by one rule. Each item gives one evidence, which passes when the item satisfies the rule.',
    url: '/controls/rest-items',
    version: hashText('rest-items, third version'),
    nodes: 8,
    params: [
      url,
      param('itemsPath', { description: 'Where the list is in the answer, such as data.items.' }),
      param('namePath', { default: 'name', description: 'What to call an item in the evidence.' }),
      param('path', { description: 'The value to check in each item, such as licenses.0.' }),
      param('op', {
        type: 'select',
        required: true,
        default: 'exists',
        values: ['=', '!=', '<', '<=', '>', '>=', 'exists', 'not-exists', 'none-matches'],
        description: 'The rule.',
      }),
      param('value', { description: 'What to compare with; several values by commas.' }),
    ],
  },
  {
    id: 'services-answer',
    name: 'Every service answers',
    description:
      'Reads a list of services with their status, by default that of this installation. Each service gives one evidence.',
    url: '/controls/services-answer',
    version: hashText('services-answer, first version'),
    nodes: 7,
    params: [
      { ...url, default: '/api/v1/system/status' },
      param('path', { default: 'status', description: 'Where the status is in each service.' }),
      param('value', { default: 'up', description: 'The status of a service that answers.' }),
    ],
  },
  {
    id: 'rest-threshold',
    name: 'Number from a REST source against a limit',
    description:
      'Reads a number from a REST source, or counts the items of a list, and compares it with a limit. It gives one evidence.',
    url: '/controls/rest-threshold',
    version: hashText('rest-threshold, second version'),
    nodes: 7,
    params: [
      url,
      param('valuePath', { description: 'Where the number is in the answer.' }),
      param('op', {
        type: 'select',
        required: true,
        default: '<=',
        values: ['=', '!=', '<', '<=', '>', '>='],
        description: 'How the number compares with the limit.',
      }),
      param('limit', { type: 'number', required: true, description: 'The limit.' }),
      param('token', {
        secret: true,
        description: 'Sent as a bearer token, when the source asks.',
      }),
    ],
  },
  {
    id: 'process-order',
    name: 'Order of events in a process',
    description:
      'Reads an event log and judges each trace: every first event is followed by the second one in time, and the second one is there. Each trace gives one evidence that cites both checks. The sample is a log of six orders.',
    url: '/controls/process-order',
    version: hashText('process-order, first version'),
    nodes: 14,
    params: [
      param('source', {
        type: 'select',
        required: true,
        default: 'sample',
        values: ['sample', 'text', 'url'],
        description:
          'Where the log is: a sample of six orders, the text below, or the address below.',
      }),
      param('log', { description: 'The log itself as CSV, XES or JSON; for source text.' }),
      param('url', { type: 'url', description: 'The address of the log; for source url.' }),
      param('first', {
        required: true,
        default: 'ship goods',
        description: 'The event that has to be followed.',
      }),
      param('then', {
        required: true,
        default: 'send invoice',
        description: 'The event that has to follow.',
      }),
      param('within', {
        required: true,
        default: 'P2D',
        description: 'The most time in between, as an ISO 8601 duration such as PT4H or P2D.',
      }),
    ],
  },
];
