import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { toFailure } from '@/lib/problem';
import { MessagePage } from './message-page';

interface FailurePageProps {
  error: unknown;
  onRetry?: () => void;
}

/** Stands in for a page whose main thing could not be read: missing, forbidden or failed. */
export function FailurePage({ error, onRetry }: FailurePageProps) {
  const { t } = useTranslation();
  const { status } = toFailure(error);
  if (status === 404 || status === 400) return <NotFoundPage />;
  if (status === 403) return <ForbiddenPage />;
  return (
    <MessagePage title={t('errors.page.failed')}>
      <ErrorNote error={error} onRetry={onRetry} />
    </MessagePage>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('errors.page.notFound')}>
      <p>{t('errors.page.notFoundHint')}</p>
      <TextLink to={paths.overview}>{t('errors.page.toOverview')}</TextLink>
    </MessagePage>
  );
}

/** @param least the least role that may see the page, if the app knows */
export function ForbiddenPage({ least }: { least?: string }) {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('errors.page.forbidden')}>
      <p>
        {least ? t('errors.page.forbiddenRole', { role: least }) : t('errors.page.forbiddenHint')}
      </p>
      <TextLink to={paths.overview}>{t('errors.page.toOverview')}</TextLink>
    </MessagePage>
  );
}
