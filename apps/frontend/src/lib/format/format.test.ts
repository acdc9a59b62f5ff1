import { expect, it } from 'vitest';
import { createFormat } from './format';

const en = createFormat({ locale: 'en', timeZone: 'Europe/Madrid', deviceZone: 'Europe/Madrid' });
const es = createFormat({ locale: 'es', timeZone: 'Europe/Madrid', deviceZone: 'Europe/Madrid' });
const period = (from: string, to: string) => ({ from, to });

it('calls a period a day that was cut at midnight anywhere', () => {
  const cut = (hour: string, next = '2026-11-12') =>
    en.period(period(`2026-11-11T${hour}:00Z`, `${next}T${hour}:00Z`));
  expect(cut('15:00')).toBe('Nov 12, 2026'); // Tokyo
  expect(cut('11:00')).toBe('Nov 12, 2026'); // Auckland in summer
  expect(cut('05:00')).toBe('Nov 11, 2026'); // New York
  expect(cut('10:00')).toBe('Nov 11, 2026'); // Honolulu
  expect(cut('06:30')).toMatch(/:30.*:30/);
});

it('calls a period cut at midnight in Madrid a day', () => {
  const day = period('2026-11-11T23:00:00Z', '2026-11-12T23:00:00Z');
  expect(en.period(day)).toBe('Nov 12, 2026');
  expect(es.period(day)).toBe('12 nov 2026');
});

it('calls the day of 23 hours, on which summer time begins, a day too', () => {
  expect(en.period(period('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'))).toBe('Mar 29, 2026');
});

it('recognises months, years and weeks', () => {
  expect(en.period(period('2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z'))).toBe('November 2026');
  expect(en.period(period('2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z'))).toBe('2026');
  expect(en.period(period('2026-11-08T23:00:00Z', '2026-11-15T23:00:00Z'))).toContain('9');
});

it('recognises a day of a catalog that is cut in another zone', () => {
  expect(en.period(period('2026-11-12T00:00:00Z', '2026-11-13T00:00:00Z'))).toBe('Nov 12, 2026');
});

it('gives hours a range of times', () => {
  expect(en.period(period('2026-11-12T09:00:00Z', '2026-11-12T10:00:00Z'))).toMatch(/10:00.*11:00/);
});

it('never rounds a percentage up to everything', () => {
  expect(en.percent(99.96)).toBe('99.9%');
  expect(en.percent(100)).toBe('100%');
  expect(en.percent(66.66)).toBe('66.6%');
  expect(en.percent(null)).toBe('–');
});

it('names the zone of a time that is not of this device', () => {
  const far = createFormat({ locale: 'en', timeZone: 'UTC', deviceZone: 'Europe/Madrid' });
  expect(far.dateTime('2026-11-12T09:00:00Z')).toContain('UTC');
  expect(en.dateTime('2026-11-12T09:00:00Z')).not.toMatch(/GMT|UTC|CET/);
});

it('says how long ago something was', () => {
  const now = Date.parse('2026-11-12T12:00:00Z');
  expect(en.relative('2026-11-12T11:57:00Z', now)).toBe('3 minutes ago');
  expect(es.relative('2026-11-12T11:57:00Z', now)).toBe('hace 3 minutos');
  expect(en.relative('2026-11-12T11:59:50Z', now)).toBe('now');
  expect(en.relative('2026-11-13T12:00:00Z', now)).toBe('tomorrow');
});

it('gives durations a fitting unit', () => {
  expect(en.duration(320)).toBe('320 ms');
  expect(en.duration(1_840)).toBe('1.8 sec');
  expect(en.duration(125_000)).toBe('2 min 5 sec');
});
