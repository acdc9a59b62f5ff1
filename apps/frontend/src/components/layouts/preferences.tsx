import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';

interface ChoiceProps {
  /** Show the name of the choice above it, rather than only say it. */
  labelled?: boolean;
}

export function LanguageChoice({ labelled }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const label = t('shell.language');
  return (
    <NativeSelect
      size="xs"
      label={labelled && label}
      aria-label={label}
      value={i18n.language}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={(event) => {
        const value = event.currentTarget.value;
        if (isLanguage(value)) void chooseLanguage(value);
      }}
    />
  );
}

export function ThemeChoice({ labelled }: ChoiceProps) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = t('shell.theme');
  return (
    <NativeSelect
      size="xs"
      label={labelled && label}
      aria-label={label}
      value={colorScheme}
      data={[
        { value: 'auto', label: t('shell.themeSystem') },
        { value: 'light', label: t('shell.themeLight') },
        { value: 'dark', label: t('shell.themeDark') },
      ]}
      onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
    />
  );
}
