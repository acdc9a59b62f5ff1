import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import { useDisableTwoFactor, useRenewRecoveryCodes } from '../api/two-factor';
import { ProofDialog } from './proof-dialog';
import classes from './two-factor.module.css';

interface TwoFactorOnProps {
  codesLeft: number;
  onCodes: (codes: string[]) => void;
}

/** On: new recovery codes, or off again; both ask for the password and a code. */
export function TwoFactorOn({ codesLeft, onCodes }: TwoFactorOnProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'renew' | 'disable'>();
  const renew = useRenewRecoveryCodes();
  const disable = useDisableTwoFactor();
  const close = () => setAsked(undefined);
  return (
    <>
      <div className={classes.state}>
        <StatusTag kind="pass">{t('security.twoFactorOn')}</StatusTag>
        <p>{t('security.codesLeft', { count: codesLeft })}</p>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setAsked('renew')}>
          {t('security.newCodes')}
        </Button>
        <Button variant="default" onClick={() => setAsked('disable')}>
          {t('security.turnOff')}
        </Button>
      </div>
      <ProofDialog
        open={asked === 'renew'}
        title={t('security.newCodes')}
        lead={t('security.newCodesHint')}
        confirm={t('security.newCodes')}
        call={renew}
        onDone={onCodes}
        onClose={close}
      />
      <ProofDialog
        open={asked === 'disable'}
        title={t('security.turnOff')}
        lead={t('security.turnOffHint')}
        confirm={t('security.turnOff')}
        danger
        call={disable}
        onDone={close}
        onClose={close}
      />
    </>
  );
}
