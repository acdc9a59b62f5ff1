import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { FormSection } from '@/components/ui/form-layout';
import { twoFactorQuery } from '../api/two-factor';
import { RecoveryCodes } from './recovery-codes';
import { TwoFactorOn } from './two-factor-on';
import { TwoFactorSetup } from './two-factor-setup';

/** A code of an authenticator app besides the password. New recovery codes are shown here, once. */
export function TwoFactorSection() {
  const { t } = useTranslation();
  const status = useQuery(twoFactorQuery);
  const [codes, setCodes] = useState<string[]>();
  return (
    <FormSection title={t('security.twoFactor')} hint={t('security.twoFactorHint')}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
      ) : (
        <DataRegion query={status}>
          {({ twofa_enabled: isOn, recoveryCodesLeft }) =>
            isOn ? (
              <TwoFactorOn codesLeft={recoveryCodesLeft} onCodes={setCodes} />
            ) : (
              <TwoFactorSetup onCodes={setCodes} />
            )
          }
        </DataRegion>
      )}
    </FormSection>
  );
}
