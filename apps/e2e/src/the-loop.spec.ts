import { stack } from '../stack.mjs';
import { NO_SESSION } from './support/faults.js';
import { percent, tagOf } from './support/reading.js';
import { endedRuns, runsOf } from './support/runs.js';
import { expect, SIGNED_OUT, test } from './support/story.js';

test.use({ storageState: SIGNED_OUT });
test.slow();

/** The catalog by which every installation audits itself. */
const DEMO = 'Software supply chain of this installation';

test('from signing in to a failing control of this very installation and its proof', async ({
  page,
  text,
  language,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  await endedRuns(status);
  const overview = await status.getOverview();
  const ours = overview.failing.filter(({ catalogName }) => catalogName === DEMO);
  const [failing] = ours;
  if (!failing) throw new Error(`No control of "${DEMO}" fails: there is nothing to tell about.`);
  const failed = failing.scopes.find(({ verdict }) => verdict === 'failed');

  await test.step('sign in', async () => {
    await page.goto('/');
    await page.getByLabel(text('session.username')).fill(stack.admin.username);
    await page.getByLabel(text('session.password'), { exact: true }).fill(stack.admin.password);
    await page.getByRole('button', { name: text('session.signIn') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('nav.overview'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });

  await test.step('the overview shows the percentage and, beside it, the coverage', async () => {
    const now = page.getByRole('region', { name: text('overview.compliance') });
    await expect(now).toContainText(percent(overview.compliance.percentage, language));
    await expect(now).toContainText(text('status.coverage'));
    await expect(now).toContainText(percent(overview.compliance.coverage, language));
    const fails = page.getByRole('region', { name: text('overview.failing') });
    for (const { controlId, name } of ours)
      await expect(fails.locator(`a[href="/controls/${controlId}"]`)).toHaveText(name);
    const services = page.getByRole('region', { name: text('overview.services') });
    await expect(services.getByText(text('overview.serviceUp'))).toHaveCount(
      overview.health.length,
    );
  });

  await test.step('open the control that fails', async () => {
    const fails = page.getByRole('region', { name: text('overview.failing') });
    await fails.getByRole('link', { name: failing.name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(failing.name);
    await expect(page.getByRole('main')).toContainText(text('status.compliance.nonCompliant'));
    const current = page.getByRole('region', { name: text('controls.current') });
    for (const { scopes, verdict, value } of failing.scopes) {
      const row = current.getByRole('row').filter({ hasText: Object.values(scopes).join(' ') });
      await expect(row).toContainText(tagOf(verdict, text));
      await expect(row).toContainText(percent(value ?? null, language));
    }
  });

  const group = await test.step('run it now and watch it end, without reloading', async () => {
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    const accepted = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.status() === 202,
    );
    await page.getByRole('button', { name: text('controls.runNow') }).click();
    const { groups } = await (await accepted).json();
    expect(groups).toHaveLength(failing.scopes.length);
    const runs = runsOf(page, text);
    for (const { id, scope } of groups) {
      const run = runs.filter({ has: page.locator(`a[href="/runs/${id}"]`) });
      const before = failing.scopes.find(
        ({ scopes }) => JSON.stringify(scopes) === JSON.stringify(scope),
      );
      await expect(run).toContainText(tagOf(before?.verdict ?? null, text), { timeout: 30_000 });
      await expect(run).toContainText(percent(before?.value ?? null, language));
    }
    await expect(page.locator('body[data-not-reloaded]')).toBeVisible();
    return groups.find(
      ({ scope }: { scope: object }) => JSON.stringify(scope) === JSON.stringify(failed?.scopes),
    ).id as string;
  });

  await test.step('open the run: what fails comes first', async () => {
    const run = runsOf(page, text).filter({ has: page.locator(`a[href="/runs/${group}"]`) });
    await run.getByRole('link', { name: text('controls.openRun') }).click();
    await expect(page).toHaveURL(`/runs/${group}`);
    await expect(page.getByRole('main')).toContainText(text('status.verdict.failed'));
    const first = page
      .getByRole('list', { name: text('common.evidences') })
      .locator('li')
      .first();
    await expect(first).toContainText(text('evidence.holdsNot'));
    await first.getByRole('link').click();
  });

  await test.step('the evidence says where it comes from', async () => {
    await expect(page).toHaveURL(new RegExp(`/runs/${group}/results/[0-9a-f-]+#[0-9a-f-]+$`));
    const url = new URL(page.url());
    const evidenceId = url.hash.slice(1);
    const computationId = url.pathname.split('/').at(-1) ?? '';
    const { evidences, provenance } = await status.getComputation({
      path: { group, computationId },
      query: { limit: 200 },
    });
    const evidence = evidences.find(({ id }) => id === evidenceId);
    const shown = page.locator(`details[id="${evidenceId}"]`);
    await expect(shown).toHaveAttribute('open', '');
    await expect(shown).toContainText(evidence?.key ?? 'no such evidence');
    await expect(shown).toContainText(text('evidence.holdsNot'));
    await expect(shown.getByRole('link', { name: evidence?.source?.url })).toBeVisible();
    await expect(shown.getByTitle(evidence?.hash ?? '')).toBeVisible();
    await expect(shown.getByTitle(evidence?.prevHash ?? '')).toBeVisible();

    const origin = page.getByRole('region', { name: text('evidence.provenance') });
    await expect(origin).toContainText(provenance.flow.name);
    await expect(origin.getByTitle(provenance.flow.version ?? '')).toBeVisible();
    await expect(origin.getByTitle(provenance.groupDigest ?? '')).toBeVisible();
    const receipt = page.getByRole('region', { name: text('evidence.receipt') });
    await expect(receipt).toContainText(provenance.receipt?.ledgerId ?? 'no receipt');
    await expect(receipt.getByTitle(provenance.receipt?.sig ?? '')).toBeVisible();
  });

  await test.step('server and browser verify it, each by itself, and agree', async () => {
    const panel = page.getByRole('region', { name: text('verify.title') });
    await panel.getByRole('button', { name: text('verify.verify') }).click();
    for (const report of [text('verify.byServer'), text('verify.byBrowser')]) {
      const section = panel.locator('section').filter({ hasText: report });
      await expect(section).toContainText(text('verify.unchanged'));
      await expect(section.getByText(text('verify.stepBroken'))).toHaveCount(0);
      await expect(section.getByText(text('verify.stepOk'))).not.toHaveCount(0);
    }
  });
});
