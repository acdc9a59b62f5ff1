// Generated from openapi.yaml by "npm run generate". Do not edit.

import type { DetailedMethod, Method, OperationId } from '../operation-types.js';

/** Method and path of each operation. */
export const routes: Readonly<Record<OperationId, string>> = {
  getSetup: 'get /setup',
  createSetup: 'post /setup',
  signIn: 'post /users/signIn',
  refreshSession: 'post /users/auth/refresh',
  getTokenKeys: 'get /auth/jwks',
  signOut: 'post /users/signOut',
  listMySessions: 'get /users/me/sessions',
  endMyOtherSessions: 'delete /users/me/sessions',
  endMySession: 'delete /users/me/sessions/{sessionId}',
  whoami: 'get /users/whoami',
  listServiceAccounts: 'get /service-accounts',
  createServiceAccount: 'post /service-accounts',
  listGrantableRoles: 'get /service-account-roles',
  getServiceAccount: 'get /service-accounts/{serviceAccountId}',
  deleteServiceAccount: 'delete /service-accounts/{serviceAccountId}',
  updateServiceAccount: 'patch /service-accounts/{serviceAccountId}',
  listServiceTokens: 'get /service-accounts/{serviceAccountId}/tokens',
  createServiceToken: 'post /service-accounts/{serviceAccountId}/tokens',
  deleteServiceToken: 'delete /service-accounts/{serviceAccountId}/tokens/{tokenId}',
  listUsers: 'get /users',
  createUser: 'post /users',
  updateProfile: 'patch /users/me',
  changePassword: 'post /users/me/password',
  checkInvitation: 'post /users/invitations/check',
  acceptInvitation: 'post /users/invitations/accept',
  checkPasswordReset: 'post /users/password-resets/check',
  acceptPasswordReset: 'post /users/password-resets/accept',
  getTwoFactorStatus: 'get /users/2fa/status',
  setUpTwoFactor: 'post /users/2fa/setup',
  verifyTwoFactor: 'post /users/2fa/verify',
  disableTwoFactor: 'post /users/2fa/disable',
  renewRecoveryCodes: 'post /users/2fa/recovery-codes',
  resetTwoFactor: 'post /users/{userId}/2fa/reset',
  getUser: 'get /users/{userId}',
  deleteUser: 'delete /users/{userId}',
  updateUser: 'patch /users/{userId}',
  endUserSessions: 'delete /users/{userId}/sessions',
  createPasswordReset: 'post /users/{userId}/password-reset',
  signInWithGitHub: 'get /github/signIn',
  connectGitHub: 'get /github/oauth/authorize',
  finishGitHub: 'get /github/oauth/callback',
  getGitHubConnection: 'get /github/connection',
  disconnectGitHub: 'delete /github/connection',
  getGitHubLink: 'get /github/link',
  unlinkGitHub: 'delete /github/link',
  linkGitHub: 'get /github/link/authorize',
  listCatalogs: 'get /catalogs',
  createCatalog: 'post /catalogs',
  createCatalogDraft: 'post /catalogs/drafts',
  importCatalog: 'post /catalogs/import',
  exportCatalog: 'get /catalogs/{catalogId}/export',
  getCatalog: 'get /catalogs/{catalogId}',
  deleteCatalog: 'delete /catalogs/{catalogId}',
  updateCatalog: 'patch /catalogs/{catalogId}',
  createCatalogVersion: 'post /catalogs/{catalogId}/versions',
  listCatalogPoints: 'get /catalogs/{catalogId}/points',
  finalizeCatalog: 'patch /catalogs/{catalogId}/finalize',
  listCatalogControls: 'get /catalogs/{catalogId}/controls',
  getCatalogCompliance: 'get /catalogs/{catalogId}/compliance',
  calculatePoints: 'post /catalogs/{catalogId}/points/calculations',
  listControls: 'get /controls',
  createControl: 'post /controls',
  createControlDraft: 'post /controls/drafts',
  getControl: 'get /controls/{controlId}',
  deleteControl: 'delete /controls/{controlId}',
  updateControl: 'patch /controls/{controlId}',
  finalizeControl: 'patch /controls/{controlId}/finalize',
  getControlSchedule: 'get /controls/{controlId}/schedule',
  putControlSchedule: 'put /controls/{controlId}/schedule',
  getControlCalendar: 'get /controls/{controlId}/calendar',
  backfillControl: 'post /controls/{controlId}/schedule/backfill',
  exportControlComputations: 'get /controls/{controlId}/computations/export',
  exportControlEvidence: 'get /controls/{controlId}/evidence',
  listControlComputations: 'get /controls/{controlId}/computations',
  runControl: 'post /controls/{controlId}/computations',
  deleteControlComputations: 'delete /controls/{controlId}/computations',
  listScopes: 'get /scopes',
  createScope: 'post /scopes',
  getScope: 'get /scopes/{scopeId}',
  deleteScope: 'delete /scopes/{scopeId}',
  updateScope: 'patch /scopes/{scopeId}',
  listScopeSets: 'get /scopes/sets',
  createScopeSet: 'post /scopes/sets',
  previewScopeSets: 'post /scopes/sets/preview',
  getScopeSet: 'get /scopes/sets/{scopeSetId}',
  putScopeSet: 'put /scopes/sets/{scopeSetId}',
  deleteScopeSet: 'delete /scopes/sets/{scopeSetId}',
  listRuns: 'get /runs',
  listComputations: 'get /computations',
  collectMetric: 'post /computations',
  deleteComputations: 'delete /computations',
  storeComputations: 'post /computations/bulk',
  getGroup: 'get /computations/{group}',
  cancelGroup: 'post /computations/{group}/cancel',
  exportGroupEvidence: 'get /computations/{group}/evidence',
  verifyGroup: 'get /computations/{group}/verification',
  getComputation: 'get /computations/{group}/results/{computationId}',
  listPoints: 'get /points',
  exportPoints: 'get /points/export',
  getPoint: 'get /points/{pointId}',
  deletePoint: 'delete /points/{pointId}',
  listPointRevisions: 'get /points/{pointId}/revisions',
  explainPoint: 'get /points/{pointId}/explanation',
  correctPoints: 'put /points/computationGroup/{group}',
  listFlows: 'get /flows',
  createFlow: 'post /flows',
  openFlowEditor: 'get /flows/editor',
  storeFlowTestResults: 'post /flows/tests/{testId}/results',
  getFlow: 'get /flows/{flowId}',
  deleteFlow: 'delete /flows/{flowId}',
  testFlow: 'post /flows/{flowId}/test',
  listFlowParams: 'get /flows/{flowId}/params',
  getComplianceAnalytics: 'get /analytics/compliance',
  getTrend: 'get /analytics/trend',
  getHeatmap: 'get /analytics/heatmap',
  listControlPanels: 'get /controls/{controlId}/panels',
  linkControlPanel: 'post /controls/{controlId}/panels',
  unlinkControlPanel: 'delete /controls/{controlId}/panels/{linkId}',
  searchGrafana: 'get /grafana/search',
  listGrafanaFolders: 'get /grafana/folders',
  createGrafanaFolder: 'post /grafana/folders',
  getGrafanaFolder: 'get /grafana/folders/{folderUid}',
  deleteGrafanaFolder: 'delete /grafana/folders/{folderUid}',
  updateGrafanaFolder: 'patch /grafana/folders/{folderUid}',
  listGrafanaFolderDashboards: 'get /grafana/folders/{folderUid}/dashboards',
  createGrafanaDashboard: 'post /grafana/dashboards',
  importGrafanaDashboard: 'post /grafana/dashboards/import',
  getGrafanaDashboard: 'get /grafana/dashboards/{dashboardUid}',
  deleteGrafanaDashboard: 'delete /grafana/dashboards/{dashboardUid}',
  exportGrafanaDashboard: 'get /grafana/dashboards/{dashboardUid}/export',
  duplicateGrafanaDashboard: 'post /grafana/dashboards/{dashboardUid}/duplicate',
  listGrafanaPanels: 'get /grafana/dashboards/{dashboardUid}/panels',
  addGrafanaPanel: 'post /grafana/dashboards/{dashboardUid}/panels',
  listGrafanaQueries: 'get /grafana/dashboards/{dashboardUid}/panels/queries',
  deleteGrafanaPanel: 'delete /grafana/dashboards/{dashboardUid}/panels/{panelId}',
  updateGrafanaPanel: 'patch /grafana/dashboards/{dashboardUid}/panels/{panelId}',
  getGrafanaQuery: 'get /grafana/dashboards/{dashboardUid}/panels/{panelId}/query',
  embedGrafana: 'get /grafana/embed/{path}',
  listGrafanaDatasources: 'get /grafana/datasources',
  createGrafanaDatasource: 'post /grafana/datasources',
  getOverview: 'get /overview',
  streamEvents: 'get /events',
  getJob: 'get /jobs/{jobId}',
  findLedgerEntry: 'get /ledger/entries',
  enterInLedger: 'post /ledger/entries',
  getLedgerEntry: 'get /ledger/entries/{seq}',
  getLedgerHead: 'get /ledger/head',
  listLedgerHeads: 'get /ledger/heads',
  verifyLedger: 'get /ledger/verify',
  exportLedger: 'get /ledger/export',
  getLedgerHealth: 'get /ledger/health',
  getLedgerKey: 'get /ledger/key',
  listEndpointConfig: 'get /config',
  getEndpointConfig: 'get /config/endpoints/{key}',
  updateEndpointConfig: 'patch /config/endpoints/{key}',
  getAssistantLimit: 'get /config/assistant/limit',
  putAssistantLimit: 'put /config/assistant/limit',
  getPublicConfig: 'get /config/public',
  listAuditLog: 'get /audit-log',
  exportAuditLog: 'get /audit-log/export',
  verifyAuditLog: 'get /audit-log/verification',
  listAssistants: 'get /assistants',
  createAssistant: 'post /assistants',
  deleteAssistants: 'delete /assistants',
  getAssistant: 'get /assistants/{assistantId}',
  deleteAssistant: 'delete /assistants/{assistantId}',
  getAssistantInstructions: 'get /assistants/{assistantId}/instructions',
  putAssistantInstructions: 'put /assistants/{assistantId}/instructions',
  listThreads: 'get /threads',
  createThread: 'post /threads',
  deleteThreads: 'delete /threads',
  getThread: 'get /threads/{threadId}',
  deleteThread: 'delete /threads/{threadId}',
  updateThread: 'patch /threads/{threadId}',
  listMessages: 'get /threads/{threadId}/messages',
  postMessage: 'post /threads/{threadId}/messages',
  getSystemStatus: 'get /system/status',
  getServiceHistory: 'get /system/services/{name}/history',
  getSbom: 'get /system/sbom',
  getLiveness: 'get /health/live',
  getReadiness: 'get /health/ready',
  getDocs: 'get /docs',
  getDocsAsset: 'get /docs/{asset}',
  getOpenApi: 'get /openapi.json',
};

