import { useTranslation } from 'react-i18next';
import { ProfileForm } from '@/features/account/components/profile-form';
import { MeFrame } from './me-frame';

export function ProfilePage() {
  const { t } = useTranslation();
  return (
    <MeFrame title={t('shell.profile')} lead={t('me.profileLead')}>
      <ProfileForm />
    </MeFrame>
  );
}
