import type { Call, Send } from '../http/transport.js';

/** Sends a call and answers the text of its success. */
export type SendText = (
  method: Call['method'],
  path: string,
  rest?: Pick<Call, 'query' | 'body'>,
) => Promise<string>;

export const createSendText =
  (send: Send): SendText =>
  async (method, path, rest = {}) =>
    Buffer.from((await send({ method, path, ...rest })).bytes).toString('utf8');

/** One segment of a path: a slash in it stays within. */
export const segment = (value: string | number): string => encodeURIComponent(value);
