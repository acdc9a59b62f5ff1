import { flatten, type Contract, type Schema } from './document.js';

/** `request`: what clients send must stay welcome. `response`: what they read must stay there. */
export type Direction = 'request' | 'response';

interface Side {
  contract: Contract;
  schema: Schema;
}
type Visit = (where: string, what: string) => void;

/** Bounds that get narrower as they grow, and those that do as they shrink. */
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

/**
 * Reports what breaks a client that was written for the old schema.
 * @param seen pairs under comparison, for schemas that contain themselves
 */
export function compareSchemas(
  before: Side,
  after: Side,
  direction: Direction,
  report: Visit,
  where = '',
  seen = new Set<string>(),
): void {
  const pair = `${before.schema.$ref} ${after.schema.$ref}`;
  if (before.schema.$ref && seen.has(pair)) return;
  const inside = new Set(seen).add(pair);
  const old = flatten(before.contract, before.schema);
  const now = flatten(after.contract, after.schema);
  const go = (from: Schema, to: Schema, step: string) =>
    compareSchemas(
      { contract: before.contract, schema: from },
      { contract: after.contract, schema: to },
      direction,
      report,
      `${where}/${step}`,
      inside,
    );

  const [wide, narrow] = direction === 'request' ? [old, now] : [now, old];
  const lost = typesOf(wide).filter((type) => !covers(typesOf(narrow), type));
  if (lost.length > 0)
    report(
      where,
      direction === 'request' ? `no longer takes ${lost.join()}` : `can now be ${lost.join()}`,
    );
  compareValues(old, now, direction, (what) => report(where, what));
  if (direction === 'request') compareBounds(old, now, (what) => report(where, what));
  compareProperties(old, now, direction, report, where, go);
  if (old.items && now.items) go(old.items, now.items, 'items');
  const [oldExtra, nowExtra] = [old.additionalProperties, now.additionalProperties];
  if (typeof oldExtra === 'object' && typeof nowExtra === 'object') go(oldExtra, nowExtra, '*');
  compareBranches(before, after, old, now, direction, report, where, inside);
}

function compareProperties(
  old: Schema,
  now: Schema,
  direction: Direction,
  report: Visit,
  where: string,
  go: (from: Schema, to: Schema, step: string) => void,
): void {
  const isClosed = now.additionalProperties === false;
  for (const [name, schema] of Object.entries(old.properties ?? {})) {
    const next = now.properties?.[name];
    const place = `${where}/${name}`;
    if (next) go(schema, next, name);
    else if (direction === 'response') report(place, 'is gone');
    else if (isClosed) report(place, 'is no longer taken');
    const [was, is] = [old.required?.includes(name), now.required?.includes(name)];
    if (next && direction === 'response' && was && !is) report(place, 'can now be missing');
  }
  if (direction === 'request')
    for (const name of now.required ?? [])
      if (!old.required?.includes(name)) report(`${where}/${name}`, 'is now required');
}

function compareValues(
  old: Schema,
  now: Schema,
  direction: Direction,
  report: (what: string) => void,
): void {
  const [was, is] = [valuesOf(old), valuesOf(now)];
  if (direction === 'request' && is) {
    const lost = was?.filter((value) => !is.includes(value));
    if (!was) report(`takes only ${is.join(', ')} now`);
    else if (lost && lost.length > 0) report(`no longer takes ${lost.join(', ')}`);
  }
  // New values of answers are announced, not forbidden: see libs/api-contract/released/README.md.
  if (direction === 'response' && was && !is) report('is no longer one of a list');
}

function compareBounds(old: Schema, now: Schema, report: (what: string) => void): void {
  const number = (schema: Schema, name: string) => schema[name] as number | undefined;
  for (const name of LOWER)
    if (
      (number(now, name) ?? -Infinity) >
      (number(old, name) ?? (name.startsWith('min') && name !== 'minimum' ? 0 : -Infinity))
    )
      report(`has ${name} ${String(now[name])} now`);
  for (const name of UPPER)
    if ((number(now, name) ?? Infinity) < (number(old, name) ?? Infinity))
      report(`has ${name} ${String(now[name])} now`);
  for (const name of ['pattern', 'format'])
    if (now[name] !== undefined && now[name] !== old[name])
      report(`has ${name} ${String(now[name])} now`);
}

/** Each old choice of a request, each new one of an answer, must fit one on the other side. */
function compareBranches(
  before: Side,
  after: Side,
  old: Schema,
  now: Schema,
  direction: Direction,
  report: Visit,
  where: string,
  seen: Set<string>,
): void {
  const [was, is] = [old.oneOf ?? old.anyOf, now.oneOf ?? now.anyOf];
  if (!was && !is) return;
  const [olds, nows] = [was ?? [old], is ?? [now]];
  const fits = (from: Schema, to: Schema) => {
    let ok = true;
    compareSchemas(
      { contract: before.contract, schema: from },
      { contract: after.contract, schema: to },
      direction,
      () => (ok = false),
      where,
      seen,
    );
    return ok;
  };
  const [mustFit, choices] = direction === 'request' ? [olds, nows] : [nows, olds];
  mustFit.forEach((one, index) => {
    const found = choices.some((other) =>
      direction === 'request' ? fits(one, other) : fits(other, one),
    );
    if (!found)
      report(
        where,
        direction === 'request'
          ? `no longer takes choice ${index + 1}`
          : `has a new choice ${index + 1}`,
      );
  });
}

const ANY = ['string', 'number', 'boolean', 'object', 'array', 'null'];

function typesOf(schema: Schema): string[] {
  if (schema.type) return [schema.type].flat();
  const values = valuesOf(schema);
  if (values) return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
  if (schema.properties) return ['object'];
  // The choices say it, and are compared on their own.
  return ANY;
}
const covers = (types: string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

const valuesOf = (schema: Schema): unknown[] | undefined =>
  schema.const !== undefined ? [schema.const] : schema.enum;
