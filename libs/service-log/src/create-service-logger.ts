import { hostname } from 'node:os';
import { destination, multistream, pino, type DestinationStream, type Logger } from 'pino';
import { createLogSink, type LogSink } from './log-sink.js';
import { mask } from './mask.js';
import type { MongoLogConfig } from './mongo-log-config.js';
import { createMongoLogStore } from './mongo-log-store.js';
import { currentContext, lineIds } from './request-context.js';

export interface ServiceLoggerOptions {
  /** Name of the service, in every line. */
  service: string;
  /** Lines below it are not written to the output. */
  level: string;
  /** Absent: the log is not stored. */
  mongo?: MongoLogConfig | undefined;
  /** Where lines are written besides; the standard output unless given. Level `silent` writes none. */
  output?: DestinationStream;
  /** NODE_ENV. */
  environment?: string;
}

/** A pino logger, and `close` for the end of a process: stores what still waits. */
export type ServiceLogger = Logger & { close: (withinMs?: number) => Promise<void> };

/**
 * The logger of a service: JSON lines with the ids of the request and trace they belong to, without
 * secrets, on the output and, where MongoDB is named, in its collection `logs`. A store that is
 * away is told on the output once, and never delays who logs.
 */
export function createServiceLogger(options: ServiceLoggerOptions): ServiceLogger {
  const { service, level, mongo, environment = 'development' } = options;
  const output = level === 'silent' ? null : (options.output ?? destination(1));
  const sink = mongo && openSink(mongo);
  const logger = pino(
    {
      base: { service },
      level: lowest(level, mongo?.level),
      mixin: () => {
        const context = currentContext();
        return context ? lineIds(context) : {};
      },
      hooks: { streamWrite: mask },
    },
    multistream([
      ...(output ? [{ level: level as Level, stream: output }] : []),
      ...(sink && mongo ? [{ level: mongo.level, stream: sink }] : []),
    ]),
  );
  return Object.assign(logger, {
    close: async (withinMs?: number) => sink?.close(withinMs),
  });

  function openSink({ uri, days }: MongoLogConfig): LogSink {
    const source = { environment, host: hostname(), pid: process.pid };
    return createLogSink({
      ...{ store: createMongoLogStore({ uri, days }), source, service },
      onFault: (fault) => logger.warn(`The log cannot be stored at present: ${fault.message}`),
      onRecovery: (lost) => logger.info(`The log is stored again; ${lost} entries were lost`),
    });
  }
}

type Level = MongoLogConfig['level'];

const valueOf = (level: string): number => pino.levels.values[level] ?? Number.POSITIVE_INFINITY;

const lowest = (level: string, other: string = level): string =>
  valueOf(other) < valueOf(level) ? other : level;
