import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronDown } from './icons';
import classes from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** On narrow screens: the status leads the card, the title follows, the rest is labelled. */
  role?: 'status' | 'title';
  /** The name the server sorts by. */
  sort?: string;
}

interface DataTableProps<Row> {
  /** What the table lists, for those who hear it. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** As the API has it: `name`, `-createdAt`. */
  sort?: string;
  onSort?: (sort: string) => void;
}

/** A table; below 768 px each row becomes a card with its labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort } = props;
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, header, cell, align, role }) => (
              <td key={key} data-align={align} data-role={role} data-label={header}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { t } = useTranslation();
  const name = column.sort;
  const direction =
    sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : ('none' as const);
  if (!name || !onSort)
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  return (
    <th scope="col" data-align={column.align} aria-sort={direction}>
      <button
        type="button"
        className={classes.sort}
        data-direction={direction}
        title={t('common.sortBy', { column: column.header })}
        onClick={() => onSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {column.header}
        <IconChevronDown size={14} aria-hidden />
      </button>
    </th>
  );
}
