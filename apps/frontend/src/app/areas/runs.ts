import { paths } from '@/config/paths';
import { page } from '../page';

export const runsArea = [
  page(paths.runs, () => import('../routes/runs/runs-page').then((module) => module.RunsPage)),
  page(
    paths.run(':group'),
    () => import('../routes/run/run-page').then((module) => module.RunPage),
    'evidence',
    'flows',
  ),
  page(
    paths.result(':group', ':computationId'),
    () => import('../routes/result/result-page').then((module) => module.ResultPage),
    'evidence',
    'flows',
  ),
];
