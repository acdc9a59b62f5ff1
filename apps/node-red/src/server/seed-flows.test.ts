import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { checkCredentialSecret } from './credential-check.js';
import type { FlowNode } from './seed-flows.js';
import { seedFlows } from './seed-flows.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'status-seed-'));
});

const tab = (id: string) => [
  { id, type: 'tab' },
  { id: `${id}-node`, type: 'debug', z: id },
];
const file = () => join(folder, 'flows.json');
const ids = () => (JSON.parse(readFileSync(file(), 'utf8')) as FlowNode[]).map(({ id }) => id);

it('gives a new folder every default flow', () => {
  expect(seedFlows(folder, [...tab('a'), ...tab('b')])).toEqual(['a', 'b']);
  expect(ids()).toEqual(['a', 'b', 'a-node', 'b-node']);
});

it('adds only new defaults later, and nothing that a person deleted or changed', () => {
  seedFlows(folder, [...tab('a'), ...tab('b')]);
  writeFileSync(file(), JSON.stringify([{ id: 'a', type: 'tab', label: 'mine' }]));
  expect(seedFlows(folder, [...tab('a'), ...tab('b'), ...tab('c')])).toEqual(['c']);
  expect(ids()).toEqual(['a', 'c', 'c-node']);
  expect(seedFlows(folder, [...tab('a'), ...tab('b'), ...tab('c')])).toEqual([]);
});

it('does not overwrite flows that it cannot read', () => {
  writeFileSync(file(), '[{');
  expect(() => seedFlows(folder, tab('a'))).toThrow('is not JSON; restore it');
  expect(readFileSync(file(), 'utf8')).toBe('[{');
});

it('knows the credential secret that a folder was begun with', () => {
  checkCredentialSecret(folder, 'first');
  expect(() => checkCredentialSecret(folder, 'first')).not.toThrow();
  expect(() => checkCredentialSecret(folder, 'second')).toThrow(
    'credentials of flows would be lost',
  );
});
