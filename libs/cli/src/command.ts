import type { ParseArgsConfig } from 'node:util';
import type { StatusClient } from '@status/sdk';
import type { ExitCode } from './exit-codes.js';

/** What surrounds the program: everything it reads and writes besides files and the server. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  out: (line: string) => void;
  err: (line: string) => void;
  /** All of the standard input. */
  readInput: () => Promise<string>;
  fetch?: (request: Request) => Promise<Response>;
}

/** Options and words of a command line, as text. */
export interface Arguments {
  words: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
}

export interface Context extends Arguments {
  terminal: Terminal;
  /** The client of the installation that is configured. @throws UsageError when none is */
  client: () => StatusClient;
  /** Ends waiting. */
  signal: AbortSignal;
}

/** What a command came to: for people in lines, for programs with `--json`. */
export interface Outcome {
  exit: ExitCode;
  lines: string[];
  data: unknown;
}

export interface Command {
  /** After the name, e.g. `<file> [--dry-run]`. */
  usage: string;
  summary: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  run: (context: Context) => Promise<Outcome>;
}

/** The text of an option, if it was given. */
export const textOption = ({ options }: Arguments, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** The texts of an option that may be given several times, in order. */
export const textOptions = ({ options }: Arguments, name: string): string[] =>
  [options[name]].flat().filter((value) => typeof value === 'string');
