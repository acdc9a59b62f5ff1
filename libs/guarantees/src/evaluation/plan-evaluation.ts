import {
  DEFAULT_TIME_ZONE,
  type Agreement,
  type Element,
  type Guarantee,
  type Metric,
} from '../agreement/agreement.js';
import { ObjectiveReader } from '../agreement/objective-reader.js';
import { canonicalKey } from '../json.js';
import type { Objective } from '../objective/objective.js';
import { evaluationPeriods, type PeriodQuery } from '../periods/evaluation-periods.js';
import { PeriodError, type Period } from '../periods/period.js';
import { collectorRequest, type CollectorRequest } from './collector-request.js';
import { collectorScope, scopeMatches } from './collector-scope.js';
import { EvaluationError } from './evaluation-error.js';

export interface EvaluationQuery {
  periods: PeriodQuery;
  /** Only this guarantee. */
  guaranteeId?: string;
  /** Only elements whose scope has these values. */
  scope?: Readonly<Record<string, string>>;
}

/** One question to a collector. Questions with equal `key` are the same and need one answer. */
export interface MetricQuestion {
  key: string;
  metric: string;
  infrastructurePath: string;
  endpoint: string;
  body: CollectorRequest;
  period: Period;
}

/** One element in one period: what to ask and how to judge the answers. */
export interface PlannedElement {
  guaranteeId: string;
  objective: Objective;
  questions: MetricQuestion[];
}

/**
 * Elements in periods, and their questions, of one query. 96,000 of them took 222 of the 256 MB of
 * heap that a registry is started with (`npm run bench:evaluation`).
 */
const MAX_PLAN_SIZE = 100_000;

/**
 * Everything one query evaluates, in the order of its answer: guarantee, period, element, and
 * inside an element the metrics in the order of `with`. All objectives are parsed before anything
 * can be asked.
 * @throws EvaluationError, ObjectiveError or PeriodError when the agreement cannot be evaluated
 */
export function planEvaluation(agreement: Agreement, query: EvaluationQuery): PlannedElement[] {
  const guarantees = (agreement.terms?.guarantees ?? []).filter(
    ({ id }) => query.guaranteeId === undefined || id === query.guaranteeId,
  );
  if (query.guaranteeId !== undefined && guarantees.length === 0)
    throw new EvaluationError(
      'unknown-guarantee',
      `The agreement ${agreement.id} has no guarantee with id: ${query.guaranteeId}`,
    );
  const planner = new Planner(agreement, query);
  return guarantees
    .slice(0, query.guaranteeId === undefined ? undefined : 1) // the first of equal ids counts
    .flatMap((guarantee) => planner.plan(guarantee));
}

class Planner {
  private readonly objectives: ObjectiveReader;
  /** Elements and questions planned so far. */
  private size = 0;

  constructor(
    private readonly agreement: Agreement,
    private readonly query: EvaluationQuery,
  ) {
    this.objectives = new ObjectiveReader(agreement.terms?.metrics ?? {});
  }

  plan(guarantee: Guarantee): PlannedElement[] {
    const validity = this.agreement.context?.validity;
    const timeZone = validity?.timeZone ?? DEFAULT_TIME_ZONE;
    const first = guarantee.of[0];
    if (first === undefined) return [];
    const elements = guarantee.of
      .map((element) => ({
        element,
        scope: collectorScope(guarantee, element),
        objective: this.objectives.read(element.objective, Object.keys(element.with ?? {})),
      }))
      .filter(({ scope }) => scopeMatches(scope, this.query.scope ?? {}));
    // The window of the first element decides the periods of the whole guarantee.
    const periods = evaluationPeriods(
      first.window ?? {},
      timeZone,
      this.query.periods,
      validity?.initial,
    );
    this.count(elements, periods);
    return periods.flatMap((period) =>
      elements.map(({ element, scope, objective }) => ({
        guaranteeId: guarantee.id,
        objective,
        questions: Object.entries(element.with ?? {}).map(([name, params]) =>
          question(name, metricOf(this.agreement.terms?.metrics ?? {}, name), period, {
            scope,
            params: params ?? {},
            window: windowOf(element, first),
            period,
            timeZone,
          }),
        ),
      })),
    );
  }

  /** Refuses what would not fit into memory, before any of it is made. */
  private count(elements: readonly { element: Element }[], periods: readonly Period[]): void {
    const questions = elements.map(({ element }) => Object.keys(element.with ?? {}).length);
    this.size += periods.length * questions.reduce((sum, count) => sum + count, questions.length);
    if (this.size > MAX_PLAN_SIZE)
      throw new PeriodError(
        'too-many',
        `The query asks for more than ${MAX_PLAN_SIZE} evaluations: ask for a shorter range or for one guarantee.`,
      );
  }
}

const windowOf = (element: Element, first: Element) => element.window ?? first.window ?? {};

function metricOf(metrics: Record<string, Metric>, name: string): Metric {
  const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  if (metric === undefined)
    throw new EvaluationError(
      'unknown-metric',
      `The metric "${name}" of an objective is not among the agreement's metrics.`,
    );
  const type: unknown = metric.collector?.type;
  if (typeof type === 'string' && type.startsWith('POST-GET-V1')) return metric;
  if (type === 'PPINOT-V1')
    throw new EvaluationError(
      'not-implemented',
      `The metric "${name}" asks for a collector of type PPINOT-V1, which is not offered: use POST-GET-V1.`,
    );
  throw new EvaluationError(
    'unsupported-collector',
    `The metric "${name}" asks for a collector of type ${JSON.stringify(type)}: use POST-GET-V1.`,
  );
}

function question(
  name: string,
  metric: Metric,
  period: Period,
  details: Parameters<typeof collectorRequest>[1],
): MetricQuestion {
  const { infrastructurePath, endpoint } = metric.collector;
  const body = collectorRequest(metric, details);
  return {
    key: canonicalKey([name, infrastructurePath, endpoint, body]),
    metric: name,
    infrastructurePath,
    endpoint,
    body,
    period,
  };
}
