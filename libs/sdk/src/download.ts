import type { CallOperation, AnyOptions } from './call.js';
import type { CallArguments, OperationId } from './operation-types.js';

/** A file that is on its way. Its body can be read once, in one of four ways. */
export interface Download {
  /** As the server names it; undefined when it does not. */
  fileName: string | undefined;
  contentType: string;
  /** For files of any size. */
  stream: ReadableStream<Uint8Array>;
  text: () => Promise<string>;
  json: () => Promise<unknown>;
  blob: () => Promise<Blob>;
}

/**
 * Any operation as a file. Without a limit of time unless one is given: it would end the transfer.
 * @throws ApiError, NetworkError as every call
 */
export const createDownload =
  (call: CallOperation) =>
  <Id extends OperationId>(id: Id, ...[options]: CallArguments<Id>): Promise<Download> =>
    call(id, { timeoutMs: 0, ...(options as AnyOptions | undefined) }, async (response) => ({
      fileName: fileNameOf(response.headers.get('content-disposition')),
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      stream: response.body ?? new Blob().stream(),
      text: () => response.text(),
      json: () => response.json() as Promise<unknown>,
      blob: () => response.blob(),
    }));

/**
 * The last segment of the name in Content-Disposition (RFC 6266, `filename*` first): a server must
 * not choose the folder a file is written to.
 */
export function fileNameOf(disposition: string | null): string | undefined {
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition ?? '');
  const name = decode(extended) ?? plain?.[1] ?? plain?.[2];
  const base = name?.split(/[/\\]/).at(-1);
  return base === '' || base === '.' || base === '..' ? undefined : base;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
