import { useTranslation } from 'react-i18next';
import { roleKeys } from '@/components/status/role-labels';
import { DataTable, type Column } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { UserState } from './user-state';

type UserAccount = Schemas['UserAccount'];

interface UserTableProps {
  users: readonly UserAccount[];
  sort: string;
  onSort: (sort: string) => void;
}

export function UserTable({ users, sort, onSort }: UserTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<UserAccount>[] = [
    {
      key: 'state',
      header: t('common.state'),
      role: 'status',
      cell: ({ status }) => <UserState status={status} />,
    },
    {
      key: 'name',
      header: t('common.name'),
      role: 'title',
      sort: 'username',
      cell: ({ id, username }) => (
        <TextLink quiet to={paths.user(id)}>
          {username}
        </TextLink>
      ),
    },
    { key: 'role', header: t('users.role'), cell: ({ authority }) => t(roleKeys[authority]) },
    { key: 'email', header: t('session.email'), cell: ({ email }) => email ?? '–' },
    {
      key: 'two-factor',
      header: t('users.secondFactor'),
      cell: ({ twoFactor }) => t(twoFactor ? 'users.on' : 'users.off'),
    },
    {
      key: 'created',
      header: t('common.created'),
      align: 'end',
      sort: 'createdAt',
      cell: ({ createdAt }) => format.date(createdAt),
    },
  ];
  return (
    <DataTable
      caption={t('nav.users')}
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
    />
  );
}
