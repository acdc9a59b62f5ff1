import { checkDocument } from './check-document.js';
import {
  CATALOG_DEFAULTS,
  CONTROL_DEFAULTS,
  MAX_CONTROLS,
  MAX_DEPTH,
  MAX_TEXT,
  type CatalogDocument,
  type CatalogFields,
  type ControlDocument,
  type Finding,
  type Fragment,
  type ReadResult,
  type ScopeDocument,
} from './document.js';
import { findingsOf } from './document-schema.js';
import { isDeeperThan, sameJson, without } from './json.js';
import { namesOf } from './oscal-names.js';
import { checkOwn, isOwn, readOwnProps } from './oscal-props.js';
import {
  oscalSchema,
  type OscalCatalog,
  type OscalControl,
  type OscalProp,
} from './oscal-schema.js';
import { textOf } from './oscal-text.js';
import { skeletonOf, walkCatalog, type Walked } from './oscal-walk.js';
import { writeControl, writeOscal } from './oscal-write.js';

/**
 * Reads an OSCAL catalog (NIST OSCAL 1.1, 1.2). Titles become names, ids codes, groups and the
 * texts of statements and guidance fields; all the rest is carried as `source`.
 */
export function readOscal(value: unknown): ReadResult {
  const failed = (problems: Finding[]): ReadResult => ({
    document: undefined,
    problems,
    warnings: [],
  });
  if (isDeeperThan(value, MAX_DEPTH))
    return failed([{ path: '/', message: `is nested deeper than ${MAX_DEPTH} levels` }]);
  const parsed = oscalSchema.safeParse(value);
  if (!parsed.success) return failed(findingsOf(parsed.error));
  // The value itself and not its parsed copy: what is carried must be as it was.
  const { catalog } = value as { catalog: OscalCatalog };
  const walked = walkCatalog(catalog);
  if (walked.length > MAX_CONTROLS)
    return failed([{ path: '/catalog', message: `has more than ${MAX_CONTROLS} controls` }]);

  const problems: Finding[] = [];
  const warnings: Finding[] = [];
  const names = namesOf(walked.map(({ control }) => control));
  const read = walked.map((one, index) =>
    readControl(one, names[index] as string, problems, warnings),
  );
  const { fields, scopes } = readCatalog(catalog, problems);
  if (problems.length > 0) return failed(problems);

  const order = read.map(({ order: given }, index) => ({ given, index }));
  if (order.every(({ given }) => given !== undefined))
    order.sort((a, b) => (a.given as number) - (b.given as number));
  const controls = order.map(({ index }) => (read[index] as ReadControl).control);
  const paths = order.map(({ index }) => (walked[index] as Walked).path);
  const where = (index: number, field?: string) =>
    `${paths[index] ?? '/catalog'}${field === undefined ? '' : `/${OSCAL_FIELD[field] ?? 'props'}`}`;
  const document = simplest({ catalog: fields, scopes, controls }, catalog);
  problems.push(...checkDocument(document, where, () => '/catalog/metadata'));
  return problems.length > 0 ? failed(problems) : { document, problems: [], warnings, where };
}

const OSCAL_FIELD: Record<string, string> = { name: 'title', code: 'id' };

interface ReadControl {
  control: ControlDocument;
  order: number | undefined;
}

function readControl(
  { control, group, path }: Walked,
  name: string,
  problems: Finding[],
  warnings: Finding[],
): ReadControl {
  const own = readOwnProps(control.props, path);
  problems.push(...own.problems, ...checkOwn('control', own.values, path));
  const { order, ...values } = own.values as { order?: number };
  const original = withoutOwn(without(control, 'controls'));
  const cut = (field: string, text: string | null) => {
    if (text === null || text.length <= MAX_TEXT) return text;
    warnings.push({
      path,
      message: `${field} is longer than ${MAX_TEXT} characters: the rest is kept for export only`,
    });
    return text.slice(0, MAX_TEXT).replace(/\p{Surrogate}$/u, '');
  };
  const fields = {
    name,
    code: control.id,
    group,
    statement: cut('statement', textOf(control, ['statement'])),
    guidance: cut('guidance', textOf(control, ['guidance'])),
  };
  const read: ControlDocument = { ...CONTROL_DEFAULTS, ...fields, ...values, source: null };
  const source = { fields, original: original as unknown as Fragment };
  // What our own fields make again needs not be carried.
  const isOurs = sameJson(
    writeControl(read, control.id),
    withoutOrder(without(control, 'controls')),
  );
  return { control: isOurs ? read : { ...read, source }, order };
}

type Alone = Omit<OscalControl, 'controls'>;

const withoutOwn = (control: Alone) => withoutProps(control, isOwn);
const withoutOrder = (control: Alone) =>
  withoutProps(control, (prop) => isOwn(prop) && prop.name === 'order');

function withoutProps(control: Alone, unwanted: (prop: OscalProp) => boolean): Alone {
  if (!control.props?.some(unwanted)) return control;
  const props = control.props.filter((prop) => !unwanted(prop));
  return props.length > 0 ? { ...control, props } : without(control, 'props');
}

function readCatalog(
  catalog: OscalCatalog,
  problems: Finding[],
): { fields: CatalogFields; scopes: ScopeDocument[] } {
  const { metadata } = catalog;
  const own = readOwnProps(metadata.props, '/catalog/metadata');
  problems.push(...own.problems, ...checkOwn('catalog', own.values, '/catalog/metadata'));
  const { scopes = [], ...values } = own.values as { scopes?: ScopeDocument[] };
  const read = {
    name: [...metadata.title.trim()].slice(0, 200).join('') || '-',
    frameworkVersion: [...metadata.version.trim()].slice(0, 60).join('') || null,
  };
  const skeleton = skeletonOf(catalog);
  const props = metadata.props?.filter((prop) => !isOwn(prop)) ?? [];
  const original = {
    ...skeleton,
    metadata: { ...without(metadata, 'props'), ...(props.length > 0 && { props }) },
  };
  const source = { fields: { ...read }, original: original as unknown as Fragment };
  return { fields: { ...CATALOG_DEFAULTS, ...read, ...values, source }, scopes };
}

/** Without the tree of groups when our fields alone make the same document. */
function simplest(document: CatalogDocument, catalog: OscalCatalog): CatalogDocument {
  if (document.controls.some(({ source }) => source !== null)) return document;
  const plain = { ...document, catalog: { ...document.catalog, source: null } };
  const { uuid, metadata } = catalog;
  const again = writeOscal(plain, { uuid, lastModified: metadata['last-modified'] });
  return sameJson(again.catalog, catalog) ? plain : document;
}
