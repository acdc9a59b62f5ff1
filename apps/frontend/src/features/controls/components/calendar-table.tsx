import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { kindOfVerdict } from '@/components/status/status-kind';
import { verdictKeys } from '@/components/status/status-labels';
import { StatusMark } from '@/components/status/status-mark';
import { ScopeLabel } from '@/components/ui/scope-label';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import { useNow } from '@/lib/use-now';
import { move, type CalendarGrid, type GridRow, type Position, type Slot } from './calendar-grid';
import { CalendarHead } from './calendar-head';
import classes from './control-calendar.module.css';

/** One box per period and scope set, walked with the arrow keys; Enter opens the run. */
export function CalendarTable({ grid, label }: { grid: CalendarGrid; label: string }) {
  const navigate = useNavigate();
  const size = { rows: grid.rows.length, columns: grid.periods.length };
  const [chosen, setChosen] = useState<Position>();
  // One cell takes the tab stop: the newest of the first row until another was chosen.
  const current = chosen ?? { row: 0, column: size.columns - 1 };
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The newest periods are at the right end.
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [size.columns]);

  const open = (slot: Slot | undefined) => {
    if (slot?.computationGroup) void navigate(paths.run(slot.computationGroup));
  };
  const onKeyDown = (event: KeyboardEvent, slot: Slot | undefined) => {
    if (event.key === 'Enter') return open(slot);
    const next = move(current, event, size);
    if (!next) return undefined;
    event.preventDefault();
    setChosen(next);
    const row = table.current?.querySelectorAll('tbody tr')[next.row];
    row?.querySelectorAll<HTMLElement>('td')[next.column]?.focus();
    return undefined;
  };

  return (
    <div ref={scroller} className={classes.scroller}>
      <table ref={table} role="grid" aria-label={label} className={classes.grid}>
        <CalendarHead periods={grid.periods} />
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={row.name}>
              <th scope="row">
                <ScopeLabel scope={row.scope} />
              </th>
              {row.cells.map((slot, column) => (
                <CalendarCell
                  key={grid.periods[column]?.from}
                  slot={slot}
                  row={row}
                  focusable={rowIndex === current.row && column === current.column}
                  onFocus={() => setChosen({ row: rowIndex, column })}
                  onKeyDown={(event) => onKeyDown(event, slot)}
                  onClick={() => open(slot)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CalendarCellProps {
  slot: Slot | undefined;
  row: GridRow;
  focusable: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: () => void;
}

function CalendarCell({ slot, row, focusable, ...handlers }: CalendarCellProps) {
  const { t } = useTranslation();
  const now = useNow();
  const format = useFormat();
  if (!slot) return <td role="gridcell" tabIndex={focusable ? 0 : -1} {...handlers} />;
  const reason =
    slot.verdict === 'missing'
      ? t(Date.parse(slot.period.to) > now ? 'controls.notYet' : 'controls.notComputed')
      : (slot.reason ?? '');
  const parts = [
    t(verdictKeys[slot.verdict]),
    typeof slot.value === 'number' ? format.percent(slot.value) : '',
    format.period(slot.period),
    row.name,
    reason,
  ].filter(Boolean);
  const label = parts.join(' · ');
  return (
    <td
      role="gridcell"
      tabIndex={focusable ? 0 : -1}
      aria-label={label}
      title={label}
      data-kind={kindOfVerdict[slot.verdict]}
      data-opens={slot.computationGroup ? true : undefined}
      {...handlers}
    >
      <StatusMark kind={kindOfVerdict[slot.verdict]} size={18} />
    </td>
  );
}
