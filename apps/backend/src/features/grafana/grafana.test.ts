import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressFault, isEmbeddable, isShowable } from './grafana.js';

it.each(['d-solo/abc/panel', 'd-solo/a_B-9', 'render/d-solo/abc'])('lets %s be shown', (path) => {
  expect(isEmbeddable(path)).toBe(true);
});

it('lets no path out of the panels, whatever it holds', () => {
  const part = fc.constantFrom(
    'd-solo',
    'render',
    '..',
    '.',
    'api',
    '%2e',
    '/',
    '\\',
    '?',
    '#',
    'a',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = parts.join('/');
      if (!isEmbeddable(path)) return;
      const { pathname, search, hash } = new URL(`http://grafana/${path}`);
      expect([pathname, search, hash]).toEqual([`/${path}`, '', '']);
      expect(path).toMatch(/^(render\/)?d-solo\//);
    }),
  );
});

it('lets pages and images through, and no data', () => {
  expect(isShowable('text/html; charset=UTF-8')).toBe(true);
  expect(isShowable('image/png')).toBe(true);
  for (const type of ['application/json', 'text/html-x', 'image/svg+xml', ''])
    expect(isShowable(type)).toBe(false);
});

it.each(['db.example:5432', 'https://prometheus.example/api', '10.0.0.7:5432'])(
  'takes %s',
  (url) => {
    expect(addressFault(url)).toBeUndefined();
  },
);

it.each([
  ['http://u:p@h/', 'credentials'],
  ['u:p@h:5432', 'credentials'],
  ['ftp://h', 'http(s)'],
  ['http://169.254.169.254/latest', 'link-local'],
  ['http://2852039166/', 'link-local'],
  ['a b', 'no http(s) URL'],
])('refuses %s', (url, why) => {
  expect(addressFault(url)).toContain(why);
});
