import { expect, test } from 'vitest';
import { buildAgreement } from '../testing/build-agreement.js';
import type { Agreement } from './agreement.js';
import { validateAgreement } from './validate-agreement.js';

const pathsOf = (document: unknown) => validateAgreement(document).issues.map(({ path }) => path);

/** A valid agreement with one change. */
const changed = (change: (agreement: Agreement) => void): Agreement => {
  const agreement = buildAgreement();
  change(agreement);
  return agreement;
};
const element = (agreement: Agreement) => agreement.terms!.guarantees![0]!.of[0]!;

test('a valid agreement comes back as it is', () => {
  const agreement = buildAgreement([{}, { with: undefined }, { window: {} }]);
  expect(validateAgreement(agreement)).toEqual({ agreement, issues: [] });
});

test('an agreement may do without context and terms', () => {
  expect(validateAgreement({ id: 'a' }).issues).toEqual([]);
});

test.each<[string, (agreement: Agreement) => void]>([
  ['id', (a) => (a.id = 'no blanks')],
  ['id', (a) => (a.id = 'x'.repeat(129))],
  ['version', (a) => (a.version = 1 as never)],
  ['context', (a) => (a.context = 'x' as never)],
  ['context.validity.timeZone', (a) => (a.context!.validity!.timeZone = 'Europe/Atlantis')],
  ['context.validity.initial', (a) => (a.context!.validity!.initial = 'soon')],
  ['terms.guarantees', (a) => (a.terms!.guarantees = {} as never)],
  ['terms.guarantees[0].id', (a) => (a.terms!.guarantees![0]!.id = '')],
  ['terms.guarantees[1].id', (a) => a.terms!.guarantees!.push({ id: 'G', of: [] })],
  ['terms.guarantees[0].of', (a) => (a.terms!.guarantees![0]!.of = 'x' as never)],
  ['terms.guarantees[0].of[0].objective', (a) => (element(a).objective = 'UPTIME >')],
  ['terms.guarantees[0].of[0].objective', (a) => (element(a).objective = 'ERRORS > 1')],
  [
    'terms.guarantees[0].of[0].objective',
    (a) => delete (element(a) as Partial<Agreement & { objective: string }>).objective,
  ],
  ['terms.guarantees[0].of[0].window.period', (a) => (element(a).window!.period = 'annually')],
  ['terms.guarantees[0].of[0].window.initial', (a) => (element(a).window!.initial = '1/2/2024')],
  ['terms.guarantees[0].of[0].scope.site', (a) => (element(a).scope = { site: {} as never })],
  ['terms.guarantees[0].of[0].with.UPTIME', (a) => (element(a).with = { UPTIME: 3 as never })],
  [
    'terms.metrics.UPTIME.collector.endpoint',
    (a) => delete (a.terms!.metrics!['UPTIME']!.collector as { endpoint?: string }).endpoint,
  ],
  ['context.a.b', (a) => (a.context!['a.b'] = 1)],
  ['context.deep.$set', (a) => (a.context!['deep'] = { $set: 1 })],
])('an issue names its place: %s', (path, change) => {
  expect(pathsOf(changed(change))).toEqual([path]);
});

test('a metric of with that terms.metrics lacks is an issue, also when inherited', () => {
  const agreement = buildAgreement([{ objective: 'valueOf > 1', with: { valueOf: {} } }]);
  expect(pathsOf(agreement)).toEqual(['terms.guarantees[0].of[0].with.valueOf']);
});

test.each(['CHECK-1', 'true', '1ST', 'a\u0301rea'])('the metric name %j is refused', (name) => {
  const agreement = changed((a) => (a.terms!.metrics![name] = a.terms!.metrics!['ERRORS']!));
  expect(pathsOf(agreement)).toEqual([`terms.metrics.${name}`]);
});

test('the key __proto__ is refused', () => {
  const agreement: unknown = JSON.parse('{"id":"a","context":{"__proto__":{"x":1}}}');
  expect(pathsOf(agreement)).toEqual(['context.__proto__']);
});

test('a local reference is replaced by a copy of what it names', () => {
  const agreement = buildAgreement();
  const collector = agreement.terms!.metrics!['UPTIME']!.collector;
  agreement.context!['definitions'] = { 'a/b~c': { collector } };
  agreement.terms!.metrics!['UPTIME']!.collector = {
    $ref: '#/context/definitions/a~1b~0c/collector',
  } as never;
  const { agreement: resolved, issues } = validateAgreement(agreement);
  expect(issues).toEqual([]);
  expect(resolved?.terms?.metrics?.['UPTIME']?.collector).toEqual(collector);
});

test.each([
  ['/etc/passwd', /same document/],
  ['file:///etc/passwd#/a', /same document/],
  ['http://127.0.0.1/x#/a', /same document/],
  ['#', /same document/],
  [7, /same document/],
  ['#/context/nothing', /points to nothing/],
  ['#/context/constructor', /points to nothing/],
  ['#/context/loop', /leads back to itself/],
])('the reference %j is refused', (reference, message) => {
  const { issues } = validateAgreement({ id: 'a', context: { loop: { $ref: reference } } });
  expect(issues[0]?.message).toMatch(message);
});

test('references that swell are refused', () => {
  const context: Record<string, unknown> = { l0: Array(1000).fill(0) };
  for (let level = 1; level <= 8; level += 1)
    context[`l${level}`] = Array(10).fill({ $ref: `#/context/l${level - 1}` });
  expect(validateAgreement({ id: 'a', context }).issues[0]?.message).toMatch(/more than 500000/);
});

test('a document nested deeper than the limit is refused without exhausting the stack', () => {
  let context: object = {};
  for (let level = 0; level < 100_000; level += 1) context = { context };
  expect(validateAgreement({ id: 'a', context }).issues[0]?.message).toMatch(/deeper than 64/);
});

test.each([null, [], 'text', 7])('%j is no agreement', (document) => {
  expect(validateAgreement(document).issues).toHaveLength(1);
});
