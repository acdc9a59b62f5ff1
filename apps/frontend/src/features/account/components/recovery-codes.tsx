import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/copy-button';
import { IconDownload } from '@/components/ui/icons';
import { downloadText } from '@/lib/download';
import classes from './two-factor.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** The codes for who has lost the app. The server keeps their hashes alone: this is the one time. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = codes.join('\n');
  const name = t('security.recoveryCodes');
  return (
    <div className={classes.codes}>
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      <p>{t('security.recoveryCodesHint')}</p>
      <ol aria-label={name}>
        {codes.map((code) => (
          <li key={code}>
            <code className="mono">{code}</code>
          </li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => downloadText('status-recovery-codes.txt', `${text}\n`)}
        >
          {t('common.download')}
        </Button>
        <CopyButton value={text} label={t('common.copyThing', { thing: name })} />
        <Button onClick={onDone}>{t('security.codesKept')}</Button>
      </div>
    </div>
  );
}
