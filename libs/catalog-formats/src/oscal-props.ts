import { z } from 'zod';
import {
  CATALOG_DEFAULTS,
  CONTROL_DEFAULTS,
  type CatalogFields,
  type ControlDocument,
  type Finding,
} from './document.js';
import { catalogSchema, controlSchema, findingsOf, scopeSchema } from './document-schema.js';
import { sameJson } from './json.js';
import type { OscalProp } from './oscal-schema.js';

/** The name space of what OSCAL itself has no place for. */
export const NS = 'urn:status:catalog';

/** Fields whose property is their text; that of the others is JSON. */
const PLAIN = new Set(['severity', 'period', 'operator', 'startDate', 'endDate', 'timeZone']);

/** Property values are single lines without spaces around them, which JSON texts are too. */
const encode = (field: string, value: unknown): string =>
  PLAIN.has(field) && typeof value === 'string'
    ? value
    : JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

export const ownProp = (name: string, value: unknown): OscalProp => ({
  name,
  ns: NS,
  value: encode(name, value),
});

const CONTROL_FIELDS = [
  'description',
  'type',
  'severity',
  'period',
  'startDate',
  'endDate',
  'flow',
  'params',
  'operator',
  'threshold',
  'evidenceType',
  'tags',
  'scopeSets',
  'schedule',
] as const;

/** Properties for every field that differs from what is assumed without one. */
export const controlProps = (control: ControlDocument): OscalProp[] =>
  CONTROL_FIELDS.filter((field) => !sameJson(control[field], CONTROL_DEFAULTS[field])).map(
    (field) => ownProp(field, control[field]),
  );

const CATALOG_FIELDS = [
  'description',
  'framework',
  'startDate',
  'endDate',
  'timeZone',
  'tags',
] as const;

export const catalogProps = (catalog: CatalogFields): OscalProp[] =>
  CATALOG_FIELDS.filter((field) => !sameJson(catalog[field], CATALOG_DEFAULTS[field])).map(
    (field) => ownProp(field, catalog[field]),
  );

export const isOwn = ({ ns }: OscalProp): boolean => ns === NS;

export interface OwnValues {
  values: Record<string, unknown>;
  problems: Finding[];
}

/** The fields that our own properties give. @param path pointer of the properties' owner */
export function readOwnProps(props: readonly OscalProp[] | undefined, path: string): OwnValues {
  const values: Record<string, unknown> = {};
  const problems: Finding[] = [];
  (props ?? []).forEach((prop, index) => {
    if (!isOwn(prop)) return;
    try {
      values[prop.name] = PLAIN.has(prop.name) ? prop.value : JSON.parse(prop.value);
    } catch {
      problems.push({ path: `${path}/props/${index}/value`, message: 'is not JSON' });
    }
  });
  return { values, problems };
}

const CONTROL_PART = controlSchema
  .omit({ source: true })
  .partial()
  .extend({ order: z.number().int().min(0).max(1e6).optional() });
const CATALOG_PART = catalogSchema
  .omit({ source: true })
  .partial()
  .extend({ scopes: z.array(scopeSchema).max(500).optional() });

/** Checks fields of own properties as those of a document are checked. */
export function checkOwn(
  kind: 'control' | 'catalog',
  values: Record<string, unknown>,
  path: string,
): Finding[] {
  const checked = (kind === 'control' ? CONTROL_PART : CATALOG_PART).safeParse(values);
  if (checked.success) return [];
  return findingsOf(checked.error).map((finding) => ({
    path: `${path}/props`,
    message: `${finding.path.slice(1)}: ${finding.message}`,
  }));
}
