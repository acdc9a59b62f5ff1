import { parseArgs } from 'node:util';
import { ApiError, createStatusClient, NetworkError } from '@status/sdk';
import type { Command, Context, Terminal } from './command.js';
import { commands } from './commands/index.js';
import { EXIT, UsageError, type ExitCode } from './exit-codes.js';
import { help } from './help.js';
import { readSettings } from './settings.js';
import { version } from './version.js';

const COMMON = {
  json: { type: 'boolean' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command line to its end. @returns the exit code; what went wrong is on `err` */
export async function runCli(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = line;
  if (name === '--version') return say(terminal, version);
  if (!name || name === 'help' || name === '--help' || name === '-h') return say(terminal, help());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command)
      throw new UsageError(`There is no command "${name}". "status --help" lists them.`);
    return await runCommand(name, command, rest, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

async function runCommand(
  name: string,
  command: Command,
  rest: string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parse(command, rest);
  if (values['help'])
    return say(terminal, `status ${name} ${command.usage}`.trimEnd() + `\n${command.summary}`);
  const context: Context = {
    words: positionals,
    options: values,
    terminal,
    signal: AbortSignal.timeout(seconds(values['timeout']) * 1000),
    client: () => {
      const { url, token } = readSettings(terminal.env);
      return createStatusClient({
        baseUrl: url,
        token,
        ...(terminal.fetch ? { fetch: terminal.fetch } : {}),
      });
    },
  };
  const { exit, lines, data } = await command.run(context);
  if (values['json']) terminal.out(JSON.stringify(data, null, 2));
  else for (const text of lines) terminal.out(text);
  return exit;
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
    }) as {
      values: Record<string, string | boolean | undefined> & Context['options'];
      positionals: string[];
    };
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function seconds(text: string | boolean | undefined): number {
  const value = Number(text ?? 600);
  if (!(value > 0 && value <= 86_400))
    throw new UsageError(`--timeout ${String(text)}: give seconds, at most 86400.`);
  return value;
}

/** One or two lines with the remedy, and the exit code that goes with the kind of failure. */
function explain(error: unknown, { err }: Terminal): ExitCode {
  if (error instanceof UsageError) {
    err(error.message);
    return EXIT.usage;
  }
  if (error instanceof ApiError) {
    err(`${error.message} (${error.code}${error.requestId ? `, request ${error.requestId}` : ''})`);
    for (const { path, message } of error.errors) err(`  ${path}: ${message}`);
    if (error.status === 401) err('Sign in again: "status login", or set STATUS_TOKEN.');
    return EXIT.refused;
  }
  const isLate = (error as Error | undefined)?.name === 'TimeoutError';
  if (isLate || (error instanceof NetworkError && error.isTimeout)) {
    err('The time ran out. Give more with --timeout SECONDS.');
    return EXIT.silent;
  }
  if (error instanceof NetworkError) {
    err(`${error.message}. Is the server running, and is the address right?`);
    return EXIT.silent;
  }
  throw error;
}

function say({ out }: Terminal, text: string): ExitCode {
  out(text);
  return EXIT.ok;
}
