import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '@/lib/auth';
import { createFormat, type Format } from './format';

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formatting in the person's language and time zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const session = useContext(SessionContext);
  const locale = i18n.language;
  const timeZone = session?.timeZone ?? deviceZone();
  return useMemo(
    () => createFormat({ locale, timeZone, deviceZone: deviceZone() }),
    [locale, timeZone],
  );
}
