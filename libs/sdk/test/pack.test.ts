import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startExampleServer } from './pack/example-server.js';
import { compile, createProject, packAll, readmeProgram, runProgram } from './pack/project.js';

const folder = mkdtempSync(join(tmpdir(), 'status-pack-'));
let tarballs: Record<string, string>;
let server: Server;
let url: string;

beforeAll(async () => {
  ({ server, url } = await startExampleServer());
  tarballs = await packAll(folder);
}, 180_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

it.each([
  // Node.js alone: its types have what the package needs.
  ['module', { module: 'nodenext', lib: ['es2022'], types: ['node'] }],
  [
    'commonjs',
    {
      module: 'node16',
      moduleResolution: 'node16',
      lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: ['node'],
    },
  ],
] as const)(
  'the packed package, installed in an empty strict %s project, compiles and runs the README',
  async (module, compiler) => {
    const project = join(folder, module);
    await createProject({ folder: project, module, compiler, tarballs, program: readmeProgram() });
    await compile(project);
    expect(readFileSync(join(project, 'out/program.js'), 'utf8')).toMatch(
      module === 'module' ? /^import .* from '@status\/sdk'/m : /require\("@status\/sdk"\)/,
    );
    const output = await runProgram(project, url);
    expect(output).toContain('run.updated');
    expect(output).toMatch(/THE END\n$/);
  },
  180_000,
);

it('fails to compile what the contract does not have', async () => {
  const project = join(folder, 'wrong');
  await createProject({
    folder: project,
    module: 'module',
    compiler: { module: 'nodenext', types: ['node'] },
    tarballs,
    program: `import { createStatusClient } from '@status/sdk';\ncreateStatusClient({ baseUrl: '' }).getPoint();\n`,
  });
  await expect(compile(project)).rejects.toThrow('TS2554');
}, 180_000);
