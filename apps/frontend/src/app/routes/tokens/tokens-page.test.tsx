import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it("lists one's own accounts, also to an administrator who could see all", async () => {
  renderApp('/me/tokens');
  await findPage('Service accounts and tokens');
  const table = await screen.findByRole('table', { name: 'Service accounts' });
  expect(within(table).getByRole('link', { name: 'wall-display' })).toBeVisible();
  expect(within(table).queryByRole('link', { name: 'ci-pipeline' })).toBeNull();
});

it('tells who may not have any which role it takes, and does not offer the page', async () => {
  const { user } = renderApp('/me/tokens', { user: 'eve' });
  await findPage('You may not see this');
  expect(screen.getByText(/DEVELOPER/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Account of eve' }));
  expect(screen.queryByText('Service accounts and tokens')).toBeNull();
});

it('makes an account with scopes, and a token that is shown once', async () => {
  const { user, db } = renderApp('/me/tokens/new', { user: 'dara' });
  await findPage('New service account');
  await user.type(await screen.findByLabelText(/^Name/), 'nightly build');
  await user.click(screen.getByRole('button', { name: 'Create service account' }));
  expect(screen.getByText(/^Letters, digits/)).toBeVisible();
  expect(screen.getByText('Choose at least one scope.')).toBeVisible();
  await user.clear(screen.getByLabelText(/^Name/));
  await user.type(screen.getByLabelText(/^Name/), 'nightly-build');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).not.toContain(
    'Administrator',
  );
  await user.click(screen.getByRole('checkbox', { name: 'catalogs:read' }));
  await user.click(screen.getByRole('button', { name: 'Create service account' }));
  await findPage('nightly-build');
  expect(await screen.findByText('There are no tokens yet')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'New token' }));
  const dialog = within(screen.getByRole('dialog', { name: 'New token' }));
  expect(dialog.queryByRole('option', { name: 'Never expires' })).toBeNull();
  await user.type(dialog.getByLabelText(/^Name/), 'build server');
  await user.click(dialog.getByRole('button', { name: 'Create token' }));
  const shown = (await dialog.findByText(/^status_/)).textContent;
  await user.click(dialog.getByRole('button', { name: 'I have kept it' }));
  const table = await screen.findByRole('table', { name: 'Tokens' });
  expect(table).toHaveTextContent('build server');
  expect(document.body.textContent).not.toContain(shown);

  await user.click(within(table).getByRole('button', { name: 'Revoke build server' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revoke' }));
  await waitFor(() =>
    expect(
      [...db.serviceAccounts.values()].find(({ account }) => account.name === 'nightly-build'),
    ).toMatchObject({ tokens: [] }),
  );
});

it('says beside the field that another account has the name', async () => {
  const { user } = renderApp('/me/tokens/new');
  await findPage('New service account');
  await user.type(await screen.findByLabelText(/^Name/), 'ci-pipeline');
  await user.click(screen.getByRole('checkbox', { name: 'catalogs:read' }));
  await user.click(screen.getByRole('button', { name: 'Create service account' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Another service account has this name already.',
  );
});

it('edits, disables and deletes an account', async () => {
  const { user, db, router } = renderApp('/me/tokens', { user: 'dara' });
  await findPage('Service accounts and tokens');
  await user.click(await screen.findByRole('link', { name: 'ci-pipeline' }));
  await findPage('ci-pipeline');
  await user.click(screen.getByRole('link', { name: 'Edit' }));
  await findPage('Edit ci-pipeline');
  expect(await screen.findByLabelText('Role')).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'catalogs:write' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await findPage('ci-pipeline');
  expect(await screen.findByText('catalogs:write')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Disable' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Disable' }));
  expect(await screen.findByText('Disabled')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
  await findPage('Service accounts and tokens');
  expect(router.state.location.pathname).toBe('/me/tokens');
  expect([...db.serviceAccounts.values()].map(({ account }) => account.name)).not.toContain(
    'ci-pipeline',
  );
});
