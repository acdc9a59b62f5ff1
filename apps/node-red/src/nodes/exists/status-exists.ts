import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { fetchSource } from '../../sources/fetch-source.js';
import { shownUrl } from '../../sources/source-url.js';
import { satisfies } from '../../values/rule.js';
import { isList, select, textOf } from '../../values/select.js';
import type { NodeConfig } from '../shared/config.js';
import { evidenceOf } from '../shared/evidence.js';
import { registerCheck } from '../shared/register-check.js';
import type { Services } from '../shared/services.js';
import { sourceRequest } from '../shared/source-request.js';
import { headingsOf, normalised } from './sections.js';

const EXISTS_KINDS = ['property', 'text', 'section', 'count', 'event', 'url'] as const;

interface Answer {
  readonly value: Json;
  readonly result: boolean;
}

/** Is something there: a property, a text, a section, enough items or events, or an address? */
export function registerExists(services: Services): void {
  registerCheck(services, 'status-exists', async ({ config, message }) => {
    const what = config.choice('what', EXISTS_KINDS, 'property');
    const target = config.text('target');
    const answer =
      what === 'url'
        ? await addressAnswers(services, config, message, target)
        : look(what, target, message, config);
    const key = config.text('key') || (what === 'count' ? 'count' : target);
    const { source } = message;
    return [evidenceOf({ key, ...answer, source })];
  });
}

function look(
  what: Exclude<(typeof EXISTS_KINDS)[number], 'url'>,
  target: string,
  { payload = null }: RunMessage,
  config: NodeConfig,
): Answer {
  if (what === 'property') {
    const found = select(payload, target);
    return { value: found[0] ?? null, result: satisfies(found, { op: 'exists' }) };
  }
  if (what === 'count') {
    if (!isList(payload))
      throw new FlowError('STATUS_CONFIG', 'The payload to count is not a list');
    return enough(payload.length, config);
  }
  if (target === '')
    throw new FlowError('STATUS_CONFIG', `Say in “target” which ${what} to look for`);
  if (what === 'event') {
    return enough(
      select(payload, 'events[*].name').filter((name) => name === target).length,
      config,
    );
  }
  const text = textOf(payload) ?? '';
  const wanted = normalised(target);
  if (what === 'text') return { value: target, result: normalised(text).includes(wanted) };
  const headings = headingsOf(text);
  const section = headings.find((heading) => normalised(heading) === wanted);
  return { value: section ?? headings, result: section !== undefined };
}

function enough(count: number, config: NodeConfig): Answer {
  const [min, max] = [config.text('min', '1'), config.text('max', 'Infinity')].map(Number);
  return { value: count, result: count >= (min ?? 1) && count <= (max ?? Infinity) };
}

async function addressAnswers(
  services: Services,
  config: NodeConfig,
  message: RunMessage,
  address: string,
): Promise<Answer> {
  const { dispatcher, settings } = services;
  const request = sourceRequest(services, config, message, address);
  let answer = await fetchSource({ ...request, method: 'HEAD' }, dispatcher, settings.fetch);
  if (answer.status === 405 || answer.status === 501) {
    answer = await fetchSource(request, dispatcher, settings.fetch);
  }
  const { status: code } = answer;
  if (code === 404 || code === 410) return { value: code, result: false };
  if (code >= 200 && code < 300) return { value: code, result: true };
  const fault = `${shownUrl(request.url)} answered ${code}`;
  throw new FlowError('STATUS_UPSTREAM', fault, { status: code });
}
