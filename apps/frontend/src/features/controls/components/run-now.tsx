import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconPlayerPlay } from '@/components/ui/icons';
import { randomKey } from '@/lib/random-key';
import type { useRunControl } from '../api/run-control';

/** Starts the runs of the current period, one for each scope set. */
export function RunNow({ run }: { run: ReturnType<typeof useRunControl> }) {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      loading={run.isPending}
      onClick={() => run.mutate(randomKey())}
    >
      {t('controls.runNow')}
    </Button>
  );
}
