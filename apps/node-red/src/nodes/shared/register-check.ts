import type { EvidenceDraft } from '@status/evidence';
import { holdsNothing } from '../../runs/last-message.js';
import { withEvidence } from './evidence.js';
import type { Handling } from './register.js';
import { registerNode } from './register.js';
import type { Services } from './services.js';

export type Check = (
  handling: Handling,
) => Promise<readonly EvidenceDraft[]> | readonly EvidenceDraft[];

/**
 * Registers a node that adds evidence to messages. A message that only says that there are no items
 * goes on as it is: a check of nothing would be a verdict on nothing.
 */
export function registerCheck(services: Services, type: string, check: Check): void {
  registerNode(services, type, async (handling) => {
    const { message, node, send } = handling;
    services.runs.of(message);
    if (holdsNothing(message)) return send(message);
    send(withEvidence(message, await check(handling), node));
  });
}
