import { paths } from '@/config/paths';
import { page } from '../page';

/** What is shown without a session. */
export const publicArea = [
  page(paths.setup, () => import('../routes/setup/setup-page').then((module) => module.SetupPage)),
  page(paths.signIn, () =>
    import('../routes/sign-in/sign-in-page').then((module) => module.SignInPage),
  ),
  page(
    paths.acceptInvitation,
    () =>
      import('../routes/accept-invitation/accept-invitation-page').then(
        (module) => module.AcceptInvitationPage,
      ),
    'links',
  ),
  page(
    paths.resetPassword,
    () =>
      import('../routes/reset-password/reset-password-page').then(
        (module) => module.ResetPasswordPage,
      ),
    'links',
  ),
];
