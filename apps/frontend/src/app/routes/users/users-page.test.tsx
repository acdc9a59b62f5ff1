import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

const names = () =>
  within(screen.getByRole('table', { name: 'Users' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

it('lists users, and keeps search, filters and order in the address', async () => {
  const { user, router } = renderApp('/admin/users?role=DEVELOPER');
  await findPage('Users');
  await screen.findByRole('table', { name: 'Users' });
  expect(names()).toEqual(['bruno', 'dara']);
  await user.click(screen.getByRole('button', { name: 'Name' }));
  await waitFor(() => expect(names()).toEqual(['dara', 'bruno']));
  await user.selectOptions(screen.getByLabelText('Role'), '');
  await user.selectOptions(screen.getByLabelText('State'), 'invited');
  await waitFor(() => expect(names()).toEqual(['noor']));
  expect(router.state.location.search).toBe('?sort=-username&status=invited');
  await user.type(screen.getByLabelText('Name or e-mail'), 'zzz');
  expect(await screen.findByText('Nothing matches')).toBeVisible();
});

it('names the role that is needed to those who have another, and asks the server nothing', async () => {
  const { db } = renderApp('/admin/users', { user: 'dara' });
  db.faults.set('listUsers', { status: 500, code: 'internal-error', detail: 'It was asked.' });
  expect(await screen.findByText(/needs the role ADMIN or above/)).toBeVisible();
  const nav = screen.getByRole('navigation', { name: 'Main navigation' });
  expect(within(nav).queryByRole('link', { name: 'Users' })).toBeNull();
  expect(within(nav).queryByText('Administration')).toBeNull();
  expect(screen.queryByText('internal-error')).toBeNull();
});

it('invites somebody and shows the link this once, with a letter to send', async () => {
  const { user, db } = renderApp('/admin/users/new');
  await findPage('Invite somebody');
  await user.click(screen.getByRole('button', { name: 'Make invitation' }));
  expect(screen.getByLabelText(/User name/)).toBeInvalid();
  await user.type(screen.getByLabelText(/User name/), 'dara');
  await user.click(screen.getByRole('button', { name: 'Make invitation' }));
  await waitFor(() =>
    expect(screen.getByLabelText(/User name/)).toHaveAccessibleDescription(
      /Another user has this already/,
    ),
  );
  await user.type(screen.getByLabelText(/User name/), '-two');
  await user.selectOptions(screen.getByLabelText('Role'), 'AUDITOR');
  await user.click(screen.getByRole('button', { name: 'Make invitation' }));
  const [token] = await waitFor(() => {
    const [first] = db.links.keys();
    expect(first).toBeDefined();
    return [first];
  });
  const link = `/accept-invitation#${token}`;
  expect(await screen.findByText(new RegExp(`${link}$`))).toBeVisible();
  const letter = screen.getByLabelText<HTMLTextAreaElement>('Text for an e-mail').value;
  expect(letter).toContain(link);
  expect(letter).toContain('Hello dara-two');
  expect(db.users.get('dara-two')).toMatchObject({ authority: 'AUDITOR', status: 'invited' });
});
