import type { Schemas } from '@status/api-contract';
import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';
import {
  toContractComputation,
  toContractGroup,
  type ExampleReader,
  type Group,
} from '../computations/index.js';
import type { ControlReader } from '../controls/index.js';
import { toContractPoint, type Point, type PointReader } from '../points/index.js';

export interface ExplanationDeps {
  points: Pick<PointReader, 'get'>;
  runs: { get(id: string): Promise<Group | undefined> };
  examples: ExampleReader;
  controls: Pick<ControlReader, 'getRunnable'>;
}

/** Why a point is what it is, in one answer of bounded size. */
export const createExplanationRoutes = (deps: ExplanationDeps): Routes => ({
  explainPoint: async ({ path }) => {
    const point = await deps.points.get(path.pointId);
    if (!point) throw notFound('point', path.pointId);
    const run = await deps.runs.get(point.groupId);
    if (!run) throw notFound('computation group', point.groupId);
    const [examples, found] = await Promise.all([
      deps.examples(run),
      deps.controls.getRunnable(point.controlId),
    ]);
    const body: Schemas['PointExplanation'] = {
      point: toContractPoint(point),
      guarantee: {
        id: point.guaranteeId,
        agreementId: point.agreementId,
        objective: point.objective,
        controlId: point.controlId,
        controlName: point.controlName,
        ...(found && { severity: found.control.severity, period: found.control.period }),
      },
      metrics: metricsOf(point),
      run: toContractGroup(run),
      computations: examples.map(({ computation, evidences }) => ({
        computation: toContractComputation(computation),
        evidences,
        more: computation.evidenceCount > evidences.length,
      })),
      more: run.received > examples.length,
      links: linksOf(point),
    };
    return { status: 200, body };
  },
});

/** Those that have a value, then those that are missing. */
const metricsOf = ({ metrics, missingMetrics }: Point): Schemas['ExplainedMetric'][] => [
  ...Object.entries(metrics).map(([id, value]) => ({ id, value, missing: false })),
  ...missingMetrics
    .filter((id) => !(id in metrics))
    .map((id) => ({ id, value: null, missing: true })),
];

const linksOf = (point: Point): Schemas['PointExplanation']['links'] => {
  const run = `/api/v1/computations/${point.groupId}`;
  return {
    point: `/api/v1/points/${point.id}`,
    revisions: `/api/v1/points/${point.id}/revisions`,
    control: `/api/v1/controls/${point.controlId}`,
    catalog: `/api/v1/catalogs/${point.catalogId}`,
    run,
    computations: `/api/v1/computations?group=${point.groupId}`,
    evidence: `${run}/evidence`,
    verification: `${run}/verification`,
  };
};
