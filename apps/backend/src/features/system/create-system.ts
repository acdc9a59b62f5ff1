import type { Db } from '../../db/knex.js';
import { writeCycloneDx } from './cyclonedx-gateway.js';
import { absentDirector, createDirectorGateway } from './director-gateway.js';
import { createDatabaseCheck } from './database-reader.js';
import { startHealthWatch, type HealthWatchOptions } from './health-watch.js';
import { createLockfileSource, readPlatform } from './lockfile-gateway.js';
import { createSbomService } from './sbom-service.js';
import { createOptionalChecks, type OptionalServices } from './optional-service-gateway.js';
import { createFlowRuntimeCheck, createRegistryCheck } from './service-gateway.js';
import { createSystemRoutes } from './system-routes.js';
import { createSystemStatusService } from './system-status-service.js';
import type { QueueCounts, ServiceCheck } from './system.js';

export interface SystemOptions {
  db: Db;
  registryUrl: string;
  nodeRedUrl: string;
  /** package-lock.json of what is installed. */
  lockfile: string | undefined;
  /** Of this backend. */
  version: string;
  queueCounts: () => Promise<QueueCounts>;
  /** Services an installation can do without. */
  optional?: OptionalServices;
  /** Shown to the director. */
  serviceToken?: string | undefined;
}

const TIMEOUT_MS = 2_000;
const CACHE_MS = 1_000;

/** What is installed here, and whether every part of it answers. */
export function createSystem(options: SystemOptions) {
  const { db, registryUrl, nodeRedUrl, lockfile, version, queueCounts, optional = {} } = options;
  const director = optional.directorUrl
    ? createDirectorGateway({
        ...{ url: optional.directorUrl, token: options.serviceToken, timeoutMs: TIMEOUT_MS },
      })
    : undefined;
  const backend: ServiceCheck = {
    name: 'backend',
    remedy: 'Look into its log.',
    check: async () => ({ version }),
  };
  const status = createSystemStatusService({
    checks: [
      backend,
      createDatabaseCheck(db),
      createRegistryCheck(registryUrl),
      createFlowRuntimeCheck(nodeRedUrl),
      ...createOptionalChecks(optional),
    ],
    queueCounts,
    version,
    startedAt: new Date(Date.now() - process.uptime() * 1000),
    timeoutMs: TIMEOUT_MS,
    cacheMs: CACHE_MS,
    director,
  });
  const sbom = createSbomService({
    lockfile: lockfile === undefined ? undefined : createLockfileSource(lockfile),
    platform: readPlatform(),
    write: writeCycloneDx,
    version,
  });
  return {
    routes: createSystemRoutes({
      status,
      sbom,
      history: { read: (query) => (director ?? absentDirector).history(query) },
    }),
    status,
    startHealthWatch: (watch: HealthWatchOptions) => startHealthWatch(status, watch),
  };
}
