import { expect, test } from 'vitest';
import { parseCatalogue } from './catalogue.js';

const catalogue = parseCatalogue(
  `
dns: { domain: example.test }
internal:
  collectors:
    events: { default: standard, standard: http://events:5500/, fast: http://fast:1 }
    dynamic: { default: 'http://dynamic.{{dns.domain}}', standard: x }
  broken: { default: nowhere }
  ftp: ftp://files
status-backend:
  default: standard
  standard: http://$_[BACKEND_HOST]:3001
`,
  { BACKEND_HOST: 'backend' },
);

test.each([
  ['internal.collectors.events', 'http://events:5500'],
  ['internal.collectors.events.fast', 'http://fast:1'],
  ['internal.collectors.dynamic', 'http://dynamic.example.test'],
  ['status-backend', 'http://backend:3001'],
  ['internal', undefined],
  ['internal.broken', undefined],
  ['internal.ftp', undefined],
  ['internal.collectors.none', undefined],
  ['constructor', undefined],
  ['__proto__.x', undefined],
  ['', undefined],
])('the path %j names %j', (path, expected) => {
  expect(catalogue.baseUrl(path)).toBe(expected);
});

test('a catalogue that is no mapping is refused', () => {
  expect(() => parseCatalogue('- a\n- b')).toThrow(/not a YAML mapping/);
});

const guarded = parseCatalogue(
  `
internal:
  database: { default: mongo, mongo: "mongodb://u:$_[PASS]@db:1/x?authSource=y", password: abc }
  names: [a, "$_[PASS]", "http://u:p@h:1/p?token=t", "http://[bad"]
  limits: { size: 3, on: true, none: null, apiKey: 7 }
`,
  { PASS: 'hunter2' },
);

test('an address of any kind is found by its path', () => {
  expect(guarded.address('internal.database')).toBe('mongodb://u:hunter2@db:1/x?authSource=y');
  expect(guarded.baseUrl('internal.database')).toBeUndefined();
  expect(guarded.address('internal.limits.size')).toBeUndefined();
});

test('what is shown of a catalogue holds no secret', () => {
  expect(guarded.publicView()).toEqual({
    internal: {
      database: { default: 'mongo', mongo: 'mongodb://db:1/x', password: '***' },
      names: ['a', '***', 'http://h:1/p', '***'],
      limits: { size: 3, on: true, none: null, apiKey: '***' },
    },
  });
});
