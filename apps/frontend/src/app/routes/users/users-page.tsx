import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequirePermission } from '@/app/require-permission';
import { roleKeys } from '@/components/status/role-labels';
import { DataRegion } from '@/components/ui/data-region';
import { EmptyNote } from '@/components/ui/empty-note';
import { FilterSelect } from '@/components/ui/filter-select';
import { IconPlus } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchField } from '@/components/ui/search-field';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { Toolbar } from '@/components/ui/toolbar';
import { paths } from '@/config/paths';
import { userListQuery } from '@/features/users/api/list-users';
import { authorities, stateKeys, userStates } from '@/features/users/components/user-labels';
import { UserTable } from '@/features/users/components/user-table';
import { useCan } from '@/lib/auth';
import { allItems } from '@/lib/pages';
import { useUrlFilters } from '@/lib/use-url-filters';

const sorts = ['username', '-username', 'createdAt', '-createdAt'] as const;

export function UsersPage() {
  return (
    <RequirePermission operation="listUsers" least="ADMIN">
      <Users />
    </RequirePermission>
  );
}

function Users() {
  const { t } = useTranslation();
  const { text, oneOf, set } = useUrlFilters();
  const q = text('q');
  const authority = oneOf('role', authorities);
  const status = oneOf('status', userStates);
  const sort = oneOf('sort', sorts) ?? 'username';
  const users = useInfiniteQuery(
    userListQuery({
      sort,
      ...(q && { q }),
      ...(authority && { authority }),
      ...(status && { status }),
    }),
  );
  const mayInvite = useCan('createUser');
  return (
    <>
      <PageHeader
        title={t('nav.users')}
        description={t('users.lead')}
        actions={
          mayInvite && (
            <LinkButton to={paths.newUser} leftSection={<IconPlus size={16} aria-hidden />}>
              {t('users.inviteSomebody')}
            </LinkButton>
          )
        }
      />
      <Panel title={t('users.all')} flush>
        <Toolbar>
          <SearchField
            label={t('users.search')}
            value={q}
            onChange={(value) => set({ q: value })}
          />
          <FilterSelect
            label={t('users.role')}
            all={t('users.anyRole')}
            value={authority ?? ''}
            options={authorities.map((value) => ({ value, label: t(roleKeys[value]) }))}
            onChange={(value) => set({ role: value })}
          />
          <FilterSelect
            label={t('common.state')}
            all={t('users.anyState')}
            value={status ?? ''}
            options={userStates.map((value) => ({ value, label: t(stateKeys[value]) }))}
            onChange={(value) => set({ status: value })}
          />
        </Toolbar>
        <DataRegion
          query={users}
          skeleton={<SkeletonLines lines={8} />}
          isEmpty={(data) => allItems(data).length === 0}
          empty={<EmptyNote title={t('common.noMatch')}>{t('common.noMatchHint')}</EmptyNote>}
        >
          {(data) => (
            <>
              <UserTable
                users={allItems(data)}
                sort={sort}
                onSort={(value) => set({ sort: value })}
              />
              <LoadMore
                shown={allItems(data).length}
                hasMore={users.hasNextPage}
                loading={users.isFetchingNextPage}
                onMore={() => void users.fetchNextPage()}
              />
            </>
          )}
        </DataRegion>
      </Panel>
    </>
  );
}
