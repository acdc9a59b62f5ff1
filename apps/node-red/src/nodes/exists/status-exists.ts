import type { Json } from '@status/evidence';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { fetchSource } from '../../sources/fetch-source.js';
import { shownUrl, sourceUrl } from '../../sources/source-url.js';
import { satisfies } from '../../values/rule.js';
import { isList, select, textOf } from '../../values/select.js';
import type { NodeConfig } from '../shared/config.js';
import { evidenceOf, withEvidence } from '../shared/evidence.js';
import { registerNode } from '../shared/register.js';
import type { Services } from '../shared/services.js';
import { headingsOf, normalised } from './sections.js';

interface Answer {
  readonly value: Json;
  readonly result: boolean;
}

/** Is something there: a property, a text, a section of a document, enough items, or an address? */
export function registerExists(services: Services): void {
  registerNode(services, 'status-exists', async ({ config, message, send }) => {
    const what = config.choice('what', ['property', 'text', 'section', 'count', 'url'], 'property');
    const target = config.text('target');
    const answer =
      what === 'url'
        ? await addressAnswers(services, message, target)
        : look(what, target, message, config);
    const key = config.text('key') || (what === 'count' ? 'count' : target);
    const { source } = message;
    send(withEvidence(message, [evidenceOf({ key, ...answer, source })]));
  });
}

function look(
  what: 'property' | 'text' | 'section' | 'count',
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
    const [min, max] = [config.text('min', '1'), config.text('max', 'Infinity')].map(Number);
    const count = payload.length;
    return { value: count, result: count >= (min ?? 1) && count <= (max ?? Infinity) };
  }
  if (target === '')
    throw new FlowError('STATUS_CONFIG', `Say in “target” which ${what} to look for`);
  const text = textOf(payload) ?? '';
  const wanted = normalised(target);
  if (what === 'text') return { value: target, result: normalised(text).includes(wanted) };
  const headings = headingsOf(text);
  const section = headings.find((heading) => normalised(heading) === wanted);
  return { value: section ?? headings, result: section !== undefined };
}

async function addressAnswers(
  { runs, dispatcher, settings }: Services,
  message: RunMessage,
  address: string,
): Promise<Answer> {
  const { run, status } = runs.of(message);
  const url = sourceUrl(address, status.backendUrl);
  const backend = { origin: new URL(status.backendUrl).origin, token: run.callbackToken };
  let answer = await fetchSource({ url, method: 'HEAD', backend }, dispatcher, settings.fetch);
  if (answer.status === 405 || answer.status === 501) {
    answer = await fetchSource({ url, backend }, dispatcher, settings.fetch);
  }
  const { status: code } = answer;
  if (code === 404 || code === 410) return { value: code, result: false };
  if (code >= 200 && code < 300) return { value: code, result: true };
  throw new FlowError('STATUS_UPSTREAM', `${shownUrl(url)} answered ${code}`, { status: code });
}
