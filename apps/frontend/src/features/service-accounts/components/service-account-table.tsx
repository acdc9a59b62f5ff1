import { useTranslation } from 'react-i18next';
import { roleKeys } from '@/components/status/role-labels';
import { DataTable, type Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import type { Schemas } from '@/lib/schemas';
import { ServiceAccountState } from './service-account-state';

type ServiceAccount = Schemas['ServiceAccount'];

/** @param withOwner for who sees those of others */
export function ServiceAccountTable(props: {
  accounts: readonly ServiceAccount[];
  withOwner?: boolean;
}) {
  const { t } = useTranslation();
  const columns: Column<ServiceAccount>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ disabled }) => <ServiceAccountState disabled={disabled} />,
    },
    {
      key: 'name',
      header: t('common.name'),
      role: 'title',
      cell: ({ id, name }) => (
        <TextLink to={paths.serviceAccount(id)} quiet>
          {name}
        </TextLink>
      ),
    },
    { key: 'role', header: t('tokens.role'), cell: ({ role }) => t(roleKeys[role]) },
    ...(props.withOwner
      ? [
          {
            key: 'owner',
            header: t('tokens.owner'),
            cell: ({ owner }: ServiceAccount) => owner.username,
          },
        ]
      : []),
    {
      key: 'tokens',
      header: t('tokens.tokens'),
      align: 'end',
      cell: ({ tokenCount }) => tokenCount,
    },
    {
      key: 'used',
      header: t('tokens.lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t('tokens.neverUsed'),
    },
  ];
  return (
    <DataTable
      caption={t('tokens.accounts')}
      columns={columns}
      rows={props.accounts}
      rowKey={({ id }) => id}
    />
  );
}
