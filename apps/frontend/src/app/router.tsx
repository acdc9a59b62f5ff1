import type { RouteObject } from 'react-router';
import { NotFoundPage } from '@/components/errors/failure-page';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { administrationArea } from './areas/administration';
import { catalogsArea } from './areas/catalogs';
import { controlsArea } from './areas/controls';
import { flowsArea } from './areas/flows';
import { meArea } from './areas/me';
import { overviewArea } from './areas/overview';
import { publicArea } from './areas/public';
import { runsArea } from './areas/runs';
import { RouteCrash } from './route-crash';
import { SignedIn } from './signed-in';

/** Every address of the app, by area; the pages compose what the features offer. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteCrash,
    HydrateFallback: SkeletonLines,
    children: [
      ...publicArea,
      {
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: RouteCrash,
            children: [
              ...overviewArea,
              ...catalogsArea,
              ...controlsArea,
              ...runsArea,
              ...flowsArea,
              ...meArea,
              ...administrationArea,
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
