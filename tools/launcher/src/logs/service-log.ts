import type { Readable } from 'node:stream';
import { notable, type Notable } from './notable.js';
import type { RotatingFile } from './rotating-file.js';

const TAIL_LINES = 20;
const MOST_NOTES = 5;
const NOTE_WINDOW_MS = 10_000;

/** Takes the output of one service: all of it into the file, what matters to the terminal. */
export interface ServiceLog {
  path: string;
  /** Text as it arrives, cut anywhere. */
  take: (text: string) => void;
  follow: (...streams: (Readable | null)[]) => void;
  /** The latest lines since `mark`, for an error message. */
  tail: () => string[];
  /** From here on `tail` begins anew (a restart). */
  mark: () => void;
  close: () => void;
}

/** @param note hears warnings and errors, at most five in ten seconds */
export function createServiceLog(file: RotatingFile, note: (said: Notable) => void): ServiceLog {
  let rest = '';
  let lines: string[] = [];
  let noted: number[] = [];
  const line = (text: string) => {
    lines = [...lines.slice(1 - TAIL_LINES), text];
    const said = notable(text);
    if (!said) return;
    const now = Date.now();
    noted = [...noted.filter((at) => now - at < NOTE_WINDOW_MS), now];
    if (noted.length <= MOST_NOTES) note(said);
  };
  const take = (text: string) => {
    file.write(text);
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') line(part);
  };
  return {
    path: file.path,
    take,
    follow: (...streams) => {
      for (const stream of streams) stream?.setEncoding('utf8').on('data', take);
    },
    tail: () => (rest.trim() === '' ? lines : [...lines, rest]),
    mark: () => {
      lines = [];
      rest = '';
    },
    close: () => file.close(),
  };
}
