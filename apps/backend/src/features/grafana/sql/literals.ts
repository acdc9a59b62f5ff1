/** An identifier of PostgreSQL, whatever it holds. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A text of PostgreSQL, whatever it holds. `$` and `[` are written by their code points: Grafana
 * replaces `$name`, `${name}`, `[[name]]` and `$__macro()` in SQL wherever they stand.
 * @throws Error for U+0000, which PostgreSQL cannot store
 */
export function textLiteral(text: string): string {
  if (text.includes('\0')) throw new Error('A text of PostgreSQL holds no U+0000.');
  if (!/[$[\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text
    .replaceAll("'", "''")
    .replaceAll(/[$[\\]/g, (char) => `\\${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `U&'${escaped}'`;
}

/** @throws Error for what is no finite number */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number of SQL.`);
  return String(value);
}
