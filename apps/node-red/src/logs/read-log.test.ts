import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogOptions } from './read-log.js';
import { readLog } from './read-log.js';
import type { Trace } from './trace.js';
import { LOG_LIMITS } from './trace.js';

const options = (overrides: Partial<LogOptions> = {}): LogOptions => ({
  format: 'auto',
  fields: { case: '', name: '', time: '', resource: '' },
  transitions: [],
  limits: LOG_LIMITS,
  ...overrides,
});

const read = (content: Parameters<typeof readLog>[0], overrides?: Partial<LogOptions>) =>
  readLog(content, options(overrides));

const XES = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <global scope="trace"><string key="concept:name" value="default"/></global>
  <string key="concept:name" value="the log"/>
  <trace>
    <string key="concept:name" value="order 1"/>
    <int key="amount" value="250"/><boolean key="urgent" value="true"/>
    <event>
      <string key="concept:name" value="receive &amp; check"/>
      <string key="org:resource" value="Ana"/>
      <date key="time:timestamp" value="2026-01-05T09:00:00.000+01:00"/>
      <string key="cost" value="x"><string key="concept:name" value="nested"/></string>
    </event>
    <event>
      <string key="concept:name" value="ship"/>
      <string key="lifecycle:transition" value="start"/>
    </event>
  </trace>
  <trace><event><string key="concept:name" value="receive"/></event></trace>
