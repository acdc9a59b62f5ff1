import { paths } from '@/config/paths';
import { page } from '../page';

export const controlsArea = [
  page(paths.controls, () =>
    import('../routes/controls/controls-page').then((module) => module.ControlsPage),
  ),
  page(paths.control(':controlId'), () =>
    import('../routes/control/control-page').then((module) => module.ControlPage),
  ),
  page(
    paths.editControl(':controlId'),
    () =>
      import('../routes/control-form/control-edit-page').then((module) => module.ControlEditPage),
    'flows',
  ),
];
