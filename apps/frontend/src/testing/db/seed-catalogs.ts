import type { Schemas, ScopeValues, Severity } from '@/lib/schemas';

export interface SeedControl {
  name: string;
  description: string;
  severity: Severity;
  period: Schemas['PeriodName'];
  flowId: string | null;
  params: Schemas['FlowParams'];
  threshold?: number;
  scopeSets: ScopeValues[];
  /** What is checked: the names of evidences. */
  keys: readonly string[];
  /** How many of them fail, by scope set (its first value) and by how many periods ago. */
  failing: (scope: string, ago: number) => number;
  /** Periods (ago) that ended in an error, or that have no run. */
  errors?: readonly number[];
  missing?: readonly number[];
}
export interface SeedCatalog {
  name: string;
  description: string;
  framework: string;
  frameworkVersion: string;
  status: Schemas['CatalogStatus'];
  controls: SeedControl[];
}

const components = [
  'react@19.3.1',
  'react-dom@19.3.1',
  'react-router@7.18.5',
  'express@5.3.0',
  'knex@3.3.0',
  'pg@8.23.1',
  'pg-boss@12.38.0',
  'jsonwebtoken@9.0.3',
  '@node-rs/argon2@2.2.1',
  'helmet@8.3.0',
  'pino@10.4.0',
  'luxon@3.7.2',
  'node-red@4.1.2',
  '@mantine/core@9.7.3',
  '@tanstack/react-query@5.108.0',
  'i18next@26.7.2',
  'jszip@3.10.1',
  'node-forge@1.3.3',
];
const services = ['backend', 'registry', 'node-red', 'postgres'];
const changes = Array.from({ length: 9 }, (_, index) => `change #${4120 + index * 3}`);
const findings = Array.from({ length: 6 }, (_, index) => `finding F-${311 + index * 7}`);
const people = ['amara', 'bruno', 'chen', 'dolores', 'emil', 'farah', 'goran'];

const dependencies: ScopeValues[] = [
  { dependencies: 'production' },
  { dependencies: 'development' },
];
const sbom = { url: '/api/v1/system/sbom', itemsPath: 'components', namePath: '{name}@{version}' };

