import { useTranslation } from 'react-i18next';
import { AppearanceForm } from '@/features/account/components/appearance-form';
import { MeFrame } from './me-frame';

export function AppearancePage() {
  const { t } = useTranslation();
  return (
    <MeFrame title={t('shell.appearance')} lead={t('me.appearanceLead')}>
      <AppearanceForm />
    </MeFrame>
  );
}
