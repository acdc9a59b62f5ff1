import { commands } from './commands/index.js';

/** What `status --help` shows. */
export function help(): string {
  const rows = Object.entries(commands).map(
    ([name, { usage, summary }]) => `  status ${name} ${usage}`.trimEnd() + `\n      ${summary}`,
  );
  return `STATUS on the command line.

${rows.join('\n')}

Everywhere:
  --json             print one JSON document
  --timeout SECONDS  give up after this time, default 600
  --help, --version

Environment: STATUS_URL, STATUS_TOKEN (both go before what "status login" has kept).
Exit codes: 0 yes, 1 no (threshold missed, run not passed, not verified), 2 wrong command,
3 refused by the server, 4 no answer in time.`;
}
