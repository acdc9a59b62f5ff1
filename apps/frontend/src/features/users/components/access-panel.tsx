import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { SavedNote } from '@/components/ui/saved-note';
import { paths } from '@/config/paths';
import type { Schemas } from '@/lib/schemas';
import { actsFor, actTexts, type AccessAct } from './access-acts';
import { PasswordLinkAct } from './password-link-act';
import { useAccessAct } from './use-access-act';
import classes from './users.module.css';

/** Letting a user in, keeping them out, and helping who lost the way. */
export function AccessPanel({ user }: { user: Schemas['UserAccount'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { perform, stateOf, forget } = useAccessAct(user.id);
  const [asked, setAsked] = useState<AccessAct>();
  const [done, setDone] = useState<AccessAct>();
  const close = () => {
    setAsked(undefined);
    forget();
  };
  const confirm = (act: AccessAct) =>
    perform(act).then(
      () => {
        if (act === 'delete') return navigate(paths.users);
        setDone(act);
        return close();
      },
      () => undefined, // The dialog says why.
    );
  return (
    <Panel title={t('users.access')} flush>
      <ul className={classes.acts}>
        <PasswordLinkAct user={user} />
        {actsFor(user).map((act) => (
          <li key={act}>
            <div>
              <h3>{t(actTexts[act].name)}</h3>
              <p>{t(actTexts[act].hint)}</p>
            </div>
            <Button variant="default" size="xs" onClick={() => setAsked(act)}>
              {t(actTexts[act].name)}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.done}>
        <SavedNote>{done && t(actTexts[done].done)}</SavedNote>
      </div>
      <ConfirmDialog
        open={asked !== undefined}
        title={asked ? t(actTexts[asked].ask, { name: user.username }) : ''}
        confirm={asked ? t(actTexts[asked].name) : ''}
        danger={asked !== 'enable'}
        pending={asked && stateOf(asked).pending}
        error={asked && stateOf(asked).error}
        onConfirm={() => asked && void confirm(asked)}
        onClose={close}
      >
        <p>{asked && t(actTexts[asked].hint)}</p>
      </ConfirmDialog>
    </Panel>
  );
}
