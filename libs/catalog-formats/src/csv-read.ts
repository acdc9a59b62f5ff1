import { CsvError, parse } from 'csv-parse/sync';
import { checkDocument } from './check-document.js';
import { unescapeCell } from './csv-cells.js';
import { COLUMNS } from './csv-columns.js';
import {
  CATALOG_DEFAULTS,
  MAX_CONTROLS,
  type ControlDocument,
  type Finding,
  type ReadResult,
} from './document.js';
import { controlSchema, findingsOf } from './document-schema.js';

interface Row {
  record: string[];
  /** Line its last cell ends on; the header is on line 1. */
  info: { lines: number };
}

const failed = (problems: Finding[]): ReadResult => ({
  document: undefined,
  problems,
  warnings: [],
});

/**
 * Reads one control per row. Cells are separated by commas or semicolons, as the header has it; an
 * empty cell says nothing. Places are `line:column`, the column by its number from 1.
 * @param name of the catalog: a CSV text has none
 */
export function readCsv(text: string, name: string): ReadResult {
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: MAX_CONTROLS + 2,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as { lines?: number; column?: number | string };
    const at = typeof column === 'number' ? column + 1 : 1;
    return failed([{ path: `${lines ?? 1}:${at}`, message: error.message }]);
  }
  const [header, ...body] = rows;
  if (!header) return failed([{ path: '1:1', message: 'is empty; the first row names columns' }]);
  const columns = header.record.map((cell) => cell.trim());
  const problems = headerFaults(columns);
  if (body.length > MAX_CONTROLS)
    problems.push({ path: '1:1', message: `has more than ${MAX_CONTROLS} rows` });
  if (problems.length > 0) return failed(problems);

  const lines = body.map((_, index) => (rows[index] as Row).info.lines + 1);
  const numberOf = (field: string) => columns.indexOf(field) + 1 || 1;
  const where = (index: number, field?: string) =>
    `${lines[index] ?? 1}:${field === undefined ? 1 : numberOf(field)}`;
  const controls = body.flatMap(({ record }, index) => {
    const read = readRow(record, columns, (field) => where(index, field));
    problems.push(...read.problems);
    return read.control ? [read.control] : [];
  });
  if (problems.length > 0) return failed(problems);
  const document = { catalog: { ...CATALOG_DEFAULTS, name }, scopes: [], controls };
  const found = checkDocument(document, where, () => '/query/name');
  return found.length > 0 ? failed(found) : { document, problems: [], warnings: [], where };
}

/** What the header separates its names by; names hold neither. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function headerFaults(columns: readonly string[]): Finding[] {
  const known = COLUMNS.map(({ name }) => name);
  const faults = columns.flatMap((name, index) => {
    const path = `1:${index + 1}`;
    if (!known.includes(name))
      return [{ path, message: `"${name.slice(0, 60)}" is no column; use ${known.join(', ')}` }];
    return columns.indexOf(name) === index ? [] : [{ path, message: `"${name}" is there twice` }];
  });
  if (!columns.includes('name')) faults.push({ path: '1:1', message: 'has no column "name"' });
  return faults;
}

function readRow(
  record: readonly string[],
  columns: readonly string[],
  where: (field: string) => string,
): { control: ControlDocument | undefined; problems: Finding[] } {
  const problems: Finding[] = [];
  if (record.length > columns.length)
    problems.push({
      path: where('name'),
      message: `has ${record.length} cells, the header ${columns.length}; quote cells that hold separators`,
    });
  const values: Record<string, unknown> = {};
  for (const { name, read } of COLUMNS) {
    const cell = record[columns.indexOf(name)];
    if (cell === undefined || cell === '') continue;
    try {
      read(unescapeCell(cell), values);
    } catch {
      problems.push({ path: where(name), message: `${name}: is not JSON` });
    }
  }
  const checked = controlSchema.safeParse(values);
  if (!checked.success)
    for (const { path, message } of findingsOf(checked.error)) {
      const [, field = 'name'] = path.split('/');
      problems.push({ path: where(field), message: `${path.slice(1)}: ${message}` });
    }
  return { control: checked.data, problems };
}
