import {
  addControl,
  ensureScope,
  freshName,
  PATCHED,
  runToEnd,
  servers,
  serversPath,
} from './support/own-catalog.js';
import { expect, test } from './support/story.js';

test('a source that is down is an error with its cause, not a verdict', async ({
  page,
  text,
  status,
  source,
}) => {
  source.serve(serversPath('production'), servers(2));
  source.serve(serversPath('staging'), servers(2));
  for (const environment of ['production', 'staging'])
    source.fail(`/backups?environment=${environment}`, 503);
  await ensureScope(status);
  const { id: catalogId } = await status.createCatalogDraft({
    body: { name: freshName('Half in the dark') },
  });
  const well = await addControl(status, catalogId, 'Every server is patched');
  const dark = await addControl(status, catalogId, 'Every backup was restored', {
    ...PATCHED,
    url: source.urlOf('/backups?environment={scope.environment}'),
  });
  await status.finalizeCatalog({ path: { catalogId } });

  await runToEnd(status, well);
  for (const { group } of await runToEnd(status, dark)) {
    expect(group.status).toBe('failed');
    expect(group.verdict).toBe('error');
  }

  await test.step('the control says Error, and why', async () => {
    await page.goto(`/controls/${dark}`);
    const main = page.getByRole('main');
    await expect(main).toContainText(text('status.compliance.error'));
    await expect(main).not.toContainText(text('status.compliance.nonCompliant'));
    await expect(main).toContainText('STATUS_UPSTREAM');
    await main
      .getByRole('link', { name: text('controls.openRun') })
      .first()
      .click();
    await expect(page.getByText(text('runs.failedTitle'))).toBeVisible();
    await expect(main).toContainText(source.urlOf('/backups'));
    await expect(main).toContainText('503');
  });

  await test.step('the coverage of the catalog says how much is known', async () => {
    const { compliance } = await status.getCatalog({ path: { catalogId } });
    expect(compliance).toMatchObject({ compliant: 1, error: 1, coverage: 50, nonCompliant: 0 });
    await page.goto(`/catalogs/${catalogId}`);
    const summary = page.getByRole('region', { name: text('overview.compliance') });
    await expect(summary).toContainText(text('status.coverage'));
    await expect(summary).toContainText(text('status.assessedControls', { part: 1, count: 2 }));
  });

  await test.step('once it is back, the next run is a verdict again', async () => {
    for (const environment of ['production', 'staging'])
      source.serve(`/backups?environment=${environment}`, servers(2));
    for (const { group } of await runToEnd(status, dark)) expect(group.verdict).toBe('passed');
    await page.reload();
    await expect(page.getByRole('region', { name: text('overview.compliance') })).toContainText(
      text('status.assessedControls', { part: 2, count: 2 }),
    );
  });
});
