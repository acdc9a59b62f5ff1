import type { Schemas } from '@/lib/schemas';

export type TrendDay = Schemas['TrendDay'];
export type KnownDay = TrendDay & { percentage: number };

const isKnown = (day: TrendDay): day is KnownDay => day.percentage !== null;

export interface TrendSummary {
  first: KnownDay;
  last: KnownDay;
  lowest: KnownDay;
  /** Days without any data. */
  gaps: number;
}

/** What a person would say about the chart; undefined when there is nothing to say. */
export function summarise(days: readonly TrendDay[]): TrendSummary | undefined {
  const known = days.filter(isKnown);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return undefined;
  const lowest = known.reduce((low, day) => (day.percentage < low.percentage ? day : low), first);
  return { first, last, lowest, gaps: days.length - known.length };
}

export interface Step {
  /** Position of the day, from 0. */
  index: number;
  percentage: number;
  /** The day before, when it has data too: only then a line leads from it to here. */
  from?: number;
}

/** The steps of the line. A day without data is no step, and no line crosses it. */
export const toSteps = (days: readonly TrendDay[]): Step[] =>
  days.flatMap((day, index) => {
    if (!isKnown(day)) return [];
    const before = days[index - 1];
    return [
      {
        index,
        percentage: day.percentage,
        ...(before && isKnown(before) && { from: before.percentage }),
      },
    ];
  });

export interface Gap {
  /** Position of its first day. */
  index: number;
  /** Days. */
  length: number;
}

/** The stretches of days without data. */
export function toGaps(days: readonly TrendDay[]): Gap[] {
  const gaps: Gap[] = [];
  for (const [index, day] of days.entries()) {
    if (isKnown(day)) continue;
    const last = gaps.at(-1);
    if (last && last.index + last.length === index) last.length += 1;
    else gaps.push({ index, length: 1 });
  }
  return gaps;
}
