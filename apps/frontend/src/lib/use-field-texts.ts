import { useTranslation } from 'react-i18next';
import { fieldOf, toFailure } from './problem';

/**
 * What is wrong with the fields of a refused form, in the person's language: by the code of the
 * field, else by that of the whole, else as the server words it. For `form.setErrors`.
 */
export function useFieldTexts(): (error: unknown) => Record<string, string> {
  const { t, i18n } = useTranslation();
  return (error) => {
    const failure = toFailure(error);
    const textOf = ({ code, message }: (typeof failure.fields)[number]) => {
      const key = `errors.field.${code ?? failure.code}`;
      return i18n.exists(key) ? t(key as 'errors.field.taken') : message;
    };
    return Object.fromEntries(failure.fields.map((field) => [fieldOf(field.path), textOf(field)]));
  };
}
