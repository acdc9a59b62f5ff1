import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from '@/app/provider';
import { routes } from '@/app/router';
import { createQueryClient } from '@/lib/query';
import { createMockDb, type MockOptions } from './db/mock-db';
import { createHandlers } from './handlers';
import { server } from './server';

/**
 * The whole app at an address, over a database of its own, with somebody signed in (an
 * administrator unless told otherwise).
 */
export function renderApp(path: string, options: MockOptions = {}) {
  const db = createMockDb({ user: 'ada', pace: 20, ...options });
  server.use(...createHandlers(db));
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const view = render(
    <Provider client={client}>
      <RouterProvider router={router} />
    </Provider>,
  );
  const control = (name: string) => {
    const found = [...db.controls.values()].find((one) => one.name === name);
    if (!found) throw new Error(`The demo has no control "${name}"`);
    return found;
  };
  const catalog = (name: string) => {
    const found = [...db.catalogs.values()].find((one) => one.name === name);
    if (!found) throw new Error(`The demo has no catalog "${name}"`);
    return found;
  };
  return { ...view, db, router, client, user: userEvent.setup(), control, catalog };
}

/** The level-1 heading, once the page is there. */
export const findPage = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
