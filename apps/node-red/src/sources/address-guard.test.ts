import { expect, it } from 'vitest';
import { guardedAddress, isPublic } from './address-guard.js';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '::',
  '::1',
  'fe80::1',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'nonsense',
])('takes %s for an address inside the network', (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111'])('takes %s for a public address', (address) => {
  expect(isPublic(address)).toBe(true);
});

it('connects to the address that was checked', async () => {
  const resolve = () => Promise.resolve(['10.0.0.1', '8.8.8.8']);
  expect(await guardedAddress('mixed.example', '443', [], resolve)).toBe('8.8.8.8');
});

it('refuses a name that answers with private addresses only, unless the operator allows it', async () => {
  const resolve = () => Promise.resolve(['10.0.0.1']);
  const open = (allowed: string[]) => guardedAddress('Inner.example', '8080', allowed, resolve);
  await expect(open([])).rejects.toThrow('inside the network');
  await expect(open(['inner.example:80'])).rejects.toThrow('inside the network');
  expect(await open(['inner.example:8080'])).toBe('10.0.0.1');
});

it('does not take another spelling of an allowed address for allowed', async () => {
  await expect(guardedAddress('[::1]', '3001', ['127.0.0.1:3001'])).rejects.toThrow('inside');
  expect(await guardedAddress('127.0.0.1', '3001', ['127.0.0.1:3001'])).toBe('127.0.0.1');
});

it('tells a name without an address as a fault of the source, which may pass', async () => {
  await expect(guardedAddress('nobody.invalid', '443', [])).rejects.toMatchObject({
    code: 'STATUS_UPSTREAM',
    retryable: true,
  });
});
