import type { StatusClient } from '@status/sdk';
import { makePerson } from '../support/people.js';

/**
 * An administrator of its own for generated requests, which may rename, demote or end it: then
 * there is another. The one who makes them must not be touched.
 */
export async function createFuzzer(root: StatusClient, baseUrl: string) {
  const { id } = await root.whoami();
  return {
    never: [id],
    signIn: async () => (await makePerson(root, baseUrl, 'ADMIN')).token,
  };
}
