import type { Page } from '@playwright/test';

interface Item {
  id: string;
  status: string;
  complianceStatus?: string;
  verdict?: string | null;
  evidences?: number;
}

/** Asks the API from within the page: with its session, and also where only mocks answer. */
const ask = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate((address) => fetch(address).then((answer) => answer.json()), `/backend${path}`);

const list = async (page: Page, path: string): Promise<Item[]> =>
  (await ask<{ items: Item[] }>(page, path)).items;

/**
 * Addresses of the pages that this installation has something to show on, by name.
 * @param page one with a session
 */
export async function findPages(page: Page): Promise<Map<string, string>> {
  const [finalized] = await list(page, '/catalogs?status=finalized&sort=createdAt');
  const [draft] = await list(page, '/catalogs?status=draft');
  const controls = await list(page, '/controls?status=finalized');
  const [draftControl] = await list(page, '/controls?status=draft');
  const control = controls.find((one) => one.complianceStatus === 'non-compliant') ?? controls[0];
  const runs = control ? await list(page, `/runs?controlId=${control.id}`) : [];
  const run = runs.find(({ verdict }) => verdict === 'failed') ?? runs[0];
  const [errored] = await list(page, '/runs?status=failed');

  const pages = new Map([
    ['overview', '/'],
    ['catalogs', '/catalogs'],
    ['catalog-new', '/catalogs/new'],
    ['controls', '/controls'],
    ['runs', '/runs'],
    ['flows', '/flows'],
    ['profile', '/me/profile'],
    ['security', '/me/security'],
    ['tokens', '/me/tokens'],
    ['appearance', '/me/appearance'],
    ['not-found', '/nothing/here'],
  ]);
  const add = (name: string, item: Item | undefined, address: (id: string) => string) => {
    if (item) pages.set(name, address(item.id));
  };
  add('catalog', finalized, (id) => `/catalogs/${id}`);
  add('catalog-draft', draft, (id) => `/catalogs/${id}`);
  add('control-new', draft, (id) => `/catalogs/${id}/controls/new`);
  add('control', control, (id) => `/controls/${id}`);
  add('control-draft', draftControl, (id) => `/controls/${id}`);
  add('control-edit', draftControl, (id) => `/controls/${id}/edit`);
  add('run', run, (id) => `/runs/${id}`);
  add('run-error', errored, (id) => `/runs/${id}`);
  const evidence = run && (await evidenceOf(page, run.id));
  if (evidence) pages.set('evidence', evidence);
  return pages;
}

/** The result with the fewest evidences, which fits a window. */
export async function shortestResult(page: Page): Promise<string | undefined> {
  const runs = await list(page, '/runs?status=done');
  const [shortest] = runs.sort((one, other) => (one.evidences ?? 0) - (other.evidences ?? 0));
  return shortest && evidenceOf(page, shortest.id);
}

/** The address of an evidence that fails, or of the first. */
async function evidenceOf(page: Page, group: string): Promise<string | undefined> {
  const { computations } = await ask<{
    computations: { evidences: { id: string; computationId: string; result: boolean }[] }[];
  }>(page, `/computations/${group}?limit=200`);
  const evidences = computations.flatMap((value) => value.evidences);
  const evidence = evidences.find(({ result }) => !result) ?? evidences[0];
  return evidence && `/runs/${group}/results/${evidence.computationId}#${evidence.id}`;
}
