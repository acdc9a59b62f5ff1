import { paths } from '@/config/paths';
import { page } from '../page';

export const overviewArea = [
  page(paths.overview, () =>
    import('../routes/overview/overview-page').then((module) => module.OverviewPage),
  ),
];
