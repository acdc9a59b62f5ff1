import type { CallOptions, components } from '@status/sdk';
import { textOption, type Command } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { readText } from './verify.js';

type Schemas = components['schemas'];
type Imported = Schemas['CatalogImported'];
type Preview = Schemas['CatalogImportPreview'];

export const importCatalog: Command = {
  usage: '<file> [--dry-run] [--name NAME]',
  summary:
    'Make a draft catalog from JSON (ours or OSCAL) or CSV; --dry-run: only say what is wrong',
  options: { 'dry-run': { type: 'boolean' }, name: { type: 'string' } },
  run: async (context) => {
    const [file] = context.words;
    if (!file) throw new UsageError('Name the file: status import <file> [--dry-run]');
    const document = readDocument(file);
    const name = textOption(context, 'name');
    const query = {
      ...(context.options['dry-run'] ? { dryRun: true } : {}),
      ...(name === undefined ? {} : { name }),
    };
    const { signal } = context;
    const made = await context.client().importCatalog({ ...document, query, signal });
    const lines = 'problems' in made ? describePreview(made) : describeImport(made);
    const isRefused = 'problems' in made && made.problemCount > 0;
    return { exit: isRefused ? EXIT.no : EXIT.ok, lines, data: made };
  },
};

/** By the name of the file: `.csv` is CSV, anything else JSON. @throws UsageError when it is not */
function readDocument(file: string): CallOptions<'importCatalog'> {
  const text = readText(file);
  if (/\.csv$/i.test(file)) return { body: text, contentType: 'text/csv' };
  try {
    return { body: JSON.parse(text) as Schemas['CatalogDocument'] };
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

const describeImport = ({ catalog, controlsCreated, warnings }: Imported): string[] => [
  `${catalog.name} (${catalog.id}): ${controlsCreated} controls, as a draft`,
  ...warnings.map(line('warning')),
];

const describePreview = ({
  controlsCreated,
  problems,
  problemCount,
  ...more
}: Preview): string[] => [
  ...problems.map(line('problem')),
  ...(problemCount > problems.length ? [`… ${problemCount - problems.length} more problems`] : []),
  ...more.warnings.map(line('warning')),
  problemCount === 0
    ? `${more.catalog?.name ?? 'It'} would have ${controlsCreated} controls. Nothing was changed.`
    : `${problemCount} problems. Nothing would be imported.`,
];

const line =
  (kind: string) =>
  ({ path, message }: Schemas['Finding']): string =>
    `${kind} ${path}: ${message}`;
