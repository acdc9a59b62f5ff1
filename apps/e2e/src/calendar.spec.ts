import { ownControl, runToEnd, servers, serversPath } from './support/own-catalog.js';
import { expect, test } from './support/story.js';

const DAY = 86_400_000;

test('the calendar of a control is walked by keyboard, days without data included', async ({
  page,
  text,
  status,
  source,
}) => {
  source.serve(serversPath('production'), servers(2));
  source.serve(serversPath('staging'), servers(2, 1));
  const start = new Date(Date.now() - 40 * DAY).toISOString().slice(0, 10);
  const { controlId } = await ownControl(status, 'Servers with a past', start);
  const ended = await runToEnd(status, controlId);
  const today = (environment: string) =>
    ended.find(({ group }) => group.scope['environment'] === environment)?.group.id;

  await page.goto(`/controls/${controlId}`);
  const grid = page.getByRole('grid', {
    name: text('controls.calendarOf', { name: 'Every server is patched' }),
  });
  const focused = grid.locator('td:focus');
  await expect(grid.getByRole('row')).toHaveCount(3);

  // One stop for the tab key, on the newest period.
  await expect(grid.locator('td[tabindex="0"]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: text('controls.later') })).toBeDisabled();
  await page.getByRole('button', { name: text('controls.earlier') }).focus();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(/^Passed|^Failed/);

  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(new RegExp(`^${text('status.verdict.missing')} · `));
  await page.keyboard.press('Home');
  await expect(focused).toHaveAccessibleName(new RegExp(`^${text('status.verdict.missing')} · `));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page, 'a day without a run opens nothing').toHaveURL(`/controls/${controlId}`);

  await page.keyboard.press('Control+End');
  await expect(focused).toHaveAccessibleName(/staging|production/);
  const environment = /staging/.test((await focused.getAttribute('aria-label')) ?? '')
    ? 'staging'
    : 'production';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/runs/${today(environment)}`);
});
