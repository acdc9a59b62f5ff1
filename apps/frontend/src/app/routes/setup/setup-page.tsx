import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ThemeChoice } from '@/components/layouts/preferences';
import { PublicPage } from '@/components/layouts/public-page';
import { DataRegion } from '@/components/ui/data-region';
import { paths } from '@/config/paths';
import { setupQuery } from '@/features/session/api/get-setup';
import { SetupForm } from '@/features/session/components/setup-form';

export function SetupPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const setup = useQuery(setupQuery);
  // The overview leads on to sign-in whom it does not know; who has just set up is known there.
  if (setup.data?.initialised) return <Navigate to={paths.overview} replace />;
  return (
    <PublicPage title={t('session.setup')} lead={t('session.setupLead')} menu={<ThemeChoice />}>
      <DataRegion query={setup}>{() => <SetupForm token={params.get('token') ?? ''} />}</DataRegion>
    </PublicPage>
  );
}
