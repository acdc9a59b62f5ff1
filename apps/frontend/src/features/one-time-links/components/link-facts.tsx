import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/ui/facts';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';

/** Whose link it is and until when; the name also for password managers. */
export function LinkFacts({ holder }: { holder: Schemas['LinkHolder'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={holder.username} />
      <Facts
        items={[
          { label: t('session.username'), value: <strong>{holder.username}</strong> },
          { label: t('links.validUntil'), value: format.dateTime(holder.expiresAt) },
        ]}
      />
    </>
  );
}
