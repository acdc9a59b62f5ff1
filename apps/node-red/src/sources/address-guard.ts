import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { FlowError } from '../runs/flow-error.js';

export type Resolve = (hostname: string) => Promise<string[]>;

const resolveAll: Resolve = async (hostname) => {
  try {
    return (await lookup(hostname, { all: true })).map(({ address }) => address);
  } catch (cause) {
    const fault = `${hostname} has no address that is known here`;
    throw new FlowError('STATUS_UPSTREAM', fault, { retryable: true, cause });
  }
};

/** Is the address on the public internet: not private, loopback, link-local, multicast or reserved? */
export function isPublic(address: string): boolean {
  // An IPv4 address in IPv6 clothing is judged as IPv4.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * The one address to connect to, so that a name cannot answer differently between the check and the
 * connection. A host that the operator allows as `host:port` may have any address.
 *
 * @throws FlowError STATUS_CONFIG for an address inside the network
 */
export async function guardedAddress(
  hostname: string,
  port: string,
  allowedHosts: readonly string[],
  resolve: Resolve = resolveAll,
): Promise<string> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host);
  const allowed = allowedHosts.includes(`${hostname.toLowerCase()}:${port}`);
  const address = allowed ? addresses[0] : addresses.find(isPublic);
  if (address === undefined) {
    throw new FlowError(
      'STATUS_CONFIG',
      `${hostname}:${port} is an address inside the network; ` +
        'the operator can allow it in STATUS_ALLOW_HOSTS',
    );
  }
  return address;
}

/** How undici connects: to the address that was checked, with the name kept for TLS. */
export function guardedConnector(
  allowedHosts: readonly string[],
  resolve?: Resolve,
): buildConnector.connector {
  const connect = buildConnector({ timeout: 10_000 });
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    guardedAddress(options.hostname, port, allowedHosts, resolve).then(
      (address) => {
        const servername = options.servername ?? options.hostname;
        connect({ ...options, hostname: address, servername }, callback);
      },
      (error: unknown) => callback(FlowError.from(error), null),
    );
  };
}
