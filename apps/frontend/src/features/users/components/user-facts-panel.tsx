import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import { languageNames } from '@/lib/i18n/i18n';
import type { Schemas } from '@/lib/schemas';
import { UserState } from './user-state';

export function UserFactsPanel({ user }: { user: Schemas['UserAccount'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('users.account')}>
      <Facts
        items={[
          { label: t('common.state'), value: <UserState status={user.status} /> },
          {
            label: t('users.secondFactor'),
            value: t(user.twoFactor ? 'users.on' : 'users.off'),
          },
          { label: t('session.language'), value: languageNames[user.locale] },
          { label: t('session.timeZone'), value: user.timeZone },
          { label: t('common.created'), value: format.dateTime(user.createdAt) },
        ]}
      />
    </Panel>
  );
}