/** What the demo holds: one catalog that audits STATUS itself, one of an organisation, one draft. */
export const seedCatalogs: SeedCatalog[] = [
  {
    name: 'Software supply chain of this installation',
    description:
      'STATUS audits itself: what it is built from, and whether its services answer. Every verdict is computed from the running system.',
    framework: 'STATUS',
    frameworkVersion: '1.0',
    status: 'finalized',
    controls: [
      {
        name: 'Every component declares a licence',
        description: 'A component without a declared licence cannot be used lawfully.',
        severity: 'high',
        period: 'daily',
        flowId: 'rest-items',
        params: { ...sbom, path: 'licenses.0', op: 'exists' },
        scopeSets: dependencies,
        keys: components,
        failing: (scope, ago) => (scope === 'development' && ago < 6 ? 1 : 0),
        missing: [18],
      },
      {
        name: 'No component under a strong copyleft licence',
        description:
          'A licence such as the GPL or the AGPL would bind the whole product. A choice of licences is fine when one of them does not.',
        severity: 'critical',
        period: 'daily',
        flowId: 'rest-items',
        params: { ...sbom, path: 'licenses', op: 'none-matches', value: 'GPL-*,AGPL-*,SSPL-*' },
        scopeSets: dependencies,
        keys: components,
        failing: (scope, ago) => {
          if (scope === 'production') return ago >= 20 && ago < 25 ? 2 : 0;
          return ago >= 9 && ago < 13 ? 1 : 0;
        },
        missing: [18],
      },
      {
        name: 'Every component is pinned by an integrity hash',
        description:
          'Without a hash in the lockfile an altered package would be installed unnoticed.',
        severity: 'high',
        period: 'daily',
        flowId: 'rest-items',
        params: { ...sbom, path: 'hashes.0', op: 'exists' },
        scopeSets: dependencies,
        keys: components,
        failing: () => 0,
        missing: [18],
      },
      {
        name: 'Every service answers',
        description: 'Each service of this installation answers a real call.',
        severity: 'critical',
        period: 'hourly',
        flowId: 'services-answer',
        params: { url: '/api/v1/system/status', path: 'status', value: 'up' },
        scopeSets: [],
        keys: services,
        failing: (_scope, ago) => (ago === 14 ? 1 : 0),
        errors: [15],
      },
    ],
  },
  {
    name: 'Secure development and operation',
    description: 'What our own teams promise each other, and what customers ask us to prove.',
    framework: 'ISO/IEC 27001',
    frameworkVersion: '2022',
    status: 'finalized',
    controls: [
      {
        name: 'Every change is reviewed by a second person',
        description: 'Annex A 8.32: changes reach production after somebody else has seen them.',
        severity: 'high',
        period: 'daily',
        flowId: 'rest-items',
        params: {
          url: 'https://git.example.org/api/changes?team={scope.team}',
          path: 'reviewers.0',
          op: 'exists',
        },
        threshold: 95,
        scopeSets: [{ team: 'platform' }, { team: 'web' }, { team: 'data' }],
        keys: changes,
        failing: (scope, ago) => {
          if (scope === 'data') return ago < 3 || ago === 8 || ago === 17 ? 2 : 0;
          return scope === 'web' && (ago === 12 || ago === 26) ? 1 : 0;
        },
        missing: [18],
      },
      {
        name: 'No known vulnerability stays open for 30 days',
        description: 'Annex A 8.8: what scanners find is mended or excepted in time.',
        severity: 'critical',
        period: 'daily',
        flowId: 'rest-items',
        params: {
          url: 'https://scan.example.org/findings?environment={scope.environment}',
          path: 'ageDays',
          op: '<',
          value: '30',
        },
        scopeSets: [{ environment: 'production' }, { environment: 'staging' }],
        keys: findings,
        failing: (scope, ago) => (scope === 'staging' && ago >= 11 && ago < 19 ? 2 : 0),
        errors: [0, 1],
        missing: [18],
      },
      {
        name: 'Backups are restored as a test',
        description: 'Annex A 8.13: a backup that was never restored is a hope.',
        severity: 'medium',
        period: 'weekly',
        flowId: 'rest-threshold',
        params: { url: 'https://ops.example.org/restores?from={period.from}', op: '>=', limit: 1 },
        scopeSets: [{ environment: 'production' }],
        keys: ['restores this week'],
        failing: (_scope, ago) => (ago === 7 ? 1 : 0),
      },
      {
        name: 'Access rights are reviewed every month',
        description: 'Annex A 5.18: nobody keeps access that they no longer need.',
        severity: 'medium',
        period: 'monthly',
        flowId: 'rest-items',
        params: { url: 'https://id.example.org/accounts', path: 'reviewedAt', op: 'exists' },
        scopeSets: [],
        keys: people,
        failing: (_scope, ago) => (ago === 4 ? 1 : 0),
        missing: [0],
      },
    ],
  },
  {
    name: 'Personal data',
    description: 'Records of processing, requests of people, and notices of breaches.',
    framework: 'GDPR',
    frameworkVersion: '2016/679',
    status: 'draft',
    controls: [
      {
        name: 'Requests of people are answered within a month',
        description: 'Article 12(3).',
        severity: 'high',
        period: 'monthly',
        flowId: 'rest-items',
        params: {
          url: 'https://desk.example.org/requests',
          path: 'ageDays',
          op: '<=',
          value: '30',
        },
        scopeSets: [{ environment: 'production' }],
        keys: ['request R-18', 'request R-21'],
        failing: () => 0,
      },
      {
        name: 'Every processing is on record',
        description: 'Article 30.',
        severity: 'medium',
        period: 'monthly',
        flowId: null,
        params: {},
        scopeSets: [],
        keys: [],
        failing: () => 0,
      },
    ],
  },
];
