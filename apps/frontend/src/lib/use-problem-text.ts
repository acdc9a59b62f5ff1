import { useTranslation } from 'react-i18next';
import { toFailure, type Failure } from './problem';

/**
 * What a failed call is called in the person's language: by its code, else by its status, else
 * what the server said.
 */
export function useProblemText(): (error: unknown) => Failure & { text: string } {
  const { t, i18n } = useTranslation();
  return (error) => {
    const failure = toFailure(error);
    const known = [`errors.code.${failure.code}`, `errors.status.${failure.status}`].find((key) =>
      i18n.exists(key),
    );
    const text = known
      ? t(known as 'errors.code.network')
      : (failure.detail ?? t('errors.code.unexpected'));
    return { ...failure, text };
  };
}
