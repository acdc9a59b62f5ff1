/**
 * The catalog by which STATUS audits its own installation, so that the first verdicts a person
 * sees are true: they come from the bill of materials and the services that really run.
 */
export const DEMO_CATALOG = {
  name: 'Software supply chain of this installation',
  description:
    'STATUS audits itself: what it is built from, and whether its services answer. Every verdict is computed from the running system.',
  framework: 'STATUS',
  frameworkVersion: '1.0',
};

export const DEMO_SCOPE = {
  name: 'dependencies',
  description: 'Which components: those that run in production, or those that only build and test',
  type: 'select' as const,
  values: ['production', 'development'],
};

/** A name stands for one or more of these; a trailing * covers their versions. */
const STRONG_COPYLEFT = 'GPL-*,AGPL-*,SSPL-*,OSL-*,EUPL-*,CECILL-2*,RPL-*,QPL-*,Sleepycat';

const COMPONENTS = {
  url: '/api/v1/system/sbom',
  itemsPath: 'components',
  namePath: 'bom-ref',
  filterPath: 'properties[name=status:scope].value',
  filterValue: '{scope.dependencies}',
};
const BY_SCOPE = DEMO_SCOPE.values.map((dependencies) => ({ dependencies }));

export interface DemoControl {
  name: string;
  description: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  period: 'hourly' | 'daily';
  /** Path of the default flow it uses. */
  flowUrl: string;
  params: Record<string, string>;
  scopeSets: Record<string, string>[];
}

export const DEMO_CONTROLS: DemoControl[] = [
  {
    name: 'Every component declares a licence',
    description: 'A component without a declared licence cannot be used lawfully.',
    severity: 'high',
    period: 'daily',
    flowUrl: '/controls/rest-items',
    params: { ...COMPONENTS, path: 'licenses.0', op: 'exists' },
    scopeSets: BY_SCOPE,
  },
  {
    name: 'No component under a strong copyleft licence',
    description:
      'A licence such as the GPL or the AGPL would bind the whole product. A choice of licences is fine when one of them does not; a licence nobody declared cannot be shown to be fine.',
    severity: 'critical',
    period: 'daily',
    flowUrl: '/controls/rest-items',
    params: { ...COMPONENTS, path: 'licenses', op: 'none-matches', value: STRONG_COPYLEFT },
    scopeSets: BY_SCOPE,
  },
  {
    name: 'Every component is pinned by an integrity hash',
    description: 'Without a hash in the lockfile an altered package would be installed unnoticed.',
    severity: 'high',
    period: 'daily',
    flowUrl: '/controls/rest-items',
    params: { ...COMPONENTS, path: 'hashes.0', op: 'exists' },
    scopeSets: BY_SCOPE,
  },
  {
    name: 'Every service answers',
    description: 'Each service of this installation answers a real call.',
    severity: 'critical',
    period: 'hourly',
    flowUrl: '/controls/services-answer',
    params: {},
    scopeSets: [],
  },
];
