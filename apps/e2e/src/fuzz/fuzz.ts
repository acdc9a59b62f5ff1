import fc from 'fast-check';
import {
  describedOperations,
  faultOf,
  type Answer,
  type DescribedOperation,
} from '@status/api-contract/checking';
import { someAddress } from '../support/addresses.js';
import { createKnownIds } from './known-ids.js';
import { requestsOf, type GeneratedRequest } from './requests.js';

export interface FuzzOptions {
  /** With `/api/v1`. */
  baseUrl: string;
  /** Signs a caller in anew: requests may well have ended its session. */
  signIn: () => Promise<string>;
  requests: number;
  /** The same seed against the same state makes the same requests. */
  seed: number;
  /** Requests at the same time. */
  parallel?: number;
  /** Identifiers that must outlive the run. */
  never?: readonly string[];
}
export interface Fault {
  operation: string;
  fault: string;
  request: GeneratedRequest;
}
export interface FuzzReport {
  requests: number;
  operations: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  faults: Fault[];
}

const TIMEOUT_MS = 20_000;
const ANONYMOUS_IN = 12;
const PER_BATCH = 4;

/**
 * Sends generated requests over the whole contract and checks each answer against it: no answer may
 * be a 500, take longer than 20 s, or be one that the contract does not describe.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const ids = createKnownIds(options.seed, options.never);
  const report: FuzzReport = {
    requests: 0,
    operations: describedOperations.length,
    statuses: {},
    faults: [],
  };
  let token = await options.signIn();
  let turn = 0;

  const one = async (operation: DescribedOperation, request: GeneratedRequest) => {
    const anonymous = ++turn % ANONYMOUS_IN === 0;
    try {
      const answer = await send(options.baseUrl, request, anonymous ? undefined : token);
      report.requests++;
      report.statuses[answer.status] = (report.statuses[answer.status] ?? 0) + 1;
      const fault = faultOf(operation, answer);
      if (fault) report.faults.push({ operation: operation.id, fault, request });
      if (answer.status < 300) learn(operation, answer);
      if (answer.status === 401 && !anonymous && !isPublic(operation)) await renew();
    } catch (error) {
      report.faults.push({ operation: operation.id, fault: String(error), request });
    }
  };
  // Once for all lanes: several may find at the same time that the session has ended.
  let renewal: Promise<void> | undefined;
  const renew = () =>
    (renewal ??= options
      .signIn()
      .then((next) => void (token = next))
      .finally(() => (renewal = undefined)));
  const learn = ({ path }: DescribedOperation, { contentType, text }: Answer) => {
    if (contentType.includes('application/json') && text) ids.learn(path, JSON.parse(text));
  };

  for (let round = 0; report.requests < options.requests; round++) {
    const order = fc.sample(
      fc.shuffledSubarray(describedOperations, { minLength: describedOperations.length }),
      {
        numRuns: 1,
        seed: options.seed + round,
      },
    )[0] as DescribedOperation[];
    const batch = order.flatMap((operation, at) =>
      fc
        .sample(requestsOf(operation, ids.pick), {
          numRuns: operation.method === 'DELETE' ? 1 : PER_BATCH,
          seed: options.seed + round * 1000 + at,
        })
        .map((request) => ({ operation, request })),
    );
    const lanes = Array.from({ length: options.parallel ?? 4 }, async () => {
      for (let next = batch.pop(); next; next = batch.pop()) {
        if (report.requests >= options.requests) return;
        await one(next.operation, next.request);
      }
    });
    await Promise.all(lanes);
  }
  return report;
}

const isPublic = ({ roles }: DescribedOperation) => roles.includes('PUBLIC');

async function send(
  baseUrl: string,
  { method, target, headers, body }: GeneratedRequest,
  token: string | undefined,
): Promise<Answer> {
  const response = await fetch(baseUrl + target, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      ...headers,
      'x-forwarded-for': someAddress(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body }),
  });
  const contentType = response.headers.get('content-type') ?? '';
  if (contentType.startsWith('text/event-stream')) {
    await response.body?.cancel(); // it would never end
    return { status: response.status, contentType, text: '' };
  }
  return { status: response.status, contentType, text: await response.text() };
}
