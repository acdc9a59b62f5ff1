import { ApiError, createStatusClient } from '@status/sdk';
import { stack } from '../stack.mjs';
import { ownControl, runToEnd, servers, serversPath } from './support/own-catalog.js';
import { expect, test } from './support/story.js';

test('a program with the SDK goes from a draft to a point, and again to the same one', async ({
  status,
  source,
}) => {
  source.serve(serversPath('production'), servers(5));
  source.serve(serversPath('staging'), servers(5, 2));
  const { catalogId, controlId } = await ownControl(status, 'Servers, with the SDK');

  for (const revision of [1, 2]) {
    const ended = await runToEnd(status, controlId);
    expect(
      ended.map(({ group }) => [group.scope['environment'], group.verdict, group.value]).sort(),
    ).toEqual([
      ['production', 'passed', 100],
      ['staging', 'failed', 60],
    ]);
    const { items } = await status.listPoints({ query: { controlId } });
    expect(items).toHaveLength(2);
    expect(items.map((point) => point.revision)).toEqual([revision, revision]);
    expect(items.map((point) => point.computationGroup).sort()).toEqual(
      ended.map(({ group }) => group.id).sort(),
    );
  }

  const { compliance } = await status.getCatalog({ path: { catalogId } });
  expect(compliance).toMatchObject({ nonCompliant: 1, percentage: 0, coverage: 100 });
});

test('the SDK says what is wrong by a stable code', async () => {
  const stranger = createStatusClient({
    baseUrl: stack.apiUrl,
    credentials: { username: 'nobody', password: 'no password of ours' },
  });
  const refused = await stranger.listCatalogs().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect((refused as ApiError).status).toBe(401);
});
