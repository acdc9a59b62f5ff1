import { NativeSelect } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataRegion } from '@/components/ui/data-region';
import { FormGrid, FormSection, wide } from '@/components/ui/form-layout';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { FlowParamsFields } from '@/features/flows/components/flow-params-fields';
import type { ParamValue, ParamValues } from '@/features/flows/components/param-values';
import type { Schemas } from '@/lib/schemas';

interface FlowSectionProps {
  flows: UseQueryResult<Schemas['Flow'][]>;
  flowId: string;
  values: ParamValues;
  faults: Record<string, string>;
  onFlow: (id: string) => void;
  onValue: (name: string, value: ParamValue) => void;
}

/** The flow that collects the evidence, and the fields it declares. */
export function FlowSection(props: FlowSectionProps) {
  const { flows, flowId, values, faults, onFlow, onValue } = props;
  const { t } = useTranslation();
  const flow = flows.data?.find(({ id }) => id === flowId);
  return (
    <FormSection title={t('controls.formFlow')} hint={t('controls.formFlowHint')}>
      <DataRegion query={flows} skeleton={<SkeletonLines lines={2} />}>
        {(items) => (
          <FormGrid>
            <NativeSelect
              wrapperProps={wide}
              label={t('runs.flow')}
              description={flow?.description}
              value={flowId}
              data={[
                { value: '', label: t('controls.noFlowYet') },
                ...items.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => onFlow(event.currentTarget.value)}
            />
            {flow && (
              <FlowParamsFields
                params={flow.params}
                values={values}
                faults={faults}
                onChange={onValue}
              />
            )}
          </FormGrid>
        )}
      </DataRegion>
    </FormSection>
  );
}
