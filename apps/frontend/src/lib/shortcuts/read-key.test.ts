import { expect, it } from 'vitest';
import { readKey, type KeyPress } from './read-key';

const options = { areas: ['o', 'c'], singleKeys: true };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, command: false, alt: false, typing: false },
  ...more,
});

it('opens the palette with Ctrl+K, in fields too', () => {
  const inField = press('k', { command: true, typing: true });
  expect(readKey('idle', inField, options).shortcut).toBe('palette');
  expect(readKey('idle', inField, { ...options, singleKeys: false }).shortcut).toBe('palette');
});

it('goes to an area with g and its letter', () => {
  expect(readKey('idle', press('g'), options)).toEqual({ state: 'going' });
  expect(readKey('going', press('c'), options)).toEqual({ state: 'idle', shortcut: 'go:c' });
  expect(readKey('going', press('x'), options)).toEqual({ state: 'idle' });
  expect(readKey('idle', press('c'), options)).toEqual({ state: 'idle' });
});

it.each([
  ['?', 'help'],
  ['/', 'filter'],
])('knows %s', (key, shortcut) => {
  expect(readKey('idle', press(key), options).shortcut).toBe(shortcut);
});

it.each([{ typing: true }, { command: true }, { alt: true }])(
  'leaves a letter alone with %j',
  (more) => {
    expect(readKey('idle', press('?', more), options).shortcut).toBeUndefined();
    expect(readKey('going', press('c', more), options).shortcut).toBeUndefined();
  },
);

it('has no single keys for who switched them off', () => {
  expect(readKey('idle', press('?'), { ...options, singleKeys: false })).toEqual({ state: 'idle' });
});
