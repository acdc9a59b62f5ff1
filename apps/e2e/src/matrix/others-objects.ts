import { describedOperations } from '@status/api-contract/checking';
import type { Person } from '../support/people.js';
import { request, type Deviation } from './matrix.js';

/** Objects that are their owner's alone, each with the operations that name it. */
async function objectsOf({ status }: Person) {
  const account = await status.createServiceAccount({
    body: {
      name: `own-${crypto.randomUUID().slice(0, 8)}`,
      role: 'USER',
      scopes: ['catalogs:read'],
    },
  });
  const serviceAccountId = account.id;
  await status.createServiceToken({ path: { serviceAccountId }, body: { name: 'own' } });
  const { items: tokens } = await status.listServiceTokens({ path: { serviceAccountId } });
  const { items: sessions } = await status.listMySessions();
  return {
    serviceAccountId,
    tokenId: tokens[0]?.id ?? '',
    sessionId: sessions[0]?.id ?? '',
  };
}

/** Every operation that names such an object, as somebody else of the same role: 404. */
export async function runOthersObjects(baseUrl: string, owner: Person, other: Person) {
  const ids: Record<string, string> = await objectsOf(owner);
  const concerned = describedOperations.filter(({ path }) =>
    Object.keys(ids).some((name) => path.includes(`{${name}}`)),
  );
  const deviations: Deviation[] = [];
  for (const operation of concerned) {
    const response = await request(baseUrl, operation, other.token, ids);
    await response.body?.cancel();
    // 400: the body that is sent is empty, and looking at it comes first.
    if (response.status !== 404 && response.status !== 400)
      deviations.push({
        caller: 'somebody else',
        operation: operation.id,
        expected: 404,
        got: String(response.status),
      });
  }
  return { calls: concerned.length, deviations };
}
