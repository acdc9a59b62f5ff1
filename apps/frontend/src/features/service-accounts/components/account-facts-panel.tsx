import { useTranslation } from 'react-i18next';
import { roleKeys } from '@/components/status/role-labels';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { ServiceAccountState } from './service-account-state';
import classes from './service-accounts.module.css';

export function AccountFactsPanel({ account }: { account: Schemas['ServiceAccount'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { disabled, role, owner, createdAt, lastUsedAt, scopes } = account;
  return (
    <Panel title={t('tokens.account')}>
      <Facts
        items={[
          { label: t('common.state'), value: <ServiceAccountState disabled={disabled} /> },
          { label: t('tokens.role'), value: t(roleKeys[role]) },
          { label: t('tokens.owner'), value: owner.username },
          { label: t('common.created'), value: format.dateTime(createdAt) },
          {
            label: t('tokens.lastUsed'),
            value: lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t('tokens.neverUsed'),
          },
          {
            label: t('tokens.scopes'),
            wide: true,
            value: (
              <ul className={classes.list}>
                {scopes.map((scope) => (
                  <li key={scope}>
                    <code className="mono">{scope}</code>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}
