import { textOption, type Command } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { findControl } from '../find.js';
import { describeRun, exitOfRuns, waitForRuns } from '../runs.js';

export const run: Command = {
  usage: '<control> [--period FROM/TO] [--wait]',
  summary: 'Run a control, by id or exact name',
  options: { period: { type: 'string' }, wait: { type: 'boolean' } },
  run: async (context) => {
    const [text] = context.words;
    if (!text) throw new UsageError('Name the control: status run <control>');
    const given = textOption(context, 'period');
    const period = given === undefined ? undefined : parsePeriod(given);
    const status = context.client();
    const { signal } = context;
    const { id: controlId } = await findControl(status, text, signal);
    const started = await status.runControl({
      path: { controlId },
      // Lets the call be repeated when its answer gets lost.
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      ...(period ? { body: { period } } : {}),
      signal,
    });
    const ids = started.groups.map(({ id }) => id);
    const groups = context.options['wait']
      ? await waitForRuns(status, ids, signal)
      : started.groups;
    return {
      exit: context.options['wait'] ? exitOfRuns(groups) : EXIT.ok,
      lines: groups.map(describeRun),
      data: { ...started, groups },
    };
  },
};

export const wait: Command = {
  usage: '<group>...',
  summary: 'Wait until runs have ended',
  run: async ({ words, client, signal }) => {
    if (words.length === 0) throw new UsageError('Name the runs: status wait <group>...');
    const groups = await waitForRuns(client(), words, signal);
    return { exit: exitOfRuns(groups), lines: groups.map(describeRun), data: { groups } };
  },
};

/** `FROM/TO`, an interval of ISO 8601; days begin at midnight UTC. @throws UsageError */
function parsePeriod(text: string): { from: string; to: string } {
  const [from, to, more] = text.split('/').map((part) => new Date(part));
  if (!from || !to || more || !(from < to))
    throw new UsageError(`"${text}" is no period. Give one such as 2026-11-01/2026-11-02.`);
  return { from: from.toISOString(), to: to.toISOString() };
}
