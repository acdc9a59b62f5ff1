import { EVENT_ORDERS, TRACES_KEPT } from '../../logs/arrange.js';
import { LOG_FORMATS } from '../../logs/read-log.js';
import { LOG_LIMITS } from '../../logs/trace.js';
import type { EditorNode } from '../shared/editor-node.js';
import { CONNECTION, FROM_PARAMS } from '../shared/editor-node.js';

export const logEditor: EditorNode = {
  type: 'status-log',
  label: 'log',
  icon: 'font-awesome/fa-list-ol',
  inputs: 1,
  outputs: 1,
  fields: [
    {
      name: 'source',
      label: 'Source',
      kind: 'select',
      default: 'payload',
      choices: ['payload', 'url'],
    },
    CONNECTION,
    { name: 'url', label: 'URL', kind: 'text', default: '', hint: 'Source url only' },
    { name: 'format', label: 'Format', kind: 'select', default: 'auto', choices: LOG_FORMATS },
    {
      name: 'caseField',
      label: 'Case column',
      kind: 'text',
      default: '',
      hint: 'CSV and lists of events; empty for case:concept:name, case_id, case …',
    },
    {
      name: 'nameField',
      label: 'Event column',
      kind: 'text',
      default: '',
      hint: 'Empty for concept:name, activity …',
    },
    {
      name: 'timeField',
      label: 'Time column',
      kind: 'text',
      default: '',
      hint: 'Empty for time:timestamp, time …',
    },
    {
      name: 'resourceField',
      label: 'Resource column',
      kind: 'text',
      default: '',
      hint: 'Empty for org:resource, resource …',
    },
    {
      name: 'transitions',
      label: 'Transitions',
      kind: 'text',
      default: '',
      hint: 'Lifecycle transitions to keep, by commas, such as complete; empty for all',
    },
    {
      name: 'order',
      label: 'Order',
      kind: 'select',
      default: 'log',
      choices: EVENT_ORDERS,
      hint: 'Events of a trace as the log has them, or by time',
    },
    {
      name: 'keep',
      label: 'Traces',
      kind: 'select',
      default: 'all',
      choices: TRACES_KEPT,
      hint: 'All, or those that started or ended in the period of the run',
    },
    {
      name: 'maxBytes',
      label: 'Most bytes',
      kind: 'number',
      default: 5 * 1024 * 1024,
      hint: 'Of the answer',
    },
    {
      name: 'maxText',
      label: 'Most text',
      kind: 'number',
      default: LOG_LIMITS.maxBytes,
      hint: 'Bytes after decompression',
    },
    { name: 'maxTraces', label: 'Most traces', kind: 'number', default: LOG_LIMITS.maxTraces },
    { name: 'maxEvents', label: 'Most events', kind: 'number', default: LOG_LIMITS.maxEvents },
    FROM_PARAMS,
  ],
  help: `Reads an event log and sends one message for each trace: \`{id, attributes, events: [{name, time, resource}]}\`. A
log without traces gives one message that says so and goes through checks as it is.

Logs are XES (attributes concept:name, time:timestamp, org:resource), CSV with one event a line, or JSON: a list of
traces, or of events. gzip is recognised. Times without a zone are UTC. A log that is broken or above a limit is an
error; it is never judged in part.`,
};
