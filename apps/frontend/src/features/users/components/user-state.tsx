import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';
import type { Schemas } from '@/lib/schemas';
import { kindOfState, stateKeys } from './user-labels';

interface UserStateProps {
  status: Schemas['UserStatus'];
  look?: 'plain' | 'soft';
}

export function UserState({ status, look }: UserStateProps) {
  const { t } = useTranslation();
  return (
    <StatusTag kind={kindOfState[status]} look={look}>
      {t(stateKeys[status])}
    </StatusTag>
  );
}
