import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { Node } from 'node-red';
import helper from 'node-red-node-test-helper';
import { registerNodes } from '../src/nodes/index.js';
import type { NodeSettings } from '../src/nodes/shared/services.js';
import type { FlowError } from '../src/runs/flow-error.js';
import type { RunMessage } from '../src/runs/message.js';
import type { FakeBackend } from './fake-backend.js';
import { flowCall } from './node-red-process.js';

const runtime = createRequire(import.meta.url).resolve('node-red');

/** A run that was started in a loaded flow, to put messages into the node under test. */
export interface Harness {
  readonly group: string;
  /** Gives the node a message of the run and waits for what it sends or for its error. */
  give(message: Partial<RunMessage>): Promise<Outcome>;
  /** Gives a message and waits for nothing. */
  push(message: Partial<RunMessage>): void;
  /** Calls the flow for the same group once more, as the backend does after it gave the run up. */
  again(): Promise<void>;
}

export interface Outcome {
  /** The message of the first output. */
  readonly first?: RunMessage;
  /** The message of the second output. */
  readonly second?: RunMessage;
  readonly error?: FlowError;
}

/** What a node under test refers to. */
export interface Surroundings {
  /** Configuration nodes. */
  readonly configuration?: readonly object[];
  /** Secrets by the id of their node; that of the node under test is `node`. */
  readonly credentials?: Readonly<Record<string, object>>;
  readonly settings?: Partial<NodeSettings>;
  /** What is different in the call of the flow. */
  readonly call?: object;
}

/** Loads a flow around one node and starts a run whose params are `params`, all texts. */
export async function loadNode(
  backend: FakeBackend,
  node: Record<string, unknown>,
  params: Record<string, string> = {},
  { configuration = [], credentials = {}, settings, call: different }: Surroundings = {},
): Promise<Harness> {
  const status: NodeSettings = {
    backendOrigins: [backend.origin],
    allowHosts: [new URL(backend.origin).host],
    fetch: { pauseMs: 5, timeoutMs: 300 },
    post: { pauseMs: 5, timeoutMs: 300, retryForMs: 500 },
    ...settings,
  };
  helper.init(runtime, { status });
  const declared = Object.keys(params).map((name) => ({ name, type: 'string' }));
  // Node-RED takes a node without a place for a configuration node.
  const on = { z: 'tab', x: 1, y: 1 };
  const flow = [
    { id: 'tab', type: 'tab', label: 'test' },
    { id: 'start', ...on, type: 'status-start', params: declared, wires: [['begun']] },
    { id: 'begun', ...on, type: 'helper' },
    { id: 'node', ...on, wires: [['first'], ['second']], ...node },
    { id: 'first', ...on, type: 'helper' },
    { id: 'second', ...on, type: 'helper' },
    ...configuration,
  ];
  await helper.load(registerNodes, flow, credentials);
  const call = flowCall(backend, { params, ...different });
  const start = async (body: object) => {
    const begun = inputOf('begun');
    nodeOf('start').receive({ payload: body } as never);
    return (await begun).status;
  };
  let run = await start(call);
  const push = (message: Partial<RunMessage>) =>
    nodeOf('node').receive({ _msgid: 'm', status: run, evidences: [], ...message } as never);
  return {
    group: call.computationGroup,
    push,
    again: async () => {
      run = await start({ ...call, callbackToken: backend.callbackToken(call.computationGroup) });
    },
    give: (message) => {
      const outcome = Promise.race([
        inputOf('first').then((first) => ({ first })),
        inputOf('second').then((second) => ({ second })),
        errorOf('node').then((error) => ({ error })),
      ]);
      push(message);
      return outcome;
    },
  };
}

/** Both outputs of a node that sends to both at once. */
export async function bothOutputs(harness: Harness, message: Partial<RunMessage>) {
  const outputs = Promise.all([inputOf('first'), inputOf('second')]);
  harness.push(message);
  return outputs;
}

/** The next messages that reach the first output. */
export function nextMessages(count: number): Promise<RunMessage[]> {
  const messages: RunMessage[] = [];
  return new Promise((resolve) => {
    nodeOf('first').on('input', (message) => {
      messages.push(message as RunMessage);
      if (messages.length === count) resolve(messages);
    });
  });
}

export async function unloadNodes(): Promise<void> {
  await helper.unload();
}

function nodeOf(id: string): Node {
  return helper.getNode(id);
}

function inputOf(id: string): Promise<RunMessage> {
  return new Promise((resolve) => {
    nodeOf(id).on('input', (message) => resolve(message as RunMessage));
  });
}

/** What the node gives to `done`; the helper tells of each call of a node's methods. */
function errorOf(id: string): Promise<FlowError> {
  return new Promise((resolve) => {
    const node = nodeOf(id) as unknown as EventEmitter;
    node.on('call:error', (call: { firstArg: FlowError }) => resolve(call.firstArg));
  });
}
