import { expect, it } from 'vitest';
import { readEndpoint } from './endpoint.js';

it.each([
  ['ledger', 'http://ledger/v1', 'http://ledger/health'],
  ['ledger:8080', 'http://ledger:8080/v1', 'http://ledger:8080/health'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/health'],
  ['[::1]:8080', 'http://[::1]:8080/v1', 'http://[::1]:8080/health'],
  ['https://ledger.example', 'https://ledger.example/v1', 'https://ledger.example/health'],
  ['https://l.example/api/v1/ledger/', 'https://l.example/api/v1/ledger', undefined],
  ['  http://l.example/v2 ', 'http://l.example/v2', 'http://l.example/v2/health'],
])('reads %s', (text, base, health) => {
  expect(readEndpoint(text)).toEqual({ base, health: health ?? `${base}/health` });
});

it.each([
  ['', /no address/],
  ['ledger:port', /no address/],
  ['ftp://ledger', /begins with ftp:/],
  ['file:///etc/passwd', /no address|begins with file:/],
  ['https://me:secret@ledger', /credentials/],
  ['https://ledger/?token=1', /query/],
  ['https://ledger/v1#x', /fragment/],
])('refuses "%s"', (text, message) => {
  expect(() => readEndpoint(text)).toThrow(message);
});

it('never repeats a credential of an address it cannot read', () => {
  expect(() => readEndpoint('me:secret@ledger:port')).toThrow(/^(?!.*secret)/);
});
