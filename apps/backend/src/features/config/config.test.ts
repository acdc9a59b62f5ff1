import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isProtected, keysOff, toEndpointConfig } from './config.js';

const updatedAt = new Date(0);
const off = (key: string) => ({ key, available: false, updatedAt, updatedBy: 'ada' });

it('never takes a protected area for switched off, whatever is stored', () => {
  const keys = fc.constantFrom('session', 'users', 'config', 'health', 'flows', 'catalogs');
  fc.assert(
    fc.property(fc.array(keys), (stored) => {
      const result = keysOff(stored.map(off));
      expect([...result].some(isProtected)).toBe(false);
      for (const key of stored) expect(result.has(key)).toBe(!isProtected(key));
    }),
  );
});

it('takes an area that nobody switched for switched on', () => {
  const area = { key: 'flows', description: 'Flows', operations: 2 };
  expect(toEndpointConfig(area, undefined)).toMatchObject({ available: true, updatedBy: null });
  expect(toEndpointConfig(area, off('flows'))).toMatchObject({
    available: false,
    updatedBy: 'ada',
  });
});
