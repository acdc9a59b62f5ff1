import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';
import { CatalogForm } from '@/features/catalogs/components/catalog-form';
import { RequirePermission } from '../../require-permission';

export function CatalogNewPage() {
  const { t } = useTranslation();
  return (
    <RequirePermission operation="createCatalogDraft" least="DEVELOPER">
      <PageHeader
        title={t('catalogs.new')}
        trail={[{ label: t('nav.catalogs'), to: paths.catalogs }]}
        description={t('catalogs.newLead')}
      />
      <CatalogForm />
    </RequirePermission>
  );
}
