import { compareSchemas, type Direction } from './compare-schemas.js';
import {
  operationsOf,
  resolve,
  type Contract,
  type Media,
  type Operation,
  type Parameter,
} from './document.js';

/**
 * What breaks a client that was written for the old contract: one line each, the same text for the
 * same change, so that it can be accepted by its text. Sorted.
 */
export function compareContracts(before: Contract, after: Contract): string[] {
  const changes = new Set<string>();
  const now = operationsOf(after);
  for (const [route, old] of operationsOf(before)) {
    const next = now.get(route);
    if (next) compareOperations(before, after, old, next, (what) => changes.add(what));
    else changes.add(`${old.operationId}: ${route} is gone`);
  }
  return [...changes].sort();
}

function compareOperations(
  before: Contract,
  after: Contract,
  old: Operation,
  now: Operation,
  add: (change: string) => void,
): void {
  const report = (what: string) => add(`${old.operationId}: ${what}`);
  if (old.operationId !== now.operationId)
    report(`is called ${now.operationId} now, and so is its method in the SDK`);
  for (const field of ['x-roles', 'x-scopes'] as const) {
    const lost = (old[field] ?? []).filter((name) => !now[field]?.includes(name));
    // Everybody may call what is public.
    if (lost.length > 0 && !now['x-roles']?.includes('PUBLIC'))
      report(`${lost.join(', ')} may no longer call it`);
  }
  compareParameters(before, after, old.parameters ?? [], now.parameters ?? [], report);
  const media = (from: Media, to: Media, direction: Direction, place: string) =>
    compareMedia({ before, after, from, to, direction, place, report });

  const [oldBody, newBody] = [old.requestBody, now.requestBody].map((body) =>
    body ? (body.$ref ? resolve(before, body) : body) : undefined,
  );
  if (oldBody && !newBody) report('body is no longer taken');
  if (newBody?.required && !oldBody?.required) report('body is now required');
  if (oldBody && newBody) media(oldBody.content, newBody.content, 'request', 'body');

  for (const [status, response] of Object.entries(old.responses)) {
    const next = now.responses[status];
    const isSuccess = status.startsWith('2');
    if (!next) {
      // Fewer ways to fail harm nobody.
      if (isSuccess) report(`answer ${status} is gone`);
      continue;
    }
    const [was, is] = [resolve(before, response), resolve(after, next)];
    media(was.content ?? {}, is.content ?? {}, 'response', `answer ${status}`);
    if (isSuccess)
      for (const name of Object.keys(was.headers ?? {}))
        if (!is.headers?.[name]) report(`answer ${status}: header ${name} is gone`);
  }
}

function compareParameters(
  before: Contract,
  after: Contract,
  olds: Parameter[],
  nows: Parameter[],
  report: (what: string) => void,
): void {
  // A path parameter is its place: its name binds nobody.
  const named = (list: Parameter[]) => list.filter((parameter) => parameter.in !== 'path');
  const same = (one: Parameter) => (other: Parameter) =>
    one.in === other.in && one.name === other.name;
  for (const old of named(olds)) {
    const next = nows.find(same(old));
    const name = `${old.in} ${old.name}`;
    if (!next) report(`${name} is no longer taken`);
    else if (next.required && !old.required) report(`${name} is now required`);
    if (next?.schema && old.schema)
      compareSchemas(
        { contract: before, schema: old.schema },
        { contract: after, schema: next.schema },
        'request',
        (where, what) => report(`${name}${where} ${what}`),
      );
  }
  for (const now of named(nows))
    if (now.required && !olds.some(same(now))) report(`${now.in} ${now.name} is now required`);
}

function compareMedia(options: {
  before: Contract;
  after: Contract;
  from: Media;
  to: Media;
  direction: Direction;
  place: string;
  report: (what: string) => void;
}): void {
  const { before, after, from, to, direction, place, report } = options;
  for (const [type, { schema }] of Object.entries(from)) {
    const next = to[type]?.schema;
    if (!to[type]) report(`${place} is no longer ${type}`);
    if (schema && next)
      compareSchemas(
        { contract: before, schema },
        { contract: after, schema: next },
        direction,
        (where, what) => report(`${place} ${where || '/'} ${what}`),
      );
  }
}
