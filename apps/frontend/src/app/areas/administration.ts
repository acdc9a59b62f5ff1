import { paths } from '@/config/paths';
import { page } from '../page';

/** What administrators do; auditors read the log. */
export const administrationArea = [
  page(
    paths.users,
    () => import('../routes/users/users-page').then((module) => module.UsersPage),
    'users',
  ),
  page(
    paths.newUser,
    () => import('../routes/user-new/user-new-page').then((module) => module.UserNewPage),
    'users',
  ),
  page(
    paths.user(':userId'),
    () => import('../routes/user/user-page').then((module) => module.UserPage),
    'users',
  ),
  page(
    paths.allServiceAccounts,
    () =>
      import('../routes/admin-service-accounts/admin-service-accounts-page').then(
        (module) => module.AdminServiceAccountsPage,
      ),
    'tokens',
  ),
  page(
    paths.endpoints,
    () => import('../routes/endpoints/endpoints-page').then((module) => module.EndpointsPage),
    'endpoints',
  ),
  page(
    paths.system,
    () => import('../routes/system/system-page').then((module) => module.SystemPage),
    'system',
  ),
  page(
    paths.service(':name'),
    () => import('../routes/service/service-page').then((module) => module.ServicePage),
    'system',
  ),
  page(
    paths.auditLog,
    () => import('../routes/audit-log/audit-log-page').then((module) => module.AuditLogPage),
    'audit',
  ),
  page(
    paths.assistantLimit,
    () =>
      import('../routes/assistant-limit/assistant-limit-page').then(
        (module) => module.AssistantLimitPage,
      ),
    'limit',
  ),
];
