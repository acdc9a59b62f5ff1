import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validators, type Schemas } from '@status/api-contract';
import { runCli } from '../src/run-cli.js';

type SchemaName = keyof Schemas & keyof typeof validators;

/** An answer of the contract: a body that its schema refuses fails the test. */
export function answer<Name extends SchemaName>(
  name: Name,
  body: Schemas[Name],
  status = 200,
): Response {
  const validate = validators[name] as { (value: unknown): boolean; errors?: unknown };
  if (!validate(body)) throw new Error(`${name}: ${JSON.stringify(validate.errors)}`);
  return Response.json(body, { status });
}

export type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

/** A home, and a server that answers by `GET /users/whoami`; everything else does not exist. */
export function installation(answers: Answers = {}, env: NodeJS.ProcessEnv = {}) {
  const home = mkdtempSync(join(tmpdir(), 'status-cli-'));
  const calls: string[] = [];
  const fetch = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const route = `${request.method} ${pathname.replace('/api/v1', '')}`;
    calls.push(route + search);
    if (!/^Bearer status_\w+$/.test(request.headers.get('authorization') ?? ''))
      return answer(
        'Problem',
        { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'unauthenticated' },
        401,
      );
    const found = answers[route];
    if (found) return found(request);
    return answer(
      'Problem',
      {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'not-found',
        requestId: 'req-1',
      },
      404,
    );
  };
  const run = async (line: string, input = '', more: NodeJS.ProcessEnv = {}) => {
    const [out, err]: [string[], string[]] = [[], []];
    const exit = await runCli(
      line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [],
      {
        env: { XDG_CONFIG_HOME: home, ...env, ...more },
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        readInput: async () => input,
        fetch,
      },
    );
    return { exit, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    run,
    calls,
    home,
    file: join(home, 'status/config.json'),
    mode: () => (statSync(join(home, 'status/config.json')).mode & 0o777).toString(8),
    remove: () => rmSync(home, { recursive: true }),
  };
}

/** Of a pipeline: address and token in the environment. */
export const PIPELINE = { STATUS_URL: 'https://status.test', STATUS_TOKEN: 'status_abc' };
