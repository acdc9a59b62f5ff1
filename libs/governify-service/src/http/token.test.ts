import { expect, test } from 'vitest';
import { readToken } from './token.js';

test.each([
  [{}, undefined],
  [{ cookie: 'a=1; accessToken=x.y.z; b=2' }, 'x.y.z'],
  [{ cookie: 'accessToken=x==' }, 'x=='],
  [{ cookie: 'accessToken=c', 'x-access-token': 'h' }, 'c'],
  [{ cookie: 'accessToken=', 'x-access-token': 'h' }, 'h'],
  [{ cookie: 'notaccessToken=x' }, undefined],
  [{ 'x-access-token': 'h' }, 'h'],
])('the headers %j give the token %j', (headers, expected) => {
  expect(readToken({ headers })).toBe(expected);
});

test.each(['a; role=admin', 'a b', 'a,b', 'é'])('the token %j is refused', (token) => {
  expect(() => readToken({ headers: { 'x-access-token': token } })).toThrow(
    expect.objectContaining({ code: 400 }),
  );
});
