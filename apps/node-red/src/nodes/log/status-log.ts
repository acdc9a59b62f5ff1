import { createHash } from 'node:crypto';
import type { EvidenceSource, Json } from '@status/evidence';
import { byTime, EVENT_ORDERS, isWithin, TRACES_KEPT } from '../../logs/arrange.js';
import type { LogOptions } from '../../logs/read-log.js';
import { LOG_FORMATS, readLog } from '../../logs/read-log.js';
import { LOG_LIMITS } from '../../logs/trace.js';
import { FlowError } from '../../runs/flow-error.js';
import type { RunMessage } from '../../runs/message.js';
import { fetchSource } from '../../sources/fetch-source.js';
import { shownUrl } from '../../sources/source-url.js';
import { listOf } from '../../values/rule.js';
import type { NodeConfig } from '../shared/config.js';
import { registerNode } from '../shared/register.js';
import { sendItems } from '../shared/send-items.js';
import type { Services } from '../shared/services.js';
import { sourceRequest } from '../shared/source-request.js';

/** Reads an event log and sends one message for each of its traces. */
export function registerLog(services: Services): void {
  registerNode(services, 'status-log', async ({ config, message, send }) => {
    const { status } = services.runs.of(message);
    const fetched = config.choice('source', ['payload', 'url'], 'payload') === 'url';
    const { content, source } = fetched
      ? await fetchLog(services, config, message)
      : { content: message.payload ?? null, source: message.source };
    if (content === null) {
      throw new FlowError('STATUS_CONFIG', 'There is no log; give its text or its address');
    }
    const keep = config.choice('keep', TRACES_KEPT, 'all');
    const sorted = config.choice('order', EVENT_ORDERS, 'log') === 'time';
    const traces = (await readLog(content, optionsOf(config)))
      .filter((trace) => keep === 'all' || isWithin(trace, keep, status.period))
      .map((trace) => (sorted ? byTime(trace) : trace));
    sendItems({ ...message, ...(source && { source }) }, traces, send);
  });
}

function optionsOf(config: NodeConfig): LogOptions {
  return {
    format: config.choice('format', LOG_FORMATS, 'auto'),
    fields: {
      case: config.text('caseField'),
      name: config.text('nameField'),
      time: config.text('timeField'),
      resource: config.text('resourceField'),
    },
    transitions: listOf(config.json('transitions')).map((name) => String(name).toLowerCase()),
    limits: {
      maxBytes: config.positive('maxText', LOG_LIMITS.maxBytes),
      maxTraces: config.positive('maxTraces', LOG_LIMITS.maxTraces),
      maxEvents: config.positive('maxEvents', LOG_LIMITS.maxEvents),
    },
  };
}

async function fetchLog(
  services: Services,
  config: NodeConfig,
  message: RunMessage,
): Promise<{ content: Json | Buffer; source: EvidenceSource }> {
  const request = sourceRequest(services, config, message, config.text('url'));
  const { dispatcher, settings } = services;
  const maxBytes = config.positive('maxBytes', 5 * 1024 * 1024);
  const answer = await fetchSource(request, dispatcher, { ...settings.fetch, maxBytes });
  const { status, body } = answer;
  if (status < 200 || status >= 300) {
    const fault = `${shownUrl(request.url)} answered ${status} instead of a log`;
    throw new FlowError('STATUS_UPSTREAM', fault, { status });
  }
  const sha256 = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  const source = {
    url: shownUrl(request.url),
    fetchedAt: new Date().toISOString(),
    status,
    sha256,
  };
  return { content: body, source };
}
