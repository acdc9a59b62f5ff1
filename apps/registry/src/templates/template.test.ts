import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedTemplate, fits } from './template.js';

test.each([
  ['uptime-v1-0-0', '', false],
  ['uptime-v1-0-0', '*', true],
  ['uptime-v1-0-0', 'uptime-v1-0-0', true],
  ['uptime-v1-0-0', 'uptime*', true],
  ['uptime-v1-0-0', '*-v1-*', true],
  ['uptime-v1-0-0', '*-v2-*', false],
  ['uptime-v1-0-0', '*0-0*0-0', false],
  ['aba', 'ab*ba', false],
  ['a.b', 'a?b', false],
  ['axb', 'a.b', false],
])('%j fits %j: %j', (text, pattern, expected) => {
  expect(fits(text, pattern)).toBe(expected);
});

test('fits as a regular expression with the same meaning', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (text, pattern) => {
      const source = pattern
        .split('*')
        .map((piece) => piece.replaceAll('.', '\\.'))
        .join('.*');
      expect(fits(text, pattern)).toBe(new RegExp(`^${source}$`).test(text));
    }),
  );
});

test('a hostile pattern takes no time', () => {
  const before = performance.now();
  expect(fits('a'.repeat(128), `${'a*'.repeat(127)}b`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(50);
});

test('places in the template are filled in, all other references refused', () => {
  const template = { id: 'a-v1-0-0', type: 'template', scope: { x: 1 } };
  const local = { ...template, copy: { $ref: '#/scope' } };
  expect(acceptedTemplate(local)).toEqual({ ...template, copy: { x: 1 } });
  for (const $ref of ['/etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1/x', 'other.json#/x'])
    expect(() => acceptedTemplate({ ...template, copy: { $ref } } as never)).toThrow(
      expect.objectContaining({ code: 400 }),
    );
});

test.each(['a', 'a-v1-0', '-v1-0-0', 'a b-v1-0-0', `a-v1-0-0\n`, 'a-v1-0-0-copy'])(
  'the id %j is refused',
  (id) => {
    expect(() => acceptedTemplate({ id, type: 'template' })).toThrow('Bad formed id');
  },
);
