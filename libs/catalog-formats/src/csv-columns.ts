import type { ControlDocument } from './document.js';

type Values = Record<string, unknown>;
interface Column {
  name: string;
  /** What the column says of a control; empty for nothing. */
  write: (control: ControlDocument) => string;
  /** @throws SyntaxError when a cell is no JSON */
  read: (cell: string, into: Values) => void;
}

type TextField = {
  [Field in keyof ControlDocument]: ControlDocument[Field] extends string | null ? Field : never;
}[keyof ControlDocument];

const text = (name: TextField): Column => ({
  name,
  write: (control) => control[name] ?? '',
  read: (cell, into) => {
    into[name] = cell;
  },
});

const json = (name: 'params' | 'scopeSets' | 'schedule'): Column => ({
  name,
  write: (control) => (isEmpty(control[name]) ? '' : JSON.stringify(control[name])),
  read: (cell, into) => {
    into[name] = JSON.parse(cell);
  },
});

const isEmpty = (value: object | null) => value === null || Object.keys(value).length === 0;

/** The columns of a CSV text, in order; `name` is the only one that must be there. */
export const COLUMNS: readonly Column[] = [
  text('code'),
  text('name'),
  text('group'),
  text('description'),
  text('statement'),
  text('guidance'),
  text('type'),
  text('severity'),
  text('period'),
  text('startDate'),
  text('endDate'),
  {
    name: 'flow',
    write: ({ flow }) => flow?.name ?? '',
    read: (cell, into) => {
      into['flow'] = { url: null, ...(into['flow'] as object), name: cell };
    },
  },
  {
    name: 'flowUrl',
    write: ({ flow }) => flow?.url ?? '',
    read: (cell, into) => {
      into['flow'] = { name: cell, ...(into['flow'] as object), url: cell };
    },
  },
  json('params'),
  text('operator'),
  {
    name: 'threshold',
    write: ({ threshold }) => String(threshold),
    // A comma for the decimal point, as half of the world writes it.
    read: (cell, into) => {
      into['threshold'] = Number(cell.trim().replace(',', '.') || 'x');
    },
  },
  text('evidenceType'),
  {
    name: 'tags',
    write: ({ tags }) => (tags.length === 0 ? '' : JSON.stringify(tags)),
    read: (cell, into) => {
      into['tags'] = cell.startsWith('[')
        ? JSON.parse(cell)
        : cell.split(',').map((tag) => tag.trim());
    },
  },
  json('scopeSets'),
  json('schedule'),
];