</log>`;

it('reads traces, their own attributes and their events from XES', async () => {
  expect(await read(XES)).toEqual([
    {
      id: 'order 1',
      attributes: { 'concept:name': 'order 1', amount: 250, urgent: true },
      events: [
        { name: 'receive & check', time: '2026-01-05T08:00:00.000Z', resource: 'Ana' },
        { name: 'ship' },
      ],
    },
    { id: '2', attributes: {}, events: [{ name: 'receive' }] },
  ]);
});

it('keeps events of the lifecycle transitions asked for, and those that tell of none', async () => {
  const [first] = await read(XES, { transitions: ['complete'] });
  expect(first?.events.map(({ name }) => name)).toEqual(['receive & check']);
});

it('reads CSV in any order of cases, with the usual or the named columns', async () => {
  const csv =
    '\uFEFFcase;activity;time;case:region\n1;a;2026-01-05 09:00:00;EU\n2;a;;US\n1;"b; c";;EU\n';
  const traces = [
    {
      id: '1',
      attributes: { region: 'EU' },
      events: [{ name: 'a', time: '2026-01-05T09:00:00.000Z' }, { name: 'b; c' }],
    },
    { id: '2', attributes: { region: 'US' }, events: [{ name: 'a' }] },
  ];
  expect(await read(csv)).toEqual(traces);
  const named = csv.replace('case;activity', 'Vorgang;Schritt');
  const fields = { case: 'Vorgang', name: 'Schritt', time: '', resource: '' };
  expect(await read(named, { fields })).toEqual(traces);
});

it('reads JSON as traces or as a list of events, as text or as it is', async () => {
  const traces = [
    {
      id: '1',
      attributes: { urgent: true, deep: { a: 1 } },
      events: [{ name: 'a', time: 1767603600000 }],
    },
    { id: '2', events: [] },
  ];
  const expected = [
    {
      id: '1',
      attributes: { urgent: true },
      events: [{ name: 'a', time: '2026-01-05T09:00:00.000Z' }],
    },
    { id: '2', attributes: {}, events: [] },
  ];
  expect(await read(JSON.stringify(traces))).toEqual(expected);
  expect(await read({ traces })).toEqual(expected);
  const events = [
    { case: 1, activity: 'a' },
    { case: 1, activity: 'b', user: 'Ana' },
  ];
  expect(await read(events)).toEqual([
    { id: '1', attributes: {}, events: [{ name: 'a' }, { name: 'b', resource: 'Ana' }] },
  ]);
});

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => `x${text}x`);
const log: fc.Arbitrary<Trace[]> = fc
  .uniqueArray(fc.tuple(name, fc.array(name, { minLength: 1, maxLength: 5 })), {
    selector: ([id]) => id,
    maxLength: 5,
    minLength: 1,
  })
  .map((cases) =>
    cases.map(([id, names]) => ({
      id,
      attributes: {},
      events: names.map((name, index) => ({
        name,
        time: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
      })),
    })),
  );

const attribute = (kind: string, key: string, value: string) =>
  `<${kind} key="${key}" value="${[...value].map((c) => `&#${c.codePointAt(0)};`).join('')}"/>`;

/** Characters that XML has no way to write. */
const writable = (traces: Trace[]) =>
  !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(
    traces.flatMap(({ id, events }) => [id, ...events.map((event) => event.name)]).join(''),
  );

function toXes(traces: Trace[]): string {
  const event = ({ name, time = '' }: { name: string; time?: string }) =>
    `<event>${attribute('string', 'concept:name', name)}${attribute('date', 'time:timestamp', time)}</event>`;
  const trace = ({ id, events }: Trace) =>
    `<trace>${events.map(event).join('')}${attribute('string', 'concept:name', id)}</trace>`;
  return `<log>${traces.map(trace).join('')}</log>`;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const toCsv = (traces: Trace[]) =>
  [
    'case,activity,time',
    ...traces.flatMap(({ id, events }) =>
      events.map(({ name, time }) => [id, name, time ?? ''].map(quoted).join(',')),
    ),
  ].join('\n');

it('reads the same traces from each format, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(log.filter(writable), fc.boolean(), async (traces, packed) => {
      const pack = (text: string) => (packed ? gzipSync(text) : text);
      expect(await read(pack(JSON.stringify(traces)))).toEqual(traces);
      expect(await read(pack(toCsv(traces)))).toEqual(traces);
      const fromXes = await read(pack(toXes(traces)));
      expect(fromXes.map(({ id, events }) => ({ id, attributes: {}, events }))).toEqual(traces);
    }),
    { numRuns: 60 },
  );
});

const doctype = (inside: string) => `<?xml version="1.0"?><!DOCTYPE log ${inside}><log/>`;

it.each([
  ['nothing', '', 'is empty'],
  [
    'a document type with an external entity',
    doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]'),
    'document type',
  ],
  [
    'a document type by address',
    doctype('SYSTEM "http://elsewhere.example/x.dtd"'),
    'document type',
  ],
  ['an entity that nobody declared', '<log><trace>&passwd;</trace></log>', 'well-formed'],
  ['XML that is no log', '<html/>', 'no XES log'],
  ['XML that breaks off', '<log><trace>', 'well-formed'],
  ['an encoding that is not read', '<?xml version="1.0" encoding="ISO-8859-1"?><log/>', 'UTF-8'],
  ['an event without a name', '<log><trace><event/></trace></log>', 'no concept:name'],
  [
    'a time that is none',
    '<log><trace><event><string key="concept:name" value="a"/><date key="time:timestamp" value="soon"/></event></trace></log>',
    'is no time',
  ],
  ['CSV without a case', 'activity,time\na,\n', 'no column for the case'],
  ['CSV with a short line', 'case,activity,time\n1,a\n', 'no CSV'],
  ['CSV with an open quote', 'case,activity\n1,"a\n', 'no CSV'],
  ['CSV with an empty case', 'case,activity\n,a\n', 'no case or no name'],
  ['JSON that breaks off', '[{"case":1', 'no JSON'],
  ['JSON that is no list', '{"a":1}', 'no list of traces'],
  ['JSON with a trace that is no object', '[{"events":[]},5]', 'no object'],
  ['JSON with an event without a name', '[{"events":[{}]}]', 'has no name'],
])('refuses %s and says so', async (_case, content, part) => {
  await expect(read(content)).rejects.toMatchObject({
    code: 'STATUS_UPSTREAM',
    message: expect.stringContaining(part),
  });
});

it('refuses a broken archive and text that is not UTF-8', async () => {
  const packed = gzipSync(XES);
  await expect(read(packed.subarray(0, 100))).rejects.toThrow('no intact gzip');
  packed[30] = (packed[30] ?? 0) ^ 0xff;
  await expect(read(packed)).rejects.toMatchObject({ code: 'STATUS_UPSTREAM' });
  await expect(read(Buffer.from([0x3c, 0xff, 0xfe]))).rejects.toThrow('not UTF-8');
});

const deep = (levels: number) =>
  `<log><trace>${'<container>'.repeat(levels)}${'</container>'.repeat(levels)}</trace></log>`;
const manyEvents = `<log><trace>${'<event><string key="concept:name" value="a"/></event>'.repeat(11)}</trace></log>`;
const manyAttributes = `<log><trace>${Array.from({ length: 101 }, (_, at) => `<string key="k${at}" value=""/>`).join('')}</trace></log>`;
const limits = { maxBytes: 20_000, maxTraces: 3, maxEvents: 10 };

it.each([
  [
    'an archive that grows beyond the limit',
    gzipSync('<log>'.padEnd(20_000_000, ' ')),
    'larger than 20000',
  ],
  ['a text beyond the limit', ' '.repeat(20_001), 'larger than'],
  ['too many traces', '<log><trace/><trace/><trace/><trace/></log>', 'more than 3 traces'],
  ['too many events', manyEvents, 'more than 10 events'],
  ['too many events in CSV', 'case,activity\n' + '1,a\n'.repeat(11), 'more than 10 events'],
  [
    'too many traces in JSON',
    '[{"events":[]},{"events":[]},{"events":[]},{"events":[]}]',
    '3 traces',
  ],
  ['elements nested too deep', deep(40), 'nested too deep'],
  ['too many attributes', manyAttributes, 'more than 100 attributes'],
])('stops at %s', async (_case, content, part) => {
  await expect(read(content, { limits })).rejects.toMatchObject({
    code: 'STATUS_LIMIT',
    message: expect.stringContaining(part),
  });
});

it('answers any damage with traces or with an error that has a code', async () => {
  const intact = fc.constantFrom<string | Buffer>(
    XES,
    'case,activity,time\n1,a,2026-01-01\n1,"b",2026-01-02\n',
    '[{"id":1,"events":[{"name":"a","time":"2026-01-01"}]}]',
    gzipSync(XES),
  );
  const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(intact, damage, fc.nat(2000), async (content, changes, end) => {
      const bytes = Buffer.from(content);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const outcome = await read(bytes.subarray(0, Math.max(1, end))).catch((error) => error);
      expect(String(Array.isArray(outcome) || outcome.code)).toMatch(
        /^true$|^STATUS_(UPSTREAM|LIMIT)$/,
      );
    }),
    { numRuns: 500 },
  );
}, 30_000);

it('lets a log name nothing of the language it is read with', async () => {
  const json =
    '[{"id":"__proto__","attributes":{"__proto__":"x","constructor":"y"},"events":[{"name":"toString"}]}]';
  const [trace] = await read(json);
  expect(Object.getPrototypeOf(trace?.attributes)).toBe(Object.prototype);
  expect(trace).toEqual({
    id: '__proto__',
    attributes: { constructor: 'y' },
    events: [{ name: 'toString' }],
  });
  const csv = 'case,activity,__proto__\n__proto__,constructor,x\n';
  expect(await read(csv)).toMatchObject([{ id: '__proto__', events: [{ name: 'constructor' }] }]);
});

it('reads a log of 100,000 events while other work gets its turn', async () => {
  const event =
    '<event><string key="concept:name" value="step"/><date key="time:timestamp" value="2026-01-05T09:00:00Z"/></event>';
  const xes = `<log>${`<trace>${event.repeat(20)}</trace>`.repeat(5000)}</log>`;
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const traces = await read(xes);
  clearInterval(timer);
  expect(traces).toHaveLength(5000);
  expect(turns).toBeGreaterThan(20);
}, 30_000);
