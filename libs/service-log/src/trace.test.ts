import { expect, test } from 'vitest';
import { newSpan, parseTraceparent, toTraceparent, traceOfRun } from './trace.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

test.each([`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-00`, `cc-${TRACE}-${SPAN}-01-later`])(
  'the header %s is a trace',
  (header) => {
    expect(parseTraceparent(header)).toEqual({ traceId: TRACE, spanId: SPAN });
  },
);

test.each([
  undefined,
  '',
  `00-${TRACE}-${SPAN}`,
  `ff-${TRACE}-${SPAN}-01`,
  `00-${TRACE}-${SPAN}-01-later`,
  `00-${'0'.repeat(32)}-${SPAN}-01`,
  `00-${TRACE}-${'0'.repeat(16)}-01`,
  `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  `00-${TRACE}-${SPAN}-01\r\nx: y`,
])('the header %j is none', (header) => {
  expect(parseTraceparent(header)).toBeUndefined();
});

test('a span keeps its trace, and its header is read back', () => {
  const span = newSpan(TRACE);
  expect(parseTraceparent(toTraceparent(span))).toEqual(span);
  expect(newSpan(TRACE).spanId).not.toBe(span.spanId);
  expect(newSpan().traceId).not.toBe(newSpan().traceId);
});

test('the id of a group is the trace of its run', () => {
  const group = '0198F2A4-1111-7000-8000-00000000000A';
  expect(traceOfRun(group).traceId).toBe('0198f2a4111170008000' + '00000000000a');
  expect(traceOfRun('no uuid').traceId).toMatch(/^[0-9a-f]{32}$/);
});
