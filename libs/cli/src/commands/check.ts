import { textOption, type Command, type Context } from '../command.js';
import { EXIT, UsageError } from '../exit-codes.js';
import { findTarget } from '../find.js';
import { round, shortfall, standingOfControl, type Standing } from '../standing.js';

export const check: Command = {
  usage: '<catalog|control> --threshold 90 [--coverage 80]',
  summary: 'Exit with 1 unless compliance, and coverage, are as high as wanted',
  options: { threshold: { type: 'string' }, coverage: { type: 'string' } },
  run: async (context) => {
    const [text] = context.words;
    const threshold = percent(context, 'threshold');
    if (!text || threshold === undefined)
      throw new UsageError('Say what and how much: status check <catalog|control> --threshold 90');
    const coverage = percent(context, 'coverage') ?? 0;
    const status = context.client();
    const { signal } = context;
    const { kind, item } = await findTarget(status, text, signal);
    let standing: Standing;
    if (kind === 'control') standing = standingOfControl(item);
    else {
      const path = { catalogId: item.id };
      standing = (await status.getCatalogCompliance({ path, signal })).compliance;
    }
    const { percentage } = standing;
    const missing = shortfall(standing, { threshold, coverage });
    const shown = (value: number | null) => (value === null ? '-' : `${round(value)} %`);
    return {
      exit: missing.length === 0 ? EXIT.ok : EXIT.no,
      lines: [
        `${item.name}: compliance ${shown(percentage)}, coverage ${shown(standing.coverage)}`,
        ...missing.map((sentence) => `FAIL ${sentence}`),
      ],
      data: {
        kind,
        id: item.id,
        name: item.name,
        percentage,
        coverage: standing.coverage,
        ok: missing.length === 0,
        missing,
      },
    };
  },
};

function percent(context: Context, name: string): number | undefined {
  const text = textOption(context, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100))
    throw new UsageError(`--${name} ${text}: give a number from 0 to 100.`);
  return value;
}
