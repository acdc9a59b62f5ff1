import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { MessagePage } from '@/components/errors/message-page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { controlQuery } from '@/features/controls/api/get-control';
import { useUpdateControl } from '@/features/controls/api/save-control';
import { RequirePermission } from '../../require-permission';
import { ControlForm } from './control-form';

export function ControlEditPage() {
  const { t } = useTranslation();
  const { controlId = '' } = useParams();
  const navigate = useNavigate();
  const control = useQuery(controlQuery(controlId));
  const update = useUpdateControl(controlId);
  if (control.error) return <FailurePage error={control.error} />;
  if (!control.data) return <SkeletonLines lines={8} />;
  if (control.data.status === 'finalized')
    return (
      <MessagePage title={t('controls.readOnly')}>
        <p>{t('controls.readOnlyHint')}</p>
        <TextLink to={paths.control(controlId)}>{control.data.name}</TextLink>
      </MessagePage>
    );
  return (
    <RequirePermission operation="updateControl" least="DEVELOPER">
      <PageHeader
        title={t('controls.editTitle', { name: control.data.name })}
        trail={[
          { label: control.data.catalogName, to: paths.catalog(control.data.catalogId) },
          { label: control.data.name, to: paths.control(controlId) },
        ]}
      />
      <ControlForm
        control={control.data}
        cancel={paths.control(controlId)}
        submitLabel={t('common.save')}
        save={(fields) => update.mutateAsync(fields)}
        onSaved={() => void navigate(paths.control(controlId))}
      />
    </RequirePermission>
  );
}
