import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { createStatusClient, type StatusClient } from '@status/sdk';
import { stack } from '../../stack.mjs';
import { watchFaults, type Faults } from './faults.js';
import { startRestSource, type RestSource } from './rest-source.js';
import { textsOf, type Language, type Text } from './texts.js';

/** Cookies of the administrator, left by the first story. */
export const SESSION_FILE = join(import.meta.dirname, '../../test-output/session.json');
export const SIGNED_OUT = { cookies: [], origins: [] };

interface StoryOptions {
  /** The language of the pages. */
  language: Language;
}
interface StoryFixtures {
  /** Texts of the web app in the language of the story. */
  text: Text;
  /** What goes wrong in the browser; anything the story does not expect fails it. */
  faults: Faults;
}
interface SharedFixtures {
  /** The API as the administrator. */
  status: StatusClient;
  source: RestSource;
}

/** A story about the running installation, told by a person in a browser or by a program. */
export const test = base.extend<StoryOptions & StoryFixtures, SharedFixtures>({
  language: ['en', { option: true }],
  storageState: SESSION_FILE,
  text: async ({ language }, use) => use(textsOf(language)),
  faults: [
    async ({ context }, use) => {
      const faults = watchFaults(context);
      await use(faults);
      expect(faults.unexpected(), 'faults of the app').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, language }, use) => {
    // The choice made here counts for more than the profile of the administrator.
    await context.addInitScript((chosen) => {
      if (window.origin === 'null') return; // about:blank has no storage
      localStorage.setItem('status.language', localStorage.getItem('status.language') ?? chosen);
    }, language);
    await use(context);
  },
  status: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(createStatusClient({ baseUrl: stack.apiUrl, credentials: stack.admin }));
    },
    { scope: 'worker' },
  ],
  source: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const source = await startRestSource();
      await use(source);
      await source.close();
    },
    { scope: 'worker' },
  ],
});
export { expect };
