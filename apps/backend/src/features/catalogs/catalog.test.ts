import { isTimeZone } from '@status/guarantees';
import { expect, it } from 'vitest';
import { catalogFaults, type CatalogFields } from './catalog.js';

const fields = (given: Partial<CatalogFields> = {}): CatalogFields => ({
  name: 'Supply chain',
  description: null,
  framework: null,
  frameworkVersion: null,
  startDate: '2025-02-01',
  endDate: null,
  timeZone: 'Europe/Madrid',
  ownerId: null,
  tags: [],
  ...given,
});

it('accepts a catalog of one day', () => {
  expect(catalogFaults(fields({ endDate: '2025-02-01' }), isTimeZone)).toEqual([]);
});

it.each([
  [{ name: ' \t' }, '/body/name'],
  [{ endDate: '2025-01-31' }, '/body/endDate'],
  [{ timeZone: '+01:00' }, '/body/timeZone'],
])('finds the fault of %j', (given, path) => {
  expect(catalogFaults(fields(given), isTimeZone)).toMatchObject([{ path }]);
});
