import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { HttpError, invalid } from '@status/governify-service';
import type { RequestHandler } from 'express';

/** A page from here may show pictures and styles of this server, and run nothing. */
const POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * Files of one folder, on a route whose parameter `path` has the segments below it. Neither
 * dotfiles nor lists of folders, and nothing that a symbolic link leads to outside the folder.
 */
export function createStaticFiles(folder: string): RequestHandler {
  return async (req, res) => {
    const { path } = req.params as unknown as { path: string[] };
    const file = await findFile(folder, path);
    if (file === undefined) throw new HttpError(404, `There is no file ${req.path}`);
    res.set({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
    await new Promise<void>((resolve, reject) => {
      // The path is real by now and holds no dotfile below the folder; the folder itself may.
      res.sendFile(file, { dotfiles: 'allow' }, (error) => (error ? reject(error) : resolve()));
    });
  };
}

async function findFile(folder: string, segments: readonly string[]): Promise<string | undefined> {
  if (segments.some((segment) => /[/\\\0]/.test(segment)))
    throw invalid('A name of a file holds no slash.');
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...segments));
    const isInside = file.startsWith(root + sep);
    const isHidden = file.slice(root.length).includes(`${sep}.`);
    return isInside && !isHidden && (await stat(file)).isFile() ? file : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
