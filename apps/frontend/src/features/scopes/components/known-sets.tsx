import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconTrash } from '@/components/ui/icons';
import { ScopeLabel, scopeText } from '@/components/ui/scope-label';
import type { Schemas } from '@/lib/schemas';
import classes from './known-sets.module.css';

interface KnownSetsProps {
  sets: readonly Schemas['ScopeSetStatus'][];
  onRemove: (id: string) => void;
}

/** The scope sets a control has, each with the way to take it away. */
export function KnownSets({ sets, onRemove }: KnownSetsProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.sets} aria-label={t('scopes.known')}>
      {sets.map((set) => (
        <li key={set.id}>
          <ScopeLabel scope={set.scopes} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('scopes.remove', {
              scope: scopeText(set.scopes) || t('common.everything'),
            })}
            onClick={() => onRemove(set.id)}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
