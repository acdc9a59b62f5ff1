import type { Level, Logger } from 'pino';

/** What Node-RED hands to a log handler (nodered.org/docs/user-guide/runtime/logging). */
export interface LogMessage {
  readonly level: number;
  readonly msg: unknown;
  /** Of the node that logged, its id and the tab it is on. */
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
  readonly z?: string;
}

const LEVELS: Readonly<Record<number, Level>> = {
  10: 'fatal',
  20: 'error',
  30: 'warn',
  40: 'info',
  50: 'debug',
  60: 'trace',
};

/**
 * Hands the log of Node-RED to ours. Nodes log within the call they work for, so that lines of a
 * flow carry the trace of its run.
 */
export function storeLog(log: Logger) {
  return {
    level: 'info',
    metrics: false,
    audit: false,
    handler: () => (message: LogMessage) => {
      const { msg, type, id, name, z } = message;
      const level = LEVELS[message.level] ?? 'info';
      const node = id === undefined ? {} : { node: { id, type, name, flow: z } };
      const tags = [id === undefined ? 'runtime' : 'flow'];
      if (msg instanceof Error) log[level]({ tags, ...node, err: msg });
      else log[level]({ tags, ...node }, typeof msg === 'string' ? msg : JSON.stringify(msg));
    },
  };
}
