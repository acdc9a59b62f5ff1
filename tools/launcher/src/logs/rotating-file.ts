import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Where the lines of one service go: a file that starts anew at a size, with older ones kept. */
export interface RotatingFile {
  path: string;
  write: (text: string) => void;
  close: () => void;
}

/**
 * @param maxBytes size at which `x.log` becomes `x.log.1`, that one `x.log.2`, and so on
 * @param kept how many older files stay
 */
export function openRotatingFile(path: string, maxBytes = 10_000_000, kept = 3): RotatingFile {
  const open = () => openSync(path, 'a', 0o600);
  let file: number | undefined = open();
  let size = fstatSync(file).size;
  const rotate = () => {
    if (file !== undefined) closeSync(file);
    rmSync(`${path}.${kept}`, { force: true });
    for (let age = kept - 1; age >= 1; age -= 1) move(`${path}.${age}`, `${path}.${age + 1}`);
    move(path, `${path}.1`);
    file = open();
    size = 0;
  };
  return {
    path,
    write: (text) => {
      if (file === undefined) return; // last words after the end
      const bytes = Buffer.from(text);
      if (size > 0 && size + bytes.length > maxBytes) rotate();
      writeSync(file, bytes);
      size += bytes.length;
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}
