import { expect, it } from 'vitest';
import {
  nextGridPos,
  nextPanelId,
  panelsOf,
  withChangedPanel,
  withoutPanel,
  withPanel,
} from './edit-panels.js';
import type { Panel } from './panel.js';

const panel = (id: number, x = 0, y = 0, w = 12): Panel => ({
  id,
  type: 'stat',
  gridPos: { x, y, w, h: 8 },
});
const row: Panel = {
  id: 9,
  type: 'row',
  gridPos: { x: 0, y: 8, w: 24, h: 1 },
  panels: [panel(4)],
};
const dashboard = { uid: 'd', title: 'D', panels: [panel(1), row] };

it('sees the panels of collapsed rows, and no rows', () => {
  expect(panelsOf(dashboard).map(({ id }) => id)).toEqual([1, 4]);
  expect(panelsOf({ panels: null })).toEqual([]);
});

it('gives an id that neither panel nor row has', () => {
  expect(nextPanelId(dashboard)).toBe(10);
  expect(nextPanelId({ panels: [] })).toBe(1);
});

it('puts a panel beside the last where it fits, and below all where not', () => {
  const size = { w: 12, h: 8 };
  expect(nextGridPos({ panels: [] }, size)).toEqual({ x: 0, y: 0, ...size });
  expect(nextGridPos({ panels: [panel(1)] }, size)).toEqual({ x: 12, y: 0, ...size });
  expect(nextGridPos({ panels: [panel(1), panel(2, 12)] }, size)).toEqual({ x: 0, y: 8, ...size });
  expect(nextGridPos({ panels: [panel(2, 12), panel(1)] }, size)).toEqual({ x: 0, y: 8, ...size });
});

it('adds, changes and removes at both levels, and leaves what it was given alone', () => {
  const before = structuredClone(dashboard);
  expect(panelsOf(withPanel(dashboard, panel(5)))).toHaveLength(3);
  const changed = withChangedPanel(dashboard, 4, (one) => ({ ...one, title: 'New' }));
  expect(panelsOf(changed!)[1]).toMatchObject({ id: 4, title: 'New' });
  expect(panelsOf(withoutPanel(dashboard, 4)!).map(({ id }) => id)).toEqual([1]);
  expect(dashboard).toEqual(before);
});

it('knows no panel of another id, and takes no row for one', () => {
  expect(withoutPanel(dashboard, 7)).toBeUndefined();
  expect(withoutPanel(dashboard, 9)).toBeUndefined();
});
