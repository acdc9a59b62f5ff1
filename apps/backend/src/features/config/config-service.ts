import { conflict, notFound } from '../../errors/index.js';
import {
  DEFAULT_ASSISTANT_LIMIT,
  isProtected,
  toEndpointConfig,
  type Area,
  type AssistantUse,
  type EndpointConfig,
} from './config.js';
import type { AssistantLimit, LimitRepository, SwitchBoard, SwitchRepository } from './ports.js';

export interface PublicConfig {
  version: string;
  locales: string[];
  defaultLocale: string;
  authMethods: ('password' | 'github')[];
  features: Record<string, boolean>;
}

export interface ConfigService extends AssistantLimit {
  list(): Promise<EndpointConfig[]>;
  /** @throws 404 */
  get(key: string): Promise<EndpointConfig>;
  /** @throws 404, 409 `endpoint-protected` */
  setAvailable(key: string, available: boolean, by: string): Promise<EndpointConfig>;
  /** @throws 409 `limit-below-use` */
  setLimit(limit: number): Promise<AssistantUse>;
  describe(): PublicConfig;
}

export interface ConfigServiceOptions {
  areas: readonly Area[];
  switches: SwitchRepository;
  board: SwitchBoard;
  limits: LimitRepository;
  assistantsInUse: () => Promise<number>;
  /** Areas that work only where something is configured: is it? */
  configured: Record<string, boolean>;
  about: Omit<PublicConfig, 'features'>;
  now: () => Date;
}

export function createConfigService(options: ConfigServiceOptions): ConfigService {
  const { areas, switches, board, limits, assistantsInUse, configured, about, now } = options;
  const find = (key: string) => {
    const area = areas.find((one) => one.key === key);
    if (!area) throw notFound('area of the API', key);
    return area;
  };

  async function get(key: string) {
    const area = find(key);
    return toEndpointConfig(
      area,
      (await switches.list()).find((one) => one.key === key),
    );
  }

  const limitOf = async (repository: LimitRepository) =>
    (await repository.read()) ?? DEFAULT_ASSISTANT_LIMIT;

  return {
    get,
    async list() {
      const found = new Map((await switches.list()).map((one) => [one.key, one]));
      return areas.map((area) => toEndpointConfig(area, found.get(area.key)));
    },

    async setAvailable(key, available, by) {
      find(key);
      if (!available && isProtected(key))
        throw conflict(
          'endpoint-protected',
          `${key} cannot be switched off: without it nobody could switch it on again.`,
        );
      await switches.save({ key, available, updatedAt: now(), updatedBy: by });
      // Others are told; here it holds before the answer is sent.
      await board.refresh();
      return get(key);
    },

    read: async () => ({ limit: await limitOf(limits), used: await assistantsInUse() }),

    setLimit: (limit) =>
      limits.exclusively(async (repository) => {
        const used = await assistantsInUse();
        if (limit < used)
          throw conflict(
            'limit-below-use',
            `There are ${used} assistants. Delete ${used - limit} of them first, or set ${used} or more.`,
            [{ path: '/body/limit', message: `must be at least ${used}` }],
          );
        await repository.write(limit);
        return { limit, used };
      }),

    describe: () => ({
      ...about,
      features: Object.fromEntries(
        areas.map(({ key }) => [key, board.isAvailable(key) && (configured[key] ?? true)]),
      ),
    }),
  };
}
