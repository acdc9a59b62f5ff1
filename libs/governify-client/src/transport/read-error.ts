import {
  BadResponse,
  CollectorFailed,
  Conflict,
  NotFound,
  Refused,
  TaskFailed,
  Unreachable,
  type ErrorDetail,
  type GovernifyError,
} from '../errors.js';
import type { Call } from './call.js';
import { isRecord } from './read-answer.js';
import { withoutSecrets } from './without-secrets.js';

const LONGEST = 500;
const MOST_DETAILS = 100;

/** What Governify's director answers, with 400, to what others answer with 409. */
const EXISTS = /\balready exists\b/i;

export interface FailedAnswer {
  service: string;
  status: number;
  text: string;
  /** Tokens the call was made with. */
  secrets: readonly (string | undefined)[];
  blames: Call['blames'];
}

/**
 * The typed error of an answer that is no success. Services write errors as `{code, message}`,
 * `{message}`, `{error}`, text or HTML, and `message` may be text, a list or an object with a stack
 * trace, which is not repeated.
 */
export function readError({
  service,
  status,
  text,
  secrets,
  blames,
}: FailedAnswer): GovernifyError {
  const { message, details } = parseError(text, (part) => readable(part, secrets));
  const sentence = `The ${service} answered ${status}: ${message || 'no reason given'}`;
  if (status === 404) return new NotFound(sentence, status, details);
  if (status === 409 || (status === 400 && EXISTS.test(message)))
    return new Conflict(sentence, status, details);
  if (status === 501 || (status >= 400 && status < 500))
    return new Refused(sentence, status, details);
  if ([502, 503, 504].includes(status)) return new Unreachable(sentence, status, details);
  if (status >= 500 && blames === 'collector')
    return new CollectorFailed(sentence, status, details);
  if (status >= 500 && blames === 'task') return new TaskFailed(sentence, status, details);
  return new BadResponse(sentence, status, details);
}

interface Told {
  message: string;
  details: ErrorDetail[];
}

/** @param say makes a text of the service fit to be told */
function parseError(text: string, say: (text: string) => string): Told {
  const trimmed = text.trim();
  let body: unknown;
  try {
    body = JSON.parse(trimmed);
  } catch {
    return { message: trimmed.startsWith('<') ? 'an HTML page' : say(trimmed), details: [] };
  }
  if (!isRecord(body)) return { message: say(asText(body)), details: [] };
  const { message, error, errors } = body;
  const details = Array.isArray(errors)
    ? errors.slice(0, MOST_DETAILS).flatMap((entry) => detailOf(entry, say) ?? [])
    : [];
  return { message: withDetail(say(asText(message ?? error ?? '')), details), details };
}

/** The first detail usually says what the fixed message does not. */
function withDetail(message: string, [first]: readonly ErrorDetail[]): string {
  if (!first || message.includes(first.message)) return message;
  const subject = first.metric ?? first.path;
  return `${message} (${subject ? `${subject}: ` : ''}${first.message})`.slice(0, LONGEST);
}

function detailOf(value: unknown, say: (text: string) => string): ErrorDetail | undefined {
  if (!isRecord(value) || typeof value['message'] !== 'string') return undefined;
  const { message, path, metric, status } = value;
  return {
    message: say(message),
    ...(typeof path === 'string' ? { path: say(path) } : {}),
    ...(typeof metric === 'string' ? { metric: say(metric) } : {}),
    ...(typeof status === 'number' ? { status } : {}),
  };
}

function asText(value: unknown, depth = 4): string {
  if (typeof value === 'string') return value;
  if (depth === 0) return 'an internal error';
  if (Array.isArray(value)) return value.map((item) => asText(item, depth - 1)).join('; ');
  if (!isRecord(value)) return String(value);
  const { message, error } = value;
  return asText(message ?? error ?? 'an internal error', depth - 1);
}

/** One line, which is where a stack trace ends, without tokens, and not too long. */
function readable(text: string, secrets: FailedAnswer['secrets']): string {
  const line = (text.split(/\n\s*at /)[0] ?? '').replace(/\s+/g, ' ').trim();
  return withoutSecrets(line, secrets).slice(0, LONGEST);
}
