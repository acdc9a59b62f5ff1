import type { Session } from '@/lib/auth';
import type { Schemas } from '@/lib/schemas';

/** As the fields of the form have them. */
export interface ProfileValues {
  username: string;
  /** '': none */
  email: string;
  locale: Schemas['Locale'];
  timeZone: string;
}

export const valuesOf = (of: Pick<Session, keyof ProfileValues>): ProfileValues => ({
  username: of.username,
  email: of.email ?? '',
  locale: of.locale ?? 'en',
  timeZone: of.timeZone ?? 'UTC',
});

/** What differs, as the contract takes it; undefined: nothing does. */
export function changesOf(
  before: ProfileValues,
  after: ProfileValues,
): Schemas['ProfilePatch'] | undefined {
  const patch: Schemas['ProfilePatch'] = {
    ...(after.username !== before.username && { username: after.username }),
    ...(after.email !== before.email && { email: after.email || null }),
    ...(after.locale !== before.locale && { locale: after.locale }),
    ...(after.timeZone !== before.timeZone && { timeZone: after.timeZone }),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}