export interface Operations {
  /** Is there an administrator yet? */
  getSetup: Method<'getSetup'>;
  /** Create the first administrator, once */
  createSetup: Method<'createSetup'>;
  /** Sign in with name and password */
  signIn: Method<'signIn'>;
  /** Exchange the refresh cookie for a new access token */
  refreshSession: Method<'refreshSession'>;
  /** Public keys that verify access tokens */
  getTokenKeys: Method<'getTokenKeys'>;
  /** End this session */
  signOut: Method<'signOut'>;
  /** Where am I signed in? */
  listMySessions: Method<'listMySessions'>;
  /** Sign out everywhere else */
  endMyOtherSessions: Method<'endMyOtherSessions'>;
  /** Sign out somewhere else */
  endMySession: Method<'endMySession'>;
  /** Who is signed in, and what may they do? */
  whoami: Method<'whoami'>;
  /** List service accounts by name; a DEVELOPER sees their own */
  listServiceAccounts: Method<'listServiceAccounts'>;
  /** Create an account for a program */
  createServiceAccount: Method<'createServiceAccount'>;
  /** Roles that the caller may give a service account, with the scopes of each */
  listGrantableRoles: Method<'listGrantableRoles'>;
  /** Read a service account */
  getServiceAccount: Method<'getServiceAccount'>;
  /** Delete a service account and revoke its tokens */
  deleteServiceAccount: Method<'deleteServiceAccount'>;
  /** Change a service account (JSON merge patch); all its tokens follow at once */
  updateServiceAccount: Method<'updateServiceAccount'>;
  /** List the tokens of a service account, newest first; never the tokens themselves */
  listServiceTokens: Method<'listServiceTokens'>;
  /** Make a token; this answer alone shows it */
  createServiceToken: Method<'createServiceToken'>;
  /** Revoke a token at once */
  deleteServiceToken: Method<'deleteServiceToken'>;
  /** List users */
  listUsers: Method<'listUsers'>;
  /** Create a user, or invite one */
  createUser: Method<'createUser'>;
  /** Change your own profile (JSON merge patch) */
  updateProfile: Method<'updateProfile'>;
  /** Change your own password; ends your other sessions */
  changePassword: Method<'changePassword'>;
  /** Whom is this invitation for? */
  checkInvitation: Method<'checkInvitation'>;
  /** Choose a password with an invitation */
  acceptInvitation: Method<'acceptInvitation'>;
  /** Whose password does this link change? */
  checkPasswordReset: Method<'checkPasswordReset'>;
  /** Choose a new password with a link; ends all sessions */
  acceptPasswordReset: Method<'acceptPasswordReset'>;
  /** Is your second factor on, and how many recovery codes are left? */
  getTwoFactorStatus: Method<'getTwoFactorStatus'>;
  /** Make the secret of a second factor */
  setUpTwoFactor: Method<'setUpTwoFactor'>;
  /** Turn the second factor on with a first code */
  verifyTwoFactor: Method<'verifyTwoFactor'>;
  /** Turn the second factor off */
  disableTwoFactor: Method<'disableTwoFactor'>;
  /** Make new recovery codes; the old ones end */
  renewRecoveryCodes: Method<'renewRecoveryCodes'>;
  /** Turn off the second factor of a user who lost it; ends their sessions */
  resetTwoFactor: Method<'resetTwoFactor'>;
  /** Read a user */
  getUser: Method<'getUser'>;
  /** Delete a user */
  deleteUser: Method<'deleteUser'>;
  /** Change address, role or access of a user (JSON merge patch) */
  updateUser: Method<'updateUser'>;
  /** Sign a user out everywhere */
  endUserSessions: Method<'endUserSessions'>;
  /** Make a link with which a user chooses a new password */
  createPasswordReset: Method<'createPasswordReset'>;
  /** Sign in with the GitHub account that was linked to a user before */
  signInWithGitHub: Method<'signInWithGitHub'>;
  /** Let GitHub be read for evidence in one's own name */
  connectGitHub: Method<'connectGitHub'>;
  /** Where GitHub sends browsers back to */
  finishGitHub: Method<'finishGitHub'>;
  /** The GitHub account that is read for evidence in one's own name */
  getGitHubConnection: Method<'getGitHubConnection'>;
  /** Forget the connection and its token */
  disconnectGitHub: Method<'disconnectGitHub'>;
  /** The GitHub account one can sign in with */
  getGitHubLink: Method<'getGitHubLink'>;
  /** Let the GitHub account sign in no more */
  unlinkGitHub: Method<'unlinkGitHub'>;
  /** Link a GitHub account, to sign in with it from now on */
  linkGitHub: Method<'linkGitHub'>;
  /** List catalogs with their compliance */
  listCatalogs: Method<'listCatalogs'>;
  /** Create a catalog (as a draft) */
  createCatalog: Method<'createCatalog'>;
  /** Create a draft catalog; only its name is needed */
  createCatalogDraft: Method<'createCatalogDraft'>;
  /** Make a draft catalog from a document */
  importCatalog: Method<'importCatalog'>;
  /** Download a catalog as a document */
  exportCatalog: Method<'exportCatalog'>;
  /** Read a catalog with its compliance */
  getCatalog: Method<'getCatalog'>;
  /** Delete a catalog */
  deleteCatalog: Method<'deleteCatalog'>;
  /** Change a catalog (JSON merge patch, RFC 7396) */
  updateCatalog: Method<'updateCatalog'>;
  /** Make a draft of a finalized catalog, its next version */
  createCatalogVersion: Method<'createCatalogVersion'>;
  /** List the guarantee points of a catalog, newest period first */
  listCatalogPoints: Method<'listCatalogPoints'>;
  /** Finalize a draft and all its controls, or nothing */
  finalizeCatalog: Method<'finalizeCatalog'>;
  /** List the controls of a catalog with their status */
  listCatalogControls: Method<'listCatalogControls'>;
  /** How far is the catalog met, now or at an instant? */
  getCatalogCompliance: Method<'getCatalogCompliance'>;
  /** Compute the points that a past window lacks */
  calculatePoints: Method<'calculatePoints'>;
  /** List controls of all catalogs */
  listControls: Method<'listControls'>;
  /** Create a complete control in a draft catalog */
  createControl: Method<'createControl'>;
  /** Create a draft control; only catalog and name are needed */
  createControlDraft: Method<'createControlDraft'>;
  /** Read a control with its status and scope sets */
  getControl: Method<'getControl'>;
  /** Delete a control */
  deleteControl: Method<'deleteControl'>;
  /** Change a control (JSON merge patch, RFC 7396) */
  updateControl: Method<'updateControl'>;
  /** Finalize a draft control */
  finalizeControl: Method<'finalizeControl'>;
  /** When does the control run by itself? */
  getControlSchedule: Method<'getControlSchedule'>;
  /** Set when the control runs by itself */
  putControlSchedule: Method<'putControlSchedule'>;
  /** What did every period come to? */
  getControlCalendar: Method<'getControlCalendar'>;
  /** Compute the periods of a past window that the control lacks */
  backfillControl: Method<'backfillControl'>;
  /** Download the computations of a control, newest period first */
  exportControlComputations: Method<'exportControlComputations'>;
  /** Download the sealed runs of a control with all their evidence, to verify it offline */
  exportControlEvidence: Method<'exportControlEvidence'>;
  /** List the computations of a control, newest period first */
  listControlComputations: Method<'listControlComputations'>;
  /** Run a control now */
  runControl: Method<'runControl'>;
  /** Delete the computations of a control for periods that ended by an instant */
  deleteControlComputations: Method<'deleteControlComputations'>;
  /** List scopes */
  listScopes: Method<'listScopes'>;
  /** Define a scope */
  createScope: Method<'createScope'>;
  /** Read a scope */
  getScope: Method<'getScope'>;
  /** Delete a scope that no scope set uses */
  deleteScope: Method<'deleteScope'>;
  /** Change a scope (JSON merge patch); its name stays once it is used */
  updateScope: Method<'updateScope'>;
  /** List scope sets */
  listScopeSets: Method<'listScopeSets'>;
  /** Give a control one more combination of scope values to be computed for */
  createScopeSet: Method<'createScopeSet'>;
  /** How many combinations and runs would these values make? */
  previewScopeSets: Method<'previewScopeSets'>;
  /** Read a scope set */
  getScopeSet: Method<'getScopeSet'>;
  /** Replace the values of a scope set */
  putScopeSet: Method<'putScopeSet'>;
  /** Delete a scope set; results it already has stay */
  deleteScopeSet: Method<'deleteScopeSet'>;
  /** List runs (computation groups), newest first */
  listRuns: Method<'listRuns'>;
  /** List computations, newest period first */
  listComputations: Method<'listComputations'>;
  /** Compute a metric for a scope and window (the registry's collector contract) */
  collectMetric: Method<'collectMetric'>;
  /** Delete computations for periods that ended by an instant, of a control or of all */
  deleteComputations: Method<'deleteComputations'>;
  /** Hand in the results of a run (flows only) */
  storeComputations: Method<'storeComputations'>;
  /** Follow a computation group, then read its result */
  getGroup: Method<'getGroup'>;
  /** Cancel a run that has not ended */
  cancelGroup: Method<'cancelGroup'>;
  /** Download a group with all its evidence, to verify it offline */
  exportGroupEvidence: Method<'exportGroupEvidence'>;
  /** Verify the evidence of a group against its digest and its ledger receipt */
  verifyGroup: Method<'verifyGroup'>;
  /** Read one computation with its evidences and where they come from */
  getComputation: Method<'getComputation'>;
  /** List guarantee points, newest period first */
  listPoints: Method<'listPoints'>;
  /** Download guarantee points, newest period first */
  exportPoints: Method<'exportPoints'>;
  /** Read a guarantee point */
  getPoint: Method<'getPoint'>;
  /** Delete a guarantee point, leaving a tombstone with the reason */
  deletePoint: Method<'deletePoint'>;
  /** List the revisions of a guarantee point, the current one first */
  listPointRevisions: Method<'listPointRevisions'>;
  /** Why is the point what it is? Guarantee, metrics, run, evidence and source in one answer */
  explainPoint: Method<'explainPoint'>;
  /** Correct the points that a run came to, by a superseding revision with a reason */
  correctPoints: Method<'correctPoints'>;
  /** List the flows that controls can use */
  listFlows: Method<'listFlows'>;
  /** Create a flow, from a flow document or as a copy of another flow */
  createFlow: Method<'createFlow'>;
  /** Go to the flow editor */
  openFlowEditor: Method<'openFlowEditor'>;
  /** Hand in the results of a dry run (flows only) */
  storeFlowTestResults: Method<'storeFlowTestResults'>;
  /** Read a flow with its nodes */
  getFlow: Method<'getFlow'>;
  /** Delete a flow that no control uses */
  deleteFlow: Method<'deleteFlow'>;
  /** Run a flow once, for nobody */
  testFlow: Method<'testFlow'>;
  /** List the parameters a flow declares */
  listFlowParams: Method<'listFlowParams'>;
  /** How far is everything met, by catalog, control, severity or scope? */
  getComplianceAnalytics: Method<'getComplianceAnalytics'>;
  /** How did the results of a catalog or control come out over time? */
  getTrend: Method<'getTrend'>;
  /** Where and when do the results of a catalog fail? */
  getHeatmap: Method<'getHeatmap'>;
  /** List the panels that show a control */
  listControlPanels: Method<'listControlPanels'>;
  /** Link a panel to a control */
  linkControlPanel: Method<'linkControlPanel'>;
  /** Remove the link to a panel; the panel stays */
  unlinkControlPanel: Method<'unlinkControlPanel'>;
  /** Find dashboards and folders */
  searchGrafana: Method<'searchGrafana'>;
  /** List folders of dashboards */
  listGrafanaFolders: Method<'listGrafanaFolders'>;
  /** Make a folder */
  createGrafanaFolder: Method<'createGrafanaFolder'>;
  /** Read a folder */
  getGrafanaFolder: Method<'getGrafanaFolder'>;
  /** Delete an empty folder */
  deleteGrafanaFolder: Method<'deleteGrafanaFolder'>;
  /** Rename or describe a folder */
  updateGrafanaFolder: Method<'updateGrafanaFolder'>;
  /** List the dashboards of a folder */
  listGrafanaFolderDashboards: Method<'listGrafanaFolderDashboards'>;
  /** Make a dashboard, empty or with panels from templates */
  createGrafanaDashboard: Method<'createGrafanaDashboard'>;
  /** Import a dashboard as Grafana exports it */
  importGrafanaDashboard: Method<'importGrafanaDashboard'>;
  /** Read a dashboard without its queries */
  getGrafanaDashboard: Method<'getGrafanaDashboard'>;
  /** Delete a dashboard */
  deleteGrafanaDashboard: Method<'deleteGrafanaDashboard'>;
  /** Export a dashboard as a file that can be imported */
  exportGrafanaDashboard: Method<'exportGrafanaDashboard'>;
  /** Copy a dashboard, such as one that a file provides */
  duplicateGrafanaDashboard: Method<'duplicateGrafanaDashboard'>;
  /** List the panels of a dashboard, those of collapsed rows included */
  listGrafanaPanels: Method<'listGrafanaPanels'>;
  /** Add a panel from a named template */
  addGrafanaPanel: Method<'addGrafanaPanel'>;
  /** List the queries of all panels of a dashboard */
  listGrafanaQueries: Method<'listGrafanaQueries'>;
  /** Remove a panel */
  deleteGrafanaPanel: Method<'deleteGrafanaPanel'>;
  /** Change title, place or parameters of a panel */
  updateGrafanaPanel: Method<'updateGrafanaPanel'>;
  /** Read the queries of a panel */
  getGrafanaQuery: Method<'getGrafanaQuery'>;
  /** Fetch a panel as Grafana shows it, for a frame of the same origin */
  embedGrafana: Method<'embedGrafana'>;
  /** List datasources, without their secrets */
  listGrafanaDatasources: Method<'listGrafanaDatasources'>;
  /** Add a datasource */
  createGrafanaDatasource: Method<'createGrafanaDatasource'>;
  /** Compliance, what fails, recent runs and health on one page */
  getOverview: Method<'getOverview'>;
  /** Server-sent events of runs, points, jobs and health */
  streamEvents: Method<'streamEvents'>;
  /** Follow a job */
  getJob: Method<'getJob'>;
  /** Find an entry of the ledger by its key or its digest */
  findLedgerEntry: Method<'findLedgerEntry'>;
  /** Enter a digest under a key that can stand for no other one */
  enterInLedger: Method<'enterInLedger'>;
  /** Read an entry of the ledger with its receipt */
  getLedgerEntry: Method<'getLedgerEntry'>;
  /** How long the ledger is and what it ends in, signed */
  getLedgerHead: Method<'getLedgerHead'>;
  /** List the heads that were published, newest first */
  listLedgerHeads: Method<'listLedgerHeads'>;
  /** Verify the chain of the ledger, its signatures and the heads that were published */
  verifyLedger: Method<'verifyLedger'>;
  /** Download the ledger with its receipts and its head, to verify it offline */
  exportLedger: Method<'exportLedger'>;
  /** Does the ledger answer? */
  getLedgerHealth: Method<'getLedgerHealth'>;
  /** Public key that verifies ledger receipts */
  getLedgerKey: Method<'getLedgerKey'>;
  /** The areas of the API, and which of them are switched off */
  listEndpointConfig: Method<'listEndpointConfig'>;
  /** Read whether an area of the API is switched on */
  getEndpointConfig: Method<'getEndpointConfig'>;
  /** Switch an area of the API on or off */
  updateEndpointConfig: Method<'updateEndpointConfig'>;
  /** How many assistants there may be, and how many there are */
  getAssistantLimit: Method<'getAssistantLimit'>;
  /** Set how many assistants there may be; not below how many there are */
  putAssistantLimit: Method<'putAssistantLimit'>;
  /** What a client has to know before anyone signs in */
  getPublicConfig: Method<'getPublicConfig'>;
  /** Who did what, newest first */
  listAuditLog: Method<'listAuditLog'>;
  /** Download the audit log with its hashes, to keep it or to verify it offline */
  exportAuditLog: Method<'exportAuditLog'>;
  /** Verify the chain of the audit log and what the ledger signed of it */
  verifyAuditLog: Method<'verifyAuditLog'>;
  /** List assistants */
  listAssistants: Method<'listAssistants'>;
  /** Set up an assistant */
  createAssistant: Method<'createAssistant'>;
  /** Delete all assistants with their threads */
  deleteAssistants: Method<'deleteAssistants'>;
  /** Read an assistant */
  getAssistant: Method<'getAssistant'>;
  /** Delete an assistant with its threads */
  deleteAssistant: Method<'deleteAssistant'>;
  /** Read what an assistant is told */
  getAssistantInstructions: Method<'getAssistantInstructions'>;
  /** Change what an assistant is told */
  putAssistantInstructions: Method<'putAssistantInstructions'>;
  /** List your threads */
  listThreads: Method<'listThreads'>;
  /** Begin a thread */
  createThread: Method<'createThread'>;
  /** Delete all your threads */
  deleteThreads: Method<'deleteThreads'>;
  /** Read a thread */
  getThread: Method<'getThread'>;
  /** Delete a thread */
  deleteThread: Method<'deleteThread'>;
  /** Rename a thread */
  updateThread: Method<'updateThread'>;
  /** List the messages of a thread, oldest first */
  listMessages: Method<'listMessages'>;
  /** Ask, and get the answer */
  postMessage: Method<'postMessage'>;
  /** Does every service of the installation answer? */
  getSystemStatus: Method<'getSystemStatus'>;
  /** Up-time of a service and the stretches of time it was seen in one state */
  getServiceHistory: Method<'getServiceHistory'>;
  /** Components of this installation (CycloneDX 1.6) */
  getSbom: Method<'getSbom'>;
  /** Is the process alive? */
  getLiveness: Method<'getLiveness'>;
  /** Can it serve? */
  getReadiness: Method<'getReadiness'>;
  /** This contract as a page */
  getDocs: Method<'getDocs'>;
  /** A script or style sheet of the page of this contract */
  getDocsAsset: Method<'getDocsAsset'>;
  /** This contract */
  getOpenApi: Method<'getOpenApi'>;
}

