import { readJson, sameJson, writeOscal } from '@status/catalog-formats';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export interface RoundTrip {
  /** Why it cannot be imported. */
  problems: { path: string; message: string }[];
  warnings: { path: string; message: string }[];
  controls: number;
  groups: number;
  /** Faults that the schema finds in the export; undefined without a schema. */
  schemaFaults: string[] | undefined;
  /** JSON pointers of what went missing, came in, or changed. */
  losses: string[];
}

/** What an export changes on purpose: the document is a new one. */
const RENEWED = new Set(['/catalog/uuid', '/catalog/metadata/last-modified', '/$schema']);
const AS_OF = {
  uuid: '11111111-1111-4111-8111-111111111111',
  lastModified: '2025-01-01T00:00:00Z',
};

export function compileSchema(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  return ajv.compile(schema);
}

/** Imports and exports a document, and says what became of it. */
export function roundTrip(document: unknown, validate?: ValidateFunction): RoundTrip {
  const read = readJson(document);
  const none = { controls: 0, groups: 0, schemaFaults: undefined, losses: [] };
  if (!read.document) return { ...none, problems: read.problems, warnings: read.warnings };
  // As over the wire: members that are undefined are not there.
  const written: unknown = JSON.parse(JSON.stringify(writeOscal(read.document, AS_OF)));
  const isValid = validate?.(written);
  return {
    problems: [],
    warnings: read.warnings,
    controls: read.document.controls.length,
    groups: new Set(read.document.controls.map(({ group }) => group)).size,
    schemaFaults: validate && (isValid ? [] : faultsOf(validate)),
    losses: differences(document, written, '').filter((path) => !RENEWED.has(path)),
  };
}

const faultsOf = ({ errors }: ValidateFunction): string[] =>
  (errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`);

function differences(a: unknown, b: unknown, path: string): string[] {
  if (sameJson(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}/${key}`,
    ),
  );
}
