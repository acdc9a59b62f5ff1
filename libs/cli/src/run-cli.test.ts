import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from '@status/api-contract';
import {
  buildCatalog,
  buildCatalogCompliance,
  buildCatalogImportPreview,
  buildCompliance,
  buildControl,
  buildGroup,
  buildGroupResult,
} from '@status/api-contract/testing';
import { entryHash, headText, LEDGER_GENESIS, signedText } from '@status/evidence';
import type { LedgerLink } from '@status/evidence';
import { afterAll, expect, it } from 'vitest';
import { answer, installation, PIPELINE, type Answers } from '../test/installation.js';
import { EXIT } from './exit-codes.js';

const ID = '01938f5c-7a00-7000-8000-000000000001';
const page = { nextCursor: null, limit: 200 };
const open: { remove: () => void }[] = [];
afterAll(() => open.forEach(({ remove }) => remove()));
const pipeline = (answers: Answers) => {
  const own = installation(answers, PIPELINE);
  open.push(own);
  return own;
};
const group = (more: Partial<Schemas['Group']> = {}) =>
  buildGroup({ id: ID, scope: { environment: 'staging' }, ...more });

const catalogs: Answers = {
  'GET /catalogs': () =>
    answer('CatalogPage', { items: [buildCatalog({ id: ID, name: 'Licences' })], page }),
  [`GET /catalogs/${ID}/compliance`]: () =>
    answer(
      'CatalogCompliance',
      buildCatalogCompliance({
        compliance: { ...buildCompliance(), percentage: 87.5, coverage: 60 },
      }),
    ),
  'GET /controls': () =>
    answer('ControlPage', {
      items: ['Same', 'Same', 'Tests pass'].map((name) =>
        buildControl({ id: ID, name, scopeSets: [{ id: ID, scopes: {}, verdict: 'passed' }] }),
      ),
      page,
    }),
};

it.each([
  ['check Licences --threshold 87.5', EXIT.ok, 'Licences: compliance 87.5 %, coverage 60 %'],
  ['check Licences --threshold 90', EXIT.no, 'FAIL compliance is 87.5 %, below 90 %'],
  ['check Licences --threshold 80 --coverage 80', EXIT.no, 'FAIL coverage is 60 %, below 80 %'],
  ['check "Tests pass" --threshold 100', EXIT.ok, 'Tests pass: compliance 100 %, coverage 100 %'],
])('%s ends with %s', async (line, exit, text) => {
  const seen = await pipeline({
    ...catalogs,
    'GET /catalogs': line.includes('Tests')
      ? () => answer('CatalogPage', { items: [], page })
      : catalogs['GET /catalogs']!,
  }).run(line);
  expect(seen).toMatchObject({ exit, err: '' });
  expect(seen.out).toContain(text);
});

it('gives programs what it gives people', async () => {
  const { out } = await pipeline(catalogs).run('check Licences --threshold 90 --json');
  expect(JSON.parse(out)).toMatchObject({ kind: 'catalog', percentage: 87.5, ok: false });
});

it.each([
  ['check Nothing --threshold 1', 'There is no catalog or control "Nothing"'],
  ['check Same --threshold 1', '2 are called "Same". Give an id: '],
  ['check Licences', '--threshold 90'],
  ['check Licences --threshold 101', 'a number from 0 to 100'],
  ['check Licences --threshhold 1', "Unknown option '--threshhold'"],
  ['run Same', '2 are called "Same"'],
  ['run "Tests pass" --period 2026-11-02/2026-11-01', 'is no period'],
  ['wait', 'Name the runs'],
  ['dance', 'There is no command "dance"'],
  ['whoami --timeout never', 'give seconds'],
  ['constructor', 'There is no command'],
])('%s is refused with a remedy', async (line, text) => {
  const seen = await pipeline(catalogs).run(line);
  expect(seen.exit).toBe(EXIT.usage);
  expect(seen.err).toContain(text);
});

