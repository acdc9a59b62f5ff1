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
