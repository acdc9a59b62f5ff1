export interface FieldError {
  /** Where, as in `/body/name` or `/query/limit`. */
  path: string;
  message: string;
  code?: string;
}

interface AppErrorOptions {
  status: number;
  /** Stable kebab-case name; clients translate and decide by it. */
  code: string;
  title: string;
  /** Fault, input and remedy in one or two sentences. */
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A failure that has an answer: everything else is a fault and shows nothing of itself. */
export class AppError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(options: AppErrorOptions) {
    super(options.detail ?? options.title, { cause: options.cause });
    this.name = 'AppError';
    this.status = options.status;
    this.code = options.code;
    this.title = options.title;
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}
