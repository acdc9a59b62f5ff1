import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export interface Machine {
  environment: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
  /** Where Playwright's own download would lie. */
  downloaded: () => string;
}

export const thisMachine = (downloaded: () => string): Machine => ({
  environment: process.env,
  exists: existsSync,
  downloaded,
});

/**
 * A Chromium for the stories: the one named in CHROMIUM_PATH, one of the system, or the one
 * Playwright has downloaded.
 * @returns its path, undefined when there is none
 */
export function findBrowser({ environment, exists, downloaded }: Machine): string | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named) return exists(named) ? named : undefined;
  const system = FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...system, ...MAC, downloaded()].find((path) => exists(path));
}
