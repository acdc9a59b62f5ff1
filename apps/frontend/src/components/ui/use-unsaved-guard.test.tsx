import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, Link, RouterProvider, useNavigate } from 'react-router';
import { expect, it } from 'vitest';
import { Provider } from '@/app/provider';
import { createQueryClient } from '@/lib/query';
import { useUnsavedGuard } from './use-unsaved-guard';

function Form() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { guard, release } = useUnsavedGuard(text !== '');
  const save = () => {
    release();
    void navigate('/elsewhere');
  };
  return (
    <>
      <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />
      <Link to="/elsewhere">Elsewhere</Link>
      <Link to="/form?tab=2">Tab</Link>
      <button onClick={save}>Save</button>
      {guard}
    </>
  );
}

function show() {
  const routes = [
    { path: '/form', Component: Form },
    { path: '/elsewhere', element: <h1>Elsewhere</h1> },
  ];
  const router = createMemoryRouter(routes, { initialEntries: ['/form'] });
  render(
    <Provider client={createQueryClient()}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return { user: userEvent.setup(), router };
}
const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  globalThis.dispatchEvent(event);
  return event;
};

it('asks before what was typed is lost, and stays or leaves as told', async () => {
  const { user, router } = show();
  await user.type(screen.getByLabelText('Text'), 'a');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe('/form');
  expect(screen.getByLabelText('Text')).toHaveValue('a');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeVisible();
});

it('lets pass what was saved, and another tab of the same page', async () => {
  const { user, router } = show();
  await user.type(screen.getByLabelText('Text'), 'a');
  await user.click(screen.getByRole('link', { name: 'Tab' }));
  expect(router.state.location.search).toBe('?tab=2');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeVisible();
});

it('asks as the browser does when the tab is closed, once there is something to lose', async () => {
  const { user } = show();
  expect(closing().defaultPrevented).toBe(false);
  await user.type(screen.getByLabelText('Text'), 'a');
  await waitFor(() => expect(closing().defaultPrevented).toBe(true));
});
