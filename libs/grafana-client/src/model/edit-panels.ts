import type { DashboardModel } from './dashboard.js';
import type { GridPos, Panel } from './panel.js';

const COLUMNS = 24;

/** Every panel of a dashboard with those of collapsed rows; rows themselves are no panels. */
export function panelsOf({ panels }: Pick<DashboardModel, 'panels'>): Panel[] {
  return (panels ?? []).flatMap((panel) => (panel.type === 'row' ? (panel.panels ?? []) : [panel]));
}

/** An id that no panel has, and no row. */
export function nextPanelId({ panels }: Pick<DashboardModel, 'panels'>): number {
  const ids = (panels ?? []).flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  return Math.max(0, ...ids.map(({ id }) => (Number.isInteger(id) ? id : 0))) + 1;
}

/** A free place for a panel of this size: beside the last one where it fits, else below all. */
export function nextGridPos(
  { panels }: Pick<DashboardModel, 'panels'>,
  { w, h }: Pick<GridPos, 'w' | 'h'>,
): GridPos {
  const taken = (panels ?? []).flatMap(({ gridPos }) => (gridPos ? [gridPos] : []));
  const last = taken.at(-1);
  const beside = last && { x: last.x + last.w, y: last.y, w, h };
  if (beside && beside.x + w <= COLUMNS && !taken.some((other) => overlap(other, beside)))
    return beside;
  return { x: 0, y: Math.max(0, ...taken.map(({ y, h: height }) => y + height)), w, h };
}

/** The dashboard with one more panel at its end. */
export const withPanel = (dashboard: DashboardModel, panel: Panel): DashboardModel => ({
  ...dashboard,
  panels: [...(dashboard.panels ?? []), panel],
});

/** The dashboard with a panel changed, or undefined when it has none of this id. */
export function withChangedPanel(
  dashboard: DashboardModel,
  id: number,
  change: (panel: Panel) => Panel,
): DashboardModel | undefined {
  return edit(dashboard, id, (panel) => [change(panel)]);
}

/** The dashboard without a panel, or undefined when it has none of this id. */
export const withoutPanel = (dashboard: DashboardModel, id: number): DashboardModel | undefined =>
  edit(dashboard, id, () => []);

function edit(
  dashboard: DashboardModel,
  id: number,
  replace: (panel: Panel) => Panel[],
): DashboardModel | undefined {
  if (!panelsOf(dashboard).some((panel) => panel.id === id)) return undefined;
  const each = (panel: Panel) => (panel.id === id ? replace(panel) : [panel]);
  return {
    ...dashboard,
    panels: (dashboard.panels ?? []).flatMap((panel) =>
      panel.type === 'row'
        ? [{ ...panel, panels: (panel.panels ?? []).flatMap(each) }]
        : each(panel),
    ),
  };
}

const overlap = (a: GridPos, b: GridPos): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
