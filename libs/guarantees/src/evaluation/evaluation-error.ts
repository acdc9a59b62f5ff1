export type EvaluationErrorCode =
  | 'unknown-guarantee'
  | 'unknown-metric'
  | 'unsupported-collector'
  | 'not-implemented'
  | 'bad-answer';

/** An agreement or a collector's answer that cannot be evaluated. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';

  constructor(
    readonly code: EvaluationErrorCode,
    message: string,
  ) {
    super(message);
  }
}
