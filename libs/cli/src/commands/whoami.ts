import type { Command } from '../command.js';
import { EXIT } from '../exit-codes.js';

export const whoami: Command = {
  usage: '',
  summary: 'Say who the token is, and how much it may do',
  run: async ({ client, signal }) => {
    const me = await client().whoami({ signal });
    return {
      exit: EXIT.ok,
      lines: [`${me.username} (${me.authority}), may call ${me.permissions.length} operations`],
      data: me,
    };
  },
};
