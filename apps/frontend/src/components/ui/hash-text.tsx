import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button';
import classes from './hash-text.module.css';

interface HashTextProps {
  value: string;
  /** What it is the hash of; names the copy button. */
  of: string;
  /** Show all of it instead of both ends. */
  whole?: boolean;
}

/** A digest in a form that people can compare: both ends, the whole on copying. */
export function HashText({ value, of, whole }: HashTextProps) {
  const { t } = useTranslation();
  const bare = value.replace(/^sha256:/, '');
  const short = bare.length > 22 ? `${bare.slice(0, 8)}…${bare.slice(-6)}` : bare;
  return (
    <span className={classes.hash}>
      <code className={`mono ${whole ? '' : classes.short}`} title={value}>
        {whole ? value : short}
      </code>
      <CopyButton value={value} label={t('common.copyThing', { thing: of })} />
    </span>
  );
}
