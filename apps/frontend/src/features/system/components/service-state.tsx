import { useTranslation } from 'react-i18next';
import type { StatusKind } from '@/components/status/status-kind';
import { StatusTag } from '@/components/status/status-tag';
import type { Schemas } from '@/lib/schemas';

type State = Schemas['ServiceHealth']['status'];

const looks = {
  up: { kind: 'pass', label: 'system.up' },
  degraded: { kind: 'pending', label: 'system.degraded' },
  down: { kind: 'error', label: 'system.down' },
  'not-configured': { kind: 'none', label: 'system.notConfigured' },
} as const satisfies Record<State, { kind: StatusKind; label: string }>;

/** Whether a service answers. */
export function ServiceState({ status }: { status: State }) {
  const { t } = useTranslation();
  const { kind, label } = looks[status];
  return <StatusTag kind={kind}>{t(label)}</StatusTag>;
}
