export interface Notable {
  level: 'warning' | 'error';
  text: string;
}

const WARN = 40;
const ERROR = 50;
const named: Record<string, number> = { warn: WARN, warning: WARN, error: ERROR, fatal: ERROR };

/**
 * What a person at the terminal should hear of a log line: warnings and errors, shortened.
 * Understands pino's JSON (level 40 warn, 50 error, 60 fatal), Node-RED's `[warn]` and
 * PostgreSQL's `FATAL:`. A PostgreSQL `ERROR:` is the answer to a statement, and "the database
 * system is starting up" one to an early question: neither is news.
 */
export function notable(line: string): Notable | undefined {
  if (line.startsWith('{')) return fromJson(line);
  const nodeRed = /\[(warn|error|fatal)\] (.*)$/.exec(line);
  if (nodeRed) return notableAt(named[nodeRed[1] ?? ''] ?? ERROR, nodeRed[2] ?? '');
  const postgres = /\b(WARNING|FATAL|PANIC): {2}(?!the database system is )(.*)$/.exec(line);
  if (postgres) return notableAt(postgres[1] === 'WARNING' ? WARN : ERROR, postgres[2] ?? '');
  return undefined;
}

function fromJson(line: string): Notable | undefined {
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number | string;
      msg?: string;
      err?: { message?: string };
    };
    const value = typeof level === 'string' ? (named[level.toLowerCase()] ?? 0) : (level ?? 0);
    const texts = [msg, err?.message].filter((text) => typeof text === 'string' && text !== '');
    return notableAt(value, [...new Set(texts)].join(': '));
  } catch {
    return undefined;
  }
}

function notableAt(level: number, text: string): Notable | undefined {
  if (level < WARN || text === '') return undefined;
  const short = text.length > 300 ? `${text.slice(0, 299)}…` : text;
  return { level: level < ERROR ? 'warning' : 'error', text: short };
}
