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
import type { AnswerCache } from './answer-cache.js';
import { boundedMap } from './bounded-map.js';
import { askCollector, CollectorError } from './collector.js';
import type { EvaluationRequest } from './evaluation-query.js';
import { metricStates } from './metric-states.js';
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
  /** Absent: no answer is kept. */
  cache?: AnswerCache;
}

/**
 * Evaluates guarantees: plan, ask all collectors, judge, store. Nothing is answered or stored
 * unless every collector answered; equal orders that overlap in time are evaluated once.
 * The function it answers throws HttpError: 400, 404, 500 (with the metric and the collector's
 * status), 501.
 */
export function createEvaluateGuarantees(dependencies: EvaluationDependencies): EvaluateGuarantees {
  const flights = new SingleFlight<GuaranteeState[]>();
  return (order) => {
    const key = orderKey(order);
    return flights.run(`${order.force}${key}`, () => answer(order, key, dependencies));
  };
}

/**
 * The token stands in the key as a whole: who it belongs to cannot be read from a token that
 * nobody here verifies. It is hashed so that no memory dump shows it.
 */
const orderKey = ({ token, ...order }: EvaluationOrder): string =>
  canonicalKey({
    agreement: order.agreementId,
    guarantee: order.guaranteeId ?? null,
    scope: order.scope,
    // The running period ends now, so orders for it are equal whenever they meet.
    periods: order.periods.mode === 'last' ? 'last' : order.periods,
    token: token === undefined ? null : createHash('sha256').update(token).digest('hex'),
  });

/** An answer that is kept, if the agreement is still the same and nobody wants a new one. */
async function answer(
  order: EvaluationOrder,
  key: string,
  dependencies: EvaluationDependencies,
): Promise<GuaranteeState[]> {
  const { store, cache } = dependencies;
  const stored = await store.agreements.get(order.agreementId);
  if (!stored) throw noAgreement(order.agreementId);
  const kept = order.force ? undefined : cache?.get(key, stored.document);
  if (kept) return kept;
  const states = await evaluate(stored.document, order, dependencies);
  cache?.put(key, stored.document, states);
  return states;
}

async function evaluate(
  agreement: Agreement,
  order: EvaluationOrder,
  { store, catalogue, config, warn }: EvaluationDependencies,
): Promise<GuaranteeState[]> {
  const { agreementId, token } = order;
  const plan = planned(agreement, order);
  const questions = questionsOf(plan);
  const answers = await askAll(questions, token, catalogue, config);
  const states = plan.flatMap((element) => {
    const judgement = judgeElement(
      { agreementId, ...element },
      element.questions.map(({ metric, key }) => [metric, answers.get(key) ?? []]),
    );
    judgement.warnings.forEach(warn);
    return judgement.states;
  });
  const now = Date.now();
  const time = new Date(now).toISOString();
  const { metricStatesMs = 0 } = config;
  if (metricStatesMs > 0)
    await store.states.upsert(metricStates(agreementId, questions.values(), answers), time, {
      expiresAt: new Date(now + metricStatesMs).toISOString(),
    });
  await store.states.upsert(states, time);
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

/** Every question once, by its key. */
function questionsOf(plan: readonly PlannedElement[]): Map<string, MetricQuestion> {
  const questions = new Map<string, MetricQuestion>();
  for (const { questions: asked } of plan)
    for (const question of asked) questions.set(question.key, question);
  return questions;
}

async function askAll(
  questions: ReadonlyMap<string, MetricQuestion>,
  token: string | undefined,
  catalogue: Catalogue,
  { deadlineMs, parallelism, pollMs, collectorAllowed = [] }: EvaluationConfig,
): Promise<Map<string, Computation[]>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const failed = new AbortController();
  const signal = AbortSignal.any([deadline, failed.signal]);
  try {
    const entries = await boundedMap([...questions], parallelism, async ([key, question]) => {
      const baseUrl = baseUrlFor(question, catalogue, collectorAllowed);
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

/** @throws CollectorError when the collector is not known or not allowed */
function baseUrlFor(
  { metric, infrastructurePath }: MetricQuestion,
  catalogue: Catalogue,
  allowed: readonly string[],
): string {
  if (allowed.length > 0 && !allowed.includes(infrastructurePath))
    throw new CollectorError(
      metric,
      `The collector "${infrastructurePath}" is not among those that may be called (COLLECTOR_ALLOWED).`,
    );
  const baseUrl = catalogue.baseUrl(infrastructurePath);
  if (baseUrl !== undefined) return baseUrl;
  throw new CollectorError(
    metric,
    `The service catalogue has no base URL at "${infrastructurePath}".`,
  );
}
