import { expect, it } from 'vitest';
import { idIn, matching, move, type PaletteEntry } from './palette-entry';

const entry = (label: string, also?: string): PaletteEntry => ({
  ...{ id: label, group: 'go', label, act: () => undefined },
  ...(also === undefined ? {} : { also }),
});
const entries = [entry('Catálogos'), entry('Flujos', 'mashup'), entry('Nuevo catálogo')];
const found = (query: string) => matching(entries, query).map(({ label }) => label);

it.each([
  ['', ['Catálogos', 'Flujos', 'Nuevo catálogo']],
  ['CATAL', ['Catálogos', 'Nuevo catálogo']],
  ['catálogo nue', ['Nuevo catálogo']],
  ['mash', ['Flujos']],
  ['ogos', []],
])('finds by "%s"', (query, labels) => {
  expect(found(query)).toEqual(labels);
});

it('knows an id from a word', () => {
  const id = '0190D2A0-7c7c-7e33-8b1a-3c8f0a1b2c3d';
  expect(idIn(` ${id} `)).toBe(id.toLowerCase());
  expect(idIn('0190d2a0')).toBeUndefined();
});

it('walks around the ends', () => {
  expect(move(2, 'ArrowDown', 3)).toBe(0);
  expect(move(0, 'ArrowUp', 3)).toBe(2);
  expect(move(0, 'ArrowDown', 0)).toBe(0);
  expect(move(1, 'x', 3)).toBe(1);
});
