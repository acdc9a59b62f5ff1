import { paths } from '@/config/paths';
import { page } from '../page';

export const flowsArea = [
  page(
    paths.flows,
    () => import('../routes/flows/flows-page').then((module) => module.FlowsPage),
    'flows',
  ),
];
