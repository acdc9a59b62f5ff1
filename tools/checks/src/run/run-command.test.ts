import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runCommand } from './run-command.js';

const cwd = tmpdir();
const node = (script: string) => [process.execPath, '-e', script];

it('gives the output and whether it went well, line by line and as a whole', async () => {
  const lines: string[] = [];
  const script = `console.log('one'); console.log('two'); process.exit(Number(process.env.CODE))`;
  const run = (code: string) =>
    runCommand(node(script), { cwd, environment: { CODE: code }, onLine: (l) => lines.push(l) });
  expect(await run('0')).toEqual({ ok: true, output: 'one\ntwo' });
  expect(await run('3')).toMatchObject({ ok: false });
  expect(lines).toEqual(['one', 'two', 'one', 'two']);
});

it('ends a command that takes too long, and says so', async () => {
  const outcome = await runCommand(node('setTimeout(() => 0, 60_000)'), { cwd, timeoutMs: 200 });
  expect(outcome).toEqual({ ok: false, output: 'Ended after 0.2 s without a result.' });
});

it('fails for a program that does not exist', async () => {
  expect(await runCommand(['/nonexistent/program'], { cwd })).toMatchObject({
    ok: false,
    output: expect.stringContaining('ENOENT') as string,
  });
});
