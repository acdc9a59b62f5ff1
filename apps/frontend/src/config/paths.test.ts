import { expect, it } from 'vitest';
import { safeReturnPath, signInPath } from './paths';

it.each(['/controls/1', '/runs?status=done', '/catalogs/1#scopes'])('returns to %s', (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

it.each([
  null,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/sign-in',
  '/setup?token=a',
  'controls',
])('returns to the overview instead of %s', (path) => {
  expect(safeReturnPath(path)).toBe('/');
});

it('carries the page and the reason to the sign-in page', () => {
  expect(signInPath('/controls/1?tab=a', 'session-ended')).toBe(
    '/sign-in?returnTo=%2Fcontrols%2F1%3Ftab%3Da&reason=session-ended',
  );
  expect(signInPath('/')).toBe('/sign-in');
});
