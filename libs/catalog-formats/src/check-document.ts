import type { CatalogDocument, Finding } from './document.js';

/**
 * What is wrong with a document whose fields are right one by one: names, codes and scope sets that
 * are there twice, and days in the wrong order.
 * @param where where a field of a control stands
 * @param whereCatalog where a field of the catalog stands
 */
export function checkDocument(
  { catalog, controls, scopes }: CatalogDocument,
  where: (index: number, field?: string) => string,
  whereCatalog: (field: string) => string,
): Finding[] {
  const found: Finding[] = [];
  const report = (path: string, message: string) => found.push({ path, message });
  if (catalog.name.trim() === '') report(whereCatalog('name'), 'is blank; give the catalog a name');
  if (catalog.startDate && catalog.endDate && catalog.endDate < catalog.startDate)
    report(whereCatalog('endDate'), `comes before the start date ${catalog.startDate}`);
  const defined = new Set<string>();
  for (const { name } of scopes) {
    if (defined.has(name.toLowerCase()))
      report(whereCatalog('scopes'), `defines the scope "${name}" twice`);
    defined.add(name.toLowerCase());
  }
  const names = new Map<string, number>();
  const codes = new Map<string, number>();
  controls.forEach((control, index) => {
    once(names, control.name.trim(), index, 'name');
    if (control.code !== null) once(codes, control.code, index, 'code');
    if (control.name.trim() === '')
      report(where(index, 'name'), 'is blank; give the control a name');
    const { startDate, endDate } = control;
    const start = startDate ?? catalog.startDate;
    if (start && endDate && endDate < start)
      report(where(index, 'endDate'), `comes before the start date ${start}`);
    if (startDate && catalog.endDate && startDate > catalog.endDate)
      report(where(index, 'startDate'), `comes after its catalog ends on ${catalog.endDate}`);
    const sets = new Set(control.scopeSets.map(keyOf));
    if (sets.size < control.scopeSets.length)
      report(where(index, 'scopeSets'), 'has a combination of values twice');
  });
  return found;

  function once(seen: Map<string, number>, text: string, index: number, field: string) {
    const key = text.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else report(where(index, field), `is "${text}" as at ${where(first)}; it must be unique`);
  }
}

const keyOf = (values: Record<string, string>): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
