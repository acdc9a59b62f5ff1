import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { NotFoundPage } from '@/components/errors/failure-page';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { RouteCrash } from './route-crash';
import { SignedIn } from './signed-in';

// Each page is a file of its own, fetched when it is visited.
const page = (load: () => Promise<ComponentType>) => ({
  lazy: async () => ({ Component: await load() }),
});

/** Every address of the app; the pages compose what the features offer. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteCrash,
    HydrateFallback: SkeletonLines,
    children: [
      {
        path: '/setup',
        ...page(() => import('./routes/setup/setup-page').then((module) => module.SetupPage)),
      },
      {
        path: '/sign-in',
        ...page(() => import('./routes/sign-in/sign-in-page').then((module) => module.SignInPage)),
      },
      {
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: RouteCrash,
            children: [
              {
                path: '/',
                ...page(() =>
                  import('./routes/overview/overview-page').then((module) => module.OverviewPage),
                ),
              },
              {
                path: '/catalogs',
                ...page(() =>
                  import('./routes/catalogs/catalogs-page').then((module) => module.CatalogsPage),
                ),
              },
              {
                path: '/catalogs/new',
                ...page(() =>
                  import('./routes/catalog-new/catalog-new-page').then(
                    (module) => module.CatalogNewPage,
                  ),
                ),
              },
              {
                path: '/catalogs/:catalogId',
                ...page(() =>
                  import('./routes/catalog/catalog-page').then((module) => module.CatalogPage),
                ),
              },
              {
                path: '/catalogs/:catalogId/controls/new',
                ...page(() =>
                  import('./routes/control-form/control-new-page').then(
                    (module) => module.ControlNewPage,
                  ),
                ),
              },
              {
                path: '/controls',
                ...page(() =>
                  import('./routes/controls/controls-page').then((module) => module.ControlsPage),
                ),
              },
              {
                path: '/controls/:controlId',
                ...page(() =>
                  import('./routes/control/control-page').then((module) => module.ControlPage),
                ),
              },
              {
                path: '/controls/:controlId/edit',
                ...page(() =>
                  import('./routes/control-form/control-edit-page').then(
                    (module) => module.ControlEditPage,
                  ),
                ),
              },
              {
                path: '/runs',
                ...page(() => import('./routes/runs/runs-page').then((module) => module.RunsPage)),
              },
              {
                path: '/runs/:group',
                ...page(() => import('./routes/run/run-page').then((module) => module.RunPage)),
              },
              {
                path: '/runs/:group/results/:computationId',
                ...page(() =>
                  import('./routes/result/result-page').then((module) => module.ResultPage),
                ),
              },
              {
                path: '/flows',
                ...page(() =>
                  import('./routes/flows/flows-page').then((module) => module.FlowsPage),
                ),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
