import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ui/error-note';
import { FormActions, FormSection } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import {
  ControlIdentityFields,
  ControlObjectiveFields,
} from '@/features/controls/components/control-fields';
import {
  controlFormValues,
  isPercentage,
  toControlFields,
} from '@/features/controls/components/control-form-values';
import { flowsQuery } from '@/features/flows/api/list-flows';
import {
  givenValues,
  initialValues,
  paramFaults,
  type ParamValues,
} from '@/features/flows/components/param-values';
import { useSaveScopeSets } from '@/features/scopes/api/save-scope-sets';
import { newCombinations, type Choice } from '@/features/scopes/components/combinations';
import { fieldMessages, toFailure } from '@/lib/problem';
import type { Control } from '@/lib/schemas';
import { FlowSection } from './flow-section';
import { ScopeSection } from './scope-section';

interface ControlFormProps {
  /** The draft to change; absent for a new one. */
  control?: Control;
  startDate?: string;
  cancel: string;
  submitLabel: string;
  save: (fields: ReturnType<typeof toControlFields>) => Promise<Control>;
  onSaved: (control: Control) => void;
}

/** What the control is, which flow computes it, what must hold, and for which scope sets. */
export function ControlForm(props: ControlFormProps) {
  const { control, startDate, cancel, submitLabel, save, onSaved } = props;
  const { t } = useTranslation();
  const flows = useQuery(flowsQuery);
  const saveSets = useSaveScopeSets();
  const form = useForm({
    initialValues: controlFormValues(control, startDate),
    validate: {
      name: (value) => (value.trim() ? null : t('common.nameRequired')),
      threshold: (value) => (isPercentage(value) ? null : t('controls.thresholdRule')),
    },
  });
  const [params, setParams] = useState<ParamValues>();
  const [tried, setTried] = useState(false);
  const [choice, setChoice] = useState<Choice>({});
  const [removed, setRemoved] = useState<string[]>([]);

  const flow = flows.data?.find(({ id }) => id === form.values.flowId);
  const values = params ?? initialValues(flow?.params ?? [], control?.params);
  const faults = flow ? paramFaults(flow.params, values) : {};
  const kept = (control?.scopeSets ?? []).filter(({ id }) => !removed.includes(id));
  const added = newCombinations(
    choice,
    kept.map(({ scopes }) => scopes),
  );

  const { guard, release } = useUnsavedGuard(
    form.isDirty() || params !== undefined || removed.length > 0 || added.length > 0,
  );

  // A new control that was saved stays saved when one of its scope sets is refused.
  const [saved, setSaved] = useState<Control>();
  const submit = useMutation({
    mutationFn: async () => {
      const fields = toControlFields(form.values, flow ? givenValues(flow.params, values) : {});
      const stored = saved ?? (await save(fields));
      setSaved(control ? undefined : stored);
      await saveSets.mutateAsync({ controlId: stored.id, add: added, remove: removed });
      return stored;
    },
    onSuccess: (control) => {
      release();
      onSaved(control);
    },
    onError: (error) => form.setErrors(fieldMessages(toFailure(error))),
  });
  const onSubmit = form.onSubmit(
    () => {
      setTried(true);
      if (Object.keys(faults).length === 0) submit.mutate();
    },
    () => setTried(true),
  );
  const refused = submit.error ? paramMessages(fieldMessages(toFailure(submit.error))) : {};

  return (
    <form onSubmit={onSubmit} noValidate>
      <FormSection title={t('controls.formWhat')} hint={t('controls.formWhatHint')}>
        <ControlIdentityFields form={form} />
      </FormSection>
      <FlowSection
        flows={flows}
        flowId={form.values.flowId}
        values={values}
        faults={tried ? { ...refused, ...faults } : refused}
        onFlow={(flowId) => {
          form.setFieldValue('flowId', flowId);
          setParams(undefined);
        }}
        onValue={(name, value) => setParams({ ...values, [name]: value })}
      />
      <FormSection title={t('controls.formObjective')} hint={t('controls.formObjectiveHint')}>
        <ControlObjectiveFields form={form} />
      </FormSection>
      <ScopeSection
        period={form.values.period}
        kept={kept}
        added={added.length}
        choice={choice}
        onChoice={setChoice}
        onRemove={(id) => setRemoved([...removed, id])}
      />
      {submit.error && <ErrorNote error={submit.error} />}
      <FormActions>
        <LinkButton to={cancel} variant="default">
          {t('common.cancel')}
        </LinkButton>
        <Button type="submit" loading={submit.isPending}>
          {submitLabel}
        </Button>
      </FormActions>
      {guard}
    </form>
  );
}

/** The messages about parameters alone, by the name of the parameter. */
const paramMessages = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([path]) => path.startsWith('params.'))
      .map(([path, message]) => [path.slice('params.'.length), message]),
  );
