import type { PanelType } from './panel.js';

interface TypeOptions {
  options: Record<string, unknown>;
  /** `fieldConfig.defaults.custom`. */
  custom: Record<string, unknown>;
}

/** The last value of each column: what one number on a wall means. */
const LAST = { calcs: ['lastNotNull'], fields: '', values: false };
/** Every row of the answer is a value of its own. */
const ROWS = { calcs: [], fields: '', values: true };
const HIDE_NOTHING = { legend: false, tooltip: false, viz: false };
const LEGEND = { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] };

const OPTIONS: Record<PanelType, TypeOptions> = {
  timeseries: {
    options: { legend: LEGEND, tooltip: { mode: 'multi', sort: 'none' } },
    custom: {
      drawStyle: 'line',
      lineInterpolation: 'linear',
      lineWidth: 2,
      fillOpacity: 10,
      showPoints: 'auto',
      spanNulls: false,
      stacking: { mode: 'none', group: 'A' },
      thresholdsStyle: { mode: 'off' },
      hideFrom: HIDE_NOTHING,
    },
  },
  gauge: {
    options: {
      reduceOptions: LAST,
      orientation: 'auto',
      showThresholdLabels: false,
      showThresholdMarkers: true,
      sizing: 'auto',
      minVizWidth: 75,
      minVizHeight: 75,
    },
    custom: {},
  },
  stat: {
    options: {
      reduceOptions: LAST,
      orientation: 'auto',
      colorMode: 'value',
      graphMode: 'none',
      justifyMode: 'auto',
      textMode: 'auto',
      wideLayout: true,
    },
    custom: {},
  },
  table: {
    options: { showHeader: true, cellHeight: 'sm', enablePagination: true, sortBy: [] },
    custom: { align: 'auto', cellOptions: { type: 'auto' }, filterable: true },
  },
  piechart: {
    options: {
      reduceOptions: ROWS,
      pieType: 'donut',
      displayLabels: ['percent'],
      legend: { ...LEGEND, placement: 'right', values: ['value'] },
      tooltip: { mode: 'single', sort: 'none' },
    },
    custom: { hideFrom: HIDE_NOTHING },
  },
  heatmap: {
    options: {
      calculate: true,
      calculation: {
        xBuckets: { mode: 'size', value: '1d' },
        yBuckets: { mode: 'count', value: '20' },
      },
      color: {
        mode: 'scheme',
        scheme: 'Oranges',
        steps: 64,
        exponent: 0.5,
        fill: 'dark-orange',
        reverse: false,
      },
      cellGap: 1,
      yAxis: { axisPlacement: 'left', reverse: false },
      rowsFrame: { layout: 'auto' },
      filterValues: { le: 1e-9 },
      legend: { show: true },
      tooltip: { mode: 'single', yHistogram: false, showColorScale: false },
      exemplars: { color: 'rgba(255,0,255,0.7)' },
    },
    custom: { scaleDistribution: { type: 'linear' }, hideFrom: HIDE_NOTHING },
  },
};

/** Fresh copies: who changes a panel must not change the next one. */
export const optionsOf = (type: PanelType): TypeOptions => structuredClone(OPTIONS[type]);
