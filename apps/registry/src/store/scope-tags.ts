/**
 * A scope as a list of texts that can be indexed and asked for: per key one that says that it
 * exists and one with its value. JSON text, because keys may hold dots, `$` and U+0000, which
 * stores do not take as names or as text.
 */
export const scopeTags = (scope: Record<string, unknown>): string[] =>
  Object.entries(scope).flatMap(([key, value]) => [
    JSON.stringify([key]),
    ...(isScalar(value) ? [JSON.stringify([key, value])] : []),
  ]);

/** For each key of a query the tags of which a scope must have one. */
export const wantedTags = (scope: Record<string, string> = {}): string[][] =>
  Object.entries(scope).map(([key, text]) =>
    text === '*'
      ? [JSON.stringify([key])]
      : [...new Set([text, scalarOf(text)].map((value) => JSON.stringify([key, value])))],
  );

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

function scalarOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isScalar(value) ? value : text;
  } catch {
    return text;
  }
}
