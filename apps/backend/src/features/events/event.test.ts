import { expect, it } from 'vitest';
import { canResume, resyncAt, toBlock } from './event.js';

it('writes an event as one block, whatever is in it', () => {
  const data = { name: 'two\nlines', emoji: '✓' };
  expect(toBlock({ id: 7, type: 'run.updated', data })).toBe(
    'id: 7\nevent: run.updated\ndata: {"name":"two\\nlines","emoji":"✓"}\n\n',
  );
  expect(toBlock(resyncAt(9))).toBe('id: 9\nevent: resync\ndata: {}\n\n');
});

it.each([
  ['the newest one', 20, true],
  ['one that was kept', 15, true],
  ['the last that was trimmed', 10, true],
  ['one whose next was trimmed', 9, false],
  ['one there never was', 21, false],
])('goes on after %s', (_what, id, resumes) => {
  expect(canResume(id, { trimmed: 10, newest: 20 })).toBe(resumes);
});
