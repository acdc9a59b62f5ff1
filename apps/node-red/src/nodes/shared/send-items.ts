import type { Json } from '@status/evidence';
import type { RunMessage } from '../../runs/message.js';
import { isList } from '../../values/select.js';
import type { Handling } from './register.js';

/** Sends one message for each item; without items one that says so, and that it is the last. */
export function sendItems(message: RunMessage, payload: Json, send: Handling['send']): void {
  const items = isList(payload) ? payload : [payload];
  const parts = { id: message._msgid, type: 'array' as const, count: items.length, len: 1 };
  // Without items nobody would tell status-finish that the run has ended.
  if (items.length === 0) {
    send({ ...message, payload: [], parts: { ...parts, index: 0 }, last: true });
  }
  items.forEach((item, index) => send({ ...message, payload: item, parts: { ...parts, index } }));
}