const running = (verdict: 'passed' | 'failed' | null): Answers => {
  let asked = 0;
  return {
    ...catalogs,
    [`POST /controls/${ID}/computations`]: async (request) => {
      expect(request.headers.get('idempotency-key')).toMatch(/^[\w-]{36}$/);
      const body = (await request.text()) || '{}';
      const period = (JSON.parse(body) as Schemas['RunRequest']).period ?? group().period;
      return answer('Run', { controlId: ID, period, groups: [group({ period })] }, 202);
    },
    [`GET /computations/${ID}`]: () =>
      ++asked < 2
        ? answer(
            'GroupPending',
            { code: 202, message: 'Not yet', status: 'running', group: group() },
            202,
          )
        : answer(
            'GroupResult',
            buildGroupResult({
              status: 'done',
              group: group({ status: 'done', verdict, value: 50 }),
            }),
          ),
  };
};

it('runs a control for a period and goes on', async () => {
  const own = pipeline(running('passed'));
  const { exit, out } = await own.run('run "Tests pass" --period 2026-11-01/2026-11-02 --json');
  expect(exit).toBe(EXIT.ok);
  expect(JSON.parse(out).period).toEqual({
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T00:00:00.000Z',
  });
  expect(own.calls.filter((call) => call.startsWith('GET /computations'))).toEqual([]);
});

it.each([
  ['passed', EXIT.ok],
  ['failed', EXIT.no],
  [null, EXIT.no],
] as const)('waits for a run that comes to %s', async (verdict, exit) => {
  const ran = await pipeline(running(verdict)).run('run "Tests pass" --wait');
  expect(ran.exit).toBe(exit);
  expect(ran.out).toBe(`${ID}  environment=staging  ${verdict ?? 'done'}  50 %`);
  expect((await pipeline(running(verdict)).run(`wait ${ID}`)).exit).toBe(exit);
});

it('waits no longer than it is told', async () => {
  const never: Answers = {
    [`GET /computations/${ID}`]: () =>
      answer(
        'GroupPending',
        { code: 202, message: 'Not yet', status: 'running', group: group() },
        202,
      ),
  };
  const seen = await pipeline(never).run(`wait ${ID} --timeout 0.3`);
  expect(seen).toMatchObject({ exit: EXIT.silent, out: '' });
  expect(seen.err).toContain('--timeout SECONDS');
});

it('says what the server refused, and under which id its log has it', async () => {
  const seen = await pipeline({}).run(`wait ${ID}`);
  expect(seen).toMatchObject({ exit: EXIT.refused });
  expect(seen.err).toBe('getGroup: Not Found (not-found, request req-1)');
});

it('verifies offline: a file that was changed, or is none, does not pass', async () => {
  const own = installation();
  open.push(own);
  const [file, key] = [join(own.home, 'run.json'), join(own.home, 'key.pem')];
  writeFileSync(
    key,
    generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }),
  );
  const digest = `sha256:${'0'.repeat(64)}`;
  writeFileSync(
    file,
    JSON.stringify({ v: 1, group: { id: 'g', controlId: 'c', digest }, computations: [] }),
  );
  expect(await own.run(`verify ${file} --key ${key}`)).toMatchObject({ exit: EXIT.no });
  writeFileSync(file, '{}');
  expect((await own.run(`verify ${file}`)).err).toContain('not an exported run');
  expect((await own.run('verify /nonexistent')).exit).toBe(EXIT.usage);
  expect(own.calls).toEqual([]);
});

/** An exported ledger of some entries, and the head it had before each. */
function exportedLedger(size: number) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signed = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');
  const [at, ledgerId, digest] = ['2026-11-01T00:00:00.000Z', 'ledger', `sha256:${'1'.repeat(64)}`];
  const entries: LedgerLink[] = [];
  const head = () => {
    const end = entries.at(-1)?.receipt.entryHash ?? LEDGER_GENESIS;
    const unsigned = { ledgerId, size: entries.length, head: end, at };
    return { ...unsigned, sig: signed(headText(unsigned)) };
  };
  for (let seq = 0; seq < size; seq += 1) {
    const entry = { seq, at, key: `release:${seq}`, digest, meta: null, prevHash: head().head };
    const unsigned = { ledgerId, seq, digest, entryHash: entryHash(entry), at };
    entries.push({ entry, receipt: { ...unsigned, sig: signed(signedText(unsigned)) } });
  }
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const text = () =>
    JSON.stringify({
      ...{ v: 1, kind: 'status-ledger', ledgerId, publicKey: pem, from: 0 },
      ...{ entries, head: head() },
    });
  return { pem, entries, head, text };
}

