/*
 * Spreadsheets run a cell that begins like a formula. An apostrophe before it keeps them from it,
 * and is taken off again; one more is put before a text that begins with such an apostrophe itself.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const ESCAPED = /^'+[=+\-@\t\r]/;

export const escapeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unescapeCell = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);
