import { createHash } from 'node:crypto';
import {
  canonicalKey,
  EvaluationError,
  judgeElement,
  ObjectiveError,
  PeriodError,
  planEvaluation,
  type Agreement,
  type Computation,
  type GuaranteeState,
  type MetricQuestion,
  type PlannedElement,
} from '@status/guarantees';
import { HttpError, invalid, type Catalogue } from '@status/governify-service';
import type { EvaluationConfig } from '../config/config.js';
import { evaluationFailed, noAgreement } from '../errors/evaluation-errors.js';
import type { Store } from '../store/store.js';
import { boundedMap } from './bounded-map.js';
import { askCollector, CollectorError } from './collector.js';
import type { EvaluationRequest } from './evaluation-query.js';
import { SingleFlight } from './single-flight.js';

export interface EvaluationOrder extends EvaluationRequest {
  agreementId: string;
  guaranteeId?: string;
  /** STATUS access token for the collectors. */
  token: string | undefined;
}

export type EvaluateGuarantees = (order: EvaluationOrder) => Promise<GuaranteeState[]>;

export interface EvaluationDependencies {
  store: Store;
  catalogue: Catalogue;
  config: EvaluationConfig;
  warn: (message: string) => void;
}

/**
 * Evaluates guarantees: plan, ask all collectors, judge, store. Nothing is answered or stored
 * unless every collector answered; equal orders that overlap in time are evaluated once.
 * The function it answers throws HttpError: 400, 404, 500 (with the metric and the collector's
 * status), 501.
 */
export function createEvaluateGuarantees(dependencies: EvaluationDependencies): EvaluateGuarantees {
  const flights = new SingleFlight<GuaranteeState[]>();
  return (order) => flights.run(flightKey(order), () => evaluate(order, dependencies));
}

/**
 * The token stands in the key as a whole: who it belongs to cannot be read from a token that
 * nobody here verifies. It is hashed so that no memory dump shows it.
 */
const flightKey = ({ token, ...order }: EvaluationOrder): string =>
  canonicalKey({
    ...order,
    // The running period ends now, so orders for it are equal whenever they meet.
    periods: order.periods.mode === 'last' ? 'last' : order.periods,
    token: token === undefined ? null : createHash('sha256').update(token).digest('hex'),
  });

async function evaluate(
  order: EvaluationOrder,
  { store, catalogue, config, warn }: EvaluationDependencies,
): Promise<GuaranteeState[]> {
  const { agreementId, token } = order;
  const stored = await store.agreements.get(agreementId);
  if (!stored) throw noAgreement(agreementId);
  const plan = planned(stored.document, order);
  const answers = await askAll(plan, token, catalogue, config);
  const states = plan.flatMap((element) => {
    const judgement = judgeElement(
      { agreementId, ...element },
      element.questions.map(({ metric, key }) => [metric, answers.get(key) ?? []]),
    );
    judgement.warnings.forEach(warn);
    return judgement.states;
  });
  await store.states.upsert(states, new Date().toISOString());
  return states;
}

function planned(agreement: Agreement, order: EvaluationOrder): PlannedElement[] {
  try {
    return planEvaluation(agreement, order);
  } catch (error) {
    if (error instanceof EvaluationError && error.code === 'unknown-guarantee')
      throw new HttpError(404, error.message);
    if (error instanceof EvaluationError && error.code === 'not-implemented')
      throw new HttpError(501, error.message);
    if (error instanceof PeriodError && error.code === 'too-many') throw invalid(error.message);
    if (
      error instanceof EvaluationError ||
      error instanceof ObjectiveError ||
      error instanceof PeriodError
    )
      throw evaluationFailed({ message: error.message }, error);
    throw error;
  }
}

async function askAll(
  plan: readonly PlannedElement[],
  token: string | undefined,
  catalogue: Catalogue,
  { deadlineMs, parallelism, pollMs }: EvaluationConfig,
): Promise<Map<string, Computation[]>> {
  const questions = new Map<string, MetricQuestion>();
  for (const { questions: asked } of plan)
    for (const question of asked) questions.set(question.key, question);

  const deadline = AbortSignal.timeout(deadlineMs);
  const failed = new AbortController();
  const signal = AbortSignal.any([deadline, failed.signal]);
  try {
    const entries = await boundedMap([...questions], parallelism, async ([key, question]) => {
      const baseUrl = catalogue.baseUrl(question.infrastructurePath);
      if (baseUrl === undefined)
        throw new CollectorError(
          question.metric,
          `The service catalogue has no base URL at "${question.infrastructurePath}".`,
        );
      signal.throwIfAborted();
      const options = { baseUrl, token, pollMs, signal };
      return [key, await askCollector(question, options)] as const;
    });
    return new Map(entries);
  } catch (error) {
    if (error instanceof CollectorError) {
      const { metric, status, message } = error;
      throw evaluationFailed(
        { message, metric, ...(status === undefined ? {} : { status }) },
        error,
      );
    }
    if (deadline.aborted)
      throw evaluationFailed(
        { message: `The collectors were not ready within ${deadlineMs} ms.` },
        error,
      );
    throw error;
  } finally {
    // Collectors that are still being asked would answer into nothing.
    failed.abort();
  }
}
