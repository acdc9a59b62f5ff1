import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findPage, renderApp } from '@/testing/render-app';

it('sets how many assistants there may be, and not fewer than there are', async () => {
  const { user, db } = renderApp('/admin/assistants');
  await findPage('Assistant limit');
  const field = await screen.findByLabelText('Assistants there may be');
  await user.clear(field);
  await user.type(field, '0');
  expect(db.assistants.size).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There are more assistants than that');
  await user.type(field, '55');
  await user.clear(field);
  await user.type(field, '55');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(db.assistantLimit).toBe(55));
});
