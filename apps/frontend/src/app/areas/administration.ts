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
];
