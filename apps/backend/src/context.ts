import type { Logger } from 'pino';
import { createRegistryClient } from '@status/governify-client';
import { contextFetch } from '@status/service-log';
import type { Config, Secrets } from './config/config.js';
import { createSecretBox } from './crypto/secret-box.js';
import { createExtras } from './create-extras.js';
import { createIdentity } from './create-identity.js';
import { createDb, type Db } from './db/knex.js';
import { migrate, waitForDatabase } from './db/migrate.js';
import { runDueSchedules } from './due-schedules.js';
import { createAnalytics } from './features/analytics/create-analytics.js';
import { createAudit } from './features/audit/create-audit.js';
import {
  createAgreementReader,
  createCatalogs,
  createTransfers,
  catalogRoutes,
  transferRoutes,
} from './features/catalogs/create-catalogs.js';
import { createComplianceReader } from './features/compliance/create-compliance.js';
import { createAgreementKeeper } from './features/computations/agreement-keeper-gateway.js';
import { createComputations } from './features/computations/create-computations.js';
import { createFlowCaller } from './features/computations/flow-caller-gateway.js';
import { createRegistryEvaluator } from './features/computations/registry-gateway.js';
import {
  controlRoutes,
  createCalendars,
  createControlDocuments,
  createControlReader,
  createControlRepository,
  createControls,
} from './features/controls/create-controls.js';
import { createDemo } from './features/demo/create-demo.js';
import { createDeletions } from './features/deletions/create-deletions.js';
import { createEvents } from './features/events/create-events.js';
import type { EventPublisher } from './features/computations/index.js';
import { publish } from './features/events/index.js';
import { createExplanationRoutes } from './features/explanations/explanation-routes.js';
import { createFlowAdmin, createFlowGateway, createFlows } from './features/flows/create-flows.js';
import { createDocsRoutes } from './features/docs/docs-routes.js';
import { createHealth } from './features/health/create-health.js';
import { createJobs } from './features/jobs/create-jobs.js';
import { createLedgerApi, openLedger } from './features/ledger/create-ledger.js';
import { createOverview } from './features/overview/create-overview.js';
import { createPoints } from './features/points/create-points.js';
import {
  createScheduleRepository,
  createSchedules,
  scheduleRoutes,
} from './features/schedules/create-schedules.js';
import {
  createScopeRepository,
  createScopes,
  createScopeSets,
  scopeRoutes,
  scopeSetRoutes,
} from './features/scopes/create-scopes.js';
import { createSystem } from './features/system/create-system.js';
import { mergeRoutes } from './http/contract-router.js';
import { createGuard } from './http/guard.js';
import { createIdempotency } from './http/idempotency.js';
import { openKeyValue } from './kv/create-key-value.js';
import { createPgBossWorker } from './queue/pg-boss-worker.js';
import { createTokens } from './tokens/tokens.js';
import { VERSION } from './version.js';

