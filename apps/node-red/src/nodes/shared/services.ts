import type { NodeAPI } from 'node-red';
import type { Dispatcher } from 'undici';
import { Agent } from 'undici';
import type { FetchLimits } from '../../sources/fetch-source.js';
import { guardedConnector } from '../../sources/address-guard.js';
import { hostOf } from '../ledger/ledger-access.js';
import type { PostOptions } from '../../runs/post-batch.js';
import { postBatch } from '../../runs/post-batch.js';
import { Runs } from '../../runs/runs.js';

/** What the settings of Node-RED tell our nodes, under `status`. */
export interface NodeSettings {
  /** Origins to which results may be posted. */
  readonly backendOrigins: readonly string[];
  /** `host:port` that may be read although inside the network. */
  readonly allowHosts: readonly string[];
  /** The ledger of nodes that name none; without it the backend's own. */
  readonly ledgerEndpoint?: string | undefined;
  readonly fetch?: FetchLimits;
  readonly post?: PostOptions;
}

/** What our nodes share: one of each for the whole process. */
export interface Services {
  readonly RED: NodeAPI;
  readonly settings: NodeSettings;
  readonly runs: Runs;
  /** Reads sources through the address guard. */
  readonly dispatcher: Dispatcher;
  /** The same for ledgers: the operator's and the backend's may be inside the network. */
  readonly ledgerDispatcher: Dispatcher;
}

export function createServices(RED: NodeAPI): Services {
  const given = (RED.settings as { status?: NodeSettings }).status;
  const settings = { backendOrigins: [], allowHosts: [], ...given };
  const { allowHosts, backendOrigins, ledgerEndpoint } = settings;
  const ledgers = [...backendOrigins, ...(ledgerEndpoint ? [ledgerEndpoint] : [])].map(hostOf);
  return {
    RED,
    settings,
    runs: new Runs((batch) => postBatch(batch, settings.post)),
    dispatcher: new Agent({ connect: guardedConnector(allowHosts) }),
    ledgerDispatcher: new Agent({ connect: guardedConnector([...allowHosts, ...ledgers]) }),
  };
}
