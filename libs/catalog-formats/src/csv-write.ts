import { stringify } from 'csv-stringify/sync';
import { escapeCell } from './csv-cells.js';
import { COLUMNS } from './csv-columns.js';
import type { CatalogDocument } from './document.js';

/** One control per row (RFC 4180), with a header; what only OSCAL can say is not in it. */
export const writeCsv = ({ controls }: CatalogDocument): string =>
  stringify(
    [
      COLUMNS.map(({ name }) => name),
      ...controls.map((control) => COLUMNS.map(({ write }) => escapeCell(write(control)))),
    ],
    { record_delimiter: '\r\n' },
  );
