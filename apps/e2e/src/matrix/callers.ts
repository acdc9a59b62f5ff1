import type { StatusClient } from '@status/sdk';
import { describedOperations, type DescribedOperation } from '@status/api-contract/checking';
import { makePerson, type PersonRole } from '../support/people.js';
import { asNobody, asRole, asServiceAccount, type Caller } from './matrix.js';

const ROLES: PersonRole[] = ['USER', 'AUDITOR', 'DEVELOPER', 'ADMIN'];

/** What services of STATUS itself have, and no service account can be given. */
const INTERNAL = ['computations:collect', 'computations:bulk', 'flows:test'];

/** Scopes that are of use to a service account that acts as this role. */
const scopesOf = (role: PersonRole) => [
  ...new Set(
    describedOperations
      .filter(({ roles }) => roles.includes(role) && roles.includes('SERVICE'))
      .flatMap((operation) => operation.scopes)
      .filter((scope) => !INTERNAL.includes(scope)),
  ),
];

/** Everybody the contract tells apart, each with a real token of the running installation. */
export async function everyCaller(root: StatusClient, baseUrl: string): Promise<Caller[]> {
  const people = await Promise.all(
    ROLES.map(async (role) => {
      const { token } = await makePerson(root, baseUrl, role);
      return { name: role, token: () => token, expected: asRole(role) };
    }),
  );
  const admin = await makePerson(root, baseUrl, 'ADMIN');
  const account = async (role: PersonRole, given: string[]) => {
    const name = `matrix-${crypto.randomUUID().slice(0, 8)}`;
    const { id } = await admin.status.createServiceAccount({ body: { name, role, scopes: given } });
    const answer = await admin.status.createServiceToken({
      path: { serviceAccountId: id },
      body: { name: 'matrix' },
    });
    return answer.token;
  };
  const all = await account('ADMIN', scopesOf('ADMIN'));
  const user = await account('USER', scopesOf('USER'));
  const [oneScope = '', otherScope = ''] = scopesOf('ADMIN');
  const [one, other] = [await account('ADMIN', [oneScope]), await account('ADMIN', [otherScope])];
  const hasOne = ({ scopes: wanted }: DescribedOperation) => wanted.includes(oneScope);
  return [
    { name: 'nobody', token: () => undefined, expected: asNobody },
    { name: 'a forged token', token: () => 'x.y.z', expected: asNobody },
    { name: 'a forged service token', token: () => `status_${'a'.repeat(50)}`, expected: asNobody },
    ...people,
    {
      name: 'a service account with every scope',
      token: () => all,
      expected: asServiceAccount('ADMIN', () => scopesOf('ADMIN')),
    },
    {
      name: 'a service account that acts as USER',
      token: () => user,
      expected: asServiceAccount('USER', () => scopesOf('USER')),
    },
    {
      name: 'a service account without the scope',
      token: (operation) => (hasOne(operation) ? other : one),
      expected: asServiceAccount('ADMIN', (operation) =>
        hasOne(operation) ? [otherScope] : [oneScope],
      ),
    },
  ];
}
