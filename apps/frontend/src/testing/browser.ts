import { setupWorker } from 'msw/browser';
import { createMockDb } from './db/mock-db';
import { createHandlers } from './handlers';

const SCENARIO = 'status.demo.scenario';
const USER = 'status.demo.user';

/**
 * Starts the app's own API in this browser. The address chooses what to show, and the tab keeps
 * it: `?scenario=empty` (signed in, no catalogs), `fresh` (not set up), `signed-out`, `failing`
 * (the overview cannot be read) or `demo`; `?user=eve` signs in as a reader.
 */
export async function startMocks(): Promise<void> {
  const params = new URLSearchParams(location.search);
  const keep = (key: string, name: string, fallback: string): string => {
    const value = params.get(name) ?? sessionStorage.getItem(key) ?? fallback;
    sessionStorage.setItem(key, value);
    return value;
  };
  const scenario = keep(SCENARIO, 'scenario', 'demo');
  const user = keep(USER, 'user', 'ada');
  const db = createMockDb({
    user: scenario === 'fresh' || scenario === 'signed-out' ? undefined : user,
    initialised: scenario !== 'fresh',
    seeded: scenario !== 'empty',
  });
  if (scenario === 'failing')
    db.faults.set('getOverview', {
      status: 502,
      code: 'registry-unavailable',
      detail: 'The registry at http://127.0.0.1:5400 did not answer within 5 s.',
    });
  await setupWorker(...createHandlers(db)).start({
    quiet: true,
    onUnhandledRequest: (request, print) => {
      if (new URL(request.url).pathname.startsWith('/backend/')) print.error();
    },
  });
}
