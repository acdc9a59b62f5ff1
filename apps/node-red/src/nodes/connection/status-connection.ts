import type { Node, NodeDef } from 'node-red';
import { FlowError } from '../../runs/flow-error.js';
import type { Connection, ConnectionSecrets } from '../../sources/connection.js';
import { CONNECTION_AUTHS, CONNECTION_KINDS, createConnection } from '../../sources/connection.js';
import { listOf } from '../../values/rule.js';
import { NodeConfig } from '../shared/config.js';
import { credentialsOf, CONNECTION_TYPE } from '../shared/editor-node.js';
import type { Services } from '../shared/services.js';
import { connectionEditor } from './editor.js';

interface ConnectionNode extends Node<ConnectionSecrets> {
  connection?: () => Connection;
}

/** Registers the node that says how to reach a system; it is checked when it is used. */
export function registerConnection({ RED }: Services): void {
  function StatusConnection(this: ConnectionNode, definition: NodeDef) {
    RED.nodes.createNode(this, definition);
    let made: Connection | undefined;
    // One for all flows, so that its limit counts them together.
    this.connection = () => (made ??= connectionOf(definition, this.credentials ?? {}));
  }
  const credentials = credentialsOf(connectionEditor);
  RED.nodes.registerType(CONNECTION_TYPE, StatusConnection, { credentials });
}

function connectionOf(definition: NodeDef, secrets: ConnectionSecrets): Connection {
  const config = new NodeConfig(definition, { _msgid: '' });
  const settings = {
    name: definition.name || definition.id,
    kind: config.choice('kind', CONNECTION_KINDS, 'rest'),
    baseUrl: config.text('baseUrl'),
    auth: config.choice('auth', CONNECTION_AUTHS, 'none'),
    authName: config.text('authName'),
    allowHosts: listOf(config.json('allowHosts')).map(String),
    maxPerMinute: Number(config.text('maxPerMinute', '0')),
  };
  return createConnection(settings, secrets);
}

/**
 * The connection that a node is set up to use, if any.
 *
 * @throws FlowError STATUS_CONFIG when it is gone or set up wrongly
 */
export function findConnection({ RED }: Services, id: string): Connection | undefined {
  if (id === '') return undefined;
  const node = RED.nodes.getNode(id) as ConnectionNode | null | undefined;
  if (node?.type === CONNECTION_TYPE && node.connection) return node.connection();
  throw new FlowError('STATUS_CONFIG', 'The connection of this node is gone; choose another one');
}
