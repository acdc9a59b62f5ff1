import type { ServiceCatalogue } from '@status/governify-service';
import { checkMongo, checkPostgres, checkRedis } from './database-checks.js';
import {
  answers,
  checkBackend,
  checkFlows,
  checkGrafana,
  checkRegistry,
  type Check,
} from './http-check.js';
import type { ServiceCheck } from './service-check.js';

interface KnownService {
  name: string;
  /** Where the catalogue may name it; the first that is there counts. */
  paths: string[];
  check: Check;
}

/** What an installation can be made of, beside the director itself. */
const SERVICES: KnownService[] = [
  { name: 'backend', paths: ['internal.backend', 'status-backend'], check: checkBackend },
  { name: 'frontend', paths: ['internal.frontend', 'status-frontend'], check: answers('/') },
  { name: 'reverse-proxy', paths: ['internal.reverse-proxy'], check: answers('/healthz') },
  { name: 'nodered', paths: ['internal.nodered'], check: checkFlows },
  { name: 'postgres', paths: ['internal.database.postgres'], check: checkPostgres },
  { name: 'mongo-registry', paths: ['internal.database.mongo-registry'], check: checkMongo },
  { name: 'dragonfly', paths: ['internal.database.dragonfly'], check: checkRedis },
  { name: 'grafana', paths: ['internal.grafana'], check: checkGrafana },
  { name: 'registry', paths: ['internal.registry'], check: checkRegistry },
];

export const DIRECTOR = 'director';
export const SERVICE_NAMES: readonly string[] = [...SERVICES.map(({ name }) => name), DIRECTOR];

/**
 * The checks of all ten services, those the catalogue does not name without a check.
 * @param pingStore of the director, its own check
 */
export function checksOf(
  catalogue: ServiceCatalogue,
  version: string,
  pingStore: () => Promise<void>,
): ServiceCheck[] {
  const others = SERVICES.map(({ name, paths, check }): ServiceCheck => {
    const address = paths.map((path) => addressAt(catalogue, path)).find(Boolean);
    const place = paths.join(' or ');
    return address === undefined
      ? { name, remedy: `Name its address in the service catalogue at ${place}, if there is one.` }
      : {
          name,
          remedy: `Start it, and compare its address with the service catalogue at ${place}.`,
          check: (signal) => check(address, signal),
        };
  });
  return [
    ...others,
    {
      name: DIRECTOR,
      remedy: 'Start its database, and compare the address with DATABASE_URL or MONGO_URL.',
      check: async () => ({
        version,
        degraded: await pingStore().then(
          () => undefined,
          () => 'its store does not answer',
        ),
      }),
    },
  ];
}

/** Without a slash at the end of an http address, because paths are put behind it. */
const addressAt = (catalogue: ServiceCatalogue, path: string): string | undefined =>
  catalogue.baseUrl(path) ?? catalogue.address(path);
