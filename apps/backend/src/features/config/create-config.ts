import { openapiDocument, operationsById, type Operation } from '@status/api-contract';
import type { Logger } from 'pino';
import type { Db } from '../../db/knex.js';
import { listen } from '../../db/listen.js';
import { CHANNEL, createLimitRepository, createSwitchRepository } from './config-repository.js';
import { createConfigRoutes } from './config-routes.js';
import { createConfigService, type ConfigServiceOptions } from './config-service.js';
import type { Area } from './config.js';
import { createSwitchBoard } from './switch-board.js';

export interface ConfigOptions extends Pick<
  ConfigServiceOptions,
  'assistantsInUse' | 'configured' | 'about'
> {
  db: Db;
  databaseUrl: string;
  log: Pick<Logger, 'warn'>;
  now?: () => Date;
}

/** Areas of the API that can be switched off, the assistants' limit, and what clients may know. */
export function createConfig(options: ConfigOptions) {
  const { db, databaseUrl, log, now = () => new Date(), ...rest } = options;
  const switches = createSwitchRepository(db);
  const board = createSwitchBoard({
    switches,
    listen: (onChange, onLost) =>
      listen({ databaseUrl, channel: CHANNEL, onConnected: onChange, onNotice: onChange, onLost }),
    onError: (error) => log.warn({ err: error }, 'endpoint switches'),
  });
  const limits = createLimitRepository(db);
  const service = createConfigService({ ...rest, areas: areasOf(), switches, board, limits, now });
  return {
    routes: createConfigRoutes(service),
    /** For the guard: is the area of an operation switched on? Asks nothing and nobody. */
    isAvailable: ({ tag }: Pick<Operation, 'tag'>) => board.isAvailable(tag),
    assistantLimit: { read: service.read },
    start: board.start,
    stop: board.stop,
  };
}

/** The tags of the contract that have operations. */
function areasOf(): Area[] {
  const counts = new Map<string, number>();
  for (const { tag } of Object.values(operationsById)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const described = new Map(
    (openapiDocument as { tags: { name: string; description: string }[] }).tags.map(
      ({ name, description }) => [name, description],
    ),
  );
  return [...counts]
    .map(([key, operations]) => ({ key, operations, description: described.get(key) ?? '' }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
