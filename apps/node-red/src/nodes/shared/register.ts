import type { Node, NodeDef } from 'node-red';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { NodeConfig } from './config.js';
import type { Services } from './services.js';

export interface Handling {
  readonly node: Node;
  /** The node's properties, with those that it takes from the run's params replaced. */
  readonly config: NodeConfig;
  readonly message: RunMessage;
  /** Sends to the first output, or with a list to each output in turn. */
  readonly send: (out: RunMessage | (RunMessage | RunMessage[] | null)[]) => void;
}

export type Handler = (handling: Handling) => Promise<void> | void;

export interface NodeOptions {
  /** Ends what the node has under way when its flow is deployed anew or stopped. */
  readonly onClose?: (node: Node) => Promise<void>;
  readonly credentials?: Readonly<Record<string, { type: 'password' }>>;
}

/**
 * Registers a node whose handler may throw or reject: every failure reaches Node-RED's `done`, hence
 * the catch nodes, as an error with a `code`. A rejection that escaped would end the process.
 */
export function registerNode(
  services: Services,
  type: string,
  handle: Handler,
  { onClose, credentials }: NodeOptions = {},
): void {
  const { RED } = services;
  function StatusNode(this: Node, definition: NodeDef) {
    RED.nodes.createNode(this, definition);
    this.on('input', (message, send, done) => {
      const run = async () => {
        const config = new NodeConfig(definition, message as RunMessage);
        await handle({
          node: this,
          config,
          message: message as RunMessage,
          send: send as Handling['send'],
        });
      };
      run().then(
        () => done(),
        (cause: unknown) => done(FlowError.from(cause)),
      );
    });
    if (onClose !== undefined) {
      this.on('close', (done: () => void) => {
        onClose(this).then(done, done);
      });
    }
  }
  RED.nodes.registerType(type, StatusNode, { credentials: { ...credentials } });
}
