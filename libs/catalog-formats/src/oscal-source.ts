import type { CatalogDocument, Finding } from './document.js';
import { findingsOf } from './document-schema.js';
import { controlSchema, skeletonSchema } from './oscal-schema.js';

/** What a status-json document carries of an OSCAL one must be fit to be written as one again. */
export function checkSources(
  { catalog, controls }: CatalogDocument,
  where: (index: number, field?: string) => string,
): Finding[] {
  const found: Finding[] = [];
  if (catalog.source) {
    const checked = skeletonSchema.safeParse(catalog.source.original);
    if (!checked.success) found.push(...findingsOf(checked.error, '/catalog/source/original'));
  }
  controls.forEach(({ source }, index) => {
    if (!source) return;
    const checked = controlSchema.safeParse(source.original);
    if (!checked.success) found.push(...findingsOf(checked.error, where(index, 'source/original')));
  });
  return found;
}
