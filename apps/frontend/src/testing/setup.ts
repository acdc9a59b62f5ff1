import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { startI18n } from '@/lib/i18n/i18n';
import { server } from './server';

// Pages are fetched as they are visited, and a shared machine can be slow.
configure({ asyncUtilTimeout: 8_000 });
// There is no layout here, so nothing would ever come into view.
vi.stubGlobal('IntersectionObserver', undefined);

beforeAll(async () => {
  // What the app asks for and no handler answers is a fault of the test or of the app.
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n('en');
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
