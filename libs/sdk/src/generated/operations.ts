// Generated from openapi.yaml by "npm run generate". Do not edit.

import type { AnyOptions, CallOptions, CallOperation, Result } from '../call.js';

export const createOperations = (call: CallOperation) => ({
  /** Is there an administrator yet? */
  getSetup: (options?: CallOptions<'getSetup'>): Promise<Result<'getSetup'>> =>
    call('getSetup', 'get', '/setup', options as AnyOptions | undefined),
  /** Create the first administrator, once */
  createSetup: (options?: CallOptions<'createSetup'>): Promise<Result<'createSetup'>> =>
    call('createSetup', 'post', '/setup', options as AnyOptions | undefined),
  /** Sign in with name and password */
  signIn: (options?: CallOptions<'signIn'>): Promise<Result<'signIn'>> =>
    call('signIn', 'post', '/users/signIn', options as AnyOptions | undefined),
  /** Exchange the refresh cookie for a new access token */
  refreshSession: (options?: CallOptions<'refreshSession'>): Promise<Result<'refreshSession'>> =>
    call('refreshSession', 'post', '/users/auth/refresh', options as AnyOptions | undefined),
  /** End this session */
  signOut: (options?: CallOptions<'signOut'>): Promise<Result<'signOut'>> =>
    call('signOut', 'post', '/users/signOut', options as AnyOptions | undefined),
  /** Who is signed in, and what may they do? */
  whoami: (options?: CallOptions<'whoami'>): Promise<Result<'whoami'>> =>
    call('whoami', 'get', '/users/whoami', options as AnyOptions | undefined),
  /** List catalogs with their compliance */
  listCatalogs: (options?: CallOptions<'listCatalogs'>): Promise<Result<'listCatalogs'>> =>
    call('listCatalogs', 'get', '/catalogs', options as AnyOptions | undefined),
  /** Create a catalog (as a draft) */
  createCatalog: (options?: CallOptions<'createCatalog'>): Promise<Result<'createCatalog'>> =>
    call('createCatalog', 'post', '/catalogs', options as AnyOptions | undefined),
  /** Create a draft catalog; only its name is needed */
  createCatalogDraft: (
    options?: CallOptions<'createCatalogDraft'>,
  ): Promise<Result<'createCatalogDraft'>> =>
    call('createCatalogDraft', 'post', '/catalogs/drafts', options as AnyOptions | undefined),
  /** Read a catalog with its compliance */
  getCatalog: (options?: CallOptions<'getCatalog'>): Promise<Result<'getCatalog'>> =>
    call('getCatalog', 'get', '/catalogs/{catalogId}', options as AnyOptions | undefined),
  /** Change a draft catalog (JSON merge patch, RFC 7396) */
  updateCatalog: (options?: CallOptions<'updateCatalog'>): Promise<Result<'updateCatalog'>> =>
    call('updateCatalog', 'patch', '/catalogs/{catalogId}', options as AnyOptions | undefined),
  /** Finalize a draft and all its controls, or nothing */
  finalizeCatalog: (options?: CallOptions<'finalizeCatalog'>): Promise<Result<'finalizeCatalog'>> =>
    call(
      'finalizeCatalog',
      'patch',
      '/catalogs/{catalogId}/finalize',
      options as AnyOptions | undefined,
    ),
  /** List the controls of a catalog with their status */
  listCatalogControls: (
    options?: CallOptions<'listCatalogControls'>,
  ): Promise<Result<'listCatalogControls'>> =>
    call(
      'listCatalogControls',
      'get',
      '/catalogs/{catalogId}/controls',
      options as AnyOptions | undefined,
    ),
  /** How far is the catalog met, now or at an instant? */
  getCatalogCompliance: (
    options?: CallOptions<'getCatalogCompliance'>,
  ): Promise<Result<'getCatalogCompliance'>> =>
    call(
      'getCatalogCompliance',
      'get',
      '/catalogs/{catalogId}/compliance',
      options as AnyOptions | undefined,
    ),
  /** Compute the points that a past window lacks */
  calculatePoints: (options?: CallOptions<'calculatePoints'>): Promise<Result<'calculatePoints'>> =>
    call(
      'calculatePoints',
      'post',
      '/catalogs/{catalogId}/points/calculations',
      options as AnyOptions | undefined,
    ),
  /** List controls of all catalogs */
  listControls: (options?: CallOptions<'listControls'>): Promise<Result<'listControls'>> =>
    call('listControls', 'get', '/controls', options as AnyOptions | undefined),
  /** Create a complete control in a draft catalog */
  createControl: (options?: CallOptions<'createControl'>): Promise<Result<'createControl'>> =>
    call('createControl', 'post', '/controls', options as AnyOptions | undefined),
  /** Create a draft control; only catalog and name are needed */
  createControlDraft: (
    options?: CallOptions<'createControlDraft'>,
  ): Promise<Result<'createControlDraft'>> =>
    call('createControlDraft', 'post', '/controls/drafts', options as AnyOptions | undefined),
  /** Read a control with its status and scope sets */
  getControl: (options?: CallOptions<'getControl'>): Promise<Result<'getControl'>> =>
    call('getControl', 'get', '/controls/{controlId}', options as AnyOptions | undefined),
  /** Change a draft control (JSON merge patch, RFC 7396) */
  updateControl: (options?: CallOptions<'updateControl'>): Promise<Result<'updateControl'>> =>
    call('updateControl', 'patch', '/controls/{controlId}', options as AnyOptions | undefined),
  /** Finalize a draft control */
  finalizeControl: (options?: CallOptions<'finalizeControl'>): Promise<Result<'finalizeControl'>> =>
    call(
      'finalizeControl',
      'patch',
      '/controls/{controlId}/finalize',
      options as AnyOptions | undefined,
    ),
  /** When does the control run by itself? */
  getControlSchedule: (
    options?: CallOptions<'getControlSchedule'>,
  ): Promise<Result<'getControlSchedule'>> =>
    call(
      'getControlSchedule',
      'get',
      '/controls/{controlId}/schedule',
      options as AnyOptions | undefined,
    ),
  /** Set when the control runs by itself */
  putControlSchedule: (
    options?: CallOptions<'putControlSchedule'>,
  ): Promise<Result<'putControlSchedule'>> =>
    call(
      'putControlSchedule',
      'put',
      '/controls/{controlId}/schedule',
      options as AnyOptions | undefined,
    ),
  /** What did every period come to? */
  getControlCalendar: (
    options?: CallOptions<'getControlCalendar'>,
  ): Promise<Result<'getControlCalendar'>> =>
    call(
      'getControlCalendar',
      'get',
      '/controls/{controlId}/calendar',
      options as AnyOptions | undefined,
    ),
  /** List the computations of a control, newest period first */
  listControlComputations: (
    options?: CallOptions<'listControlComputations'>,
  ): Promise<Result<'listControlComputations'>> =>
    call(
      'listControlComputations',
      'get',
      '/controls/{controlId}/computations',
      options as AnyOptions | undefined,
    ),
  /** Run a control now */
  runControl: (options?: CallOptions<'runControl'>): Promise<Result<'runControl'>> =>
    call(
      'runControl',
      'post',
      '/controls/{controlId}/computations',
      options as AnyOptions | undefined,
    ),
  /** List scopes */
  listScopes: (options?: CallOptions<'listScopes'>): Promise<Result<'listScopes'>> =>
    call('listScopes', 'get', '/scopes', options as AnyOptions | undefined),
  /** Define a scope */
  createScope: (options?: CallOptions<'createScope'>): Promise<Result<'createScope'>> =>
    call('createScope', 'post', '/scopes', options as AnyOptions | undefined),
  /** Read a scope */
  getScope: (options?: CallOptions<'getScope'>): Promise<Result<'getScope'>> =>
    call('getScope', 'get', '/scopes/{scopeId}', options as AnyOptions | undefined),
  /** Delete a scope that no scope set uses */
  deleteScope: (options?: CallOptions<'deleteScope'>): Promise<Result<'deleteScope'>> =>
    call('deleteScope', 'delete', '/scopes/{scopeId}', options as AnyOptions | undefined),
  /** Change a scope (JSON merge patch); its name stays once it is used */
  updateScope: (options?: CallOptions<'updateScope'>): Promise<Result<'updateScope'>> =>
    call('updateScope', 'patch', '/scopes/{scopeId}', options as AnyOptions | undefined),
  /** List scope sets */
  listScopeSets: (options?: CallOptions<'listScopeSets'>): Promise<Result<'listScopeSets'>> =>
    call('listScopeSets', 'get', '/scopes/sets', options as AnyOptions | undefined),
  /** Give a control one more combination of scope values to be computed for */
  createScopeSet: (options?: CallOptions<'createScopeSet'>): Promise<Result<'createScopeSet'>> =>
    call('createScopeSet', 'post', '/scopes/sets', options as AnyOptions | undefined),
  /** How many combinations and runs would these values make? */
  previewScopeSets: (
    options?: CallOptions<'previewScopeSets'>,
  ): Promise<Result<'previewScopeSets'>> =>
    call('previewScopeSets', 'post', '/scopes/sets/preview', options as AnyOptions | undefined),
  /** Read a scope set */
  getScopeSet: (options?: CallOptions<'getScopeSet'>): Promise<Result<'getScopeSet'>> =>
    call('getScopeSet', 'get', '/scopes/sets/{scopeSetId}', options as AnyOptions | undefined),
  /** Replace the values of a scope set */
  putScopeSet: (options?: CallOptions<'putScopeSet'>): Promise<Result<'putScopeSet'>> =>
    call('putScopeSet', 'put', '/scopes/sets/{scopeSetId}', options as AnyOptions | undefined),
  /** Delete a scope set; results it already has stay */
  deleteScopeSet: (options?: CallOptions<'deleteScopeSet'>): Promise<Result<'deleteScopeSet'>> =>
    call(
      'deleteScopeSet',
      'delete',
      '/scopes/sets/{scopeSetId}',
      options as AnyOptions | undefined,
    ),
  /** List runs (computation groups), newest first */
  listRuns: (options?: CallOptions<'listRuns'>): Promise<Result<'listRuns'>> =>
    call('listRuns', 'get', '/runs', options as AnyOptions | undefined),
  /** List computations, newest period first */
  listComputations: (
    options?: CallOptions<'listComputations'>,
  ): Promise<Result<'listComputations'>> =>
    call('listComputations', 'get', '/computations', options as AnyOptions | undefined),
  /** Compute a metric for a scope and window (the registry's collector contract) */
  collectMetric: (options?: CallOptions<'collectMetric'>): Promise<Result<'collectMetric'>> =>
    call('collectMetric', 'post', '/computations', options as AnyOptions | undefined),
  /** Hand in the results of a run (flows only) */
  storeComputations: (
    options?: CallOptions<'storeComputations'>,
  ): Promise<Result<'storeComputations'>> =>
    call('storeComputations', 'post', '/computations/bulk', options as AnyOptions | undefined),
  /** Follow a computation group, then read its result */
  getGroup: (options?: CallOptions<'getGroup'>): Promise<Result<'getGroup'>> =>
    call('getGroup', 'get', '/computations/{group}', options as AnyOptions | undefined),
  /** Download a group with all its evidence, to verify it offline */
  exportGroupEvidence: (
    options?: CallOptions<'exportGroupEvidence'>,
  ): Promise<Result<'exportGroupEvidence'>> =>
    call(
      'exportGroupEvidence',
      'get',
      '/computations/{group}/evidence',
      options as AnyOptions | undefined,
    ),
  /** Verify the evidence of a group against its digest and its ledger receipt */
  verifyGroup: (options?: CallOptions<'verifyGroup'>): Promise<Result<'verifyGroup'>> =>
    call(
      'verifyGroup',
      'get',
      '/computations/{group}/verification',
      options as AnyOptions | undefined,
    ),
  /** Read one computation with its evidences and where they come from */
  getComputation: (options?: CallOptions<'getComputation'>): Promise<Result<'getComputation'>> =>
    call(
      'getComputation',
      'get',
      '/computations/{group}/results/{computationId}',
      options as AnyOptions | undefined,
    ),
  /** List guarantee points, newest period first */
  listPoints: (options?: CallOptions<'listPoints'>): Promise<Result<'listPoints'>> =>
    call('listPoints', 'get', '/points', options as AnyOptions | undefined),
  /** Read a guarantee point */
  getPoint: (options?: CallOptions<'getPoint'>): Promise<Result<'getPoint'>> =>
    call('getPoint', 'get', '/points/{pointId}', options as AnyOptions | undefined),
  /** List the flows that controls can use */
  listFlows: (options?: CallOptions<'listFlows'>): Promise<Result<'listFlows'>> =>
    call('listFlows', 'get', '/flows', options as AnyOptions | undefined),
  /** List the parameters a flow declares */
  listFlowParams: (options?: CallOptions<'listFlowParams'>): Promise<Result<'listFlowParams'>> =>
    call('listFlowParams', 'get', '/flows/{flowId}/params', options as AnyOptions | undefined),
  /** Compliance, what fails, recent runs and health on one page */
  getOverview: (options?: CallOptions<'getOverview'>): Promise<Result<'getOverview'>> =>
    call('getOverview', 'get', '/overview', options as AnyOptions | undefined),
  /** Server-sent events of runs, points, jobs and health */
  streamEvents: (options?: CallOptions<'streamEvents'>): Promise<Result<'streamEvents'>> =>
    call('streamEvents', 'get', '/events', options as AnyOptions | undefined),
  /** Follow a job */
  getJob: (options?: CallOptions<'getJob'>): Promise<Result<'getJob'>> =>
    call('getJob', 'get', '/jobs/{jobId}', options as AnyOptions | undefined),
  /** Public key that verifies ledger receipts */
  getLedgerKey: (options?: CallOptions<'getLedgerKey'>): Promise<Result<'getLedgerKey'>> =>
    call('getLedgerKey', 'get', '/ledger/key', options as AnyOptions | undefined),
  /** Does every service of the installation answer? */
  getSystemStatus: (options?: CallOptions<'getSystemStatus'>): Promise<Result<'getSystemStatus'>> =>
    call('getSystemStatus', 'get', '/system/status', options as AnyOptions | undefined),
  /** Components of this installation (CycloneDX 1.6) */
  getSbom: (options?: CallOptions<'getSbom'>): Promise<Result<'getSbom'>> =>
    call('getSbom', 'get', '/system/sbom', options as AnyOptions | undefined),
  /** Is the process alive? */
  getLiveness: (options?: CallOptions<'getLiveness'>): Promise<Result<'getLiveness'>> =>
    call('getLiveness', 'get', '/health/live', options as AnyOptions | undefined),
  /** Can it serve? */
  getReadiness: (options?: CallOptions<'getReadiness'>): Promise<Result<'getReadiness'>> =>
    call('getReadiness', 'get', '/health/ready', options as AnyOptions | undefined),
  /** This contract */
  getOpenApi: (options?: CallOptions<'getOpenApi'>): Promise<Result<'getOpenApi'>> =>
    call('getOpenApi', 'get', '/openapi.json', options as AnyOptions | undefined),
});
