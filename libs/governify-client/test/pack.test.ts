import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, pieces, routes, text } from '../src/testing/answers.js';
import { startServer, type StubServer } from '../src/testing/stub-server.js';
import { compile, createProject, packAll, readmeProgram, runProgram } from './pack/project.js';

const folder = mkdtempSync(join(tmpdir(), 'governify-pack-'));
let tarballs: Record<string, string>;
let server: StubServer;

const PERIOD = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-02T00:00:00.000Z' };
const identity = { stateType: 'guarantees', agreementId: 'tpa-7', id: 'LICENCES', period: PERIOD };
const state = { ...identity, scope: { environment: 'production' }, value: true, evidences: [] };
const task = { id: 'purge', script: 'builtin:purge', config: {}, interval: 1, running: true };

beforeAll(async () => {
  server = await startServer(
    routes({
      'GET /api/v6/agreements/tpa-7': json(404, { code: 404, message: 'none' }),
      'POST /api/v6/agreements': text(200, 'OK'),
      'GET /api/v6/states/tpa-7/guarantees': pieces([
        ...['[\n', JSON.stringify({ ...state, metrics: { licences_of_2025: 97 } }), '\n]\n'],
      ]),
      'GET /api/v6/states/tpa-7/guarantees/LICENCES': json(200, [
        { ...state, record: { value: true, time: PERIOD.to }, record_size: 0 },
      ]),
      'POST /api/v1/tasks': json(200, task),
      'POST /api/v1/tasks/purge/status/start': json(200, task),
      'POST /api/v1/tasks/purge/run': json(200, { removed: 3 }),
      'GET /api/v1/services': json(200, {
        services: [{ name: 'registry', status: 'up', detail: null }],
      }),
      'GET /api/v1/events': text(
        ...([200, 'id: 1\nevent: service.changed\ndata: {"service":"registry"}\n\n'] as const),
        'text/event-stream',
      ),
    }),
  );
  tarballs = await packAll(folder);
}, 180_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it.each([
  // Node.js alone: its types have what the package needs.
  ['module', { module: 'nodenext', lib: ['es2022'], types: ['node'] }],
  [
    'commonjs',
    {
      ...{ module: 'node16', moduleResolution: 'node16', types: ['node'] },
      lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
    },
  ],
] as const)(
  'the packed package, installed in an empty strict %s project, compiles and runs the README',
  async (module, compiler) => {
    const project = join(folder, module);
    const program = readmeProgram(server.url);
    await createProject({ folder: project, module, compiler, tarballs, program });
    await compile(project);
    expect(readFileSync(join(project, 'out/program.js'), 'utf8')).toMatch(
      module === 'module'
        ? /^import .* from '@status\/governify-client'/m
        : /require\("@status\/governify-client"\)/,
    );
    const output = await runProgram(project, server.url);
    expect(output).toMatch(/^created\n/);
    expect(output).toContain("LICENCES { environment: 'production' } true");
    expect(output).toContain('{ removed: 3 }');
    expect(output).toContain("service.changed { service: 'registry' }");
    expect(output).toMatch(/true\nTHE END\n$/);
  },
  180_000,
);

it('fails to compile what there is not', async () => {
  const wrong: [line: string, code: string][] = [
    ['client.guaranteeStates();', 'TS2554'],
    ['client.quotas;', 'TS2339'],
    ["client.metrics.store('a', 'M', { value: '1' });", 'TS2322'],
    ["client.bills.put('a', '1', { state: 'paid', period: { from: '', to: '' } });", 'TS2322'],
    ["OPERATORS.includes('=');", 'TS2345'],
  ];
  const program = [
    "import { createRegistryClient, OPERATORS } from '@status/governify-client';",
    "const client = createRegistryClient({ baseUrl: '' });",
    ...wrong.map(([line]) => line),
  ].join('\n');
  const project = join(folder, 'wrong');
  const compiler = { module: 'nodenext', types: ['node'] };
  await createProject({ folder: project, module: 'module', compiler, tarballs, program });
  const said = await compile(project).then(
    () => '',
    ({ message }: Error) => message,
  );
  const faults = [...said.matchAll(/^program\.ts\((\d+),\d+\): error (TS\d+)/gm)];
  expect(faults.map(([, line, code]) => [Number(line), code])).toEqual(
    wrong.map(([, code], n) => [n + 3, code]),
  );
}, 180_000);