/** The composition root: everything that is built, built here, once. */
export async function createContext(config: Config, secrets: Secrets, log: Logger) {
  const db = createDb(config.databaseUrl, log);
  await waitForDatabase(db);
  await migrate(db);

  const now = () => new Date();
  const tokens = createTokens(secrets);
  const secretBox = createSecretBox(secrets.encryptionKeys);
  const keyValue = await openKeyValue(config.redisUrl, {
    db,
    databaseUrl: config.databaseUrl,
    log,
  });
  const publicOrigin = config.http.publicOrigin;
  const worker = createPgBossWorker(config.databaseUrl, log);
  const remote = config.ledger && { ...config.ledger, token: secrets.ledgerToken };
  const ledger = await openLedger(db, secrets.ledgerKey, remote && worker);
  const ledgerApi = await createLedgerApi({
    db,
    privateKeyPem: secrets.ledgerKey,
    remote,
    queue: worker,
    counters: keyValue,
    log,
    onSealed: (on, key, { receipt }) => computations.noteReceipt(on, key, receipt),
    now,
  });
  const audit = createAudit({ db, ledger });
  const idempotency = createIdempotency(db);
  const { session, serviceAccounts, rateLimit, ...identity } = createIdentity({
    db,
    keyValue,
    secretBox,
    tokens,
    trail: audit.trail,
    config,
    secrets,
    now,
  });
  const publisher: EventPublisher = {
    publish: (on, type, data) => publish(on, type, { ...data }),
  };
  const events = createEvents({
    db,
    databaseUrl: config.databaseUrl,
    log,
    authorityOf: session.keeper.authority,
    isTokenActive: serviceAccounts.isTokenActive,
  });

  // Calls among our services stay in the trace of what causes them.
  const fetch = contextFetch();
  const flows = createFlowGateway({
    nodeRedUrl: config.nodeRedUrl,
    fetch,
    token: () => tokens.signFlowAdmin(),
  });
  const controlReader = createControlReader(db);
  const points = createPoints(db, publisher);
  const registry = createRegistryClient({
    baseUrl: config.registryUrl,
    fetch,
    // Who we are; the other is what the registry shows to the collectors it asks.
    serviceToken: secrets.serviceToken,
    token: () => tokens.signService(['computations:collect']),
  });
  const agreements = createAgreementKeeper({
    client: registry,
    terms: createAgreementReader(db, controlReader),
    backendUrl: config.http.backendUrl,
  });
  const flowCaller = createFlowCaller({
    nodeRedUrl: config.nodeRedUrl,
    fetch,
    backendUrl: config.http.backendUrl,
    signFlowCall: tokens.signFlowCall,
  });
  const computations = createComputations({
    db,
    controls: controlReader,
    flows,
    caller: flowCaller,
    evaluator: createRegistryEvaluator(registry, agreements, tokens.signEvaluation),
    tokens,
    queue: worker,
    ledger,
    ledgerHead: ledgerApi.head,
    events: publisher,
    verdicts: points.verdicts,
    points: points.writer,
    idempotency,
    groupEnded: (on, job) => jobs.calculations.groupEnded(on, job),
    runs: config.runs,
  });
  const jobs = createJobs({
    db,
    controls: controlReader,
    catalogs: { statusOf: (id) => statusOf(db, id) },
    runs: computations.runs,
    events: publisher,
    idempotency,
    now,
  });
  const deletions = createDeletions({
    db,
    job: jobs.get,
    events: publisher,
    now,
  });
  const compliance = createComplianceReader(db);
  const analytics = createAnalytics({ db, compliance, now });
  const catalogs = createCatalogs({
    flows,
    now,
    compliance: createComplianceReader,
    controls: createControlRepository,
    schedules: createScheduleRepository,
  })(db);
  const controls = createControls({ flows, now })(db);
  const scopes = createScopes({ now })(db);
  const scopeSets = createScopeSets({ now })(db);
  const system = createSystem({
    db,
    registryUrl: config.registryUrl,
    nodeRedUrl: config.nodeRedUrl,
    lockfile: config.lockfile,
    version: VERSION,
    queueCounts: computations.groups.countOpen,
    optional: { ...config.optionalServices, redisUrl: config.redisUrl },
    serviceToken: secrets.serviceToken,
  });
  const { assistants, configuration, grafana } = createExtras({
    db,
    secretBox,
    config,
    secrets,
    log,
    now,
  });
  const routes = mergeRoutes([
    grafana.routes,
    assistants.routes,
    ...identity.routes,
    catalogRoutes(catalogs),
    transferRoutes(
      createTransfers({
        catalogs,
        flows,
        now,
        controls: createControlDocuments,
        scopes: createScopeRepository,
      })(db),
    ),
    controlRoutes(controls, createCalendars({ now })(db)),
    scheduleRoutes(createSchedules({ now })(db)),
    scopeRoutes(scopes),
    scopeSetRoutes(scopeSets),
    computations.routes,
    points.routes,
    createExplanationRoutes({
      points: points.reader,
      runs: computations.groups,
      examples: computations.examples,
      controls: controlReader,
    }),
    createFlows({
      db,
      flows,
      admin: createFlowAdmin({ nodeRedUrl: config.nodeRedUrl, fetch, token: tokens.signFlowAdmin }),
      caller: flowCaller,
      signCallback: tokens.signCallback,
      publicOrigin,
    }).routes,
    jobs.routes,
    deletions.routes,
    events.routes,
    audit.routes,
    configuration.routes,
    system.routes,
    ledgerApi.routes,
    createOverview({
      compliance,
      analytics: analytics.service,
      runs: computations.groups,
      system: system.status,
      now,
    }).routes,
    analytics.routes,
    createDocsRoutes({ enabled: config.docs }),
    createHealth({ db, ready: async () => worker.isStarted() }).routes,
  ]);
  return {
    db,
    keyValue,
    secretBox,
    routes: audit.recordRefusals(routes),
    guard: createGuard({
      tokens,
      serviceTokens: serviceAccounts.tokens,
      authorityOf: session.keeper.authority,
      rateLimit,
      publicOrigin,
      isAvailable: configuration.isAvailable,
    }),
    configuration,
    audit,
    ledgerApi,
    grafana,
    session,
    events,
    worker,
    computations,
    deletions,
    system,
    demo: createDemo({ db, flows, catalogs, controls, scopes, scopeSets, runs: computations.runs }),
    /** Makes the runs of schedules that are due, in the transaction that moves them on. */
    runDueSchedules: () => runDueSchedules({ db, run: computations.runs.runIn, log }, now()),
  };
}
export type Context = Awaited<ReturnType<typeof createContext>>;

const statusOf = async (db: Db, id: string): Promise<'draft' | 'finalized' | undefined> =>
  (await db('catalogs').where({ id, deleted_at: null }).first('status'))?.status;
