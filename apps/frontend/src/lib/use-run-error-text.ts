import { useTranslation } from 'react-i18next';

/** Why a run has no verdict, in the person's language; undefined for codes that are not known. */
export function useRunErrorText(): (code: string) => string | undefined {
  const { t, i18n } = useTranslation();
  return (code) => {
    const key = `errors.run.${code}`;
    return i18n.exists(key) ? t(key as 'errors.run.flow-missing') : undefined;
  };
}
