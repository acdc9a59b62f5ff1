import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/ui/facts';
import { HashText } from '@/components/ui/hash-text';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { stateChanges } from './state-changes';
import classes from './audit-log.module.css';

/** What an entry changed, and what proves it. */
export function EntryDetail({ entry }: { entry: Schemas['AuditEntry'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changes = stateChanges(entry.before, entry.after);
  return (
    <details className={classes.detail}>
      <summary>{t('audit.show', { number: format.number(entry.seq) })}</summary>
      {changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt className="mono">{field}</dt>
              <dd>
                <span className="dim">{t('audit.before')}</span> {before ?? '–'}
              </dd>
              <dd>
                <span className="dim">{t('audit.after')}</span> {after ?? '–'}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Facts
        items={[
          entry.requestId !== null && {
            label: t('common.requestId'),
            value: <code className="mono">{entry.requestId}</code>,
            wide: true,
          },
          {
            label: t('audit.hash'),
            value: <HashText value={entry.hash} of={t('audit.hash')} />,
            wide: true,
          },
        ]}
      />
    </details>
  );
}
