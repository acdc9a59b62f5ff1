import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '@/components/status/status-mark';
import { ErrorNote } from '@/components/ui/error-note';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { toFailure } from '@/lib/problem';
import { useFinalizeCatalog } from '../api/finalize-catalog';
import classes from './finalize-panel.module.css';

interface FinalizePanelProps {
  catalogId: string;
  onClose: () => void;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Asks before the structure becomes read-only, and lists everything that still blocks it. */
export function FinalizePanel({ catalogId, onClose }: FinalizePanelProps) {
  const { t } = useTranslation();
  const finalize = useFinalizeCatalog(catalogId);
  const reasons = finalize.error ? toFailure(finalize.error).fields : [];
  return (
    <Panel title={t('catalogs.finalizeTitle')}>
      <div className={classes.content}>
        <p className={classes.text}>{t('catalogs.finalizeExplained')}</p>
        {reasons.length > 0 && (
          <div role="alert">
            <p className={classes.blocked}>
              <StatusMark kind="error" /> {t('catalogs.blocked', { count: reasons.length })}
            </p>
            <ul className={classes.reasons}>
              {reasons.map(({ path, message }) => {
                const control = UUID.exec(path)?.[0];
                return (
                  <li key={path + message}>
                    <span lang="en">{message}</span>{' '}
                    {control && (
                      <TextLink to={paths.editControl(control)}>{t('catalogs.mend')}</TextLink>
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        {finalize.error && reasons.length === 0 && <ErrorNote error={finalize.error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={finalize.isPending}
            onClick={() => finalize.mutate(undefined, { onSuccess: onClose })}
          >
            {t('catalogs.finalize')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
