import { useTranslation } from 'react-i18next';
import { ComplianceBar } from '@/components/status/compliance-bar';
import { LifecycleTag } from '@/components/status/tags';
import { DataTable, type Column } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Catalog } from '@/lib/schemas';
import classes from './catalog-table.module.css';

interface CatalogTableProps {
  catalogs: readonly Catalog[];
  sort: string;
  onSort: (sort: string) => void;
}

export function CatalogTable({ catalogs, sort, onSort }: CatalogTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Catalog>[] = [
    {
      key: 'name',
      header: t('common.name'),
      role: 'title',
      sort: 'name',
      cell: (catalog) => (
        <>
          <TextLink quiet to={paths.catalog(catalog.id)}>
            {catalog.name}
          </TextLink>
          {catalog.framework && (
            <div className={classes.framework}>
              {catalog.framework} {catalog.frameworkVersion}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'status',
      header: t('common.state'),
      role: 'status',
      cell: (catalog) => <LifecycleTag status={catalog.status} />,
    },
    {
      key: 'controls',
      header: t('common.controls'),
      align: 'end',
      cell: (catalog) => format.number(catalog.controlCount),
    },
    {
      key: 'compliance',
      header: t('status.controlsByStatus'),
      cell: ({ compliance }) => (
        <div className={classes.bar}>
          <ComplianceBar compliance={compliance} thin />
        </div>
      ),
    },
    {
      key: 'percentage',
      header: t('status.percentage'),
      align: 'end',
      cell: (catalog) => <strong>{format.percent(inForce(catalog)?.percentage)}</strong>,
    },
    {
      key: 'coverage',
      header: t('status.coverage'),
      align: 'end',
      cell: (catalog) => format.percent(inForce(catalog)?.coverage),
    },
    {
      key: 'created',
      header: t('common.created'),
      align: 'end',
      sort: 'createdAt',
      cell: (catalog) => format.date(catalog.createdAt),
    },
  ];
  return (
    <DataTable
      caption={t('nav.catalogs')}
      columns={columns}
      rows={catalogs}
      rowKey={(catalog) => catalog.id}
      sort={sort}
      onSort={onSort}
    />
  );
}

/** A draft is not computed: it has no figures, rather than bad ones. */
const inForce = ({ status, compliance }: Catalog) =>
  status === 'finalized' ? compliance : undefined;
