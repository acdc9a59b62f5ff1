import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.js';

const machine = (paths: string[], environment: NodeJS.ProcessEnv = {}) => ({
  environment,
  exists: (path: string) => paths.includes(path),
  downloaded: () => '/cache/chromium/chrome',
});

it('prefers the browser it is told to use', () => {
  const paths = ['/opt/chrome', '/usr/bin/chromium'];
  expect(findBrowser(machine(paths, { CHROMIUM_PATH: '/opt/chrome' }))).toBe('/opt/chrome');
});

it('takes no other when the one it is told to use is absent', () => {
  expect(
    findBrowser(machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/gone' })),
  ).toBeUndefined();
});

it.each(['/usr/bin/chromium', '/usr/bin/google-chrome', '/cache/chromium/chrome'])(
  'finds %s',
  (path) => {
    expect(findBrowser(machine([path]))).toBe(path);
  },
);

it('finds none where there is none', () => {
  expect(findBrowser(machine([]))).toBeUndefined();
});
