import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runKeys, verdictKeys } from '@/components/status/status-labels';
import { scopeText } from '@/components/ui/scope-label';
import type { Group } from '@/lib/schemas';

const stateOf = (run: Group): string => `${run.status}/${run.verdict ?? ''}`;

/** Tells those who listen, politely, what changed in the runs that are shown. */
export function RunAnnouncer({ runs }: { runs: readonly Group[] }) {
  const { t } = useTranslation();
  const [known, setKnown] = useState(() => new Map(runs.map((run) => [run.id, stateOf(run)])));
  const [message, setMessage] = useState('');
  const changed = runs.filter((run) => known.get(run.id) !== stateOf(run));
  if (changed.length > 0) {
    setKnown(new Map([...known, ...changed.map((run) => [run.id, stateOf(run)] as const)]));
    setMessage(
      changed
        .map((run) =>
          t('runs.announce', {
            control: run.controlName,
            scope: scopeText(run.scope) || t('common.everything'),
            state:
              run.status === 'done' && run.verdict
                ? t(verdictKeys[run.verdict])
                : t(runKeys[run.status]),
          }),
        )
        .join(' '),
    );
  }
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  );
}
