import { setupServer } from 'msw/node';

/** Answers the app's calls in tests; each test gives it the handlers of a database of its own. */
export const server = setupServer();
