import { checkDocument } from './check-document.js';
import type { CatalogDocument, ReadResult } from './document.js';
import { MAX_DEPTH } from './document.js';
import { documentSchema, findingsOf } from './document-schema.js';
import { isDeeperThan } from './json.js';
import { checkSources } from './oscal-source.js';

/** Our own format, which loses nothing. */
export const writeStatusJson = ({ catalog, scopes, controls }: CatalogDocument) => ({
  format: 'status-catalog' as const,
  version: 1 as const,
  catalog,
  scopes,
  controls,
});

export function readStatusJson(value: unknown): ReadResult {
  if (isDeeperThan(value, MAX_DEPTH))
    return {
      document: undefined,
      problems: [{ path: '/', message: `is nested deeper than ${MAX_DEPTH} levels` }],
      warnings: [],
    };
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success)
    return { document: undefined, problems: findingsOf(parsed.error), warnings: [] };
  const { catalog, scopes, controls } = parsed.data;
  const document = { catalog, scopes, controls };
  const where = (index: number, field?: string) =>
    `/controls/${index}${field === undefined ? '' : `/${field}`}`;
  const problems = [
    ...checkDocument(document, where, (field) =>
      field === 'scopes' ? '/scopes' : `/catalog/${field}`,
    ),
    ...checkSources(document, where),
  ];
  if (problems.length > 0) return { document: undefined, problems, warnings: [] };
  return { document, problems: [], warnings: [], where };
}
