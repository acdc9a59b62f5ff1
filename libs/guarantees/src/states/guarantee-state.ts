import type { Period } from '../periods/period.js';

/** Whether a guarantee was met for one scope in one period, as the registry answers it. */
export interface GuaranteeState {
  stateType: 'guarantees';
  agreementId: string;
  id: string;
  /** As the collector reported it. */
  scope: Record<string, unknown>;
  period: Period;
  value: boolean;
  /** Value per metric of the objective; 0 where the collector had none. */
  metrics: Record<string, number | boolean>;
  evidences: unknown[];
  /** Metrics that counted as 0 because the collector had none; absent when there are none. */
  missingMetrics?: string[];
}
