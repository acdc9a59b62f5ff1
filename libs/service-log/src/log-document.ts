/** A line as pino writes it: its own members, and whatever was logged besides. */
export type LogLine = Readonly<Record<string, unknown>>;

/** Where a line comes from; equal for every line of a process. */
export interface LogSource {
  /** NODE_ENV. */
  environment: string;
  host: string;
  pid: number;
}

/** An entry of the collection `logs`, with the field names of Governify's logs. */
export interface LogDocument extends LogSource {
  timestamp: Date;
  /** trace, debug, info, warn, error or fatal. */
  level: string;
  message: string;
  service: string;
  requestId?: string;
  /** Trace id (W3C Trace Context) of what the line is about. */
  traceId?: string;
  /** Of a request: who made it, or `anonymous`. */
  userId?: string;
  /** Without its query, which may hold what is nobody's business. */
  url?: string;
  method?: string;
  statusCode?: number;
  stack?: string;
  metadata: { tags: string[] } & Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
}

const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

const LONGEST_MESSAGE = 8_000;
const LONGEST_STACK = 16_000;
const LARGEST_METADATA = 16_000;
const DEEPEST = 6;

/** The document of a line. @param now time of storing */
export function toLogDocument(line: LogLine, source: LogSource, now: Date): LogDocument {
  const { level, time, msg, service, requestId, traceId, userId, req, res, err, tags, ...rest } =
    line;
  const { name, ...metadata } = without(rest, ['pid', 'hostname']);
  const request = objectOf(req);
  const error = objectOf(err);
  const url = text(request['path']) ?? text(request['url']) ?? text(rest['url']);
  const statusCode = objectOf(res)['statusCode'];
  return {
    timestamp: typeof time === 'number' ? new Date(time) : now,
    level: LEVELS[Number(level)] ?? String(level),
    message: storableText(text(msg) ?? text(error['message']) ?? '', LONGEST_MESSAGE),
    service: text(service) ?? text(name) ?? 'unknown',
    ...source,
    ...present({
      requestId: text(requestId) ?? text(request['id']),
      traceId: text(traceId),
      userId: text(userId) ?? (req === undefined ? undefined : 'anonymous'),
      url: url && storableText(url.split(/[?#]/)[0] ?? '', LONGEST_MESSAGE),
      method: text(request['method']),
      statusCode: typeof statusCode === 'number' ? statusCode : undefined,
      stack: stackOf(error),
    }),
    metadata: {
      tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
      ...bounded({ ...metadata, ...describe(error) }),
    },
    createdAt: now,
    updatedAt: now,
  };
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

const stackOf = ({ stack }: Record<string, unknown>) => {
  const found = text(stack);
  return found && storableText(found, LONGEST_STACK);
};

/** An error without its stack, which has a field of its own. */
function describe(error: Record<string, unknown>) {
  const described = without(error, ['stack']);
  return Object.keys(described).length > 0 ? { error: described } : {};
}

const without = (members: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

function bounded(metadata: Record<string, unknown>): Record<string, unknown> {
  const stored = storable(metadata, DEEPEST) as Record<string, unknown>;
  const size = JSON.stringify(stored).length;
  return size <= LARGEST_METADATA
    ? stored
    : { truncated: JSON.stringify(stored).slice(0, LARGEST_METADATA) };
}

/** Names and texts that every server of the protocol stores: no `$`, `.` or NUL where it matters. */
function storable(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value, LARGEST_METADATA);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '(deeper)';
  if (Array.isArray(value)) return value.map((item) => storable(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/^\$|[.\0]/g, '_') || '_',
      storable(member, depth - 1),
    ]),
  );
}

const storableText = (value: string, longest: number): string => {
  const plain = value.replaceAll('\0', '\ufffd');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
};
