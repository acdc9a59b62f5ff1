// openapi.yaml -> src/generated/* here and in the SDK; --check writes nothing and fails on drift.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';
import { bundle } from './bundle.mjs';
import { renderBuilders } from './examples.mjs';
import { addMediaExamples } from './media-examples.mjs';
import { operationsOf, renderOperations, renderSdk } from './operations.mjs';
import { renderValidators } from './validators.mjs';

const HEADER = '// Generated from openapi.yaml by "npm run generate". Do not edit.\n\n';
const root = join(import.meta.dirname, '../../..');
const contract = join(root, 'libs/api-contract/src/generated');
const sdk = join(root, 'libs/sdk/src/generated');
const check = process.argv.includes('--check');

const format = (text) =>
  prettier.format(HEADER + text, { parser: 'typescript', singleQuote: true, printWidth: 100 });

const doc = bundle(root);
const operations = operationsOf(doc);
const builders = renderBuilders(doc);
const validators = await renderValidators(doc);
const types = astToString(await openapiTS(doc, { alphabetize: true, defaultNonNullable: false }));
addMediaExamples(doc); // for readers only: nothing else is made from them
const files = {
  [join(contract, 'openapi.json')]: JSON.stringify(doc, null, 2) + '\n',
  [join(contract, 'types.ts')]: await format(types),
  [join(contract, 'operations.ts')]: await format(renderOperations(operations)),
  [join(contract, 'builders.ts')]: await format(builders),
  [join(contract, 'validators.ts')]: HEADER + validators,
  [join(sdk, 'operations.ts')]: await format(renderSdk(operations)),
};

const stale = Object.entries(files).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
for (const [path, text] of stale) {
  if (check) console.error(`stale: ${relative(root, path)} (run "npm run generate")`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
if (check && stale.length > 0) process.exitCode = 1;
else
  console.log(
    `${operations.length} operations, ${stale.length} files ${check ? 'stale' : 'written'}`,
  );
