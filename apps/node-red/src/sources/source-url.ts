import { FlowError } from '../runs/flow-error.js';

const SECRET_NAME = /token|secret|passw|api[-_]?key|^key$|^sig|signature|credential|^auth/i;

/**
 * The address to read; one that begins with `/` is on the backend.
 *
 * @throws FlowError STATUS_CONFIG unless it is http or https without credentials
 */
export function sourceUrl(address: string, backendUrl: string): URL {
  if (address === '')
    throw new FlowError('STATUS_CONFIG', 'url is missing; give the address to read');
  const base = new URL(backendUrl).origin;
  if (!URL.canParse(address, base) || (!address.startsWith('/') && !URL.canParse(address))) {
    throw new FlowError(
      'STATUS_CONFIG',
      `“${address}” is not an address; begin with https:// or /`,
    );
  }
  return checked(new URL(address, base));
}

/** @throws FlowError STATUS_CONFIG unless it is http or https without credentials */
export function checked(url: URL): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FlowError('STATUS_CONFIG', `${url.protocol} cannot be read; use https:// or http://`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new FlowError('STATUS_CONFIG', 'An address with a password would end up in the evidence');
  }
  url.hash = '';
  return url;
}

/** The address as evidence shows it: values of parameters that look like secrets are hidden. */
export function shownUrl(url: URL): string {
  const shown = new URL(url);
  for (const name of new Set(shown.searchParams.keys())) {
    if (SECRET_NAME.test(name)) shown.searchParams.set(name, 'hidden');
  }
  return shown.href;
}
