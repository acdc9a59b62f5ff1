import { expect, it } from 'vitest';
import { takeOutcome, wayToGitHub } from './github-ways';

it('leads to the API and back to the page', () => {
  const way = new URL(wayToGitHub('signIn', '/runs?status=done'));
  expect(way.pathname).toBe('/backend/github/signIn');
  expect(way.searchParams.get('returnTo')).toBe('/runs?status=done');
});

it.each([
  ['/runs?status=done&github=denied', '/runs?status=done', 'denied'],
  ['/runs?github=not-linked#top', '/runs#top', 'not-linked'],
  ['/runs?github=whatever', '/runs?github=whatever', undefined],
  ['/', '/', undefined],
])('takes the outcome off %s', (path, rest, outcome) =>
  expect(takeOutcome(path)).toEqual({ path: rest, outcome }),
);
