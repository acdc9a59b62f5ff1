import { useTranslation } from 'react-i18next';
import { StatusTag } from '@/components/status/status-tag';

export function ServiceAccountState({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  return disabled ? (
    <StatusTag kind="none">{t('tokens.disabled')}</StatusTag>
  ) : (
    <StatusTag kind="pass">{t('tokens.active')}</StatusTag>
  );
}
