import { stack } from '../../stack.mjs';
import { NO_SESSION } from '../support/faults.js';
import { makePerson } from '../support/people.js';
import { signIn } from '../support/signing-in.js';
import { expect, SIGNED_OUT, test } from '../support/story.js';

test.use({ storageState: SIGNED_OUT });

test('2: a deep link to a control without a session leads to sign-in and back to it', async ({
  page,
  text,
  faults,
  status,
}) => {
  faults.expect(...NO_SESSION);
  const reader = await makePerson(status, stack.apiUrl, 'USER');
  const control = (await status.listControls({})).items[0];
  await page.goto(`/controls/${control?.id}?from=a-link`);
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await signIn(page, text, reader);
  await expect(page).toHaveURL(`/controls/${control?.id}?from=a-link`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(control?.name ?? '');
});
