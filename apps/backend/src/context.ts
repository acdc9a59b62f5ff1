import type { Logger } from 'pino';
import { createRegistryClient } from '@status/governify-client';
import { LOCALES, type Config, type Secrets } from './config/config.js';
import { createSecretBox } from './crypto/secret-box.js';
import { createDb, type Db } from './db/knex.js';
import { migrate, waitForDatabase } from './db/migrate.js';
import { runDueSchedules } from './due-schedules.js';
import { createAnalytics } from './features/analytics/create-analytics.js';
import { createAudit } from './features/audit/create-audit.js';
import { createAssistants, createOpenAiProvider } from './features/assistants/create-assistants.js';
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
import { createConfig } from './features/config/create-config.js';
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
import { publish } from './features/events/index.js';
import { createExplanationRoutes } from './features/explanations/explanation-routes.js';
import { createFlowAdmin, createFlowGateway, createFlows } from './features/flows/create-flows.js';
import { createDocsRoutes } from './features/docs/docs-routes.js';
import { createGrafana } from './features/grafana/create-grafana.js';
import { createGitHub } from './features/github/create-github.js';
import { createHealth } from './features/health/create-health.js';
import { createJobs } from './features/jobs/create-jobs.js';
import { openLedger } from './features/ledger/create-ledger.js';
import { createLedgerRoutes } from './features/ledger/ledger-routes.js';
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
import { createServiceAccounts } from './features/service-accounts/create-service-accounts.js';
import { createSession } from './features/session/create-session.js';
import { createSystem } from './features/system/create-system.js';
import { createSecondFactor, createTwoFactor } from './features/two-factor/create-two-factor.js';
import { createUsers } from './features/users/create-users.js';
import { mergeRoutes } from './http/contract-router.js';
import { createGuard } from './http/guard.js';
import { createIdempotency } from './http/idempotency.js';
import { createRateLimit } from './http/rate-limit.js';
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
  const rateLimit = createRateLimit(keyValue);
  const publicOrigin = config.http.publicOrigin;
  const ledger = await openLedger(db, secrets.ledgerKey);
  const audit = createAudit({ db, ledger });
  const worker = createPgBossWorker(config.databaseUrl, log);
  const idempotency = createIdempotency(db);
  const guarded = { db, secretBox, attempts: rateLimit, now };
  const gate = createSecondFactor(guarded);
  const session = createSession({
    db,
    keyValue,
    secondFactor: gate,
    tokens,
    rateLimit,
    setupToken: secrets.setupToken,
    publicOrigin,
    trail: audit.trail,
  });
  const serviceAccounts = createServiceAccounts({ db, now });
  const { keeper, passwords } = session;
  const users = createUsers({ db, keeper, passwords, attempts: rateLimit, publicOrigin, now });
  const twoFactor = createTwoFactor({ ...guarded, gate, people: users, keeper });
  const github = createGitHub({
    ...config.github,
    db,
    box: secretBox,
    keyValue,
    keeper,
    users: session.users,
    app: secrets.github,
    publicOrigin,
    now,
  });
  const events = createEvents({
    db,
    databaseUrl: config.databaseUrl,
    log,
    authorityOf: session.keeper.authority,
    isTokenActive: serviceAccounts.isTokenActive,
  });

  const flows = createFlowGateway({
    nodeRedUrl: config.nodeRedUrl,
    token: () => tokens.signFlowAdmin(),
  });
  const controlReader = createControlReader(db);
  const points = createPoints(db, { publish: (on, type, data) => publish(on, type, { ...data }) });
  const registry = createRegistryClient({
    baseUrl: config.registryUrl,
    token: () => tokens.signService(['computations:collect']),
  });
  const agreements = createAgreementKeeper({
    client: registry,
    terms: createAgreementReader(db, controlReader),
    backendUrl: config.http.backendUrl,
  });
  const flowCaller = createFlowCaller({
    nodeRedUrl: config.nodeRedUrl,
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
    events: { publish: (on, type, data) => publish(on, type, { ...data }) },
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
    events: { publish: (on, type, data) => publish(on, type, { ...data }) },
    idempotency,
    now,
  });
  const deletions = createDeletions({
    db,
    job: jobs.get,
    events: { publish: (on, type, data) => publish(on, type, { ...data }) },
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
  });
  const { models, baseUrl, ...bounds } = config.assistants;
  const assistants = createAssistants({
    db,
    provider: secrets.openAiKey
      ? createOpenAiProvider({
          apiKey: secrets.openAiKey,
          ...(baseUrl && { baseUrl }),
          models,
          timeoutMs: bounds.deadlineMs,
        })
      : undefined,
    limit: { get: async () => (await configuration.assistantLimit.read()).limit },
    limits: { ...bounds, rounds: 6, history: 20 },
    backendUrl: config.http.backendUrl,
    now,
  });
  const configuration = createConfig({
    db,
    databaseUrl: config.databaseUrl,
    log,
    assistantsInUse: assistants.count,
    configured: { assistants: secrets.openAiKey !== undefined },
    about: {
      version: VERSION,
      locales: LOCALES,
      defaultLocale: config.defaultLocale,
      authMethods: [
        'password',
        ...(secrets.github && config.github.signIn ? (['github'] as const) : []),
      ],
    },
  });
  const grafana = createGrafana({
    db,
    server:
      config.grafana && secrets.grafana
        ? { ...config.grafana, credential: secrets.grafana }
        : undefined,
    secretBox,
    now,
    log,
  });
  const routes = mergeRoutes([
    grafana.routes,
    assistants.routes,
    session.routes,
    serviceAccounts.routes,
    users.routes,
    twoFactor.routes,
    github.routes,
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
      admin: createFlowAdmin({ nodeRedUrl: config.nodeRedUrl, token: tokens.signFlowAdmin }),
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
    createLedgerRoutes(ledger),
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
