import { createStatusClient } from '@status/sdk';
import { textOption, type Command } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { apiUrl, forgetSettings, keepSettings } from '../settings.js';

export const login: Command = {
  usage: '[--url URL] < token',
  summary: 'Keep a token, read from the input or STATUS_TOKEN, for later commands',
  options: { url: { type: 'string' } },
  run: async (context) => {
    const { env, fetch, readInput } = context.terminal;
    const address = textOption(context, 'url') ?? env['STATUS_URL'];
    if (!address) throw new UsageError('Name the installation: status login --url URL < token');
    const url = apiUrl(address);
    // Not an option: command lines are seen by others, and kept by shells.
    const token = (env['STATUS_TOKEN'] || (await readInput())).trim();
    if (!token || /\s/.test(token))
      throw new UsageError('There is no token in the input. Make one in STATUS: Service accounts.');
    const client = createStatusClient({ baseUrl: url, token, ...(fetch ? { fetch } : {}) });
    const { username, authority } = await client.whoami({ signal: context.signal });
    const file = keepSettings(env, { url, token });
    return {
      exit: EXIT.ok,
      lines: [`Signed in to ${url} as ${username} (${authority}). The token is in ${file}.`],
      data: { url, username, authority, file },
    };
  },
};

export const logout: Command = {
  usage: '',
  summary: 'Forget the kept token',
  run: async ({ terminal }) => {
    forgetSettings(terminal.env);
    return { exit: EXIT.ok, lines: ['The token is forgotten here.'], data: { signedIn: false } };
  },
};
