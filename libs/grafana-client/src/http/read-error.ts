import {
  BadResponse,
  Conflict,
  Forbidden,
  NotFound,
  OtherFormat,
  Overloaded,
  Provisioned,
  Refused,
  Unauthorized,
  Unreachable,
  VersionMismatch,
  type GrafanaError,
} from './errors.js';

const LONGEST = 300;

/**
 * The typed error of an answer that is no success. Grafana writes `{message, status?}`, proxies
 * before it write text or HTML. One status means several things, so `status` and `message` decide.
 */
export function readError(status: number, text: string): GrafanaError {
  const { message, code } = parse(text);
  const sentence = `Grafana answered ${status}: ${message || 'no reason given'}`;
  return new (kindOf(status, code, message))(sentence, status, code);
}

type Kind = new (message: string, status?: number, code?: string) => GrafanaError;

function kindOf(status: number, code: string | undefined, message: string): Kind {
  if (code === 'version-mismatch') return VersionMismatch;
  if (code === 'name-exists') return Conflict;
  switch (status) {
    case 400:
      return badRequest(message);
    case 401:
      return Unauthorized;
    case 403:
      return Forbidden;
    case 404:
      return NotFound;
    case 406:
      return OtherFormat;
    case 409:
      return Conflict;
    case 412:
      return /changed|version/i.test(message) ? VersionMismatch : Conflict;
    case 429:
    case 503:
      return Overloaded;
    case 502:
    case 504:
      return Unreachable;
    default:
      return status >= 400 && status < 500 ? Refused : BadResponse;
  }
}

function badRequest(message: string): Kind {
  if (/provisioned/i.test(message)) return Provisioned;
  if (/v2 (format|dashboard)/i.test(message)) return OtherFormat;
  if (/already exists|same uid/i.test(message)) return Conflict;
  return Refused;
}

function parse(text: string): { message: string; code: string | undefined } {
  try {
    const body = JSON.parse(text) as { message?: unknown; status?: unknown } | null;
    return {
      message: typeof body?.message === 'string' ? body.message.slice(0, LONGEST) : '',
      code: typeof body?.status === 'string' ? body.status : undefined,
    };
  } catch {
    const trimmed = text.trim();
    const message = trimmed.startsWith('<') ? 'an HTML page' : trimmed.slice(0, LONGEST);
    return { message, code: undefined };
  }
}
