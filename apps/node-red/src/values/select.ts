import type { Json, JsonObject } from '@status/evidence';

/** Longest path that is read; a path comes from a form or a flow, so a longer one is a mistake. */
const MAX_PATH = 500;

type Step =
  | { kind: 'name'; name: string }
  | { kind: 'every' }
  | { kind: 'where'; name: string; value: string };

const STEP =
  /(?<=^|\.)(?<name>[^.[\]]+)|\[(?<index>\d+)\]|\[(?<every>\*)\]|\["(?<quoted>[^"]+)"\]|\[(?<member>[^=[\]]+)=(?<value>[^[\]]*)\]|(?<!^|\.)\.(?=[^.[\]])/gy;

/**
 * Every value that `path` finds in `root`, in order; an empty path finds `root` itself.
 *
 * `a.b` enters members, `a.0` or `a[0]` an item, `a[*]` every item, `a[name=x]` the items whose
 * member `name` is `x`, `["a.b"]` a member whose name has dots, and `a.length` counts a list.
 *
 * @throws RangeError when the path does not follow this form
 * @example select(component, 'properties[name=status:scope].value') // ['production']
 */
export function select(root: Json | undefined, path: string): Json[] {
  const found: (Json | undefined)[] = stepsOf(path).reduce(
    (values: (Json | undefined)[], step) => values.flatMap((value) => enter(value, step)),
    [root],
  );
  return found.filter((value) => value !== undefined);
}

function stepsOf(path: string): Step[] {
  if (path.length > MAX_PATH) throw new RangeError(`A path has at most ${MAX_PATH} characters`);
  const steps: Step[] = [];
  let end = 0;
  for (const match of path.matchAll(STEP)) {
    end = match.index + match[0].length;
    const { name, index, every, quoted, member, value } = match.groups ?? {};
    if (every !== undefined) steps.push({ kind: 'every' });
    else if (member !== undefined) steps.push({ kind: 'where', name: member, value: value ?? '' });
    else if (match[0] !== '.') steps.push({ kind: 'name', name: name ?? index ?? quoted ?? '' });
  }
  if (end !== path.length) {
    const rest = path.slice(end);
    throw new RangeError(`The path “${path}” cannot be read from “${rest}”; write it like a.0.b`);
  }
  return steps;
}

function enter(value: Json | undefined, step: Step): (Json | undefined)[] {
  if (isList(value)) return enterList(value, step);
  if (!isObject(value) || step.kind !== 'name') return [];
  return Object.hasOwn(value, step.name) ? [value[step.name]] : [];
}

function enterList(list: readonly Json[], step: Step): (Json | undefined)[] {
  if (step.kind === 'every') return [...list];
  if (step.kind === 'where') {
    return list.filter((item) => isObject(item) && textOf(item[step.name]) === step.value);
  }
  if (step.name === 'length') return [list.length];
  return /^\d+$/.test(step.name) ? [list[Number(step.name)]] : [];
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The text of a scalar; lists, objects and nothing have none. */
export function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  return String(value);
}
