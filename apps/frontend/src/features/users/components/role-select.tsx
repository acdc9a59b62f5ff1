import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roleKeys } from '@/components/status/role-labels';
import type { Schemas } from '@/lib/schemas';
import { authorities, roleHintKeys } from './user-labels';

interface RoleSelectProps {
  value: Schemas['Authority'];
  onChange: (authority: Schemas['Authority']) => void;
}

/** A role, with what it may do. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('users.role')}
      description={t(roleHintKeys[value])}
      value={value}
      data={authorities.map((authority) => ({ value: authority, label: t(roleKeys[authority]) }))}
      onChange={({ currentTarget }) => {
        const chosen = authorities.find((authority) => authority === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
