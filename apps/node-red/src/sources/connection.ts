import { FlowError } from '../runs/flow-error.js';
import { createRateLimit, MAX_PER_MINUTE } from './rate-limit.js';
import { checked } from './source-url.js';

export const CONNECTION_KINDS = ['rest', 'github', 'trello'] as const;
export const CONNECTION_AUTHS = ['none', 'bearer', 'basic', 'header', 'query'] as const;

/** How to reach a system, as a status-connection node is set up. */
export interface ConnectionSettings {
  /** What the editor calls it. */
  readonly name: string;
  readonly kind: (typeof CONNECTION_KINDS)[number];
  /** Empty for the public address of the kind. */
  readonly baseUrl: string;
  readonly auth: (typeof CONNECTION_AUTHS)[number];
  /** Name of the header or of the query parameter; empty for the usual one. */
  readonly authName: string;
  /** Hosts beside the base URL's that may be read, as `host` or `host:port`. */
  readonly allowHosts: readonly string[];
  /** 0 for no limit. */
  readonly maxPerMinute: number;
}

/** What only the node's credentials hold. */
export interface ConnectionSecrets {
  readonly token?: string | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

/** How requests of one source are let out; secrets stay inside. */
export interface SourceAccess {
  /** Resolves when the next request may leave. @throws FlowError STATUS_LIMIT */
  turn(): Promise<void>;
  /** @throws FlowError STATUS_CONFIG when the connection does not lead to this host */
  check(url: URL): void;
  /** The address without the connection's own parameters, which a redirect may repeat. */
  bare(url: URL): URL;
  /** What is really asked for: credentials are added at the origin of the base URL only. */
  authorised(url: URL): { readonly url: URL; readonly headers: Readonly<Record<string, string>> };
  /** The text without the connection's secrets, which an answer may repeat. */
  hide(text: string): string;
}

export interface Connection extends SourceAccess {
  readonly kind: ConnectionSettings['kind'];
  /**
   * The address of a path below the base URL; a whole address stays as it is.
   *
   * @throws FlowError STATUS_CONFIG for a path that leaves the base URL
   */
  address(path: string): URL;
}

const PUBLIC_BASES = {
  rest: '',
  github: 'https://api.github.com',
  trello: 'https://api.trello.com/1',
};

/** @throws FlowError STATUS_CONFIG naming what is wrong or missing */
export function createConnection(
  settings: ConnectionSettings,
  secrets: ConnectionSecrets,
): Connection {
  const fault = (text: string) =>
    new FlowError('STATUS_CONFIG', `Connection “${settings.name}” ${text}`);
  const base = baseOf(settings, fault);
  const { headers, query } = credentials(settings, secrets, fault);
  const hidden = [...Object.values(secrets), ...Object.values(headers)].filter(isSecret);
  const hosts = [base.host, ...settings.allowHosts.map((host) => host.toLowerCase())];
  const { maxPerMinute } = settings;
  if (!Number.isInteger(maxPerMinute) || maxPerMinute < 0 || maxPerMinute > MAX_PER_MINUTE) {
    throw fault(
      `needs a whole number of requests a minute up to ${MAX_PER_MINUTE}, 0 for no limit`,
    );
  }
  const bare = (url: URL) => {
    const clean = new URL(url);
    if (url.origin === base.origin) {
      for (const name of Object.keys(query)) clean.searchParams.delete(name);
    }
    return clean;
  };
  return {
    kind: settings.kind,
    turn: maxPerMinute === 0 ? async () => undefined : createRateLimit(maxPerMinute),
    check: (url) => {
      if (hosts.includes(url.host) || hosts.includes(url.hostname)) return;
      throw fault(`does not lead to ${url.host}; its allowed hosts can name it`);
    },
    bare,
    authorised: (url) => {
      if (url.origin !== base.origin) return { url, headers: {} };
      const whole = new URL(url);
      for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
      return { url: whole, headers };
    },
    hide: (text) => hidden.reduce((shown, secret) => shown.replaceAll(secret, 'hidden'), text),
    address: (path) => bare(addressBelow(base, path, fault)),
  };
}

type Fault = (text: string) => FlowError;

function baseOf({ kind, baseUrl }: ConnectionSettings, fault: Fault): URL {
  const address = baseUrl || PUBLIC_BASES[kind];
  if (!URL.canParse(address)) throw fault('needs a base URL that begins with https://');
  const base = checked(new URL(address));
  base.search = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

function addressBelow(base: URL, path: string, fault: Fault): URL {
  if (/^https?:/i.test(path)) {
    if (URL.canParse(path)) return checked(new URL(path));
    throw fault(`cannot read “${path}” as an address`);
  }
  const url = new URL(`${base.pathname}${path.replace(/^\/+/, '')}`, base);
  // A path with “..” must not turn the credentials to another part of the system.
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    if (`${url.pathname}/` !== base.pathname) throw fault(`does not lead to “${path}”`);
  }
  return checked(url);
}

function credentials(
  { kind, auth, authName }: ConnectionSettings,
  { token, user, password }: ConnectionSecrets,
  fault: Fault,
): { headers: Record<string, string>; query: Record<string, string> } {
  const need = (value: string | undefined, name: string) => {
    if (value) return value;
    throw fault(`has no ${name}; open it in the editor and enter it`);
  };
  switch (auth) {
    case 'none':
      return { headers: {}, query: {} };
    case 'bearer':
      return { headers: { authorization: `Bearer ${need(token, 'token')}` }, query: {} };
    case 'basic': {
      const pair = `${need(user, 'user')}:${need(password, 'password')}`;
      return {
        headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
        query: {},
      };
    }
    case 'header':
      return { headers: { [authName || 'x-api-key']: need(token, 'token') }, query: {} };
    case 'query':
      if (kind !== 'trello')
        return { headers: {}, query: { [authName || 'token']: need(token, 'token') } };
      // https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization
      return {
        headers: {},
        query: { key: need(user, 'user (the API key)'), token: need(token, 'token') },
      };
  }
}

/** Short texts are left: to hide them would blacken half of a message. */
const isSecret = (value: string | undefined): value is string =>
  value !== undefined && value.length >= 4;