export interface DetailedOperations {
  /** Is there an administrator yet? */
  getSetup: DetailedMethod<'getSetup'>;
  /** Create the first administrator, once */
  createSetup: DetailedMethod<'createSetup'>;
  /** Sign in with name and password */
  signIn: DetailedMethod<'signIn'>;
  /** Exchange the refresh cookie for a new access token */
  refreshSession: DetailedMethod<'refreshSession'>;
  /** Public keys that verify access tokens */
  getTokenKeys: DetailedMethod<'getTokenKeys'>;
  /** End this session */
  signOut: DetailedMethod<'signOut'>;
  /** Where am I signed in? */
  listMySessions: DetailedMethod<'listMySessions'>;
  /** Sign out everywhere else */
  endMyOtherSessions: DetailedMethod<'endMyOtherSessions'>;
  /** Sign out somewhere else */
  endMySession: DetailedMethod<'endMySession'>;
  /** Who is signed in, and what may they do? */
  whoami: DetailedMethod<'whoami'>;
  /** List service accounts by name; a DEVELOPER sees their own */
  listServiceAccounts: DetailedMethod<'listServiceAccounts'>;
  /** Create an account for a program */
  createServiceAccount: DetailedMethod<'createServiceAccount'>;
  /** Roles that the caller may give a service account, with the scopes of each */
  listGrantableRoles: DetailedMethod<'listGrantableRoles'>;
  /** Read a service account */
  getServiceAccount: DetailedMethod<'getServiceAccount'>;
  /** Delete a service account and revoke its tokens */
  deleteServiceAccount: DetailedMethod<'deleteServiceAccount'>;
  /** Change a service account (JSON merge patch); all its tokens follow at once */
  updateServiceAccount: DetailedMethod<'updateServiceAccount'>;
  /** List the tokens of a service account, newest first; never the tokens themselves */
  listServiceTokens: DetailedMethod<'listServiceTokens'>;
  /** Make a token; this answer alone shows it */
  createServiceToken: DetailedMethod<'createServiceToken'>;
  /** Revoke a token at once */
  deleteServiceToken: DetailedMethod<'deleteServiceToken'>;
  /** List users */
  listUsers: DetailedMethod<'listUsers'>;
  /** Create a user, or invite one */
  createUser: DetailedMethod<'createUser'>;
  /** Change your own profile (JSON merge patch) */
  updateProfile: DetailedMethod<'updateProfile'>;
  /** Change your own password; ends your other sessions */
  changePassword: DetailedMethod<'changePassword'>;
  /** Whom is this invitation for? */
  checkInvitation: DetailedMethod<'checkInvitation'>;
  /** Choose a password with an invitation */
  acceptInvitation: DetailedMethod<'acceptInvitation'>;
  /** Whose password does this link change? */
  checkPasswordReset: DetailedMethod<'checkPasswordReset'>;
  /** Choose a new password with a link; ends all sessions */
  acceptPasswordReset: DetailedMethod<'acceptPasswordReset'>;
  /** Is your second factor on, and how many recovery codes are left? */
  getTwoFactorStatus: DetailedMethod<'getTwoFactorStatus'>;
  /** Make the secret of a second factor */
  setUpTwoFactor: DetailedMethod<'setUpTwoFactor'>;
  /** Turn the second factor on with a first code */
  verifyTwoFactor: DetailedMethod<'verifyTwoFactor'>;
  /** Turn the second factor off */
  disableTwoFactor: DetailedMethod<'disableTwoFactor'>;
  /** Make new recovery codes; the old ones end */
  renewRecoveryCodes: DetailedMethod<'renewRecoveryCodes'>;
  /** Turn off the second factor of a user who lost it; ends their sessions */
  resetTwoFactor: DetailedMethod<'resetTwoFactor'>;
  /** Read a user */
  getUser: DetailedMethod<'getUser'>;
  /** Delete a user */
  deleteUser: DetailedMethod<'deleteUser'>;
  /** Change address, role or access of a user (JSON merge patch) */
  updateUser: DetailedMethod<'updateUser'>;
  /** Sign a user out everywhere */
  endUserSessions: DetailedMethod<'endUserSessions'>;
  /** Make a link with which a user chooses a new password */
  createPasswordReset: DetailedMethod<'createPasswordReset'>;
  /** Sign in with the GitHub account that was linked to a user before */
  signInWithGitHub: DetailedMethod<'signInWithGitHub'>;
  /** Let GitHub be read for evidence in one's own name */
  connectGitHub: DetailedMethod<'connectGitHub'>;
  /** Where GitHub sends browsers back to */
  finishGitHub: DetailedMethod<'finishGitHub'>;
  /** The GitHub account that is read for evidence in one's own name */
  getGitHubConnection: DetailedMethod<'getGitHubConnection'>;
  /** Forget the connection and its token */
  disconnectGitHub: DetailedMethod<'disconnectGitHub'>;
  /** The GitHub account one can sign in with */
  getGitHubLink: DetailedMethod<'getGitHubLink'>;
  /** Let the GitHub account sign in no more */
  unlinkGitHub: DetailedMethod<'unlinkGitHub'>;
  /** Link a GitHub account, to sign in with it from now on */
  linkGitHub: DetailedMethod<'linkGitHub'>;
  /** List catalogs with their compliance */
  listCatalogs: DetailedMethod<'listCatalogs'>;
  /** Create a catalog (as a draft) */
  createCatalog: DetailedMethod<'createCatalog'>;
  /** Create a draft catalog; only its name is needed */
  createCatalogDraft: DetailedMethod<'createCatalogDraft'>;
  /** Make a draft catalog from a document */
  importCatalog: DetailedMethod<'importCatalog'>;
  /** Download a catalog as a document */
  exportCatalog: DetailedMethod<'exportCatalog'>;
  /** Read a catalog with its compliance */
  getCatalog: DetailedMethod<'getCatalog'>;
  /** Delete a catalog */
  deleteCatalog: DetailedMethod<'deleteCatalog'>;
  /** Change a catalog (JSON merge patch, RFC 7396) */
  updateCatalog: DetailedMethod<'updateCatalog'>;
  /** Make a draft of a finalized catalog, its next version */
  createCatalogVersion: DetailedMethod<'createCatalogVersion'>;
  /** List the guarantee points of a catalog, newest period first */
  listCatalogPoints: DetailedMethod<'listCatalogPoints'>;
  /** Finalize a draft and all its controls, or nothing */
  finalizeCatalog: DetailedMethod<'finalizeCatalog'>;
  /** List the controls of a catalog with their status */
  listCatalogControls: DetailedMethod<'listCatalogControls'>;
  /** How far is the catalog met, now or at an instant? */
  getCatalogCompliance: DetailedMethod<'getCatalogCompliance'>;
  /** Compute the points that a past window lacks */
  calculatePoints: DetailedMethod<'calculatePoints'>;
  /** List controls of all catalogs */
  listControls: DetailedMethod<'listControls'>;
  /** Create a complete control in a draft catalog */
  createControl: DetailedMethod<'createControl'>;
  /** Create a draft control; only catalog and name are needed */
  createControlDraft: DetailedMethod<'createControlDraft'>;
  /** Read a control with its status and scope sets */
  getControl: DetailedMethod<'getControl'>;
  /** Delete a control */
  deleteControl: DetailedMethod<'deleteControl'>;
  /** Change a control (JSON merge patch, RFC 7396) */
  updateControl: DetailedMethod<'updateControl'>;
  /** Finalize a draft control */
  finalizeControl: DetailedMethod<'finalizeControl'>;
  /** When does the control run by itself? */
  getControlSchedule: DetailedMethod<'getControlSchedule'>;
  /** Set when the control runs by itself */
  putControlSchedule: DetailedMethod<'putControlSchedule'>;
  /** What did every period come to? */
  getControlCalendar: DetailedMethod<'getControlCalendar'>;
  /** Compute the periods of a past window that the control lacks */
  backfillControl: DetailedMethod<'backfillControl'>;
  /** Download the computations of a control, newest period first */
  exportControlComputations: DetailedMethod<'exportControlComputations'>;
  /** Download the sealed runs of a control with all their evidence, to verify it offline */
  exportControlEvidence: DetailedMethod<'exportControlEvidence'>;
  /** List the computations of a control, newest period first */
  listControlComputations: DetailedMethod<'listControlComputations'>;
  /** Run a control now */
  runControl: DetailedMethod<'runControl'>;
  /** Delete the computations of a control for periods that ended by an instant */
  deleteControlComputations: DetailedMethod<'deleteControlComputations'>;
  /** List scopes */
  listScopes: DetailedMethod<'listScopes'>;
  /** Define a scope */
  createScope: DetailedMethod<'createScope'>;
  /** Read a scope */
  getScope: DetailedMethod<'getScope'>;
  /** Delete a scope that no scope set uses */
  deleteScope: DetailedMethod<'deleteScope'>;
  /** Change a scope (JSON merge patch); its name stays once it is used */
  updateScope: DetailedMethod<'updateScope'>;
  /** List scope sets */
  listScopeSets: DetailedMethod<'listScopeSets'>;
  /** Give a control one more combination of scope values to be computed for */
  createScopeSet: DetailedMethod<'createScopeSet'>;
  /** How many combinations and runs would these values make? */
  previewScopeSets: DetailedMethod<'previewScopeSets'>;
  /** Read a scope set */
  getScopeSet: DetailedMethod<'getScopeSet'>;
  /** Replace the values of a scope set */
  putScopeSet: DetailedMethod<'putScopeSet'>;
  /** Delete a scope set; results it already has stay */
  deleteScopeSet: DetailedMethod<'deleteScopeSet'>;
  /** List runs (computation groups), newest first */
  listRuns: DetailedMethod<'listRuns'>;
  /** List computations, newest period first */
  listComputations: DetailedMethod<'listComputations'>;
  /** Compute a metric for a scope and window (the registry's collector contract) */
  collectMetric: DetailedMethod<'collectMetric'>;
  /** Delete computations for periods that ended by an instant, of a control or of all */
  deleteComputations: DetailedMethod<'deleteComputations'>;
  /** Hand in the results of a run (flows only) */
  storeComputations: DetailedMethod<'storeComputations'>;
  /** Follow a computation group, then read its result */
  getGroup: DetailedMethod<'getGroup'>;
  /** Cancel a run that has not ended */
  cancelGroup: DetailedMethod<'cancelGroup'>;
  /** Download a group with all its evidence, to verify it offline */
  exportGroupEvidence: DetailedMethod<'exportGroupEvidence'>;
  /** Verify the evidence of a group against its digest and its ledger receipt */
  verifyGroup: DetailedMethod<'verifyGroup'>;
  /** Read one computation with its evidences and where they come from */
  getComputation: DetailedMethod<'getComputation'>;
  /** List guarantee points, newest period first */
  listPoints: DetailedMethod<'listPoints'>;
  /** Download guarantee points, newest period first */
  exportPoints: DetailedMethod<'exportPoints'>;
  /** Read a guarantee point */
  getPoint: DetailedMethod<'getPoint'>;
  /** Delete a guarantee point, leaving a tombstone with the reason */
  deletePoint: DetailedMethod<'deletePoint'>;
  /** List the revisions of a guarantee point, the current one first */
  listPointRevisions: DetailedMethod<'listPointRevisions'>;
  /** Why is the point what it is? Guarantee, metrics, run, evidence and source in one answer */
  explainPoint: DetailedMethod<'explainPoint'>;
  /** Correct the points that a run came to, by a superseding revision with a reason */
  correctPoints: DetailedMethod<'correctPoints'>;
  /** List the flows that controls can use */
  listFlows: DetailedMethod<'listFlows'>;
  /** Create a flow, from a flow document or as a copy of another flow */
  createFlow: DetailedMethod<'createFlow'>;
  /** Go to the flow editor */
  openFlowEditor: DetailedMethod<'openFlowEditor'>;
  /** Hand in the results of a dry run (flows only) */
  storeFlowTestResults: DetailedMethod<'storeFlowTestResults'>;
  /** Read a flow with its nodes */
  getFlow: DetailedMethod<'getFlow'>;
  /** Delete a flow that no control uses */
  deleteFlow: DetailedMethod<'deleteFlow'>;
  /** Run a flow once, for nobody */
  testFlow: DetailedMethod<'testFlow'>;
  /** List the parameters a flow declares */
  listFlowParams: DetailedMethod<'listFlowParams'>;
  /** How far is everything met, by catalog, control, severity or scope? */
  getComplianceAnalytics: DetailedMethod<'getComplianceAnalytics'>;
  /** How did the results of a catalog or control come out over time? */
  getTrend: DetailedMethod<'getTrend'>;
  /** Where and when do the results of a catalog fail? */
  getHeatmap: DetailedMethod<'getHeatmap'>;
  /** List the panels that show a control */
  listControlPanels: DetailedMethod<'listControlPanels'>;
  /** Link a panel to a control */
  linkControlPanel: DetailedMethod<'linkControlPanel'>;
  /** Remove the link to a panel; the panel stays */
  unlinkControlPanel: DetailedMethod<'unlinkControlPanel'>;
  /** Find dashboards and folders */
  searchGrafana: DetailedMethod<'searchGrafana'>;
  /** List folders of dashboards */
  listGrafanaFolders: DetailedMethod<'listGrafanaFolders'>;
  /** Make a folder */
  createGrafanaFolder: DetailedMethod<'createGrafanaFolder'>;
  /** Read a folder */
  getGrafanaFolder: DetailedMethod<'getGrafanaFolder'>;
  /** Delete an empty folder */
  deleteGrafanaFolder: DetailedMethod<'deleteGrafanaFolder'>;
  /** Rename or describe a folder */
  updateGrafanaFolder: DetailedMethod<'updateGrafanaFolder'>;
  /** List the dashboards of a folder */
  listGrafanaFolderDashboards: DetailedMethod<'listGrafanaFolderDashboards'>;
  /** Make a dashboard, empty or with panels from templates */
  createGrafanaDashboard: DetailedMethod<'createGrafanaDashboard'>;
  /** Import a dashboard as Grafana exports it */
  importGrafanaDashboard: DetailedMethod<'importGrafanaDashboard'>;
  /** Read a dashboard without its queries */
  getGrafanaDashboard: DetailedMethod<'getGrafanaDashboard'>;
  /** Delete a dashboard */
  deleteGrafanaDashboard: DetailedMethod<'deleteGrafanaDashboard'>;
  /** Export a dashboard as a file that can be imported */
  exportGrafanaDashboard: DetailedMethod<'exportGrafanaDashboard'>;
  /** Copy a dashboard, such as one that a file provides */
  duplicateGrafanaDashboard: DetailedMethod<'duplicateGrafanaDashboard'>;
  /** List the panels of a dashboard, those of collapsed rows included */
  listGrafanaPanels: DetailedMethod<'listGrafanaPanels'>;
  /** Add a panel from a named template */
  addGrafanaPanel: DetailedMethod<'addGrafanaPanel'>;
  /** List the queries of all panels of a dashboard */
  listGrafanaQueries: DetailedMethod<'listGrafanaQueries'>;
  /** Remove a panel */
  deleteGrafanaPanel: DetailedMethod<'deleteGrafanaPanel'>;
  /** Change title, place or parameters of a panel */
  updateGrafanaPanel: DetailedMethod<'updateGrafanaPanel'>;
  /** Read the queries of a panel */
  getGrafanaQuery: DetailedMethod<'getGrafanaQuery'>;
  /** Fetch a panel as Grafana shows it, for a frame of the same origin */
  embedGrafana: DetailedMethod<'embedGrafana'>;
  /** List datasources, without their secrets */
  listGrafanaDatasources: DetailedMethod<'listGrafanaDatasources'>;
  /** Add a datasource */
  createGrafanaDatasource: DetailedMethod<'createGrafanaDatasource'>;
  /** Compliance, what fails, recent runs and health on one page */
  getOverview: DetailedMethod<'getOverview'>;
  /** Server-sent events of runs, points, jobs and health */
  streamEvents: DetailedMethod<'streamEvents'>;
  /** Follow a job */
  getJob: DetailedMethod<'getJob'>;
  /** Find an entry of the ledger by its key or its digest */
  findLedgerEntry: DetailedMethod<'findLedgerEntry'>;
  /** Enter a digest under a key that can stand for no other one */
  enterInLedger: DetailedMethod<'enterInLedger'>;
  /** Read an entry of the ledger with its receipt */
  getLedgerEntry: DetailedMethod<'getLedgerEntry'>;
  /** How long the ledger is and what it ends in, signed */
  getLedgerHead: DetailedMethod<'getLedgerHead'>;
  /** List the heads that were published, newest first */
  listLedgerHeads: DetailedMethod<'listLedgerHeads'>;
  /** Verify the chain of the ledger, its signatures and the heads that were published */
  verifyLedger: DetailedMethod<'verifyLedger'>;
  /** Download the ledger with its receipts and its head, to verify it offline */
  exportLedger: DetailedMethod<'exportLedger'>;
  /** Does the ledger answer? */
  getLedgerHealth: DetailedMethod<'getLedgerHealth'>;
  /** Public key that verifies ledger receipts */
  getLedgerKey: DetailedMethod<'getLedgerKey'>;
  /** The areas of the API, and which of them are switched off */
  listEndpointConfig: DetailedMethod<'listEndpointConfig'>;
  /** Read whether an area of the API is switched on */
  getEndpointConfig: DetailedMethod<'getEndpointConfig'>;
  /** Switch an area of the API on or off */
  updateEndpointConfig: DetailedMethod<'updateEndpointConfig'>;
  /** How many assistants there may be, and how many there are */
  getAssistantLimit: DetailedMethod<'getAssistantLimit'>;
  /** Set how many assistants there may be; not below how many there are */
  putAssistantLimit: DetailedMethod<'putAssistantLimit'>;
  /** What a client has to know before anyone signs in */
  getPublicConfig: DetailedMethod<'getPublicConfig'>;
  /** Who did what, newest first */
  listAuditLog: DetailedMethod<'listAuditLog'>;
  /** Download the audit log with its hashes, to keep it or to verify it offline */
  exportAuditLog: DetailedMethod<'exportAuditLog'>;
  /** Verify the chain of the audit log and what the ledger signed of it */
  verifyAuditLog: DetailedMethod<'verifyAuditLog'>;
  /** List assistants */
  listAssistants: DetailedMethod<'listAssistants'>;
  /** Set up an assistant */
  createAssistant: DetailedMethod<'createAssistant'>;
  /** Delete all assistants with their threads */
  deleteAssistants: DetailedMethod<'deleteAssistants'>;
  /** Read an assistant */
  getAssistant: DetailedMethod<'getAssistant'>;
  /** Delete an assistant with its threads */
  deleteAssistant: DetailedMethod<'deleteAssistant'>;
  /** Read what an assistant is told */
  getAssistantInstructions: DetailedMethod<'getAssistantInstructions'>;
  /** Change what an assistant is told */
  putAssistantInstructions: DetailedMethod<'putAssistantInstructions'>;
  /** List your threads */
  listThreads: DetailedMethod<'listThreads'>;
  /** Begin a thread */
  createThread: DetailedMethod<'createThread'>;
  /** Delete all your threads */
  deleteThreads: DetailedMethod<'deleteThreads'>;
  /** Read a thread */
  getThread: DetailedMethod<'getThread'>;
  /** Delete a thread */
  deleteThread: DetailedMethod<'deleteThread'>;
  /** Rename a thread */
  updateThread: DetailedMethod<'updateThread'>;
  /** List the messages of a thread, oldest first */
  listMessages: DetailedMethod<'listMessages'>;
  /** Ask, and get the answer */
  postMessage: DetailedMethod<'postMessage'>;
  /** Does every service of the installation answer? */
  getSystemStatus: DetailedMethod<'getSystemStatus'>;
  /** Up-time of a service and the stretches of time it was seen in one state */
  getServiceHistory: DetailedMethod<'getServiceHistory'>;
  /** Components of this installation (CycloneDX 1.6) */
  getSbom: DetailedMethod<'getSbom'>;
  /** Is the process alive? */
  getLiveness: DetailedMethod<'getLiveness'>;
  /** Can it serve? */
  getReadiness: DetailedMethod<'getReadiness'>;
  /** This contract as a page */
  getDocs: DetailedMethod<'getDocs'>;
  /** A script or style sheet of the page of this contract */
  getDocsAsset: DetailedMethod<'getDocsAsset'>;
  /** This contract */
  getOpenApi: DetailedMethod<'getOpenApi'>;
}
