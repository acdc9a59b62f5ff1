import type { operations } from '@status/sdk';
import { paths } from '@/config/paths';
import type { Messages } from '@/lib/i18n/messages';

/** Names of entries in the messages. */
type NavLabel = `nav.${Exclude<keyof Messages['nav'], 'administration' | 'label' | 'unavailable'>}`;

export interface NavEntry {
  to: string;
  label: NavLabel;
  /** Shown to those who may do this alone: nobody is led to a page that refuses them. */
  needs?: keyof operations;
  /** Letter that leads here after `g`. */
  letter?: string;
  /** Area of the API it stands on; while that is switched off, the entry says so. */
  area?: string;
}

export interface NavSection {
  /** What its entries have in common; the first section needs no name. */
  title?: 'nav.administration';
  entries: readonly NavEntry[];
}

/** The navigation, by task; only what exists. */
export const navSections: readonly NavSection[] = [
  {
    entries: [
      { to: paths.overview, label: 'nav.overview', letter: 'o', area: 'overview' },
      { to: paths.catalogs, label: 'nav.catalogs', letter: 'c', area: 'catalogs' },
      { to: paths.controls, label: 'nav.controls', letter: 'k', area: 'controls' },
      { to: paths.runs, label: 'nav.runs', letter: 'r', area: 'computations' },
      { to: paths.flows, label: 'nav.flows', letter: 'f', area: 'flows' },
    ],
  },
  {
    title: 'nav.administration',
    entries: [
      { to: paths.users, label: 'nav.users', needs: 'listUsers', area: 'users' },
      {
        to: paths.allServiceAccounts,
        label: 'nav.serviceAccounts',
        // Developers list their own alone, on a page about themselves.
        needs: 'listUsers',
        area: 'service-accounts',
      },
      { to: paths.endpoints, label: 'nav.endpoints', needs: 'listEndpointConfig', area: 'config' },
      { to: paths.system, label: 'nav.system', needs: 'getSystemStatus', area: 'system' },
      { to: paths.auditLog, label: 'nav.auditLog', needs: 'listAuditLog', area: 'audit-log' },
      {
        to: paths.assistantLimit,
        label: 'nav.assistantLimit',
        needs: 'getAssistantLimit',
        area: 'config',
      },
    ],
  },
];

/** Entries that this person may enter. */
export const mayEnter = ({ needs }: NavEntry, permissions: readonly string[]): boolean =>
  needs === undefined || permissions.includes(needs);

/** All entries, in the order of the navigation. */
export const navEntries: readonly NavEntry[] = navSections.flatMap(({ entries }) => entries);
