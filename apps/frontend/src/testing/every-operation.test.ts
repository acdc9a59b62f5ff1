import { describedOperations, faultOf, resolve } from '@status/api-contract/checking';
import type { DescribedOperation, Parameter, Schema } from '@status/api-contract/checking';
import { expect, it } from 'vitest';
import { createMockDb } from './db/mock-db';
import { createHandlers } from './handlers';
import { server } from './server';

const BASE = 'http://localhost/backend';
const NOBODYS = '01890a5d-ac96-774b-bcce-b302099a8057';
/** What the flow runtime and the registry call: no browser ever does. */
const NOT_FOR_BROWSERS = (operation: DescribedOperation) =>
  operation.roles.length === 1 && operation.roles[0] === 'SERVICE';

/** Nobody has linked GitHub, begun a job or put a dashboard's page up when the mocks begin. */
const NOTHING_YET = new Set([
  'finishGitHub',
  'getGitHubConnection',
  'getGitHubLink',
  'getJob',
  'getDocs',
  'getDocsAsset',
]);

const operations = describedOperations.filter((operation) => !NOT_FOR_BROWSERS(operation));

it.each(operations.map((operation) => [operation.id, operation] as const))(
  'answers %s as the contract says',
  async (_id, operation) => {
    const db = createMockDb({ user: 'ada' });
    server.use(...createHandlers(db));
    const response = await fetch(BASE + (await pathOf(operation)), {
      method: operation.method,
      redirect: 'manual',
      ...bodyOf(operation),
    });
    const contentType = response.headers.get('content-type') ?? '';
    // The stream of events has no end.
    const endless = operation.id === 'streamEvents';
    const text = endless ? '' : await response.text();
    if (endless) void response.body?.cancel();
    const fault = faultOf(operation, { status: response.status, contentType, text });
    // Whoever asks for what there is, is answered.
    const asks = operation.method === 'GET' && !NOTHING_YET.has(operation.id);
    const refused = asks && response.status >= 400 ? text : undefined;
    expect({ fault, refused }).toEqual({ fault: undefined, refused: undefined });
  },
);

/** With identifiers of what the lists of the mocks show. */
async function pathOf({ id, path, parameters }: DescribedOperation): Promise<string> {
  let concrete = path;
  for (const [placeholder, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
    const template = path.slice(0, path.indexOf(placeholder) - 1);
    const list = concrete.slice(0, concrete.indexOf(placeholder) - 1);
    const part = (await valueOf(name)) ?? (LISTED.has(template) ? await firstOf(list) : NOBODYS);
    concrete = concrete.replace(placeholder, encodeURIComponent(part));
  }
  const query = new URLSearchParams();
  for (const parameter of parameters.filter(({ in: place }) => place === 'query'))
    if (parameter.name === 'catalogId') query.set('catalogId', await firstOf('/catalogs'));
    else if (id === 'findLedgerEntry' && parameter.name === 'key') query.set('key', 'release:1');
    else if (parameter.required) query.set(parameter.name, String(exampleOf(parameter)));
  return query.size > 0 ? `${concrete}?${query.toString()}` : concrete;
}

const LISTED = new Set(
  describedOperations.filter(({ method }) => method === 'GET').map(({ path }) => path),
);

/** A value of a parameter that the list in its path does not give. */
async function valueOf(name: string): Promise<string | undefined> {
  if (name === 'asset') return 'docs.js';
  if (name === 'seq') return '0';
  if (name === 'name') return 'registry';
  if (name === 'path') return `d-solo/${await firstOf('/grafana/search')}/panel`;
  const list = OTHER_LISTS[name];
  return list && firstOf(list);
}
const OTHER_LISTS: Record<string, string> = {
  group: '/runs',
  computationId: '/computations',
  dashboardUid: '/grafana/search',
  key: '/config',
};

async function firstOf(list: string): Promise<string> {
  const body = (await (await fetch(BASE + list)).json()) as { items?: Listed[] } | Listed[];
  const [first] = Array.isArray(body) ? body : (body.items ?? []);
  return String(first?.id ?? first?.uid ?? first?.key ?? NOBODYS);
}

interface Listed {
  id?: string | number;
  uid?: string;
  key?: string;
}

function bodyOf({ body }: DescribedOperation) {
  const [type, content] = Object.entries(body?.content ?? {})[0] ?? [];
  if (type === undefined) return {};
  const example = content?.example ?? {};
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return { body: text, headers: { 'content-type': type } };
}

/** The example of a parameter, or else something that its schema says. */
function exampleOf({ schema: given, example }: Parameter): unknown {
  const schema = resolve(given) as Schema & { default?: unknown };
  return example ?? schema.default ?? schema.enum?.[0] ?? NOBODYS;
}
