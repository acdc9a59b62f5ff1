import { invalid, notFound } from '../../errors/index.js';
import { defaultFrom, expectedPeriods, MAX_SLOTS, mergeSlots } from './calendar.js';
import type { CalendarReader, CalendarSlot } from './ports.js';

export interface Calendar {
  from: Date;
  to: Date;
  items: CalendarSlot[];
}

export interface CalendarService {
  /**
   * Every period of a control that starts in [from, to), for the scope sets that have the values of
   * `scope`; by default the last 30 periods.
   * @throws 400 when the range is not one or holds more than 4,000 slots, 404
   */
  get(
    controlId: string,
    query: {
      from?: Date | undefined;
      to?: Date | undefined;
      scope?: Record<string, string> | undefined;
    },
  ): Promise<Calendar>;
}

export interface CalendarDeps {
  calendars: CalendarReader;
  now: () => Date;
}

export const createCalendarService = ({ calendars, now }: CalendarDeps): CalendarService => ({
  async get(controlId, query) {
    const { scope = {} } = query;
    const control = await calendars.find(controlId, scope);
    if (!control) throw notFound('control', controlId);
    const at = now();
    const to = query.to ?? new Date(at.getTime() + 1);
    const from = query.from ?? defaultFrom(control, new Date(to.getTime() - 1));
    if (to < from)
      throw invalid([{ path: '/query/to', message: 'comes before "from"; swap the two' }]);
    const limit = Math.floor(MAX_SLOTS / Math.max(1, control.scopeSets.length));
    const periods = expectedPeriods(control, { from, to }, at, limit);
    const slots = await calendars.slots(controlId, { from, to, scope }, MAX_SLOTS + 1);
    if (periods === undefined || periods.length > limit || slots.length > MAX_SLOTS)
      throw tooManySlots();
    const items = mergeSlots(control.scopeSets, periods, slots, at);
    if (items.length > MAX_SLOTS) throw tooManySlots();
    return { from, to, items };
  },
});

const tooManySlots = () =>
  invalid([
    {
      path: '/query/from',
      message: `makes more than ${MAX_SLOTS} slots; ask for a shorter range, or for fewer scopes with scope[name]=value`,
    },
  ]);
