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
    paths.appearance,
    () => import('../routes/me/appearance-page').then((module) => module.AppearancePage),
    'me',
  ),
];
