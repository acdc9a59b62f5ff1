export interface StateChange {
  field: string;
  before: string | undefined;
  after: string | undefined;
}
type State = Record<string, unknown> | null;

const textOf = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);

/** Before and after of an entry field by field; undefined where the object was not there. */
export function stateChanges(before: State, after: State): StateChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({
    field,
    before: textOf(before?.[field]),
    after: textOf(after?.[field]),
  }));
}
