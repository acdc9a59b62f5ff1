import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { IconPlus } from '@/components/ui/icons';
import { useCreateScope } from '../api/create-scope';
import { splitValues } from './scope-picker';
import classes from './scope-picker.module.css';

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

/** Defines a scope in place: a name, and the values it may have. Lives inside another form. */
export function NewScope() {
  const { t } = useTranslation();
  const create = useCreateScope();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [values, setValues] = useState('');
  const [tried, setTried] = useState(false);
  if (!open)
    return (
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('scopes.new')}
        </Button>
      </div>
    );
  const options = splitValues(values);
  const nameFault = NAME.test(name) ? undefined : t('scopes.nameRule');
  const valuesFault = options.length > 0 ? undefined : t('scopes.valuesRequired');
  const close = () => {
    setOpen(false);
    setName('');
    setValues('');
    setTried(false);
  };
  const save = () => {
    setTried(true);
    if (nameFault || valuesFault) return;
    create.mutate({ name, type: 'select', values: options }, { onSuccess: close });
  };
  return (
    <div className={classes.new} role="group" aria-label={t('scopes.new')}>
      <TextInput
        label={t('scopes.name')}
        value={name}
        error={tried && nameFault}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('scopes.values')}
        description={t('scopes.valuesHint')}
        value={values}
        error={tried && valuesFault}
        onChange={(event) => setValues(event.currentTarget.value)}
      />
      {create.error && <ErrorNote error={create.error} />}
      <div className={classes.actions}>
        <Button variant="default" size="xs" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" loading={create.isPending} onClick={save}>
          {t('scopes.create')}
        </Button>
      </div>
    </div>
  );
}
