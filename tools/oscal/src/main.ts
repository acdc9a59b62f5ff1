// npm run oscal -- [--schema oscal_catalog_schema.json] catalog.json...: needs no server.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSchema, roundTrip } from './round-trip.js';

const SHOWN = 20;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { schema: { type: 'string' } },
  });
  if (positionals.length === 0)
    throw new Error('Name the files: npm run oscal -- [--schema schema.json] catalog.json...');
  const readJsonFile = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const validate =
    values.schema === undefined ? undefined : compileSchema(readJsonFile(values.schema) as object);
  for (const file of positionals) {
    const begun = performance.now();
    const { problems, warnings, controls, groups, schemaFaults, losses } = roundTrip(
      readJsonFile(file),
      validate,
    );
    const schema = schemaFaults === undefined ? 'not checked' : `${schemaFaults.length} faults`;
    console.log(
      `${basename(file)}: ${controls} controls in ${groups} groups, ${problems.length} problems, ${warnings.length} warnings; schema: ${schema}; ${losses.length} differences (${Math.round(performance.now() - begun)} ms)`,
    );
    const lines = [
      ...[...problems, ...warnings].map(({ path, message }) => `${path}: ${message}`),
      ...(schemaFaults ?? []),
      ...losses,
    ];
    for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
    if (problems.length + losses.length + (schemaFaults?.length ?? 0) > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
