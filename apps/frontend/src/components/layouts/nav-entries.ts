import type { operations } from '@status/sdk';
import { paths } from '@/config/paths';

export interface NavEntry {
  to: string;
  label: `nav.${string}`;
  /** Shown to those who may do this alone: nobody is led to a page that refuses them. */
  needs?: keyof operations;
  /** Area of the API it stands on; while that is switched off, the entry says so. */
  area?: string;
}

export interface NavSection {
  label?: `nav.${string}`;
  entries: readonly NavEntry[];
}

/** The navigation, by task; only what exists. */
export const navSections = [
  {
    entries: [
      { to: paths.overview, label: 'nav.overview', area: 'overview' },
      { to: paths.catalogs, label: 'nav.catalogs', area: 'catalogs' },
      { to: paths.controls, label: 'nav.controls', area: 'controls' },
      { to: paths.runs, label: 'nav.runs', area: 'computations' },
      { to: paths.flows, label: 'nav.flows', area: 'flows' },
    ],
  },
] as const satisfies readonly NavSection[];
