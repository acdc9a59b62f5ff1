import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/copy-button';
import { useFormat } from '@/lib/format/use-format';
import classes from './users.module.css';

interface OneTimeLinkProps {
  purpose: 'invitation' | 'password-reset';
  username: string;
  link: string;
  expiresAt: string;
}

/** A link for one use, and a letter with it, to copy: STATUS sends no mail. */
export function OneTimeLink({ purpose, username, link, expiresAt }: OneTimeLinkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = format.dateTime(expiresAt);
  const letter = t(purpose === 'invitation' ? 'users.inviteLetter' : 'users.resetLetter', {
    ...{ username, link, until },
  });
  return (
    <div className={classes.made}>
      <p role="status">{t('users.linkMade', { until })}</p>
      <div className={classes.link}>
        <code className="mono">{link}</code>
        <CopyButton value={link} label={t('common.copyThing', { thing: t('users.link') })} />
      </div>
      <div className={classes.letter}>
        <Textarea label={t('users.letter')} readOnly rows={8} value={letter} />
        <CopyButton value={letter} label={t('common.copyThing', { thing: t('users.letter') })} />
      </div>
    </div>
  );
}
