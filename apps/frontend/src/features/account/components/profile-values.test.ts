import { expect, it } from 'vitest';
import { changesOf, valuesOf } from './profile-values';

const ada = {
  username: 'ada',
  email: 'ada@example.org',
  locale: 'en',
  timeZone: 'Europe/Madrid',
} as const;

it('sends what was changed alone, and nothing when nothing was', () => {
  expect(changesOf(ada, { ...ada, timeZone: 'UTC' })).toEqual({ timeZone: 'UTC' });
  expect(changesOf(ada, { ...ada })).toBeUndefined();
});

it('takes an emptied address away', () => {
  expect(changesOf(ada, { ...ada, email: '' })).toEqual({ email: null });
  expect(valuesOf({ ...ada, email: null }).email).toBe('');
});
