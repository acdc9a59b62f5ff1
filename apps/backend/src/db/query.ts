/** The name of the unique index a statement ran into, if that is what its error says. */
export function violatedIndex(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23505' ? constraint : undefined;
}

/** Whether a statement named a row of another table that does not exist. */
export function isForeignKey(error: unknown, name: string): boolean {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23503' && constraint === name;
}

/** A pattern for ILIKE that finds a text as it is, whatever it holds. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
