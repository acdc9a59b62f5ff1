import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownPath, withEnding } from './github.js';

it.each(['/', '/controls/1?tab=runs#top', '/a%2F%2Fb', '/?next=https://evil.test'])(
  'comes back to %s',
  (path) => expect(ownPath(path)).toBe(path),
);

it.each([
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  '',
  'a',
  '/\t/evil.test',
  '/.//evil.test',
  '/a/..//evil.test',
])('does not come back to %j', (path) => expect(ownPath(path)).toBeUndefined());

it('never leaves this origin, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, tail) => {
      for (const path of [text, `/${text}`, `/${text}${tail}`]) {
        const own = ownPath(path) ?? '/';
        expect(new URL(own, 'https://status.test').origin).toBe('https://status.test');
      }
    }),
  );
});

it('tells the page how it ended, and keeps what the page had', () => {
  expect(withEnding('/me?tab=1#x', 'linked')).toBe('/me?tab=1&github=linked#x');
});
