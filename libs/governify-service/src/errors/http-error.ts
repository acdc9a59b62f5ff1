/** Detail of an error: where it lies, or which collector it came from. */
export interface ErrorDetail {
  message: string;
  path?: string;
  metric?: string;
  /** HTTP status a collector answered. */
  status?: number;
}

export interface ErrorBody {
  code: number;
  message: string;
  errors?: ErrorDetail[];
}

/** An error with a known answer; `code` is the HTTP status too. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly code: number,
    message: string,
    readonly errors?: ErrorDetail[],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  toBody(): ErrorBody {
    const { code, message, errors } = this;
    return errors ? { code, message, errors } : { code, message };
  }
}

export const invalid = (message: string, errors?: ErrorDetail[]) =>
  new HttpError(400, message, errors);
