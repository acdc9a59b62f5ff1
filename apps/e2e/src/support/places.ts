import type { StatusClient } from '@status/sdk';
import { stack } from '../../stack.mjs';
import {
  addControl,
  ensureScope,
  freshName,
  ownControl,
  runToEnd,
  servers,
  serversPath,
} from './own-catalog.js';
import { makePerson } from './people.js';
import type { RestSource } from './rest-source.js';
import { endedRuns } from './runs.js';

/** Every address of the web app behind sign-in, by what it shows. */
export const PLACES = [
  'overview',
  'catalogs',
  'new catalog',
  'catalog',
  'draft catalog',
  'new control',
  'controls',
  'control',
  'draft control',
  'control being edited',
  'finalized control, to be edited',
  'runs',
  'run',
  'run that ended in an error',
  'result',
  'flows',
  'profile',
  'security',
  'own service accounts',
  'new service account',
  'service account',
  'service account being edited',
  'appearance',
  'invitation',
  'invitation that ended',
  'password reset',
  'nothing',
  'no such control',
] as const;
export type Place = (typeof PLACES)[number];

/** Of a link that the API made: without the origin, which is that of the stories. */
function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
}

/** Makes what the pages need to show something, and gives their addresses. */
export async function findPlaces(
  status: StatusClient,
  source: RestSource,
): Promise<Record<Place, string>> {
  source.serve(serversPath('production'), servers(3));
  source.serve(serversPath('staging'), servers(3, 1));
  await endedRuns(status);
  await ensureScope(status);

  const draft = await status.createCatalogDraft({
    body: { name: freshName('A draft to look at') },
  });
  const draftControl = await addControl(status, draft.id, 'A control in the making');
  await status.createControlDraft({ body: { catalogId: draft.id, name: 'Nobody said how' } });

  const own = await ownControl(status, 'Servers to look at');
  const ended = await runToEnd(status, own.controlId);
  const failed = ended.find(({ group }) => group.verdict === 'failed');
  const group = failed?.group.id ?? '';
  const computationId = failed?.computations[0]?.evidences[0]?.computationId ?? '';
  source.fail(serversPath('production'), 503);
  const broken = (await runToEnd(status, own.controlId)).find(
    (run) => run.group.verdict === 'error',
  );

  const account = await status.createServiceAccount({
    body: {
      name: `looked-at-${crypto.randomUUID().slice(0, 8)}`,
      role: 'USER',
      scopes: ['catalogs:read'],
    },
  });
  await status.createServiceToken({
    path: { serviceAccountId: account.id },
    body: { name: 'to look at' },
  });
  const username = `looked-at-${crypto.randomUUID().slice(0, 8)}`;
  const email = `${username}@example.org`;
  const { inviteLink = '' } = await status.createUser({
    body: { username, email, authority: 'USER', invite: true },
  });
  const { link: resetLink } = await status.createPasswordReset({
    path: { userId: (await makePerson(status, stack.apiUrl, 'USER')).id },
  });

  return {
    overview: '/',
    catalogs: '/catalogs',
    'new catalog': '/catalogs/new',
    catalog: `/catalogs/${own.catalogId}`,
    'draft catalog': `/catalogs/${draft.id}`,
    'new control': `/catalogs/${draft.id}/controls/new`,
    controls: '/controls',
    control: `/controls/${own.controlId}`,
    'draft control': `/controls/${draftControl}`,
    'control being edited': `/controls/${draftControl}/edit`,
    'finalized control, to be edited': `/controls/${own.controlId}/edit`,
    runs: '/runs',
    run: `/runs/${group}`,
    'run that ended in an error': `/runs/${broken?.group.id}`,
    result: `/runs/${group}/results/${computationId}`,
    flows: '/flows',
    profile: '/me/profile',
    security: '/me/security',
    'own service accounts': '/me/tokens',
    'new service account': '/me/tokens/new',
    'service account': `/me/tokens/${account.id}`,
    'service account being edited': `/me/tokens/${account.id}/edit`,
    appearance: '/me/appearance',
    invitation: pathOf(inviteLink),
    'invitation that ended': '/accept-invitation#a-token-that-nobody-was-given-at-all',
    'password reset': pathOf(resetLink),
    nothing: '/nothing/here',
    'no such control': '/controls/00000000-0000-7000-8000-000000000000',
  };
}
