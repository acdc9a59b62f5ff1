// The same work as the reference does it, without its pauses: one question after the other, and
// for each state of a metric and of a guarantee a search, then an update or an insert. Answers with seconds and peak memory.
import { judgeElement, planEvaluation, type GuaranteeState } from '@status/guarantees';
import { askCollector } from '../src/evaluation/collector.js';
import { metricStates } from '../src/evaluation/metric-states.js';
import { buildLargeAgreement, YEAR } from './large-agreement.js';
import { cpuSeconds, watchMemory } from './use-of-machine.js';
import { openPlainStates } from './plain-states.js';

const [databaseUrl = '', baseUrl = '', guarantees = ''] = process.argv.slice(2);
const agreement = buildLargeAgreement(`plain-${guarantees}`, Number(guarantees));
const states = await openPlainStates(databaseUrl);
const stop = watchMemory();
cpuSeconds();
const start = performance.now();
const answer: GuaranteeState[] = [];
const signal = new AbortController().signal;
for (const element of planEvaluation(agreement, { periods: { mode: 'split', ...YEAR } })) {
  const answers: Parameters<typeof judgeElement>[1][number][] = [];
  for (const question of element.questions) {
    const { key, metric } = question;
    const found = await askCollector(question, { baseUrl, token: undefined, pollMs: 1, signal });
    for (const state of metricStates(agreement.id, [question], new Map([[key, found]])))
      await states.append(state);
    answers.push([metric, found]);
  }
  const judged = judgeElement({ agreementId: agreement.id, ...element }, answers);
  for (const state of judged.states) await states.append(state);
  answer.push(...judged.states);
}
const seconds = (performance.now() - start) / 1000;
process.send?.({ seconds, states: answer.length, memory: stop(), cpu: cpuSeconds() });
await states.close();
process.disconnect();
