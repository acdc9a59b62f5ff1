import { createStatusClient } from '@status/sdk';
import { stack } from '../stack.mjs';
import { makePerson } from './support/people.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });

test('a pipeline imports a catalog with the token of a service account', async ({ status }) => {
  const dara = await makePerson(status, stack.apiUrl, 'DEVELOPER');
  const name = `pipeline-${crypto.randomUUID().slice(0, 8)}`;
  const account = await dara.status.createServiceAccount({
    body: { name, role: 'DEVELOPER', scopes: ['catalogs:read', 'catalogs:write'] },
  });
  const { token } = await dara.status.createServiceToken({
    path: { serviceAccountId: account.id },
    body: { name: 'ci' },
  });
  const pipeline = createStatusClient({ baseUrl: stack.apiUrl, token });
  const document = {
    contentType: 'text/csv' as const,
    body: 'code,name,period\nop-1,Backups are restored as a test,weekly\n',
    query: { name },
  };

  const tried = await pipeline.importCatalog({ ...document, query: { name, dryRun: true } });
  expect(tried).toMatchObject({ controlsCreated: 1, problemCount: 0 });
  const made = await pipeline.importCatalog(document);
  expect(made).toMatchObject({ controlsCreated: 1 });
  const { items } = await pipeline.listCatalogs({ query: { q: name } });
  expect(items).toMatchObject([{ name, status: 'draft', controlCount: 1 }]);

  const refused = await pipeline.listUsers().catch((error: { status?: number }) => error.status);
  expect(refused).toBe(403);
});
