// Generated from openapi.yaml by "npm run generate". Do not edit.

import type { components } from './types.js';

type Schemas = components['schemas'];

export const buildSetupState = (
  overrides: Partial<Schemas['SetupState']> = {},
): Schemas['SetupState'] => ({ ...{ initialised: true }, ...overrides });
export const buildProblem = (overrides: Partial<Schemas['Problem']> = {}): Schemas['Problem'] => ({
  ...{ type: 'about:blank', title: 'example', status: 400, code: 'example' },
  ...overrides,
});
export const buildSetupCreate = (
  overrides: Partial<Schemas['SetupCreate']> = {},
): Schemas['SetupCreate'] => ({
  ...{ setupToken: 'example', username: 'ada', password: 'correct horse battery' },
  ...overrides,
});
export const buildUser = (overrides: Partial<Schemas['User']> = {}): Schemas['User'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    username: 'ada',
    authority: 'USER',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildSignIn = (overrides: Partial<Schemas['SignIn']> = {}): Schemas['SignIn'] => ({
  ...{ username: 'ada', password: 'correct horse battery' },
  ...overrides,
});
export const buildSession = (overrides: Partial<Schemas['Session']> = {}): Schemas['Session'] => ({
  ...{
    user: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      username: 'ada',
      authority: 'USER',
      locale: 'en',
      timeZone: 'Europe/Madrid',
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    accessToken: 'example',
    expiresIn: 1,
  },
  ...overrides,
});
export const buildAccessToken = (
  overrides: Partial<Schemas['AccessToken']> = {},
): Schemas['AccessToken'] => ({ ...{ accessToken: 'example', expiresIn: 1 }, ...overrides });
export const buildTokenKey = (
  overrides: Partial<Schemas['TokenKey']> = {},
): Schemas['TokenKey'] => ({
  ...{
    kty: 'EC',
    crv: 'P-256',
    x: 'example',
    y: 'example',
    kid: 'example',
    alg: 'ES256',
    use: 'sig',
  },
  ...overrides,
});
export const buildTokenKeys = (
  overrides: Partial<Schemas['TokenKeys']> = {},
): Schemas['TokenKeys'] => ({ ...{ keys: [] }, ...overrides });
export const buildActiveSession = (
  overrides: Partial<Schemas['ActiveSession']> = {},
): Schemas['ActiveSession'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    createdAt: '2026-11-01T00:00:00.000Z',
    lastSeenAt: '2026-11-01T00:00:00.000Z',
    address: 'example',
    userAgent: null,
    current: true,
  },
  ...overrides,
});
export const buildPageInfo = (
  overrides: Partial<Schemas['PageInfo']> = {},
): Schemas['PageInfo'] => ({ ...{ nextCursor: null, limit: 50 }, ...overrides });
export const buildActiveSessionPage = (
  overrides: Partial<Schemas['ActiveSessionPage']> = {},
): Schemas['ActiveSessionPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildServiceAccountOwner = (
  overrides: Partial<Schemas['ServiceAccountOwner']> = {},
): Schemas['ServiceAccountOwner'] => ({
  ...{ id: '01938f5c-7a00-7000-8000-000000000001', username: 'ada' },
  ...overrides,
});
export const buildWhoami = (overrides: Partial<Schemas['Whoami']> = {}): Schemas['Whoami'] => ({
  ...{ id: 'example', username: 'ada', authority: 'USER', permissions: [] },
  ...overrides,
});
export const buildServiceAccountFields = (
  overrides: Partial<Schemas['ServiceAccountFields']> = {},
): Schemas['ServiceAccountFields'] => ({ ...{}, ...overrides });
export const buildServiceAccount = (
  overrides: Partial<Schemas['ServiceAccount']> = {},
): Schemas['ServiceAccount'] => ({
  ...{
    name: 'ci-pipeline',
    description: null,
    scopes: ['catalogs:read', 'computations:write'],
    id: '01938f5c-7a00-7000-8000-000000000001',
    role: 'USER',
    disabled: true,
    owner: { id: '01938f5c-7a00-7000-8000-000000000001', username: 'ada' },
    tokenCount: 1,
    lastUsedAt: null,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildServiceAccountPage = (
  overrides: Partial<Schemas['ServiceAccountPage']> = {},
): Schemas['ServiceAccountPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildServiceAccountCreate = (
  overrides: Partial<Schemas['ServiceAccountCreate']> = {},
): Schemas['ServiceAccountCreate'] => ({
  ...{ name: 'ci-pipeline', scopes: ['catalogs:read', 'computations:write'], role: 'USER' },
  ...overrides,
});
export const buildGrantableRoles = (
  overrides: Partial<Schemas['GrantableRoles']> = {},
): Schemas['GrantableRoles'] => ({ ...{ items: [] }, ...overrides });
export const buildServiceAccountPatch = (
  overrides: Partial<Schemas['ServiceAccountPatch']> = {},
): Schemas['ServiceAccountPatch'] => ({ ...{ name: 'ci-pipeline' }, ...overrides });
export const buildServiceTokenFields = (
  overrides: Partial<Schemas['ServiceTokenFields']> = {},
): Schemas['ServiceTokenFields'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    name: 'build server',
    prefix: 'status_3f1c09ab',
    createdAt: '2026-11-01T00:00:00.000Z',
    expiresAt: null,
  },
  ...overrides,
});
export const buildServiceToken = (
  overrides: Partial<Schemas['ServiceToken']> = {},
): Schemas['ServiceToken'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    name: 'build server',
    prefix: 'status_3f1c09ab',
    createdAt: '2026-11-01T00:00:00.000Z',
    expiresAt: null,
    lastUsedAt: null,
  },
  ...overrides,
});
export const buildServiceTokenPage = (
  overrides: Partial<Schemas['ServiceTokenPage']> = {},
): Schemas['ServiceTokenPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildServiceTokenCreate = (
  overrides: Partial<Schemas['ServiceTokenCreate']> = {},
): Schemas['ServiceTokenCreate'] => ({ ...{ name: 'build server' }, ...overrides });
export const buildNewServiceToken = (
  overrides: Partial<Schemas['NewServiceToken']> = {},
): Schemas['NewServiceToken'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    name: 'build server',
    prefix: 'status_3f1c09ab',
    createdAt: '2026-11-01T00:00:00.000Z',
    expiresAt: null,
    token: 'example',
  },
  ...overrides,
});
export const buildUserAccount = (
  overrides: Partial<Schemas['UserAccount']> = {},
): Schemas['UserAccount'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    username: 'ada',
    email: null,
    authority: 'USER',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    status: 'active',
    twoFactor: true,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildUserPage = (
  overrides: Partial<Schemas['UserPage']> = {},
): Schemas['UserPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildUserCreate = (
  overrides: Partial<Schemas['UserCreate']> = {},
): Schemas['UserCreate'] => ({ ...{ username: 'ada', authority: 'USER' }, ...overrides });
export const buildUserCreated = (
  overrides: Partial<Schemas['UserCreated']> = {},
): Schemas['UserCreated'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    username: 'ada',
    email: null,
    authority: 'USER',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    status: 'active',
    twoFactor: true,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildProfilePatch = (
  overrides: Partial<Schemas['ProfilePatch']> = {},
): Schemas['ProfilePatch'] => ({ ...{ username: 'ada' }, ...overrides });
export const buildProfile = (overrides: Partial<Schemas['Profile']> = {}): Schemas['Profile'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    username: 'ada',
    email: null,
    authority: 'USER',
    locale: 'en',
    theme: 'system',
    timeZone: 'Europe/Madrid',
  },
  ...overrides,
});
export const buildPasswordChange = (
  overrides: Partial<Schemas['PasswordChange']> = {},
): Schemas['PasswordChange'] => ({
  ...{ currentPassword: 'example', newPassword: 'correct horse battery' },
  ...overrides,
});
export const buildLinkToken = (
  overrides: Partial<Schemas['LinkToken']> = {},
): Schemas['LinkToken'] => ({ ...{ token: 'o6m1Xb0y9Qd3rT5uE7wZ2aC4' }, ...overrides });
export const buildLinkHolder = (
  overrides: Partial<Schemas['LinkHolder']> = {},
): Schemas['LinkHolder'] => ({
  ...{ username: 'ada', locale: 'en', expiresAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildInvitationAcceptance = (
  overrides: Partial<Schemas['InvitationAcceptance']> = {},
): Schemas['InvitationAcceptance'] => ({
  ...{ token: 'o6m1Xb0y9Qd3rT5uE7wZ2aC4', password: 'correct horse battery' },
  ...overrides,
});
export const buildPasswordResetAcceptance = (
  overrides: Partial<Schemas['PasswordResetAcceptance']> = {},
): Schemas['PasswordResetAcceptance'] => ({
  ...{ token: 'o6m1Xb0y9Qd3rT5uE7wZ2aC4', password: 'correct horse battery' },
  ...overrides,
});
export const buildTwoFactorStatus = (
  overrides: Partial<Schemas['TwoFactorStatus']> = {},
): Schemas['TwoFactorStatus'] => ({
  ...{ twofa_enabled: true, recoveryCodesLeft: 0 },
  ...overrides,
});
export const buildTwoFactorSetup = (
  overrides: Partial<Schemas['TwoFactorSetup']> = {},
): Schemas['TwoFactorSetup'] => ({
  ...{ qrCode: 'example', otpauthUri: 'example', secret: 'example' },
  ...overrides,
});
export const buildTwoFactorCode = (
  overrides: Partial<Schemas['TwoFactorCode']> = {},
): Schemas['TwoFactorCode'] => ({ ...{ totpToken: '123456' }, ...overrides });
export const buildRecoveryCodes = (
  overrides: Partial<Schemas['RecoveryCodes']> = {},
): Schemas['RecoveryCodes'] => ({
  ...{ recoveryCodes: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] },
  ...overrides,
});
export const buildTwoFactorProof = (
  overrides: Partial<Schemas['TwoFactorProof']> = {},
): Schemas['TwoFactorProof'] => ({ ...{ password: 'correct horse battery' }, ...overrides });
export const buildUserPatch = (
  overrides: Partial<Schemas['UserPatch']> = {},
): Schemas['UserPatch'] => ({ ...{ email: null }, ...overrides });
export const buildOneTimeLink = (
  overrides: Partial<Schemas['OneTimeLink']> = {},
): Schemas['OneTimeLink'] => ({
  ...{ link: 'about:blank', expiresAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildGitHubConnection = (
  overrides: Partial<Schemas['GitHubConnection']> = {},
): Schemas['GitHubConnection'] => ({
  ...{ login: 'octocat', scopes: [], connectedAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildGitHubLink = (
  overrides: Partial<Schemas['GitHubLink']> = {},
): Schemas['GitHubLink'] => ({
  ...{ login: 'octocat', linkedAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildCatalogFields = (
  overrides: Partial<Schemas['CatalogFields']> = {},
): Schemas['CatalogFields'] => ({ ...{}, ...overrides });
export const buildCompliance = (
  overrides: Partial<Schemas['Compliance']> = {},
): Schemas['Compliance'] => ({
  ...{
    total: 1,
    compliant: 1,
    nonCompliant: 1,
    pending: 1,
    error: 1,
    notApplicable: 1,
    percentage: null,
    coverage: null,
    assessedPercentage: null,
  },
  ...overrides,
});
export const buildCatalog = (overrides: Partial<Schemas['Catalog']> = {}): Schemas['Catalog'] => ({
  ...{
    name: 'Example',
    startDate: '2026-11-01',
    timeZone: 'Europe/Madrid',
    id: '01938f5c-7a00-7000-8000-000000000001',
    status: 'draft',
    agreementId: 'example',
    controlCount: 1,
    compliance: {
      total: 1,
      compliant: 1,
      nonCompliant: 1,
      pending: 1,
      error: 1,
      notApplicable: 1,
      percentage: null,
      coverage: null,
      assessedPercentage: null,
    },
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildCatalogPage = (
  overrides: Partial<Schemas['CatalogPage']> = {},
): Schemas['CatalogPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildCatalogCreate = (
  overrides: Partial<Schemas['CatalogCreate']> = {},
): Schemas['CatalogCreate'] => ({ ...{ name: 'Example', startDate: '2026-11-01' }, ...overrides });
export const buildCatalogDraftCreate = (
  overrides: Partial<Schemas['CatalogDraftCreate']> = {},
): Schemas['CatalogDraftCreate'] => ({ ...{ name: 'Example' }, ...overrides });
export const buildCatalogDocument = (
  overrides: Partial<Schemas['CatalogDocument']> = {},
): Schemas['CatalogDocument'] => ({ ...{}, ...overrides });
export const buildCatalogPreview = (
  overrides: Partial<Schemas['CatalogPreview']> = {},
): Schemas['CatalogPreview'] => ({
  ...{ name: 'Example', startDate: '2026-11-01', timeZone: 'Europe/Madrid', status: 'draft' },
  ...overrides,
});
export const buildFinding = (overrides: Partial<Schemas['Finding']> = {}): Schemas['Finding'] => ({
  ...{ path: 'example', message: 'example' },
  ...overrides,
});
export const buildCatalogImportPreview = (
  overrides: Partial<Schemas['CatalogImportPreview']> = {},
): Schemas['CatalogImportPreview'] => ({
  ...{
    catalog: null,
    controlsCreated: 1,
    changes: { controls: 1, scopeSets: 1, schedules: 1, scopes: [], unknownFlows: [] },
    problems: [],
    problemCount: 1,
    warnings: [],
    warningCount: 1,
  },
  ...overrides,
});
export const buildCatalogImported = (
  overrides: Partial<Schemas['CatalogImported']> = {},
): Schemas['CatalogImported'] => ({
  ...{
    catalog: {
      name: 'Example',
      startDate: '2026-11-01',
      timeZone: 'Europe/Madrid',
      id: '01938f5c-7a00-7000-8000-000000000001',
      status: 'draft',
      agreementId: 'example',
      controlCount: 1,
      compliance: {
        total: 1,
        compliant: 1,
        nonCompliant: 1,
        pending: 1,
        error: 1,
        notApplicable: 1,
        percentage: null,
        coverage: null,
        assessedPercentage: null,
      },
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
    },
    controlsCreated: 1,
    warnings: [],
  },
  ...overrides,
});
export const buildCatalogPatch = (
  overrides: Partial<Schemas['CatalogPatch']> = {},
): Schemas['CatalogPatch'] => ({ ...{ name: 'Example' }, ...overrides });
export const buildCatalogVersionCreate = (
  overrides: Partial<Schemas['CatalogVersionCreate']> = {},
): Schemas['CatalogVersionCreate'] => ({ ...{}, ...overrides });
export const buildScopeValues = (
  overrides: Partial<Schemas['ScopeValues']> = {},
): Schemas['ScopeValues'] => ({ ...{}, ...overrides });
export const buildPeriod = (overrides: Partial<Schemas['Period']> = {}): Schemas['Period'] => ({
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
  ...overrides,
});
export const buildPoint = (overrides: Partial<Schemas['Point']> = {}): Schemas['Point'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    agreementId: 'example',
    guaranteeId: 'example',
    objective: 'example',
    scope: {},
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    result: 'passed',
    guaranteeValue: null,
    guaranteeResult: null,
    metrics: {},
    computationGroup: '01938f5c-7a00-7000-8000-000000000001',
    revision: 1,
    origin: 'computed',
    reason: null,
    changedBy: null,
    calculatedAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildPointPage = (
  overrides: Partial<Schemas['PointPage']> = {},
): Schemas['PointPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildCatalogFinalized = (
  overrides: Partial<Schemas['CatalogFinalized']> = {},
): Schemas['CatalogFinalized'] => ({
  ...{
    catalog: {
      name: 'Example',
      startDate: '2026-11-01',
      timeZone: 'Europe/Madrid',
      id: '01938f5c-7a00-7000-8000-000000000001',
      status: 'draft',
      agreementId: 'example',
      controlCount: 1,
      compliance: {
        total: 1,
        compliant: 1,
        nonCompliant: 1,
        pending: 1,
        error: 1,
        notApplicable: 1,
        percentage: null,
        coverage: null,
        assessedPercentage: null,
      },
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
    },
    controlsFinalized: 1,
  },
  ...overrides,
});
export const buildControlFields = (
  overrides: Partial<Schemas['ControlFields']> = {},
): Schemas['ControlFields'] => ({ ...{}, ...overrides });
export const buildFlowParams = (
  overrides: Partial<Schemas['FlowParams']> = {},
): Schemas['FlowParams'] => ({ ...{}, ...overrides });
export const buildScopeSetStatus = (
  overrides: Partial<Schemas['ScopeSetStatus']> = {},
): Schemas['ScopeSetStatus'] => ({
  ...{ id: '01938f5c-7a00-7000-8000-000000000001', scopes: {}, verdict: null },
  ...overrides,
});
export const buildControl = (overrides: Partial<Schemas['Control']> = {}): Schemas['Control'] => ({
  ...{
    name: 'Example',
    type: 'example',
    severity: 'low',
    period: 'hourly',
    startDate: '2026-11-01',
    operator: '>=',
    threshold: 100,
    id: '01938f5c-7a00-7000-8000-000000000001',
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
    catalogName: 'example',
    params: {},
    status: 'draft',
    objective: 'example',
    guaranteeId: 'example',
    metricId: 'example',
    complianceStatus: 'compliant',
    scopeSets: [],
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildControlPage = (
  overrides: Partial<Schemas['ControlPage']> = {},
): Schemas['ControlPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildCatalogCompliance = (
  overrides: Partial<Schemas['CatalogCompliance']> = {},
): Schemas['CatalogCompliance'] => ({
  ...{
    at: '2026-11-01T00:00:00.000Z',
    compliance: {
      total: 1,
      compliant: 1,
      nonCompliant: 1,
      pending: 1,
      error: 1,
      notApplicable: 1,
      percentage: null,
      coverage: null,
      assessedPercentage: null,
    },
    byScope: [],
  },
  ...overrides,
});
export const buildPointCalculation = (
  overrides: Partial<Schemas['PointCalculation']> = {},
): Schemas['PointCalculation'] => ({
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
  ...overrides,
});
export const buildJob = (overrides: Partial<Schemas['Job']> = {}): Schemas['Job'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    type: 'point-calculation',
    status: 'queued',
    progress: { done: 1, total: 1 },
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildControlCreate = (
  overrides: Partial<Schemas['ControlCreate']> = {},
): Schemas['ControlCreate'] => ({
  ...{
    name: 'Example',
    period: 'hourly',
    flowId: null,
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
  },
  ...overrides,
});
export const buildControlDraftCreate = (
  overrides: Partial<Schemas['ControlDraftCreate']> = {},
): Schemas['ControlDraftCreate'] => ({
  ...{ name: 'Example', catalogId: '01938f5c-7a00-7000-8000-000000000001' },
  ...overrides,
});
export const buildFlowParamsPatch = (
  overrides: Partial<Schemas['FlowParamsPatch']> = {},
): Schemas['FlowParamsPatch'] => ({ ...{}, ...overrides });
export const buildControlPatch = (
  overrides: Partial<Schemas['ControlPatch']> = {},
): Schemas['ControlPatch'] => ({ ...{ name: 'Example' }, ...overrides });
export const buildSchedule = (
  overrides: Partial<Schemas['Schedule']> = {},
): Schemas['Schedule'] => ({
  ...{ enabled: true, cron: null, timeZone: 'Europe/Madrid', target: 'current', nextRunAt: null },
  ...overrides,
});
export const buildScheduleUpdate = (
  overrides: Partial<Schemas['ScheduleUpdate']> = {},
): Schemas['ScheduleUpdate'] => ({ ...{ enabled: true }, ...overrides });
export const buildCalendarSlot = (
  overrides: Partial<Schemas['CalendarSlot']> = {},
): Schemas['CalendarSlot'] => ({
  ...{
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    scope: {},
    verdict: 'passed',
    computationGroup: null,
  },
  ...overrides,
});
export const buildCalendar = (
  overrides: Partial<Schemas['Calendar']> = {},
): Schemas['Calendar'] => ({
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z', items: [] },
  ...overrides,
});
export const buildBackfill = (
  overrides: Partial<Schemas['Backfill']> = {},
): Schemas['Backfill'] => ({
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
  ...overrides,
});
export const buildComputationSummary = (
  overrides: Partial<Schemas['ComputationSummary']> = {},
): Schemas['ComputationSummary'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    group: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
    scope: {},
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    result: 'passed',
    evidenceCount: 1,
    passedCount: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildSealedGroup = (
  overrides: Partial<Schemas['SealedGroup']> = {},
): Schemas['SealedGroup'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    digest: 'example',
  },
  ...overrides,
});
export const buildLedgerStanding = (
  overrides: Partial<Schemas['LedgerStanding']> = {},
): Schemas['LedgerStanding'] => ({
  ...{ status: 'confirmed', since: null, attempts: 1, detail: null },
  ...overrides,
});
export const buildSource = (overrides: Partial<Schemas['Source']> = {}): Schemas['Source'] => ({
  ...{ url: '/controls/rest-items', fetchedAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildEvidence = (
  overrides: Partial<Schemas['Evidence']> = {},
): Schemas['Evidence'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    key: 'example',
    result: true,
    at: '2026-11-01T00:00:00.000Z',
    seq: 0,
    prevHash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    hash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
  },
  ...overrides,
});
export const buildEvidenceRecord = (
  overrides: Partial<Schemas['EvidenceRecord']> = {},
): Schemas['EvidenceRecord'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    key: 'example',
    result: true,
    at: '2026-11-01T00:00:00.000Z',
    seq: 0,
    prevHash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    hash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
  },
  ...overrides,
});
export const buildExportedComputation = (
  overrides: Partial<Schemas['ExportedComputation']> = {},
): Schemas['ExportedComputation'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    scope: {},
    value: true,
    evidenceHead: 'example',
    digest: 'example',
    evidences: [],
  },
  ...overrides,
});
export const buildLedgerEntry = (
  overrides: Partial<Schemas['LedgerEntry']> = {},
): Schemas['LedgerEntry'] => ({
  ...{
    seq: 1,
    at: '2026-11-01T00:00:00.000Z',
    key: 'example',
    digest: 'example',
    meta: null,
    prevHash: 'example',
  },
  ...overrides,
});
export const buildReceipt = (overrides: Partial<Schemas['Receipt']> = {}): Schemas['Receipt'] => ({
  ...{
    ledgerId: 'example',
    seq: 1,
    digest: 'example',
    entryHash: 'example',
    at: '2026-11-01T00:00:00.000Z',
    sig: 'example',
  },
  ...overrides,
});
export const buildHistoryGroup = (
  overrides: Partial<Schemas['HistoryGroup']> = {},
): Schemas['HistoryGroup'] => ({
  ...{
    v: 1,
    group: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      digest: 'example',
    },
  },
  ...overrides,
});
export const buildControlHistory = (
  overrides: Partial<Schemas['ControlHistory']> = {},
): Schemas['ControlHistory'] => ({
  ...{
    v: 1,
    kind: 'status-control-history',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    from: null,
    to: null,
    groups: [],
    keys: [],
  },
  ...overrides,
});
export const buildComputationPage = (
  overrides: Partial<Schemas['ComputationPage']> = {},
): Schemas['ComputationPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildRunRequest = (
  overrides: Partial<Schemas['RunRequest']> = {},
): Schemas['RunRequest'] => ({ ...{}, ...overrides });
export const buildFlowRef = (overrides: Partial<Schemas['FlowRef']> = {}): Schemas['FlowRef'] => ({
  ...{ id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
  ...overrides,
});
export const buildRunError = (
  overrides: Partial<Schemas['RunError']> = {},
): Schemas['RunError'] => ({ ...{ code: 'example', message: 'example' }, ...overrides });
export const buildGroup = (overrides: Partial<Schemas['Group']> = {}): Schemas['Group'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    controlName: 'example',
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
    scopeSetId: null,
    scope: {},
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    status: 'queued',
    trigger: 'manual',
    received: 1,
    evidences: 1,
    value: null,
    verdict: null,
    flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildRun = (overrides: Partial<Schemas['Run']> = {}): Schemas['Run'] => ({
  ...{
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    groups: [],
  },
  ...overrides,
});
export const buildScopeFields = (
  overrides: Partial<Schemas['ScopeFields']> = {},
): Schemas['ScopeFields'] => ({ ...{}, ...overrides });
export const buildScope = (overrides: Partial<Schemas['Scope']> = {}): Schemas['Scope'] => ({
  ...{
    type: 'string',
    id: '01938f5c-7a00-7000-8000-000000000001',
    name: 'Example',
    usageCount: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildScopePage = (
  overrides: Partial<Schemas['ScopePage']> = {},
): Schemas['ScopePage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildScopeCreate = (
  overrides: Partial<Schemas['ScopeCreate']> = {},
): Schemas['ScopeCreate'] => ({ ...{ type: 'string', name: 'Example' }, ...overrides });
export const buildScopePatch = (
  overrides: Partial<Schemas['ScopePatch']> = {},
): Schemas['ScopePatch'] => ({ ...{ description: null }, ...overrides });
export const buildScopeSet = (
  overrides: Partial<Schemas['ScopeSet']> = {},
): Schemas['ScopeSet'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    scopes: {},
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildScopeSetPage = (
  overrides: Partial<Schemas['ScopeSetPage']> = {},
): Schemas['ScopeSetPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildScopeSetCreate = (
  overrides: Partial<Schemas['ScopeSetCreate']> = {},
): Schemas['ScopeSetCreate'] => ({
  ...{ controlId: '01938f5c-7a00-7000-8000-000000000001', scopes: {} },
  ...overrides,
});
export const buildScopeSetPreviewRequest = (
  overrides: Partial<Schemas['ScopeSetPreviewRequest']> = {},
): Schemas['ScopeSetPreviewRequest'] => ({
  ...{ controlId: '01938f5c-7a00-7000-8000-000000000001', values: {} },
  ...overrides,
});
export const buildScopeSetPreview = (
  overrides: Partial<Schemas['ScopeSetPreview']> = {},
): Schemas['ScopeSetPreview'] => ({
  ...{ combinations: 1, runsPerPeriod: 1, sample: [] },
  ...overrides,
});
export const buildScopeSetUpdate = (
  overrides: Partial<Schemas['ScopeSetUpdate']> = {},
): Schemas['ScopeSetUpdate'] => ({ ...{ scopes: {} }, ...overrides });
export const buildRunPage = (overrides: Partial<Schemas['RunPage']> = {}): Schemas['RunPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildCollectRequest = (
  overrides: Partial<Schemas['CollectRequest']> = {},
): Schemas['CollectRequest'] => ({
  ...{
    metric: { window: { initial: '2026-11-01T00:00:00.000Z', end: '2026-11-01T00:00:00.000Z' } },
    config: { controlId: '01938f5c-7a00-7000-8000-000000000001' },
  },
  ...overrides,
});
export const buildCollectAccepted = (
  overrides: Partial<Schemas['CollectAccepted']> = {},
): Schemas['CollectAccepted'] => ({
  ...{ code: 1, message: 'example', computation: 'example' },
  ...overrides,
});
export const buildBulkComputation = (
  overrides: Partial<Schemas['BulkComputation']> = {},
): Schemas['BulkComputation'] => ({
  ...{
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    scope: {},
    value: true,
    evidences: [],
  },
  ...overrides,
});
export const buildBulkRequest = (
  overrides: Partial<Schemas['BulkRequest']> = {},
): Schemas['BulkRequest'] => ({
  ...{ computationGroup: '01938f5c-7a00-7000-8000-000000000001', computations: [], done: true },
  ...overrides,
});
export const buildBulkAccepted = (
  overrides: Partial<Schemas['BulkAccepted']> = {},
): Schemas['BulkAccepted'] => ({
  ...{ group: '01938f5c-7a00-7000-8000-000000000001', accepted: 1, status: 'queued' },
  ...overrides,
});
export const buildGroupEvidence = (
  overrides: Partial<Schemas['GroupEvidence']> = {},
): Schemas['GroupEvidence'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    key: 'example',
    result: true,
    at: '2026-11-01T00:00:00.000Z',
    seq: 0,
    prevHash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    hash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    computationId: '01938f5c-7a00-7000-8000-000000000001',
  },
  ...overrides,
});
export const buildGroupValue = (
  overrides: Partial<Schemas['GroupValue']> = {},
): Schemas['GroupValue'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    value: 1,
    scope: {},
    period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    evidenceCount: 1,
    evidences: [],
  },
  ...overrides,
});
export const buildGroupResult = (
  overrides: Partial<Schemas['GroupResult']> = {},
): Schemas['GroupResult'] => ({
  ...{
    code: 1,
    message: 'example',
    status: 'queued',
    group: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      controlName: 'example',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scopeSetId: null,
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      status: 'queued',
      trigger: 'manual',
      received: 1,
      evidences: 1,
      value: null,
      verdict: null,
      flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    computations: [],
    page: { nextCursor: null, limit: 50 },
  },
  ...overrides,
});
export const buildGroupPending = (
  overrides: Partial<Schemas['GroupPending']> = {},
): Schemas['GroupPending'] => ({
  ...{
    code: 1,
    message: 'example',
    status: 'queued',
    group: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      controlName: 'example',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scopeSetId: null,
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      status: 'queued',
      trigger: 'manual',
      received: 1,
      evidences: 1,
      value: null,
      verdict: null,
      flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
      createdAt: '2026-11-01T00:00:00.000Z',
    },
  },
  ...overrides,
});
export const buildGroupExport = (
  overrides: Partial<Schemas['GroupExport']> = {},
): Schemas['GroupExport'] => ({
  ...{
    v: 1,
    group: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      digest: 'example',
    },
    computations: [],
  },
  ...overrides,
});
export const buildSignedHead = (
  overrides: Partial<Schemas['SignedHead']> = {},
): Schemas['SignedHead'] => ({
  ...{
    ledgerId: 'example',
    size: 0,
    head: 'example',
    at: '2026-11-01T00:00:00.000Z',
    sig: 'example',
  },
  ...overrides,
});
export const buildVerification = (
  overrides: Partial<Schemas['Verification']> = {},
): Schemas['Verification'] => ({ ...{ ok: true, checks: [] }, ...overrides });
export const buildProvenance = (
  overrides: Partial<Schemas['Provenance']> = {},
): Schemas['Provenance'] => ({
  ...{
    group: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      controlName: 'example',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scopeSetId: null,
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      status: 'queued',
      trigger: 'manual',
      received: 1,
      evidences: 1,
      value: null,
      verdict: null,
      flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
    genesis: 'example',
    evidenceHead: 'example',
    computationDigest: 'example',
    groupDigest: null,
    receipt: null,
    ledger: null,
  },
  ...overrides,
});
export const buildComputationDetail = (
  overrides: Partial<Schemas['ComputationDetail']> = {},
): Schemas['ComputationDetail'] => ({
  ...{
    computation: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      group: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      result: 'passed',
      evidenceCount: 1,
      passedCount: 1,
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    evidences: [],
    provenance: {
      group: {
        id: '01938f5c-7a00-7000-8000-000000000001',
        controlId: '01938f5c-7a00-7000-8000-000000000001',
        controlName: 'example',
        catalogId: '01938f5c-7a00-7000-8000-000000000001',
        scopeSetId: null,
        scope: {},
        period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
        status: 'queued',
        trigger: 'manual',
        received: 1,
        evidences: 1,
        value: null,
        verdict: null,
        flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
        createdAt: '2026-11-01T00:00:00.000Z',
      },
      flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
      genesis: 'example',
      evidenceHead: 'example',
      computationDigest: 'example',
      groupDigest: null,
      receipt: null,
      ledger: null,
    },
    page: { nextCursor: null, limit: 50 },
  },
  ...overrides,
});
export const buildPointDeletion = (
  overrides: Partial<Schemas['PointDeletion']> = {},
): Schemas['PointDeletion'] => ({ ...{ reason: 'example' }, ...overrides });
export const buildPointRevision = (
  overrides: Partial<Schemas['PointRevision']> = {},
): Schemas['PointRevision'] => ({
  ...{
    revision: 1,
    origin: 'computed',
    reason: null,
    changedBy: null,
    objective: 'example',
    result: 'passed',
    guaranteeValue: null,
    guaranteeResult: null,
    metrics: {},
    missingMetrics: [],
    computationGroup: '01938f5c-7a00-7000-8000-000000000001',
    calculatedAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildPointRevisionPage = (
  overrides: Partial<Schemas['PointRevisionPage']> = {},
): Schemas['PointRevisionPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildExplainedGuarantee = (
  overrides: Partial<Schemas['ExplainedGuarantee']> = {},
): Schemas['ExplainedGuarantee'] => ({
  ...{
    id: 'example',
    agreementId: 'example',
    objective: 'example',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    controlName: 'example',
  },
  ...overrides,
});
export const buildExplainedMetric = (
  overrides: Partial<Schemas['ExplainedMetric']> = {},
): Schemas['ExplainedMetric'] => ({
  ...{ id: 'example', value: null, missing: true },
  ...overrides,
});
export const buildExplainedComputation = (
  overrides: Partial<Schemas['ExplainedComputation']> = {},
): Schemas['ExplainedComputation'] => ({
  ...{
    computation: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      group: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      result: 'passed',
      evidenceCount: 1,
      passedCount: 1,
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    evidences: [],
    more: true,
  },
  ...overrides,
});
export const buildPointExplanation = (
  overrides: Partial<Schemas['PointExplanation']> = {},
): Schemas['PointExplanation'] => ({
  ...{
    point: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      agreementId: 'example',
      guaranteeId: 'example',
      objective: 'example',
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      result: 'passed',
      guaranteeValue: null,
      guaranteeResult: null,
      metrics: {},
      computationGroup: '01938f5c-7a00-7000-8000-000000000001',
      revision: 1,
      origin: 'computed',
      reason: null,
      changedBy: null,
      calculatedAt: '2026-11-01T00:00:00.000Z',
    },
    guarantee: {
      id: 'example',
      agreementId: 'example',
      objective: 'example',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      controlName: 'example',
    },
    metrics: [],
    run: {
      id: '01938f5c-7a00-7000-8000-000000000001',
      controlId: '01938f5c-7a00-7000-8000-000000000001',
      controlName: 'example',
      catalogId: '01938f5c-7a00-7000-8000-000000000001',
      scopeSetId: null,
      scope: {},
      period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
      status: 'queued',
      trigger: 'manual',
      received: 1,
      evidences: 1,
      value: null,
      verdict: null,
      flow: { id: 'example', name: 'Example', url: '/controls/rest-items', version: null },
      createdAt: '2026-11-01T00:00:00.000Z',
    },
    computations: [],
    more: true,
    links: {
      point: 'example',
      revisions: 'example',
      control: 'example',
      catalog: 'example',
      run: 'example',
      computations: 'example',
      evidence: 'example',
      verification: 'example',
    },
  },
  ...overrides,
});
export const buildPointCorrection = (
  overrides: Partial<Schemas['PointCorrection']> = {},
): Schemas['PointCorrection'] => ({
  ...{ guaranteeValue: null, guaranteeResult: null, reason: 'example' },
  ...overrides,
});
export const buildCorrectedPoints = (
  overrides: Partial<Schemas['CorrectedPoints']> = {},
): Schemas['CorrectedPoints'] => ({ ...{ points: [] }, ...overrides });
export const buildFlowParam = (
  overrides: Partial<Schemas['FlowParam']> = {},
): Schemas['FlowParam'] => ({
  ...{ name: 'Example', type: 'string', required: true, secret: true },
  ...overrides,
});
export const buildFlow = (overrides: Partial<Schemas['Flow']> = {}): Schemas['Flow'] => ({
  ...{
    id: 'example',
    name: 'Example',
    description: 'example',
    url: '/controls/rest-items',
    version: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    nodes: 1,
    usedBy: 1,
    params: [],
  },
  ...overrides,
});
export const buildFlowPage = (
  overrides: Partial<Schemas['FlowPage']> = {},
): Schemas['FlowPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildFlowNode = (
  overrides: Partial<Schemas['FlowNode']> = {},
): Schemas['FlowNode'] => ({ ...{ id: 'example', type: 'example' }, ...overrides });
export const buildFlowCreate = (
  overrides: Partial<Schemas['FlowCreate']> = {},
): Schemas['FlowCreate'] => ({ ...{ name: 'Example', url: '/controls/rest-items' }, ...overrides });
export const buildFlowDocument = (
  overrides: Partial<Schemas['FlowDocument']> = {},
): Schemas['FlowDocument'] => ({
  ...{ id: 'example', name: 'Example', description: 'example', nodes: [] },
  ...overrides,
});
export const buildFlowTest = (
  overrides: Partial<Schemas['FlowTest']> = {},
): Schemas['FlowTest'] => ({
  ...{ params: {}, period: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' } },
  ...overrides,
});
export const buildFlowTestResult = (
  overrides: Partial<Schemas['FlowTestResult']> = {},
): Schemas['FlowTestResult'] => ({
  ...{
    ok: true,
    value: null,
    computations: 1,
    evidences: [],
    evidenceCount: 1,
    errors: [],
    durationMs: 1,
  },
  ...overrides,
});
export const buildFlowParamList = (
  overrides: Partial<Schemas['FlowParamList']> = {},
): Schemas['FlowParamList'] => ({ ...{ items: [] }, ...overrides });
export const buildComplianceGroup = (
  overrides: Partial<Schemas['ComplianceGroup']> = {},
): Schemas['ComplianceGroup'] => ({
  ...{
    key: 'example',
    label: 'example',
    compliance: {
      total: 1,
      compliant: 1,
      nonCompliant: 1,
      pending: 1,
      error: 1,
      notApplicable: 1,
      percentage: null,
      coverage: null,
      assessedPercentage: null,
    },
  },
  ...overrides,
});
export const buildComplianceGroups = (
  overrides: Partial<Schemas['ComplianceGroups']> = {},
): Schemas['ComplianceGroups'] => ({
  ...{
    at: '2026-11-01T00:00:00.000Z',
    groupBy: 'example',
    items: [],
    page: { nextCursor: null, limit: 50 },
  },
  ...overrides,
});
export const buildTrendPoint = (
  overrides: Partial<Schemas['TrendPoint']> = {},
): Schemas['TrendPoint'] => ({
  ...{
    t: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T00:00:00.000Z',
    date: '2026-11-01',
    passed: 1,
    failed: 1,
    error: 1,
    missing: 1,
    percentage: null,
    coverage: null,
  },
  ...overrides,
});
export const buildTrend = (overrides: Partial<Schemas['Trend']> = {}): Schemas['Trend'] => ({
  ...{ timeZone: 'Europe/Madrid', interval: 'day', window: 'fixed', items: [] },
  ...overrides,
});
export const buildHeatmapHeading = (
  overrides: Partial<Schemas['HeatmapHeading']> = {},
): Schemas['HeatmapHeading'] => ({ ...{ key: 'example', label: 'example' }, ...overrides });
export const buildHeatmapCell = (
  overrides: Partial<Schemas['HeatmapCell']> = {},
): Schemas['HeatmapCell'] => ({
  ...{ row: 1, col: 1, passed: 1, failed: 1, error: 1, missing: 1, percentage: null },
  ...overrides,
});
export const buildHeatmap = (overrides: Partial<Schemas['Heatmap']> = {}): Schemas['Heatmap'] => ({
  ...{ timeZone: 'Europe/Madrid', rows: [], cols: [], cells: [] },
  ...overrides,
});
export const buildPanelLink = (
  overrides: Partial<Schemas['PanelLink']> = {},
): Schemas['PanelLink'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    dashboardUid: 'status-overview',
    dashboardTitle: 'example',
    panelId: 1,
    title: 'example',
    type: 'timeseries',
    embedPath: 'example',
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildPanelLinkPage = (
  overrides: Partial<Schemas['PanelLinkPage']> = {},
): Schemas['PanelLinkPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildPanelLinkCreate = (
  overrides: Partial<Schemas['PanelLinkCreate']> = {},
): Schemas['PanelLinkCreate'] => ({
  ...{ dashboardUid: 'status-overview', panelId: 1 },
  ...overrides,
});
export const buildGrafanaItem = (
  overrides: Partial<Schemas['GrafanaItem']> = {},
): Schemas['GrafanaItem'] => ({
  ...{
    uid: 'status-overview',
    title: 'Licences',
    type: 'dashboard',
    url: '/grafana/d/status-overview/x',
    tags: [],
  },
  ...overrides,
});
export const buildGrafanaItemPage = (
  overrides: Partial<Schemas['GrafanaItemPage']> = {},
): Schemas['GrafanaItemPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildGrafanaFolder = (
  overrides: Partial<Schemas['GrafanaFolder']> = {},
): Schemas['GrafanaFolder'] => ({
  ...{ uid: 'status-overview', title: 'Compliance', parentUid: null },
  ...overrides,
});
export const buildGrafanaFolderPage = (
  overrides: Partial<Schemas['GrafanaFolderPage']> = {},
): Schemas['GrafanaFolderPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildGrafanaFolderCreate = (
  overrides: Partial<Schemas['GrafanaFolderCreate']> = {},
): Schemas['GrafanaFolderCreate'] => ({ ...{ title: 'Compliance' }, ...overrides });
export const buildGrafanaFolderPatch = (
  overrides: Partial<Schemas['GrafanaFolderPatch']> = {},
): Schemas['GrafanaFolderPatch'] => ({ ...{ title: 'Compliance' }, ...overrides });
export const buildGrafanaPanelParams = (
  overrides: Partial<Schemas['GrafanaPanelParams']> = {},
): Schemas['GrafanaPanelParams'] => ({ ...{}, ...overrides });
export const buildGrafanaTimeRange = (
  overrides: Partial<Schemas['GrafanaTimeRange']> = {},
): Schemas['GrafanaTimeRange'] => ({ ...{ from: 'now-30d', to: 'now' }, ...overrides });
export const buildGrafanaDashboardCreate = (
  overrides: Partial<Schemas['GrafanaDashboardCreate']> = {},
): Schemas['GrafanaDashboardCreate'] => ({ ...{ title: 'Licences' }, ...overrides });
export const buildGrafanaDashboardRef = (
  overrides: Partial<Schemas['GrafanaDashboardRef']> = {},
): Schemas['GrafanaDashboardRef'] => ({
  ...{ uid: 'status-overview', url: '/grafana/d/status-overview/x' },
  ...overrides,
});
export const buildGrafanaModel = (
  overrides: Partial<Schemas['GrafanaModel']> = {},
): Schemas['GrafanaModel'] => ({ ...{ title: 'Licences' }, ...overrides });
export const buildGrafanaDashboardImport = (
  overrides: Partial<Schemas['GrafanaDashboardImport']> = {},
): Schemas['GrafanaDashboardImport'] => ({ ...{ dashboard: { title: 'Licences' } }, ...overrides });
export const buildGrafanaGridPos = (
  overrides: Partial<Schemas['GrafanaGridPos']> = {},
): Schemas['GrafanaGridPos'] => ({ ...{ x: 0, y: 0, w: 12, h: 8 }, ...overrides });
export const buildGrafanaPanel = (
  overrides: Partial<Schemas['GrafanaPanel']> = {},
): Schemas['GrafanaPanel'] => ({
  ...{
    id: 1,
    title: 'Compliance by day',
    type: 'timeseries',
    gridPos: null,
    embedPath: '/grafana/d-solo/x/x?panelId=1',
  },
  ...overrides,
});
export const buildGrafanaDashboard = (
  overrides: Partial<Schemas['GrafanaDashboard']> = {},
): Schemas['GrafanaDashboard'] => ({
  ...{
    uid: 'status-overview',
    title: 'Licences',
    version: 1,
    tags: [],
    url: '/controls/rest-items',
    folderUid: null,
    folderTitle: null,
    provisioned: true,
    panels: [],
  },
  ...overrides,
});
export const buildGrafanaDashboardDuplicate = (
  overrides: Partial<Schemas['GrafanaDashboardDuplicate']> = {},
): Schemas['GrafanaDashboardDuplicate'] => ({ ...{ title: 'Licences (copy)' }, ...overrides });
export const buildGrafanaPanelList = (
  overrides: Partial<Schemas['GrafanaPanelList']> = {},
): Schemas['GrafanaPanelList'] => ({ ...{ items: [] }, ...overrides });
export const buildGrafanaPanelCreate = (
  overrides: Partial<Schemas['GrafanaPanelCreate']> = {},
): Schemas['GrafanaPanelCreate'] => ({
  ...{ title: 'Compliance by day', template: 'compliance-trend' },
  ...overrides,
});
export const buildGrafanaTarget = (
  overrides: Partial<Schemas['GrafanaTarget']> = {},
): Schemas['GrafanaTarget'] => ({ ...{ refId: 'A', sql: null, format: null }, ...overrides });
export const buildGrafanaQuery = (
  overrides: Partial<Schemas['GrafanaQuery']> = {},
): Schemas['GrafanaQuery'] => ({ ...{ panelId: 1, title: 'example', queries: [] }, ...overrides });
export const buildGrafanaQueryList = (
  overrides: Partial<Schemas['GrafanaQueryList']> = {},
): Schemas['GrafanaQueryList'] => ({ ...{ items: [] }, ...overrides });
export const buildGrafanaPanelPatch = (
  overrides: Partial<Schemas['GrafanaPanelPatch']> = {},
): Schemas['GrafanaPanelPatch'] => ({ ...{ title: 'Compliance by day' }, ...overrides });
export const buildGrafanaDatasource = (
  overrides: Partial<Schemas['GrafanaDatasource']> = {},
): Schemas['GrafanaDatasource'] => ({
  ...{
    uid: 'status-postgres',
    name: 'STATUS PostgreSQL',
    type: 'grafana-postgresql-datasource',
    isDefault: true,
    readOnly: true,
  },
  ...overrides,
});
export const buildGrafanaDatasourceList = (
  overrides: Partial<Schemas['GrafanaDatasourceList']> = {},
): Schemas['GrafanaDatasourceList'] => ({ ...{ items: [] }, ...overrides });
export const buildGrafanaDatasourceCreate = (
  overrides: Partial<Schemas['GrafanaDatasourceCreate']> = {},
): Schemas['GrafanaDatasourceCreate'] => ({
  ...{ name: 'Warehouse', type: 'grafana-postgresql-datasource', url: 'warehouse.example:5432' },
  ...overrides,
});
export const buildOverviewControl = (
  overrides: Partial<Schemas['OverviewControl']> = {},
): Schemas['OverviewControl'] => ({
  ...{
    controlId: '01938f5c-7a00-7000-8000-000000000001',
    name: 'Example',
    catalogId: '01938f5c-7a00-7000-8000-000000000001',
    catalogName: 'example',
    severity: 'low',
    complianceStatus: 'compliant',
    scopes: [],
  },
  ...overrides,
});
export const buildTrendDay = (
  overrides: Partial<Schemas['TrendDay']> = {},
): Schemas['TrendDay'] => ({
  ...{ date: '2026-11-01', passed: 1, failed: 1, error: 1, missing: 1, percentage: null },
  ...overrides,
});
export const buildServiceHealth = (
  overrides: Partial<Schemas['ServiceHealth']> = {},
): Schemas['ServiceHealth'] => ({
  ...{ name: 'Example', status: 'up', checkedAt: '2026-11-01T00:00:00.000Z' },
  ...overrides,
});
export const buildOverview = (
  overrides: Partial<Schemas['Overview']> = {},
): Schemas['Overview'] => ({
  ...{
    compliance: {
      total: 1,
      compliant: 1,
      nonCompliant: 1,
      pending: 1,
      error: 1,
      notApplicable: 1,
      percentage: null,
      coverage: null,
      assessedPercentage: null,
    },
    delta: null,
    catalogs: 1,
    failing: [],
    pending: [],
    runs: [],
    trend: [],
    health: [],
  },
  ...overrides,
});
export const buildLedgerRecord = (
  overrides: Partial<Schemas['LedgerRecord']> = {},
): Schemas['LedgerRecord'] => ({
  ...{
    entry: {
      seq: 1,
      at: '2026-11-01T00:00:00.000Z',
      key: 'example',
      digest: 'example',
      meta: null,
      prevHash: 'example',
    },
    receipt: {
      ledgerId: 'example',
      seq: 1,
      digest: 'example',
      entryHash: 'example',
      at: '2026-11-01T00:00:00.000Z',
      sig: 'example',
    },
    status: 'pending',
  },
  ...overrides,
});
export const buildNewLedgerEntry = (
  overrides: Partial<Schemas['NewLedgerEntry']> = {},
): Schemas['NewLedgerEntry'] => ({
  ...{
    key: 'example',
    digest: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
  },
  ...overrides,
});
export const buildLedgerPromise = (
  overrides: Partial<Schemas['LedgerPromise']> = {},
): Schemas['LedgerPromise'] => ({ ...{ status: 'pending', ref: 'example' }, ...overrides });
export const buildSignedHeadPage = (
  overrides: Partial<Schemas['SignedHeadPage']> = {},
): Schemas['SignedHeadPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildLedgerVerification = (
  overrides: Partial<Schemas['LedgerVerification']> = {},
): Schemas['LedgerVerification'] => ({ ...{ ok: true }, ...overrides });
export const buildLedgerLink = (
  overrides: Partial<Schemas['LedgerLink']> = {},
): Schemas['LedgerLink'] => ({
  ...{
    entry: {
      seq: 1,
      at: '2026-11-01T00:00:00.000Z',
      key: 'example',
      digest: 'example',
      meta: null,
      prevHash: 'example',
    },
    receipt: {
      ledgerId: 'example',
      seq: 1,
      digest: 'example',
      entryHash: 'example',
      at: '2026-11-01T00:00:00.000Z',
      sig: 'example',
    },
  },
  ...overrides,
});
export const buildLedgerExport = (
  overrides: Partial<Schemas['LedgerExport']> = {},
): Schemas['LedgerExport'] => ({
  ...{
    v: 1,
    kind: 'status-ledger',
    ledgerId: 'example',
    publicKey: 'example',
    from: 1,
    entries: [],
    head: {
      ledgerId: 'example',
      size: 0,
      head: 'example',
      at: '2026-11-01T00:00:00.000Z',
      sig: 'example',
    },
  },
  ...overrides,
});
export const buildLedgerHealth = (
  overrides: Partial<Schemas['LedgerHealth']> = {},
): Schemas['LedgerHealth'] => ({
  ...{ ok: true, ledgerId: 'example', mode: 'embedded' },
  ...overrides,
});
export const buildLedgerKey = (
  overrides: Partial<Schemas['LedgerKey']> = {},
): Schemas['LedgerKey'] => ({
  ...{ ledgerId: 'example', algorithm: 'Ed25519', publicKey: 'example' },
  ...overrides,
});
export const buildEndpointConfig = (
  overrides: Partial<Schemas['EndpointConfig']> = {},
): Schemas['EndpointConfig'] => ({
  ...{
    key: 'example',
    description: 'example',
    available: true,
    protected: true,
    operations: 1,
    updatedAt: null,
    updatedBy: null,
  },
  ...overrides,
});
export const buildEndpointConfigPatch = (
  overrides: Partial<Schemas['EndpointConfigPatch']> = {},
): Schemas['EndpointConfigPatch'] => ({ ...{ available: true }, ...overrides });
export const buildAssistantLimit = (
  overrides: Partial<Schemas['AssistantLimit']> = {},
): Schemas['AssistantLimit'] => ({ ...{ limit: 50, used: 1 }, ...overrides });
export const buildAssistantLimitUpdate = (
  overrides: Partial<Schemas['AssistantLimitUpdate']> = {},
): Schemas['AssistantLimitUpdate'] => ({ ...{ limit: 50 }, ...overrides });
export const buildPublicConfig = (
  overrides: Partial<Schemas['PublicConfig']> = {},
): Schemas['PublicConfig'] => ({
  ...{
    version: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    locales: [],
    defaultLocale: 'example',
    authMethods: [],
    features: {},
  },
  ...overrides,
});
export const buildAuditActor = (
  overrides: Partial<Schemas['AuditActor']> = {},
): Schemas['AuditActor'] => ({ ...{ kind: 'user', id: 'example', name: 'Example' }, ...overrides });
export const buildAuditObject = (
  overrides: Partial<Schemas['AuditObject']> = {},
): Schemas['AuditObject'] => ({ ...{ type: 'example', id: 'example', name: null }, ...overrides });
export const buildAuditEntry = (
  overrides: Partial<Schemas['AuditEntry']> = {},
): Schemas['AuditEntry'] => ({
  ...{
    seq: 1,
    at: '2026-11-01T00:00:00.000Z',
    actor: { kind: 'user', id: 'example', name: 'Example' },
    action: 'example',
    object: { type: 'example', id: 'example', name: null },
    before: null,
    after: null,
    requestId: null,
    hash: 'example',
  },
  ...overrides,
});
export const buildAuditEntryPage = (
  overrides: Partial<Schemas['AuditEntryPage']> = {},
): Schemas['AuditEntryPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildSealedAuditEntry = (
  overrides: Partial<Schemas['SealedAuditEntry']> = {},
): Schemas['SealedAuditEntry'] => ({
  ...{ seq: 1, payload: 'example', prevHash: 'example', hash: 'example' },
  ...overrides,
});
export const buildAuditAnchor = (
  overrides: Partial<Schemas['AuditAnchor']> = {},
): Schemas['AuditAnchor'] => ({
  ...{
    entry: {},
    receipt: {
      ledgerId: 'example',
      seq: 1,
      digest: 'example',
      entryHash: 'example',
      at: '2026-11-01T00:00:00.000Z',
      sig: 'example',
    },
  },
  ...overrides,
});
export const buildAuditLogExport = (
  overrides: Partial<Schemas['AuditLogExport']> = {},
): Schemas['AuditLogExport'] => ({
  ...{
    v: 1,
    kind: 'status-audit-log',
    ledgerId: 'example',
    publicKey: 'example',
    from: 1,
    entries: [],
    anchors: [],
  },
  ...overrides,
});
export const buildAuditVerification = (
  overrides: Partial<Schemas['AuditVerification']> = {},
): Schemas['AuditVerification'] => ({
  ...{ ok: true, checks: [], from: 1, next: 1, complete: true, head: null },
  ...overrides,
});
export const buildAssistant = (
  overrides: Partial<Schemas['Assistant']> = {},
): Schemas['Assistant'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    name: 'Example',
    model: 'example',
    tools: [],
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildAssistantPage = (
  overrides: Partial<Schemas['AssistantPage']> = {},
): Schemas['AssistantPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildAssistantCreate = (
  overrides: Partial<Schemas['AssistantCreate']> = {},
): Schemas['AssistantCreate'] => ({ ...{ name: 'Example' }, ...overrides });
export const buildAssistantInstructions = (
  overrides: Partial<Schemas['AssistantInstructions']> = {},
): Schemas['AssistantInstructions'] => ({ ...{ instructions: 'example' }, ...overrides });
export const buildThread = (overrides: Partial<Schemas['Thread']> = {}): Schemas['Thread'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    assistantId: '01938f5c-7a00-7000-8000-000000000001',
    name: 'Example',
    owner: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildThreadPage = (
  overrides: Partial<Schemas['ThreadPage']> = {},
): Schemas['ThreadPage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildThreadCreate = (
  overrides: Partial<Schemas['ThreadCreate']> = {},
): Schemas['ThreadCreate'] => ({
  ...{ assistantId: '01938f5c-7a00-7000-8000-000000000001' },
  ...overrides,
});
export const buildThreadPatch = (
  overrides: Partial<Schemas['ThreadPatch']> = {},
): Schemas['ThreadPatch'] => ({ ...{ name: 'Example' }, ...overrides });
export const buildCitation = (
  overrides: Partial<Schemas['Citation']> = {},
): Schemas['Citation'] => ({ ...{ type: 'catalog', id: 'example' }, ...overrides });
export const buildProposal = (
  overrides: Partial<Schemas['Proposal']> = {},
): Schemas['Proposal'] => ({ ...{ kind: 'control', content: {} }, ...overrides });
export const buildMessage = (overrides: Partial<Schemas['Message']> = {}): Schemas['Message'] => ({
  ...{
    id: '01938f5c-7a00-7000-8000-000000000001',
    threadId: '01938f5c-7a00-7000-8000-000000000001',
    role: 'user',
    content: 'example',
    citations: [],
    unverified: [],
    proposals: [],
    usage: null,
    createdAt: '2026-11-01T00:00:00.000Z',
  },
  ...overrides,
});
export const buildMessagePage = (
  overrides: Partial<Schemas['MessagePage']> = {},
): Schemas['MessagePage'] => ({
  ...{ items: [], page: { nextCursor: null, limit: 50 } },
  ...overrides,
});
export const buildMessageCreate = (
  overrides: Partial<Schemas['MessageCreate']> = {},
): Schemas['MessageCreate'] => ({ ...{ content: 'example' }, ...overrides });
export const buildSystemStatus = (
  overrides: Partial<Schemas['SystemStatus']> = {},
): Schemas['SystemStatus'] => ({
  ...{
    status: 'up',
    source: 'director',
    version: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    startedAt: '2026-11-01T00:00:00.000Z',
    services: [],
    notConfigured: [],
    queue: { queued: 1, running: 1 },
  },
  ...overrides,
});
export const buildUptime = (overrides: Partial<Schemas['Uptime']> = {}): Schemas['Uptime'] => ({
  ...{ percentage: null, upSeconds: 1, degradedSeconds: 1, downSeconds: 1, unknownSeconds: 1 },
  ...overrides,
});
export const buildHealthSegment = (
  overrides: Partial<Schemas['HealthSegment']> = {},
): Schemas['HealthSegment'] => ({
  ...{
    status: 'up',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T00:00:00.000Z',
    detail: null,
  },
  ...overrides,
});
export const buildServiceHistory = (
  overrides: Partial<Schemas['ServiceHistory']> = {},
): Schemas['ServiceHistory'] => ({
  ...{
    service: 'example',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T00:00:00.000Z',
    uptime: {
      percentage: null,
      upSeconds: 1,
      degradedSeconds: 1,
      downSeconds: 1,
      unknownSeconds: 1,
    },
    spans: {
      '24h': {
        percentage: null,
        upSeconds: 1,
        degradedSeconds: 1,
        downSeconds: 1,
        unknownSeconds: 1,
      },
      '7d': {
        percentage: null,
        upSeconds: 1,
        degradedSeconds: 1,
        downSeconds: 1,
        unknownSeconds: 1,
      },
      '30d': {
        percentage: null,
        upSeconds: 1,
        degradedSeconds: 1,
        downSeconds: 1,
        unknownSeconds: 1,
      },
    },
    completeFrom: '2026-11-01T00:00:00.000Z',
    segments: [],
  },
  ...overrides,
});
export const buildHealth = (overrides: Partial<Schemas['Health']> = {}): Schemas['Health'] => ({
  ...{ status: 'ok' },
  ...overrides,
});
