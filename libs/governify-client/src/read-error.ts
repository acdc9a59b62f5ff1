import {
  BadResponse,
  CollectorFailed,
  Conflict,
  NotFound,
  Refused,
  Unreachable,
  type ErrorDetail,
  type RegistryError,
} from './errors.js';

const LONGEST = 500;

/**
 * The typed error of an answer that is no success. Registries write errors as `{code, message}`,
 * `{message}`, `{error}`, text or HTML, and `message` may be text, a list or an object.
 * @param evaluating whether the call evaluated guarantees, whose 500 means a failed collector
 */
export function readError(status: number, text: string, evaluating: boolean): RegistryError {
  const { message, details } = parseError(text);
  const sentence = `The registry answered ${status}: ${message || 'no reason given'}`;
  if (status === 404) return new NotFound(sentence, status, details);
  if (status === 409) return new Conflict(sentence, status, details);
  if (status === 501 || (status >= 400 && status < 500))
    return new Refused(sentence, status, details);
  if ([502, 503, 504].includes(status)) return new Unreachable(sentence, status, details);
  if (status >= 500 && evaluating) return new CollectorFailed(sentence, status, details);
  return new BadResponse(sentence, status, details);
}

function parseError(text: string): { message: string; details: ErrorDetail[] } {
  const trimmed = text.trim();
  let body: unknown;
  try {
    body = JSON.parse(trimmed);
  } catch {
    const message = trimmed.startsWith('<') ? 'an HTML page' : trimmed;
    return { message: message.slice(0, LONGEST), details: [] };
  }
  if (typeof body !== 'object' || body === null) return { message: asText(body), details: [] };
  const { message, error, errors } = body as Record<string, unknown>;
  const details = Array.isArray(errors) ? errors.filter(isDetail) : [];
  return { message: withDetail(asText(message ?? error ?? ''), details), details };
}

/** The first detail usually says what the fixed message does not. */
function withDetail(message: string, [first]: readonly ErrorDetail[]): string {
  if (!first || message.includes(first.message)) return message;
  const subject = first.metric ?? first.path;
  return `${message} (${subject ? `${subject}: ` : ''}${first.message})`.slice(0, LONGEST);
}

const isDetail = (value: unknown): value is ErrorDetail =>
  typeof (value as ErrorDetail | null)?.message === 'string';

function asText(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(asText).join('; ')
        : JSON.stringify(value);
  return text.slice(0, LONGEST);
}
