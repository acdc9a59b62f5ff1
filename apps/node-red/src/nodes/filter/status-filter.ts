import { FlowError } from '../../runs/flow-error.js';
import { isList } from '../../values/select.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';
import type { FilterRule } from './keep.js';
import { keeps, readRules } from './keep.js';

/** Parts what satisfies the rules (first output) from what does not (second output). */
export function registerFilter(services: Services): void {
  registerNode(services, 'status-filter', ({ config, message, send }) => {
    const { status } = services.runs.of(message);
    const single = {
      path: config.text('path'),
      op: config.text('op', '=') as FilterRule['op'],
      value: config.json('value'),
    };
    const rules = readRules(single, config.json('rules'));
    const combine = config.choice('combine', ['all', 'any'], 'all');
    const { payload = null } = message;
    if (config.choice('mode', ['items', 'message'], 'items') === 'message') {
      const kept = keeps(payload, rules, combine, status.period);
      return send(kept ? [message, null] : [null, message]);
    }
    if (!isList(payload)) {
      throw new FlowError('STATUS_CONFIG', 'The payload to filter is not a list; check itemsPath');
    }
    const kept = payload.map((item) => keeps(item, rules, combine, status.period));
    return send([
      { ...message, payload: payload.filter((_item, index) => kept[index]) },
      { ...message, payload: payload.filter((_item, index) => !kept[index]) },
    ]);
  });
}
