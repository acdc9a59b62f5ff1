import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { MessagePage } from '@/components/errors/message-page';
import { ErrorNote } from '@/components/ui/error-note';

/** A page that could not be shown: a fault of the app, or a file of it that could not be fetched. */
export function RouteCrash() {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('errors.page.failed')}>
      <ErrorNote error={useRouteError()} />
      <p>
        <Button variant="default" onClick={() => location.reload()}>
          {t('errors.page.reload')}
        </Button>
      </p>
    </MessagePage>
  );
}
