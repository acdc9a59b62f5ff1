import type { MockDb } from '../db/store';
import { serviceHistoryHandlers } from './service-history';
import { systemHandlers } from './system';
import { analyticsHandlers } from './analytics';
import { auditLogHandlers } from './audit-log';
import { assistantHandlers } from './assistants';
import { catalogHandlers } from './catalogs';
import { catalogLifecycleHandlers } from './catalog-lifecycle';
import { configHandlers } from './config';
import { catalogTransferHandlers } from './catalog-transfer';
import { computationUpkeepHandlers } from './computation-upkeep';
import { computationHandlers } from './computations';
import { controlHandlers } from './controls';
import { flowAdminHandlers } from './flows';
import { docsHandlers } from './docs';
import { ledgerHandlers } from './ledger';
import { installationHandlers } from './installation';
import { flowHandlers, overviewHandlers } from './others';
import { pointHandlers } from './points';
import { githubHandlers } from './github';
import { serviceAccountHandlers } from './service-accounts';
import { profileHandlers } from './profile';
import { mySessionHandlers } from './my-sessions';
import { grafanaHandlers } from './grafana';
import { scopeHandlers } from './scopes';
import { sessionHandlers } from './session';
import { threadHandlers } from './threads';
import { twoFactorHandlers } from './two-factor';
import { userLinkHandlers } from './user-links';
import { userHandlers } from './users';

/** The API over one database; what is not here is a request the app should not make. */
export const createHandlers = (db: MockDb) => [
  ...sessionHandlers(db),
  ...serviceAccountHandlers(db),
  ...profileHandlers(db),
  ...userLinkHandlers(db),
  ...twoFactorHandlers(db),
  // Before those of any user: `me` is no id.
  ...mySessionHandlers(db),
  ...userHandlers(db),
  ...githubHandlers(db),
  ...overviewHandlers(db),
  ...analyticsHandlers(db),
  ...catalogTransferHandlers(db),
  ...catalogHandlers(db),
  ...catalogLifecycleHandlers(db),
  ...controlHandlers(db),
  ...computationUpkeepHandlers(db),
  ...computationHandlers(db),
  ...pointHandlers(db),
  ...flowHandlers(db),
  ...flowAdminHandlers(db),
  ...scopeHandlers(db),
  ...installationHandlers(db),
  ...ledgerHandlers(db),
  ...docsHandlers(db),
  ...grafanaHandlers(db),
  ...auditLogHandlers(db),
  ...assistantHandlers(db),
  ...threadHandlers(db),
  ...configHandlers(db),
  ...systemHandlers(db),
  ...serviceHistoryHandlers(db),
];
