import type { Control, Schemas } from '@/lib/schemas';

/** The fields of the control form as they are edited. */
export interface ControlFormValues {
  name: string;
  description: string;
  severity: Schemas['Severity'];
  period: Schemas['PeriodName'];
  startDate: string;
  flowId: string;
  operator: Schemas['Operator'];
  threshold: string;
}

/** Operators of the agreement as people write them. */
export const operatorSigns: Record<Schemas['Operator'], string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '==': '=',
  '!=': '≠',
};

/** What to begin with: the control, or what most controls are. */
export function controlFormValues(
  control: Control | undefined,
  startDate: string | undefined,
): ControlFormValues {
  return {
    name: control?.name ?? '',
    description: control?.description ?? '',
    severity: control?.severity ?? 'medium',
    period: control?.period ?? 'daily',
    startDate: control?.startDate ?? startDate ?? new Date().toLocaleDateString('en-CA'),
    flowId: control?.flowId ?? '',
    operator: control?.operator ?? '>=',
    threshold: String(control?.threshold ?? 100),
  };
}

/** The fields as the API takes them; a control without a flow has no parameters. */
export function toControlFields(
  values: ControlFormValues,
  params: Schemas['FlowParams'],
): Schemas['ControlFields'] & { name: string; params: Schemas['FlowParams'] } {
  const { name, description, flowId, threshold, ...rest } = values;
  return {
    ...rest,
    name: name.trim(),
    description: description.trim() || null,
    flowId: flowId || null,
    threshold: Number(threshold),
    params: flowId ? params : {},
  };
}

/** Is this a percentage that evidence can reach? */
export const isPercentage = (text: string): boolean =>
  text.trim() !== '' && Number(text) >= 0 && Number(text) <= 100;
