import { CONNECTION_AUTHS, CONNECTION_KINDS } from '../../sources/connection.js';
import { CONNECTION_TYPE } from '../shared/editor-node.js';
import type { EditorNode } from '../shared/editor-node.js';

export const connectionEditor: EditorNode = {
  type: CONNECTION_TYPE,
  configuration: true,
  label: 'connection',
  icon: 'font-awesome/fa-plug',
  inputs: 0,
  outputs: 0,
  fields: [
    { name: 'kind', label: 'Kind', kind: 'select', default: 'rest', choices: CONNECTION_KINDS },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'text',
      default: '',
      hint: 'Empty: https://api.github.com for github, https://api.trello.com/1 for trello',
    },
    {
      name: 'auth',
      label: 'Sign in by',
      kind: 'select',
      default: 'none',
      choices: CONNECTION_AUTHS,
      hint: 'bearer, header and query use the token; basic uses user and password; query with trello uses the API key as user, and the token',
    },
    {
      name: 'authName',
      label: 'Sent as',
      kind: 'text',
      default: '',
      hint: 'Name of the header (else x-api-key) or of the query parameter (else token)',
    },
    { name: 'token', label: 'Token', kind: 'password', default: '' },
    { name: 'user', label: 'User', kind: 'password', default: '' },
    { name: 'password', label: 'Password', kind: 'password', default: '' },
    {
      name: 'allowHosts',
      label: 'Allowed hosts',
      kind: 'text',
      default: '',
      hint: 'Hosts beside the base URL’s, by commas, for redirects; they get no credentials',
    },
    {
      name: 'maxPerMinute',
      label: 'Most a minute',
      kind: 'number',
      default: 0,
      hint: 'Requests of all flows together; 0 for no limit',
    },
  ],
  help: `How to reach a system, for *collect*, *datasource* and *log*. Token, user and password are kept encrypted and
cannot be read again; they are sent to the origin of the base URL and to no other.

A connection leads to the host of its base URL and to the *allowed hosts*, and never to an address inside the network
that the operator did not allow. Requests above *most a minute* wait, for two minutes at the longest.`,
};
