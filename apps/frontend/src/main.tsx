import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@/styles/mantine.css';
import '@/styles/tokens.css';
import '@/styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from './app/provider';
import { routes } from './app/router';
import { detectLanguage, startI18n } from './lib/i18n/i18n';
import { createQueryClient } from './lib/query';

declare const __MOCK__: boolean;

const ready: Promise<unknown>[] = [startI18n(detectLanguage())];
if (__MOCK__) ready.push(import('./testing/browser').then(({ startMocks }) => startMocks()));
await Promise.all(ready);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <Provider client={createQueryClient()}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </Provider>
  </StrictMode>,
);
