import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/copy-button';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions } from '@/components/ui/form-layout';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useSetUpTwoFactor, useVerifyTwoFactor } from '../api/two-factor';
import classes from './two-factor.module.css';

interface TwoFactorSetupProps {
  onCodes: (codes: string[]) => void;
}

/** Off: offers to set it up, which takes a first code of the app. */
export function TwoFactorSetup({ onCodes }: TwoFactorSetupProps) {
  const { t } = useTranslation();
  const setUp = useSetUpTwoFactor();
  if (setUp.data)
    return <FirstCode setup={setUp.data} onCodes={onCodes} onCancel={() => setUp.reset()} />;
  return (
    <>
      <p className={classes.state}>{t('security.twoFactorOff')}</p>
      {setUp.error && <ErrorNote error={setUp.error} />}
      <div>
        <Button loading={setUp.isPending} onClick={() => setUp.mutate()}>
          {t('security.setUp')}
        </Button>
      </div>
    </>
  );
}

interface FirstCodeProps extends TwoFactorSetupProps {
  setup: Schemas['TwoFactorSetup'];
  onCancel: () => void;
}

function FirstCode({ setup, onCodes, onCancel }: FirstCodeProps) {
  const { t } = useTranslation();
  const verify = useVerifyTwoFactor(onCodes);
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: { totpToken: '' },
    validate: {
      totpToken: (value) => (/^\d{6}$/.test(bare(value)) ? null : t('security.sixDigits')),
    },
  });
  const submit = form.onSubmit(({ totpToken }) =>
    verify.mutate(bare(totpToken), {
      onError: (error) => form.setErrors(fieldTexts(error)),
    }),
  );
  return (
    <form onSubmit={submit} className={classes.setup} noValidate>
      <img className={classes.qr} src={setup.qrCode} alt={t('security.qrCode')} />
      <div className={classes.steps}>
        <p>{t('security.scan')}</p>
        <p className={classes.secret}>
          <code className="mono">{inGroups(setup.secret)}</code>
          <CopyButton
            value={setup.secret}
            label={t('common.copyThing', { thing: t('security.secret') })}
          />
        </p>
        {verify.error && <ErrorNote error={verify.error} />}
        <TextInput
          label={t('session.code')}
          description={t('security.firstCodeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          {...form.getInputProps('totpToken')}
        />
        <FormActions>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={verify.isPending}>
            {t('security.turnOn')}
          </Button>
        </FormActions>
      </div>
    </form>
  );
}

const bare = (code: string) => code.replace(/\s/g, '');

/** Four letters at a time can be typed without losing the place. */
const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');
