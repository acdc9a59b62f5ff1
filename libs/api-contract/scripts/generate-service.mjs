// generate-service.mjs <application>: its openapi.yaml -> its src/generated/*, with the name it has in
// redocly.yaml. --check writes nothing and fails on drift.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';
import { bundle } from './bundle.mjs';

const HEADER = '// Generated from openapi.yaml by "npm run generate". Do not edit.\n\n';
const root = join(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
const name = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (!name) throw new Error('Which application? generate-service.mjs <application> [--check]');
const folder = join(root, 'apps', name, 'src/generated');

const document = bundle(root, name);
const types = astToString(
  await openapiTS(document, { alphabetize: true, defaultNonNullable: false }),
);
const files = {
  'openapi.json': JSON.stringify(document, null, 2) + '\n',
  'types.ts': await prettier.format(HEADER + types, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
  }),
};

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) {
  const path = join(folder, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) {
    console.error(`stale: ${relative(root, path)} (run "npm run generate")`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
