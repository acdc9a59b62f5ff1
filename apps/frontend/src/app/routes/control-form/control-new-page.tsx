import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths } from '@/config/paths';
import { catalogQuery } from '@/features/catalogs/api/get-catalog';
import { useCreateControl } from '@/features/controls/api/save-control';
import { RequirePermission } from '../../require-permission';
import { ControlForm } from './control-form';

export function ControlNewPage() {
  const { t } = useTranslation();
  const { catalogId = '' } = useParams();
  const navigate = useNavigate();
  const catalog = useQuery(catalogQuery(catalogId));
  const create = useCreateControl();
  if (catalog.error) return <FailurePage error={catalog.error} />;
  if (!catalog.data) return <SkeletonLines lines={8} />;
  return (
    <RequirePermission operation="createControl" least="DEVELOPER">
      <PageHeader
        title={t('controls.add')}
        trail={[
          { label: t('nav.catalogs'), to: paths.catalogs },
          { label: catalog.data.name, to: paths.catalog(catalogId) },
        ]}
        description={t('controls.addLead')}
      />
      <ControlForm
        startDate={catalog.data.startDate}
        cancel={paths.catalog(catalogId)}
        submitLabel={t('controls.add')}
        save={(fields) => create.mutateAsync({ ...fields, catalogId })}
        onSaved={(control) => void navigate(paths.control(control.id))}
      />
    </RequirePermission>
  );
}
