import type { Command } from '../command.js';
import { check } from './check.js';
import { importCatalog } from './import.js';
import { login, logout } from './login.js';
import { run, wait } from './run.js';
import { verify } from './verify.js';
import { whoami } from './whoami.js';

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  login,
  logout,
  whoami,
  import: importCatalog,
  run,
  wait,
  check,
  verify,
};
