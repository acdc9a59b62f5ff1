// Who may import whom inside an application. Nx guards the borders between projects and says
// nothing about the inside of one; these rules do that. Folders are read from the disk, so that a
// new feature is protected from its first file on.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'];
const F = './src/features';

/** The web framework, the database, and what else only the edges of a feature may touch. */
const EXPRESS = ['express', 'express/**', 'express-openapi-validator'];
const DATABASE = ['knex', 'knex/**', 'pg', 'pg-boss'];
const CONTRACT = ['@status/api-contract', '@status/api-contract/**'];
const INPUT_OUTPUT = [
  ...EXPRESS,
  ...DATABASE,
  ...CONTRACT,
  ...['undici', 'node:fs', 'node:fs/**', 'node:http', 'node:https', 'node:net'],
  'node:child_process',
];

const folders = (path) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** Plugin and resolver, which `import-x` rules need to find the file behind a name. */
const setup = (root, project) => ({
  files: ['src/**/*.ts', 'src/**/*.tsx'],
  plugins: { 'import-x': importX },
  settings: {
    // Without it, files in TypeScript are not read, and no cycle is ever found.
    'import-x/extensions': ['.ts', '.tsx', '.mts', '.js', '.mjs'],
    'import-x/resolver-next': [createTypeScriptImportResolver({ project: join(root, project) })],
  },
});

const noImport = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

// The rule refuses an empty list of folders, which a young project has.
const hasTarget = ({ target, from }) => target.length > 0 && from.length > 0;

const paths = (root, zones) => ({
  files: ['src/**/*.ts', 'src/**/*.tsx'],
  ignores: TESTS,
  rules: {
    'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones.filter(hasTarget) }],
    'import-x/no-cycle': ['error', { ignoreExternal: true }],
    'import-x/no-default-export': 'error',
  },
});

/** "catalogs" holds `catalog.ts`, "policies" `policy.ts`, "ledger" `ledger.ts`. */
const conceptFiles = (feature) => {
  const singular = feature.replace(/ies$/, 'y').replace(/s$/, '');
  return [...new Set([feature, singular])].map((name) => `src/features/${feature}/${name}.ts`);
};

/**
 * The backend: features know each other by their index only; in a feature, each role has its own
 * few neighbours.
 * @param {string} root folder of the project
 */
export function backendBoundaries(root) {
  const features = folders(join(root, 'src/features'));
  const shared = folders(join(root, 'src')).filter((name) => name !== 'features');
  const concepts = features.flatMap(conceptFiles);
  const role = (suffixes) => `${F}/**/*-@(${suffixes}).ts`;
  const zones = [
    ...features.map((feature) => ({
      target: `${F}/${feature}`,
      from: `${F}/!(${feature})/**/!(index).ts`,
      message: 'A feature knows another one by its index.ts only.',
    })),
    {
      target: role('routes'),
      from: role('repository|gateway'),
      message: 'Routes talk to their service.',
    },
    {
      target: role('service'),
      from: role('repository|reader|gateway|routes'),
      message: 'A service knows ports, declared beside the domain type; create-*.ts fills them.',
    },
    {
      target: role('repository|reader|gateway'),
      from: role('service|routes'),
      message: 'Adapters serve services and do not call them.',
    },
    {
      target: [...concepts.map((file) => `./${file}`), `${F}/**/engine/**`],
      from: [
        role('repository|reader|gateway|service|routes'),
        ...shared.map((s) => `./src/${s}/**`),
      ]
        // Errors are part of what a rule says.
        .filter((from) => from !== './src/errors/**'),
      message: 'The domain imports nothing that does input or output.',
    },
    {
      target: `${F}/**/!(create-*).ts`,
      from: `${F}/**/create-*.ts`,
      message: 'Factories are for context.ts and tests.',
    },
    {
      target: shared.map((name) => `./src/${name}`),
      from: './src/features',
      message: 'Shared code knows no feature.',
    },
  ];
  const inRole = (suffix, group, message) => ({
    files: [`src/features/**/*-${suffix}.ts`],
    ignores: TESTS,
    rules: noImport([...group, '@status/sdk'], message),
  });
  return [
    setup(root, 'tsconfig.app.json'),
    paths(root, zones),
    {
      files: ['src/**/*.ts'],
      ignores: TESTS,
      rules: noImport(['@status/sdk'], 'The backend serves the SDK and does not use it.'),
    },
    inRole('routes', DATABASE, 'Routes do not query: the service does, through its ports.'),
    inRole('service', INPUT_OUTPUT, 'A service speaks the language of its domain only.'),
    inRole('repository', [...EXPRESS, ...CONTRACT], 'A repository maps rows to the domain.'),
    inRole('reader', [...EXPRESS, ...CONTRACT], 'A reader maps rows to the domain.'),
    inRole('gateway', [...EXPRESS, ...DATABASE, ...CONTRACT], 'A gateway wraps one client.'),
    {
      files: [...concepts, 'src/features/**/engine/**/*.ts'],
      ignores: TESTS,
      rules: noImport(INPUT_OUTPUT, 'The domain imports nothing that does input or output.'),
    },
  ];
}

/**
 * The web app: shared code, then features, then the app that composes them; never sideways.
 * @param {string} root folder of the project
 */
export function frontendBoundaries(root) {
  const features = folders(join(root, 'src/features'));
  const shared = folders(join(root, 'src')).filter(
    (name) => !['app', 'features', 'testing'].includes(name),
  );
  const zones = [
    ...features.map((feature) => ({
      target: `${F}/${feature}`,
      from: F,
      except: [`./${feature}`],
      message: 'Features do not know each other: compose them in app/routes.',
    })),
    { target: F, from: './src/app', message: 'app composes features, never the reverse.' },
    {
      target: shared.map((name) => `./src/${name}`),
      from: [F, './src/app'],
      message: 'Shared code knows neither features nor app.',
    },
    {
      target: ['./src/app', F, ...shared.map((name) => `./src/${name}`)],
      from: './src/testing',
      message: 'Mocks are no part of the product.',
    },
  ];
  return [setup(root, 'tsconfig.app.json'), paths(root, zones)];
}
