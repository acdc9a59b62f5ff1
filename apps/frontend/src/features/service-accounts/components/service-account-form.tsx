import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { roleKeys } from '@/components/status/role-labels';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { Schemas } from '@/lib/schemas';
import { useFieldTexts } from '@/lib/use-field-texts';
import { ScopeChoice } from './scope-choice';

/** As the contract has names of accounts. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export interface ServiceAccountValues {
  name: string;
  description: string;
  role: Schemas['ServiceAccountRole'];
  scopes: string[];
}

interface ServiceAccountFormProps {
  initial: ServiceAccountValues;
  roles: Schemas['GrantableRoles']['items'];
  /** The role is given once. */
  fixedRole?: boolean;
  submitLabel: string;
  cancelTo: string;
  pending: boolean;
  error: Error | null;
  onSubmit: (
    values: ServiceAccountValues,
    on: { success: () => void; error: (error: Error) => void },
  ) => void;
}

/** What a program is called and what it may do. */
export function ServiceAccountForm(props: ServiceAccountFormProps) {
  const { initial, roles, fixedRole, submitLabel, cancelTo, pending, error, onSubmit } = props;
  const { t } = useTranslation();
  const fieldTexts = useFieldTexts();
  const form = useForm<ServiceAccountValues>({
    initialValues: initial,
    validate: {
      name: (value) => (NAME.test(value) ? null : t('tokens.nameRule')),
      scopes: (value) => (value.length > 0 ? null : t('tokens.scopesRequired')),
    },
  });
  const { guard, release } = useUnsavedGuard(form.isDirty());
  const usable = roles.find(({ role }) => role === form.values.role)?.scopes ?? initial.scopes;
  const submit = form.onSubmit((values) =>
    onSubmit(values, {
      success: release,
      error: (refusal) => form.setErrors(fieldTexts(refusal)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      {error && <ErrorNote error={error} />}
      <FormSection title={t('tokens.program')} hint={t('tokens.programHint')}>
        <TextInput
          label={t('common.name')}
          required
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('common.description')}
          description={t('common.optional')}
          rows={2}
          maxLength={2000}
          {...form.getInputProps('description')}
        />
      </FormSection>
      <FormSection title={t('tokens.rights')} hint={t('tokens.rightsHint')}>
        <NativeSelect
          label={t('tokens.role')}
          data={roles.map(({ role }) => ({ value: role, label: t(roleKeys[role]) }))}
          disabled={fixedRole}
          value={form.values.role}
          onChange={({ currentTarget: { value } }) => {
            const chosen = roles.find(({ role }) => role === value);
            if (!chosen) return;
            form.setFieldValue('role', chosen.role);
            form.setFieldValue('scopes', (scopes) =>
              scopes.filter((scope) => chosen.scopes.includes(scope)),
            );
          }}
        />
        <ScopeChoice
          scopes={usable}
          value={form.values.scopes}
          error={form.errors['scopes']}
          onChange={(scopes) => form.setFieldValue('scopes', scopes)}
        />
      </FormSection>
      <FormActions>
        <LinkButton to={cancelTo} variant="default">
          {t('common.cancel')}
        </LinkButton>
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}
