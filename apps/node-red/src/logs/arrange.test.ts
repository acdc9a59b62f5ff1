import { expect, it } from 'vitest';
import { byTime, isWithin } from './arrange.js';
import { eventTime } from './event-time.js';

const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
const trace = (...times: (string | undefined)[]) => ({
  id: 't',
  attributes: {},
  events: times.map((time, index) => ({ name: String(index), ...(time && { time }) })),
});
const period = { from: at(2), to: at(3) };

it('puts events in order of time and leaves those of one instant as they are', () => {
  const names = byTime(trace(at(3), at(1), at(1))).events.map(({ name }) => name);
  expect(names).toEqual(['1', '2', '0']);
});

it.each([
  ['started', [at(2), at(5)], true],
  ['started', [at(3), at(2)], true],
  ['started', [at(3)], false],
  ['started', [at(1), at(2)], false],
  ['ended', [at(1), at(2)], true],
  ['ended', [at(2), at(3)], false],
  ['ended', [], false],
] as const)('says whether a trace %s within the period: %j', (edge, times, expected) => {
  expect(isWithin(trace(...times), edge, period)).toBe(expected);
});

it('judges nothing by a time that is not there', () => {
  expect(() => isWithin(trace(at(2), undefined), 'started', period)).toThrow(
    'event 1 of the trace “t”',
  );
  expect(() => byTime(trace(undefined))).toThrow('has no time');
});

it.each([
  ['2026-01-05T09:00:00+02:00', '2026-01-05T07:00:00.000Z'],
  ['2026-01-05T09:00', '2026-01-05T09:00:00.000Z'],
  ['2026-01-05 09:00:00', '2026-01-05T09:00:00.000Z'],
  ['2026-01-05', '2026-01-05T00:00:00.000Z'],
  [0, '1970-01-01T00:00:00.000Z'],
])('reads %s as %s', (text, instant) => {
  expect(eventTime(text)).toBe(instant);
});

it.each(['05/01/2026', 'soon', NaN])('reads no time from %s', (text) => {
  expect(() => eventTime(text)).toThrow('is no time');
});
