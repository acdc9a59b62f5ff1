import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions } from '@/components/ui/form-layout';
import { Panel } from '@/components/ui/panel';
import { SavedNote } from '@/components/ui/saved-note';
import { Stack } from '@/components/ui/layout';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { isEmail } from '@/lib/credentials';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import { useUpdateUser } from '../api/save-user';
import { RoleSelect } from './role-select';

type UserAccount = Schemas['UserAccount'];

const valuesOf = ({ email, authority }: UserAccount) => ({ email: email ?? '', authority });

/** The role and the address of a user. */
export function UserForm({ user }: { user: UserAccount }) {
  const { t } = useTranslation();
  const update = useUpdateUser(user.id);
  const fieldTexts = useFieldTexts();
  const form = useForm({
    initialValues: valuesOf(user),
    validate: { email: (value) => (!value || isEmail(value) ? null : t('session.emailRule')) },
  });
  const { guard } = useUnsavedGuard(form.isDirty());
  const submit = form.onSubmit(({ email, authority }) =>
    update.mutate(
      {
        ...(form.isDirty('authority') && { authority }),
        ...(form.isDirty('email') && { email: email.trim() || null }),
      },
      {
        onSuccess: (saved) => form.resetDirty(valuesOf(saved)),
        onError: (error) => form.setErrors(fieldTexts(error)),
      },
    ),
  );
  return (
    <Panel title={t('users.roleAndAddress')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {update.error && <ErrorNote error={update.error} />}
          <RoleSelect
            value={form.values.authority}
            onChange={(authority) => form.setFieldValue('authority', authority)}
          />
          <TextInput
            type="email"
            label={t('session.email')}
            description={t('common.optional')}
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <FormActions>
            <SavedNote>{update.isSuccess && !form.isDirty() && t('users.saved')}</SavedNote>
            <Button type="submit" disabled={!form.isDirty()} loading={update.isPending}>
              {t('common.save')}
            </Button>
          </FormActions>
        </Stack>
        {guard}
      </form>
    </Panel>
  );
}
