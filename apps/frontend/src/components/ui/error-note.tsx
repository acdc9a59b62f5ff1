import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '@/components/status/status-mark';
import { useProblemText } from '@/lib/use-problem-text';
import classes from './notes.module.css';

/** What went wrong with a call: in words, with its code, the id that finds it in the log, and retry. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = useProblemText()(error);
  return (
    <div role="alert" className={classes.error}>
      <StatusMark kind="error" size={18} />
      <div className={classes.text}>
        <p className={classes.title}>{problem.text}</p>
        {problem.detail && problem.detail !== problem.text && (
          <ServerDetail detail={problem.detail} />
        )}
        <p className={classes.meta}>
          {t('common.errorCode')} <code className="mono">{problem.code}</code>
          {problem.requestId && (
            <>
              <span aria-hidden="true"> · </span>
              {t('common.requestId')} <code className="mono">{problem.requestId}</code>
            </>
          )}
        </p>
      </div>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}

/** What the server says is English: shown to who reads English, offered to who does not. */
function ServerDetail({ detail }: { detail: string }) {
  const { t, i18n } = useTranslation();
  const text = (
    <p className={classes.detail} lang="en">
      {detail}
    </p>
  );
  if (i18n.language === 'en') return text;
  return (
    <details className={classes.detail}>
      <summary>{t('common.serverDetail')}</summary>
      {text}
    </details>
  );
}
