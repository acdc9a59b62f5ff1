import { buildPoint } from '@status/api-contract/testing';
import { expect, expectTypeOf, it } from 'vitest';
import { BASE_URL as baseUrl, json, server } from '../test/server.js';
import { createStatusClient, type components } from './index.js';

const pages = (names: string[][]) =>
  server((request) => {
    const at = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
    const items = names[at]?.map((id) => buildPoint({ id }));
    const nextCursor = at + 1 < names.length ? String(at + 1) : null;
    return json(200, { items, page: { nextCursor, limit: 2 } });
  });

it('loops over all pages, with the query of the first one', async () => {
  const { fetch, calls } = pages([['a', 'b'], ['c', 'd'], ['e']]);
  const status = createStatusClient({ baseUrl, fetch });
  const seen: string[] = [];
  for await (const point of status.pages.listPoints({ query: { limit: 2 } })) {
    expectTypeOf(point).toEqualTypeOf<components['schemas']['Point']>();
    seen.push(point.id);
  }
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(calls).toHaveLength(3);
});

it('fetches no page that nobody looks at', async () => {
  const { fetch, calls } = pages([['a', 'b'], ['c']]);
  for await (const { id } of createStatusClient({ baseUrl, fetch }).pages.listPoints())
    if (id === 'b') break;
  expect(calls).toHaveLength(1);
});

it('stops in the middle of a page when the signal aborts', async () => {
  const { fetch } = pages([['a', 'b'], ['c']]);
  const stop = new AbortController();
  const seen: string[] = [];
  const loop = async () => {
    const points = createStatusClient({ baseUrl, fetch }).pages.listPoints({ signal: stop.signal });
    for await (const { id } of points) {
      seen.push(id);
      stop.abort();
    }
  };
  await expect(loop()).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toEqual(['a']);
});

it('does not go round in circles with a server that does', async () => {
  const { fetch, calls } = server(() =>
    json(200, { items: [], page: { nextCursor: 'same', limit: 1 } }),
  );
  for await (const point of createStatusClient({ baseUrl, fetch }).pages.listPoints())
    expect(point).toBeUndefined();
  expect(calls).toHaveLength(2);
});

it('offers lists only', () => {
  const { pages } = createStatusClient({ baseUrl });
  // @ts-expect-error one point is no list
  expect(pages.getPoint).toBeTypeOf('function');
});
