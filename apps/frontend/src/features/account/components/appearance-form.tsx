import { Checkbox, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ErrorNote } from '@/components/ui/error-note';
import { FormSection } from '@/components/ui/form-layout';
import { SavedNote } from '@/components/ui/saved-note';
import { chooseLanguage, isLanguage, languageNames, languages } from '@/lib/i18n/i18n';
import { schemeOf } from '@/lib/preferences/follow-theme';
import { chooseMotion, useMotion } from '@/lib/preferences/motion';
import { chooseShortKeys, useShortKeys } from '@/lib/preferences/short-keys';
import type { Schemas } from '@/lib/schemas';
import { useUpdateProfile } from '../api/update-profile';

/** Language and theme go with the person, the rest with the browser. All of it holds at once. */
export function AppearanceForm() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const update = useUpdateProfile();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const theme: Schemas['Theme'] = colorScheme === 'auto' ? 'system' : colorScheme;
  return (
    <>
      {update.error && <ErrorNote error={update.error} />}
      <FormSection title={t('appearance.everywhere')} hint={t('appearance.everywhereHint')}>
        <ChoiceGroup
          label={t('shell.language')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(locale) => {
            void chooseLanguage(locale);
            update.mutate({ locale });
          }}
        />
        <ChoiceGroup
          label={t('shell.theme')}
          value={theme}
          options={[
            { value: 'system', label: t('shell.themeSystem') },
            { value: 'light', label: t('shell.themeLight') },
            { value: 'dark', label: t('shell.themeDark') },
          ]}
          onChange={(chosen) => {
            setColorScheme(schemeOf(chosen));
            update.mutate({ theme: chosen });
          }}
        />
        <SavedNote>{update.isSuccess && t('me.saved')}</SavedNote>
      </FormSection>
      <FormSection title={t('appearance.here')} hint={t('appearance.hereHint')}>
        <ChoiceGroup
          label={t('appearance.motion')}
          hint={t('appearance.motionHint')}
          value={useMotion()}
          options={[
            { value: 'system', label: t('shell.themeSystem') },
            { value: 'reduce', label: t('appearance.motionLess') },
          ]}
          onChange={chooseMotion}
        />
        <Checkbox
          label={t('appearance.shortKeys')}
          description={t('appearance.shortKeysHint')}
          // Below its label, not below the box.
          styles={{ description: { paddingInlineStart: 'var(--mantine-spacing-sm)' } }}
          checked={useShortKeys()}
          onChange={({ currentTarget }) => chooseShortKeys(currentTarget.checked)}
        />
      </FormSection>
    </>
  );
}
