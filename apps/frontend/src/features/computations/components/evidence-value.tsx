import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/copy-button';
import { HashText } from '@/components/ui/hash-text';
import { IconExternalLink } from '@/components/ui/icons';
import type { Schemas } from '@/lib/schemas';
import classes from './evidence.module.css';

type Value = Pick<Schemas['Evidence'], 'value' | 'valueHash' | 'preview'>;

/** A value in one line, for lists. */
export function valueText({ value, preview }: Value): string {
  if (value === undefined) return preview ?? '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value as it was seen: text, an address to follow, or JSON that can be read and copied. */
export function EvidenceValue({ evidence }: { evidence: Value }) {
  const { t } = useTranslation();
  const { value, valueHash, preview } = evidence;
  if (value === undefined && valueHash)
    return (
      <div>
        <p className={classes.cut}>{t('evidence.tooLarge')}</p>
        <pre className={classes.json}>{preview}…</pre>
        <HashText value={valueHash} of={t('evidence.value')} />
      </div>
    );
  if (typeof value === 'string' && isWebAddress(value)) return <WebAddress url={value} />;
  if (typeof value !== 'object' || value === null)
    return <code className="mono">{value === undefined ? '–' : String(value)}</code>;
  const text = JSON.stringify(value, null, 2);
  return (
    <div className={classes.jsonBox}>
      <pre className={classes.json}>{text}</pre>
      <CopyButton value={text} label={t('common.copyThing', { thing: t('evidence.value') })} />
    </div>
  );
}

/** An address from data: opens beside the app and learns nothing of it. */
export function WebAddress({ url }: { url: string }) {
  const { t } = useTranslation();
  if (!isWebAddress(url)) return <code className="mono">{url}</code>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={classes.address}>
      {url} <IconExternalLink size={13} aria-hidden />
      <span className="visually-hidden">{t('common.newTab')}</span>
    </a>
  );
}

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);
