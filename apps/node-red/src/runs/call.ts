import { genesisHash } from '@status/evidence';
import { FlowError } from './flow-error.js';

/** The body with which the backend calls a flow. */
export interface FlowCall {
  readonly computationGroup: string;
  readonly controlId: string;
  readonly backendUrl: string;
  readonly callbackToken: string;
  readonly genesis: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly scope: Readonly<Record<string, string>>;
  readonly period: { readonly from: string; readonly to: string };
  readonly window: unknown;
  readonly flow: unknown;
  /** Set when the results are kept nowhere. */
  readonly dryRun?: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A call as the backend makes it, or every reason why it is none.
 *
 * @param backendOrigins origins to which results may be posted
 * @throws FlowError STATUS_BAD_REQUEST
 */
export function readCall(body: unknown, backendOrigins: readonly string[]): FlowCall {
  const given = (isRecord(body) ? body : {}) as Partial<FlowCall>;
  const faults = [
    [isUuid(given.computationGroup), 'computationGroup is not a UUID'],
    [isUuid(given.controlId), 'controlId is not a UUID'],
    [isText(given.callbackToken), 'callbackToken is missing'],
    [isAllowed(given.backendUrl, backendOrigins), 'backendUrl is not at an allowed origin'],
    [isPeriod(given.period), 'period needs ISO 8601 instants with from before to'],
    [isScope(given.scope), 'scope is not an object of texts'],
    [isRecord(given.params), 'params is not an object'],
  ].flatMap(([ok, fault]) => (ok === true ? [] : [String(fault)]));
  if (faults.length > 0) throw new FlowError('STATUS_BAD_REQUEST', faults.join('; '));
  const call = given as FlowCall;
  if (call.genesis !== genesisHash(call)) {
    throw new FlowError('STATUS_BAD_REQUEST', 'genesis is not the one of this group and control');
  }
  return call;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

const isUuid = (value: unknown) => typeof value === 'string' && UUID.test(value);

function isAllowed(url: unknown, origins: readonly string[]): boolean {
  return typeof url === 'string' && URL.canParse(url) && origins.includes(new URL(url).origin);
}

function isPeriod(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const [from, to] = [value['from'], value['to']];
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  return Date.parse(from) < Date.parse(to);
}

function isScope(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((member) => typeof member === 'string');
}
