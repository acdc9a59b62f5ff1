import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionContext } from '@/lib/auth';
import { createFormat, type Format } from './format';

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The browser's own variant of a language, such as British English: dates look as they do
 * everywhere else on the device.
 */
const variantOf = (language: string): string =>
  navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;

/** Formatting in the person's language and time zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const session = useContext(SessionContext);
  const locale = variantOf(i18n.language);
  const timeZone = session?.timeZone ?? deviceZone();
  return useMemo(
    () => createFormat({ locale, timeZone, deviceZone: deviceZone() }),
    [locale, timeZone],
  );
}
