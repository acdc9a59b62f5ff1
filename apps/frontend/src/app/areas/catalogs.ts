import { paths } from '@/config/paths';
import { page } from '../page';

export const catalogsArea = [
  page(paths.catalogs, () =>
    import('../routes/catalogs/catalogs-page').then((module) => module.CatalogsPage),
  ),
  page(paths.newCatalog, () =>
    import('../routes/catalog-new/catalog-new-page').then((module) => module.CatalogNewPage),
  ),
  page(
    paths.catalog(':catalogId'),
    () => import('../routes/catalog/catalog-page').then((module) => module.CatalogPage),
    'flows',
  ),
  page(
    paths.newControl(':catalogId'),
    () => import('../routes/control-form/control-new-page').then((module) => module.ControlNewPage),
    'flows',
  ),
];
