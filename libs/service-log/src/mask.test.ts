import { expect, test } from 'vitest';
import { mask } from './mask.js';

const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

test.each<[object, string]>([
  [{ headers: { authorization: 'Basic dXNlcjpwYXNz' } }, 'dXNlcjpwYXNz'],
  [{ 'set-cookie': 'a "quoted" value' }, 'quoted'],
  [{ refreshToken: 'abc\\' }, 'abc'],
  [{ GRAFANA_ADMIN_PASSWORD: 'hunter2' }, 'hunter2'],
  [{ msg: `Bearer ${JWT}` }, JWT],
  [{ msg: `token was ${JWT}.` }, JWT],
  [{ msg: 'GET /x?accessToken=abcdef&page=2' }, 'abcdef'],
  [{ msg: 'cookie: accessToken=abcdef; other=1' }, 'abcdef'],
  [{ err: { message: 'no server at mongodb://root:hunter2@db:27017/logs' } }, 'hunter2'],
  [{ msg: 'status_0123456789abcdefghij is revoked' }, '0123456789abcdefghij'],
])('%j loses its secret and stays JSON', (entry, secret) => {
  const line = mask(JSON.stringify(entry));
  expect(line).not.toContain(secret);
  expect(line).toContain('(masked)');
  expect(Object.keys(JSON.parse(line) as object)).toEqual(Object.keys(entry));
});

test('what is no secret stays as it is', () => {
  const line = JSON.stringify({
    ...{
      msg: 'Node-RED listens on http://127.0.0.1:1880',
      tokens: 12,
      url: '/api/v1/users?page=2',
    },
    note: 'the token of the flow was spent',
    metadata: { tokenCount: 3, query: 'a=b' },
  });
  expect(mask(line)).toBe(line);
});

test('a long hostile line is masked in time that grows with its length alone', () => {
  const timeOf = (length: number) => {
    const line = JSON.stringify({
      ...{ a: 'token'.repeat(length), b: '"'.repeat(length), c: 'a://b:'.repeat(length) },
      d: 'eyJaaaaaa.'.repeat(length),
    });
    const from = performance.now();
    mask(line);
    return performance.now() - from;
  };
  timeOf(1_000);
  expect(timeOf(20_000)).toBeLessThan(1_000);
});
