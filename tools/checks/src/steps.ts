/** One check of the whole workspace, in the order of their price. */
export interface Step {
  what: string;
  command: string[];
  /** What to do when it fails. */
  remedy: string;
}

const nx = (...args: string[]) => ['npx', '--no-install', 'nx', ...args];

/** Checks before the tests. Each names the command that mends what it finds. */
export const STEPS: Step[] = [
  {
    what: 'The generated code is that of the contract',
    command: nx('run-many', '-t', 'generate-check', 'lint-spec'),
    remedy: 'Run "npm run generate" and commit what changed.',
  },
  {
    what: 'The contract breaks no client of the released one',
    command: ['npm', 'run', '--silent', 'contract:check'],
    remedy: 'Keep what clients use, or accept the change: libs/api-contract/released/README.md.',
  },
  {
    what: 'Formatting',
    command: ['npx', '--no-install', 'prettier', '--check', '--log-level=warn', '.'],
    remedy: 'Run "npm run format".',
  },
  {
    what: 'Project references',
    command: nx('sync:check'),
    remedy: 'Run "npx nx sync" and commit what changed.',
  },
  {
    what: 'Dead code and dependencies',
    command: ['npx', '--no-install', 'knip', '--no-progress'],
    remedy: 'Remove what is not used, or say in knip.json who uses it.',
  },
];

export const TESTS: Step = {
  what: 'Lint, types, tests, builds, packages',
  command: nx('run-many', '-t', 'lint', 'typecheck', 'test', 'build', 'pack-check'),
  remedy: 'Run one of them again with "npx nx TARGET PROJECT".',
};

export const CLUSTER: Step = {
  what: 'Two backends and a worker, killed while they work',
  command: ['npm', 'run', '--silent', 'cluster'],
  remedy: 'Run "npm run cluster" again.',
};

export const STORIES: Step = {
  what: 'Stories in the browser',
  command: nx('run', 'e2e:e2e'),
  remedy: 'What the services said is in apps/e2e/test-output/logs.',
};
