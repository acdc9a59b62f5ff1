import type { Json } from '@status/evidence';
import { MAX_VALUE_BYTES } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import { listOf } from '../../values/rule.js';
import { select } from '../../values/select.js';
import { fillFrom } from '../../values/template.js';
import { evidenceOf } from '../shared/evidence.js';
import { registerCheck } from '../shared/register-check.js';
import type { Services } from '../shared/services.js';
import { redact } from './redact.js';

/** Adds one evidence that the author of a flow words: key, value and verdict from the message. */
export function registerEvidence(services: Services): void {
  registerCheck(services, 'status-evidence', ({ config, message }) => {
    // What a flow may cite: not the whole message, which can hold foreign objects.
    const { payload = null, result, source } = message;
    const facts = { payload, result, source } as unknown as Json;
    const verdict = select(facts, config.text('resultPath', 'result'))[0];
    if (typeof verdict !== 'boolean') {
      const where = config.text('resultPath', 'result');
      throw new FlowError('STATUS_CONFIG', `The message has no true or false at “${where}”`);
    }
    const [value = null] = select(facts, config.text('valuePath', 'payload'));
    const hidden = listOf(config.json('redact')).map(String);
    const finding = {
      key: fillFrom(facts, config.text('key', 'evidence')),
      value: redact(value, hidden),
      result: verdict,
      source,
      maxBytes: config.positive('maxBytes', MAX_VALUE_BYTES),
    };
    return [evidenceOf(finding)];
  });
}
