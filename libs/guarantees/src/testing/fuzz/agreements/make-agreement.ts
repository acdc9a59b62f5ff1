import type { Agreement, Element, Guarantee, Metric } from '../../../agreement/agreement.js';
import { PERIOD_NAMES } from '../../../periods/period.js';
import { growTree } from '../objectives/grow-tree.js';
import { writeTree } from '../objectives/write-tree.js';
import type { Random } from '../random.js';

const ZONES = ['UTC', 'Europe/Madrid', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'];
const SCOPE_KEYS = ['site', 'tier', 'project'];

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A random agreement that is valid, with a local reference now and then. */
export function makeAgreement(random: Random, id = `agr-${random.below(1e9)}`): Agreement {
  const names = list(1 + random.below(4), (index) => `M_${index}`);
  const shared = random.chance(0.3);
  return {
    id,
    version: '1.0.0',
    type: 'agreement',
    context: {
      validity: { initial: '2025-01-01', timeZone: random.pick(ZONES) },
      definitions: { collectors: { shared: collector(random) }, scopes: {} },
    },
    terms: {
      metrics: Object.fromEntries(
        names.map((name): [string, Metric] => [
          name,
          {
            collector: shared
              ? ({ $ref: '#/context/definitions/collectors/shared' } as never)
              : collector(random),
            measure: { endpoint: `/${name}`, params: { depth: random.below(9) }, scope: {} },
          },
        ]),
      ),
      guarantees: list(1 + random.below(4), (index) => guarantee(random, `G_${index}`, names)),
    },
  };
}

const collector = (random: Random): Metric['collector'] => ({
  infrastructurePath: 'facts',
  endpoint: '/collect',
  type: random.pick(['POST-GET-V1', 'POST-GET-V1-STATUS']),
  config: {},
});

function guarantee(random: Random, id: string, names: readonly string[]): Guarantee {
  return {
    id,
    scope: Object.fromEntries(
      SCOPE_KEYS.slice(0, 1 + random.below(3)).map((key) => [
        key,
        { name: key, type: 'string', ...(random.chance(0.5) ? { default: '*' } : {}) },
      ]),
    ),
    of: list(1 + random.below(3), () => element(random, names)),
  };
}

function element(random: Random, names: readonly string[]): Element {
  const used = names.slice(0, 1 + random.below(names.length));
  return {
    scope: Object.fromEntries(SCOPE_KEYS.map((key) => [key, `${key}-${random.below(3)}`])),
    objective: writeTree(growTree(random, used, 1 + random.below(6)), random),
    with: Object.fromEntries(used.map((name) => [name, random.chance(0.2) ? { depth: 2 } : {}])),
    window: { type: 'static', period: random.pick(PERIOD_NAMES), initial: '2025-01-01' },
  };
}
