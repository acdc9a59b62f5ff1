import { isMetricName, parseObjective } from '@status/guarantees';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { objectiveOf, type Operator } from './control.js';
import { deriveGuaranteeId, metricIdOf } from './guarantee-id.js';

const none = new Set<string>();

it.each([
  ['Licences (declared)', 'LICENCES_DECLARED'],
  ['  Ñandú está aquí! ', 'NANDU_ESTA_AQUI'],
  ['2FA everywhere', 'C_2FA_EVERYWHERE'],
  ['__proto__', 'PROTO'],
  ['¡¿?!', 'C'],
  ['控制 一', '控制_一'],
])('turns %j into %s', (name, id) => {
  expect(deriveGuaranteeId(name, none)).toBe(id);
});

it('numbers a second control of the same name', () => {
  expect(deriveGuaranteeId('Same!', new Set(['SAME', 'SAME_2']))).toBe('SAME_3');
});

it('names metrics that every objective can use', () => {
  const operators = fc.constantFrom<Operator>('>=', '>', '<=', '<', '==', '!=');
  const threshold = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), operators, threshold, (name, operator, value) => {
      const metricId = metricIdOf(deriveGuaranteeId(name, none));
      expect(isMetricName(metricId)).toBe(true);
      const objective = objectiveOf({ metricId, operator, threshold: value });
      expect(() => parseObjective(objective, [metricId])).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
