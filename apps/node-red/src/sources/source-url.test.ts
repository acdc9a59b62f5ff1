import { expect, it } from 'vitest';
import { shownUrl, sourceUrl } from './source-url.js';

const backend = 'http://127.0.0.1:3001/api/v1/computations/bulk';

it('takes an address that begins with / from the backend', () => {
  expect(sourceUrl('/api/v1/system/sbom?a=1#x', backend).href).toBe(
    'http://127.0.0.1:3001/api/v1/system/sbom?a=1',
  );
  expect(sourceUrl('https://a.example/b', backend).href).toBe('https://a.example/b');
});

it.each(['', 'a.example/b', 'ftp://a.example', 'https://u:p@a.example', 'javascript:1', 'http://'])(
  'refuses “%s”',
  (address) => {
    expect(() => sourceUrl(address, backend)).toThrow(
      expect.objectContaining({ code: 'STATUS_CONFIG' }),
    );
  },
);

it('does not take // for the backend without the guard seeing the other host', () => {
  expect(sourceUrl('//evil.example/x', backend).host).toBe('evil.example');
});

it('hides values of parameters that look like secrets', () => {
  const url = new URL('https://a.example/?access_token=x&apiKey=y&sig=z&page=2&key=k&keyword=w');
  expect(shownUrl(url)).toBe(
    'https://a.example/?access_token=hidden&apiKey=hidden&sig=hidden&page=2&key=hidden&keyword=w',
  );
});