it('proves a ledger against the key and the head that were kept, and finds a cut tail', async () => {
  const own = installation();
  open.push(own);
  const [file, key, head] = ['l.json', 'key.pem', 'head.json'].map((name) => join(own.home, name));
  const ledger = exportedLedger(3);
  writeFileSync(String(key), ledger.pem);
  writeFileSync(String(head), JSON.stringify(ledger.head()));
  writeFileSync(String(file), ledger.text());
  const verify = `verify ${file} --key ${key}`;
  expect(await own.run(`${verify} --head ${head}`)).toMatchObject({
    exit: EXIT.ok,
    out: expect.stringContaining('nothing was changed, left out or cut off'),
  });
  ledger.entries.pop();
  writeFileSync(String(file), ledger.text());
  expect((await own.run(verify)).exit).toBe(EXIT.ok);
  expect(await own.run(`${verify} --head ${head}`)).toMatchObject({
    exit: EXIT.no,
    out: expect.stringContaining('head, no. 2: the ledger ends before it: entries 2 to 2 are gone'),
  });
  expect((await own.run(`${verify} --ledger ${head}`)).exit).toBe(EXIT.usage);
});

it('explains itself', async () => {
  const { out } = await pipeline({}).run('--help');
  for (const name of ['login', 'whoami', 'import', 'run', 'wait', 'check', 'verify'])
    expect(out).toContain(`status ${name}`);
  expect((await pipeline({}).run('check --help')).out).toContain('--threshold 90');
  expect((await pipeline({}).run('--version')).out).toMatch(/^\d+\.\d+\.\d+/);
});

const finding = { path: '/controls/0/name', message: 'is empty' };
const preview = (problems: (typeof finding)[]) =>
  buildCatalogImportPreview({ controlsCreated: 2, problems, problemCount: problems.length });

it.each([
  ['house.csv', 'text/csv', 'name\nBackups', [], EXIT.ok, 'would have 2 controls'],
  [
    'house.json',
    'application/json',
    '{"format":"x"}',
    [finding],
    EXIT.no,
    '/controls/0/name: is empty',
  ],
])('tries %s as %s and changes nothing', async (name, type, text, problems, exit, shown) => {
  let sent = '';
  const own = pipeline({
    'POST /catalogs/import': async (request) => {
      sent = `${request.headers.get('content-type')} ${await request.text()}`;
      return answer('CatalogImportPreview', preview(problems));
    },
  });
  const file = join(own.home, name);
  writeFileSync(file, text);
  const seen = await own.run(`import ${file} --dry-run`);
  expect(seen).toMatchObject({ exit, err: '' });
  expect(seen.out).toContain(shown);
  expect(sent).toBe(`${type} ${text}`);
  expect(own.calls).toEqual(['POST /catalogs/import?dryRun=true']);
});

it('imports, and names the draft', async () => {
  const imported = { catalog: buildCatalog({ id: ID }), controlsCreated: 3, warnings: [finding] };
  const own = pipeline({
    'POST /catalogs/import': () => answer('CatalogImported', imported, 201),
  });
  const file = join(own.home, 'c.json');
  writeFileSync(file, '{}');
  const { exit, out } = await own.run(`import ${file} --name "House rules"`);
  expect(exit).toBe(EXIT.ok);
  expect(out).toContain(`Example (${ID}): 3 controls, as a draft\nwarning /controls/0/name`);
  expect(own.calls[0]).toMatch(/name=House(\+|%20)rules/);
  writeFileSync(file, '{');
  expect((await own.run(`import ${file}`)).err).toContain('is not JSON');
});
