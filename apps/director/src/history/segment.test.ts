import { expect, test } from 'vitest';
import type { Observation } from '../health/health.js';
import { at, buildSegment } from '../testing/store-suite.js';
import { note, ownOutage } from './segment.js';
import { uptimeOf } from './uptime.js';

const GAP_MS = 150_000;
const seen = (minute: number, fields: Partial<Observation> = {}): Observation => ({
  ...{ name: 'registry', status: 'up', latencyMs: 1, version: null, detail: null, remedy: null },
  checkedAt: at(minute),
  ...fields,
});

test('the first look begins a segment and is no change', () => {
  expect(note(undefined, seen(0), GAP_MS)).toEqual({ segments: [buildSegment({ to: at(0) })] });
});

test('a look that finds the same makes the segment longer', () => {
  expect(note(buildSegment(), seen(2), GAP_MS)).toEqual({
    segments: [buildSegment({ to: at(2) })],
  });
});

test('a change ends the segment where the next one begins', () => {
  const noted = note(buildSegment(), seen(2, { status: 'down', detail: 'answers 503' }), GAP_MS);
  expect(noted).toEqual({
    segments: [
      buildSegment({ to: at(2) }),
      buildSegment({ from: at(2), to: at(2), status: 'down', detail: 'answers 503' }),
    ],
    change: { service: 'registry', at: at(2), from: 'up', to: 'down', detail: 'answers 503' },
  });
});

test('a gap stays a gap, and what changed in it is told once', () => {
  expect(note(buildSegment(), seen(30), GAP_MS)).toEqual({
    segments: [buildSegment({ from: at(30), to: at(30) })],
  });
  const { segments, change } = note(buildSegment(), seen(30, { status: 'down' }), GAP_MS);
  expect(segments).toHaveLength(1);
  expect(change).toMatchObject({ at: at(30), from: 'up', to: 'down' });
});

test('a service that is not configured leaves no record', () => {
  expect(note(buildSegment(), seen(2, { status: 'not-configured' }), GAP_MS)).toEqual({
    segments: [],
  });
});

test('the director was down while nobody was seen looking', () => {
  expect(ownOutage(undefined, at(9), GAP_MS)).toEqual({ segments: [] });
  expect(ownOutage(buildSegment(), at(3), GAP_MS)).toEqual({ segments: [] });
  const { segments, change } = ownOutage(buildSegment(), at(30), GAP_MS);
  expect(segments).toEqual([
    buildSegment({ from: at(1), to: at(30), status: 'down', detail: 'was not running' }),
  ]);
  expect(change).toMatchObject({ at: at(1), from: 'up', to: 'down' });
});

test('up-time is of the time observed, and gaps are neither', () => {
  const segments = [
    buildSegment({ from: at(0), to: at(10) }),
    buildSegment({ from: at(10), to: at(15), status: 'down' }),
    buildSegment({ from: at(30), to: at(35), status: 'degraded' }),
  ];
  expect(uptimeOf(segments, at(0), at(40))).toEqual({
    percentage: 75,
    upSeconds: 600,
    degradedSeconds: 300,
    downSeconds: 300,
    unknownSeconds: 1_200,
  });
  expect(uptimeOf(segments, at(5), at(12))).toMatchObject({ upSeconds: 300, downSeconds: 120 });
  expect(uptimeOf([], at(0), at(1)).percentage).toBeNull();
});
