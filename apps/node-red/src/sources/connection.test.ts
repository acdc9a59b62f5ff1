import { expect, it } from 'vitest';
import type { ConnectionSecrets, ConnectionSettings } from './connection.js';
import { createConnection } from './connection.js';

const connect = (
  settings: Partial<ConnectionSettings> = {},
  secrets: ConnectionSecrets = { token: 'tok-123', user: 'ann', password: 'pass word' },
) =>
  createConnection(
    {
      name: 'Tracker',
      kind: 'rest',
      baseUrl: 'https://tracker.example/api',
      auth: 'none',
      authName: '',
      allowHosts: [],
      maxPerMinute: 0,
      ...settings,
    },
    secrets,
  );

it.each([
  ['/items', 'https://tracker.example/api/items'],
  ['items?state=open', 'https://tracker.example/api/items?state=open'],
  ['', 'https://tracker.example/api/'],
  ['//elsewhere.example/x', 'https://tracker.example/api/elsewhere.example/x'],
  ['https://tracker.example/other', 'https://tracker.example/other'],
])('leads the path “%s” to %s', (path, address) => {
  expect(connect().address(path).href).toBe(address);
});

it.each(['../admin', '/a/../../admin', '%2e%2e/admin'])(
  'does not leave its base by “%s”',
  (path) => {
    expect(() => connect().address(path)).toThrow('“Tracker” does not lead to');
  },
);

it.each([
  ['bearer', {}, { authorization: 'Bearer tok-123' }, ''],
  ['basic', {}, { authorization: 'Basic YW5uOnBhc3Mgd29yZA==' }, ''],
  ['header', {}, { 'x-api-key': 'tok-123' }, ''],
  ['header', { authName: 'private-token' }, { 'private-token': 'tok-123' }, ''],
  ['query', { authName: 'api_key' }, {}, '?api_key=tok-123'],
  ['query', { kind: 'trello' }, {}, '?key=ann&token=tok-123'],
  ['none', {}, {}, ''],
] as const)('shows itself by %s %j', (auth, settings, headers, search) => {
  const connection = connect({ auth, ...settings });
  const asked = connection.authorised(connection.address('/a'));
  expect(asked.headers).toEqual(headers);
  expect(asked.url.search).toBe(search);
});

it('keeps credentials from every other origin, be it allowed or not', () => {
  const connection = connect({ auth: 'bearer', allowHosts: ['files.example'] });
  for (const other of [
    'https://files.example/',
    'http://tracker.example/',
    'https://tracker.example:8443/',
  ]) {
    expect(connection.authorised(new URL(other)).headers).toEqual({});
  }
});

it('leads to the host of its base and those it allows only', () => {
  const connection = connect({ allowHosts: ['Files.example', 'cdn.example:8443'] });
  for (const known of [
    'https://tracker.example/',
    'https://files.example/',
    'https://cdn.example:8443/',
  ]) {
    expect(() => connection.check(new URL(known))).not.toThrow();
  }
  for (const other of [
    'https://cdn.example/',
    'https://evil.example/',
    'https://tracker.example.evil.example/',
  ]) {
    expect(() => connection.check(new URL(other))).toThrow('does not lead to');
  }
});

it('forgets its query parameter where an answer repeats it, and hides secrets in texts', () => {
  const connection = connect({ auth: 'query' });
  expect(
    connection.bare(new URL('https://tracker.example/api/x?page=2&token=tok-123')).search,
  ).toBe('?page=2');
  expect(connection.hide('wrong token tok-123')).toBe('wrong token hidden');
  expect(connect({ auth: 'basic' }).hide('Basic YW5uOnBhc3Mgd29yZA==')).toBe('hidden');
});

it('knows the addresses of GitHub and Trello', () => {
  expect(connect({ kind: 'github', baseUrl: '' }).address('/repos/o/r').href).toBe(
    'https://api.github.com/repos/o/r',
  );
  expect(connect({ kind: 'trello', baseUrl: '' }).address('/boards/1').href).toBe(
    'https://api.trello.com/1/boards/1',
  );
});

it.each([
  ['no base', { baseUrl: '' }, {}, 'needs a base URL'],
  ['another scheme', { baseUrl: 'file:///etc' }, {}, 'cannot be read'],
  ['a password in the base', { baseUrl: 'https://a:b@c.example' }, {}, 'password'],
  ['no token', { auth: 'bearer' }, {}, 'has no token'],
  ['no password', { auth: 'basic' }, { user: 'ann' }, 'has no password'],
  ['a limit that is none', { maxPerMinute: -1 }, {}, 'requests a minute'],
] as const)('refuses %s in words', (_case, settings, secrets, part) => {
  expect(() => connect(settings, secrets)).toThrow(part);
});
