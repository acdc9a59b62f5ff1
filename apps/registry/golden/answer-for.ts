import { isDeepStrictEqual } from 'node:util';
import type { StubAnswer } from '../src/testing/stub-collector.js';
import type { Document } from './agreements.js';
import { covers } from './compare.js';
import type { CollectorAnswer } from './golden-file.js';

interface Question {
  config?: unknown;
  metric?: {
    params?: Document;
    scope?: Document;
    window?: { from?: string; end?: string };
    [key: string]: unknown;
  };
}

interface MetricDefinition {
  collector?: { config?: unknown };
  measure?: Document;
}

/**
 * Answers of a case's collector: by metric, scope as asked and, where the case says so, period.
 * A question does not name its metric, so the metric is the one whose measure it carries.
 */
export function answerFor(
  agreement: Document | null,
  answers: readonly CollectorAnswer[],
): (body: unknown) => StubAnswer | undefined {
  const metrics = ((agreement?.['terms'] as Document | undefined)?.['metrics'] ?? {}) as Record<
    string,
    MetricDefinition
  >;
  return (body) => {
    const question = body as Question;
    const asked = metricsOf(question, metrics);
    return answers.find(
      ({ metric, scope, period }) =>
        asked.includes(metric) &&
        isDeepStrictEqual(question.metric?.scope ?? {}, scope ?? {}) &&
        (period === undefined ||
          (question.metric?.window?.from === period.from &&
            question.metric.window.end === period.to)),
    );
  };
}

/** Fields of a measure that a question changes. */
const VARIABLE = ['params', 'scope', 'window'];

/** Names of the metrics a question may be about; those whose parameters it has come first. */
function metricsOf(question: Question, metrics: Record<string, MetricDefinition>): string[] {
  const candidates = Object.entries(metrics).filter(([, { collector, measure = {} }]) => {
    const fixed = Object.entries(measure).filter(([key]) => !VARIABLE.includes(key));
    return (
      covers(question.metric, Object.fromEntries(fixed)) &&
      covers(question.config ?? {}, collector?.config ?? {})
    );
  });
  const exact = candidates.filter(([, { measure = {} }]) =>
    covers(question.metric?.params ?? {}, measure['params'] ?? {}),
  );
  return (exact.length > 0 ? exact : candidates).map(([name]) => name);
}
