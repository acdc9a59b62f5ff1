import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor, type KeyPart } from './pagination.js';

const ID = '01a20be1-bd87-7125-83b8-d3aa5c83bf07';
const FROM = '2026-11-24T00:00:00.000Z';

it.each<[KeyPart[], (string | number)[]]>([
  [
    ['instant', 'id'],
    [FROM, ID],
  ],
  [
    ['position', 'position'],
    [0, 999],
  ],
  [
    ['text', 'text'],
    ['Ñandú 😀', 'rest-items'],
  ],
])('reads back a key of %j', (shape, key) => {
  expect(decodeCursor(encodeCursor(key), shape)).toEqual(key.map(String));
});

it.each<[KeyPart[], (string | number)[]]>([
  [['id'], ['x']],
  [['id'], [1]],
  [['id'], [ID, ID]],
  [
    ['instant', 'id'],
    ['x', ID],
  ],
  [
    ['instant', 'id'],
    ['infinity', ID],
  ],
  [
    ['instant', 'id'],
    ['+275760-09-13T00:00:00.000Z', ID],
  ],
  [
    ['instant', 'id'],
    [FROM, 'x'],
  ],
  [['position'], ['x']],
  [['position'], [-1.5]],
  [['position'], [1e30]],
  [['text'], ['\0']],
  [['text'], ['\ud800']],
])('refuses, for a key of %j, %j', (shape, key) => {
  expect(() => decodeCursor(encodeCursor(key), shape)).toThrow('/query/cursor');
});

it.each(['', 'x', '@', 'bnVsbA', 'e30'])('refuses %j, which is no key at all', (cursor) => {
  expect(() => decodeCursor(cursor, ['id'])).toThrow('/query/cursor');
});
