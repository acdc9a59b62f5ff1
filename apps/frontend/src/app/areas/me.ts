import { paths } from '@/config/paths';
import { page } from '../page';

/** What everybody has for themselves. */
export const meArea = [
  page(
    paths.profile,
    () => import('../routes/me/profile-page').then((module) => module.ProfilePage),
    'me',
  ),
  page(
    paths.security,
    () => import('../routes/me/security-page').then((module) => module.SecurityPage),
    'me',
  ),
  page(
    paths.tokens,
    () => import('../routes/tokens/tokens-page').then((module) => module.TokensPage),
    'tokens',
  ),
  page(
    paths.newServiceAccount,
    () =>
      import('../routes/service-account-form/service-account-new-page').then(
        (module) => module.ServiceAccountNewPage,
      ),
    'tokens',
  ),
  page(
    paths.serviceAccount(':serviceAccountId'),
    () =>
      import('../routes/service-account/service-account-page').then(
        (module) => module.ServiceAccountPage,
      ),
    'tokens',
  ),
  page(
    paths.editServiceAccount(':serviceAccountId'),
    () =>
      import('../routes/service-account-form/service-account-edit-page').then(
        (module) => module.ServiceAccountEditPage,
      ),
    'tokens',
  ),
  page(
    paths.appearance,
    () => import('../routes/me/appearance-page').then((module) => module.AppearancePage),
    'me',
  ),
];
