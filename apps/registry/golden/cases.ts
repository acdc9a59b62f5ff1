import { evaluationPeriods, snappedPeriod, type PeriodQuery } from '@status/guarantees';
import {
  agreementOf,
  AGREEMENTS,
  evaluate,
  isError,
  MARCH,
  withoutTrace,
  type Document,
} from './agreements.js';
import { answerFor } from './answer-for.js';
import { covers, sameJson, sameMembers, sameStates } from './compare.js';
import type { CaseOf, GoldenCase } from './golden-file.js';
import type { Answer, Call, Harness } from './harness.js';

/** What was expected and what came instead. */
export interface Failure {
  what: string;
  expected: unknown;
  got: unknown;
}

type Runner<Kind extends GoldenCase['kind']> = (
  golden: CaseOf<Kind>,
  harness: Harness,
) => Promise<Failure | undefined>;

const shown = ({ status, body }: Answer) => ({ status, body });

/** States by value and order; questions in their order when asked one by one, else as a set. */
const evaluateCase: Runner<'evaluate'> = async (golden, harness) => {
  const { agreement, collector, expected, query } = golden;
  const id = golden.agreementId ?? String(agreement?.['id']);
  return withoutTrace(harness, id, async () => {
    const stored = await harness.parallel('POST', AGREEMENTS, agreement);
    if (stored.status !== 200)
      return { what: 'agreement stored', expected: { status: 200 }, got: shown(stored) };
    for (const way of ['ordered', 'parallel'] as const) {
      harness.collector.reset(answerFor(agreement, collector));
      const answer = await evaluate(harness[way], id, query);
      if (answer.status !== 200 || !sameStates(answer.body, expected.states))
        return { what: `states (${way})`, expected: expected.states, got: shown(answer) };
      const posted = harness.collector.posted();
      const same = way === 'ordered' ? sameJson : (sameMembers as typeof sameJson);
      if (expected.requests && !same(posted, expected.requests))
        return { what: `requests (${way})`, expected: expected.requests, got: posted };
    }
    return undefined;
  });
};

/** The error, and that no state was left behind; a refused agreement is put past the API. */
const errorCase: Runner<'error'> = async (golden, harness) => {
  const { agreement, collector, expected, query } = golden;
  const id = golden.agreementId ?? String(agreement?.['id']);
  const waits = collector.some(({ polls }) => polls === 'forever');
  return withoutTrace(harness, id, async () => {
    if (agreement) {
      const stored = await harness.parallel('POST', AGREEMENTS, agreement);
      if (stored.status === 400) await harness.store.agreements.insert(agreement as never);
      else if (stored.status !== 200)
        return { what: 'agreement stored', expected: { status: '200 or 400' }, got: shown(stored) };
    }
    harness.collector.reset(answerFor(agreement, collector));
    const answer = await evaluate(waits ? harness.impatient : harness.parallel, id, query);
    const { status, body = {} } = expected.error;
    if (answer.status !== status || !isError(answer) || !covers(answer.body, body))
      return { what: 'error', expected: expected.error, got: shown(answer) };
    return statesLeft(harness, id);
  });
};

const objectiveCase: Runner<'objective'> = async (golden, harness) => {
  const { values } = golden;
  const agreement = agreementOf(golden.objective, Object.keys(values));
  const scope = { project: 'P1' };
  return evaluateCase(
    {
      ...golden,
      kind: 'evaluate',
      agreement,
      query: { ...MARCH, newPeriodsFromGuarantees: 'false' },
      collector: Object.entries(values).map(([metric, value]) => ({
        metric,
        scope,
        computations: [{ value, scope, period: MARCH, evidences: [] }],
      })),
      expected: {
        states: [
          {
            stateType: 'guarantees',
            agreementId: agreement['id'],
            id: 'G',
            scope,
            period: MARCH,
            value: golden.expected,
            metrics: values,
            evidences: [],
          },
        ],
      },
    },
    harness,
  );
};

/** Refused by POST and, past the API in the store, again when evaluated, asking nobody. */
const refuseCase: Runner<'refuse'> = async (golden, harness) => {
  const objective =
    golden.objective ??
    (golden.objectiveParts ?? []).map(([text, count]) => text.repeat(count)).join('');
  const agreement: Document = agreementOf(objective, golden.metrics);
  const id = String(agreement['id']);
  return withoutTrace(harness, id, async () => {
    const refused = await harness.parallel('POST', AGREEMENTS, agreement);
    if (refused.status !== 400 || !isError(refused))
      return { what: 'refused when stored', expected: { status: 400 }, got: shown(refused) };
    const absent = await harness.parallel('GET', `${AGREEMENTS}/${id}`);
    if (absent.status !== 404)
      return { what: 'not stored', expected: { status: 404 }, got: shown(absent) };

    await harness.store.agreements.insert(agreement as never);
    harness.collector.reset(() => ({
      computations: [{ value: 1, scope: { project: 'P1' }, period: MARCH, evidences: [] }],
    }));
    const call: Call = harness.parallel;
    const query = { ...MARCH, newPeriodsFromGuarantees: 'false' };
    const answer = await evaluate(call, id, query);
    if (!isError(answer))
      return { what: 'refused when evaluated', expected: 'an error', got: shown(answer) };
    const posted = harness.collector.posted();
    if (posted.length > 0) return { what: 'questions asked', expected: [], got: posted };
    return statesLeft(harness, id);
  });
};

/** No route shows periods alone, so the library that makes them is asked. */
const periodsCase: Runner<'periods'> = async (golden) => {
  const { window, timeZone, mode, from = '', to = '', now } = golden;
  const got =
    mode === 'snap'
      ? [snappedPeriod(window, { from, to, ...(now === undefined ? {} : { now }) })]
      : evaluationPeriods(window, timeZone, { mode, from, to, now } as PeriodQuery);
  return sameJson(got, golden.expected)
    ? undefined
    : { what: `periods (${mode})`, expected: golden.expected, got };
};

async function statesLeft({ store }: Harness, agreementId: string): Promise<Failure | undefined> {
  const states = await store.states.find({ agreementId, limit: 10 });
  return states.length === 0 ? undefined : { what: 'states stored', expected: [], got: states };
}

/** Runs one case. @returns undefined when everything is as expected */
export function runCase(golden: GoldenCase, harness: Harness): Promise<Failure | undefined> {
  switch (golden.kind) {
    case 'evaluate':
      return evaluateCase(golden, harness);
    case 'error':
      return errorCase(golden, harness);
    case 'objective':
      return objectiveCase(golden, harness);
    case 'refuse':
      return refuseCase(golden, harness);
    case 'periods':
      return periodsCase(golden, harness);
  }
}
