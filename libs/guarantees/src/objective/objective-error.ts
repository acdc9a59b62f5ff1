export type ObjectiveErrorCode =
  | 'not-text'
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unexpected'
  | 'unknown-name'
  | 'chained'
  | 'bad-name'
  | 'missing-value';

/** An objective that is refused. `position` counts UTF-16 units from 0 in the objective's text. */
export class ObjectiveError extends Error {
  override readonly name = 'ObjectiveError';

  constructor(
    readonly code: ObjectiveErrorCode,
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}
