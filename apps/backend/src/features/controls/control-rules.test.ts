import { expect, it } from 'vitest';
import { buildFlow } from '../flows/testing/fake-flow-reader.js';
import { applyPatch, fieldFaults } from './control-rules.js';
import { checkFinalizable } from './finalization.js';
import { buildCatalogOfControl, buildControl } from './testing/build-control.js';

const catalog = buildCatalogOfControl({ startDate: '2025-02-01', endDate: '2025-11-30' });
const pathsOf = (faults: { path: string }[]) => faults.map(({ path }) => path);

it.each([
  [{ name: '  ' }, '/body/name'],
  [{ type: ' ' }, '/body/type'],
  [{ threshold: 101 }, '/body/threshold'],
  [{ threshold: NaN }, '/body/threshold'],
  [{ startDate: '2025-03-02', endDate: '2025-03-01' }, '/body/endDate'],
  [{ startDate: '2025-01-01', endDate: '2025-01-31' }, '/body/endDate'],
  [{ startDate: '2025-12-01' }, '/body/startDate'],
])('finds the fault of %j', (fields, path) => {
  expect(pathsOf(fieldFaults(buildControl(fields), catalog))).toEqual([path]);
});

it('accepts one day', () => {
  const oneDay = buildControl({ startDate: '2025-03-01', endDate: '2025-03-01' });
  expect(fieldFaults(oneDay, catalog)).toEqual([]);
});

it('merges params, and drops them with their flow', () => {
  const control = buildControl({ flowId: 'a', params: { url: '/x', path: 'id' } });
  expect(applyPatch(control, { params: { path: 'name' } }).params).toEqual({
    url: '/x',
    path: 'name',
  });
  expect(applyPatch(control, { flowId: 'b', params: { limit: 1 } })).toMatchObject({
    flowId: 'b',
    params: { limit: 1 },
  });
  expect(applyPatch(control, { description: null }).params).toEqual(control.params);
});

it('fills in the params of a control that can be finalized', () => {
  const control = buildControl({ params: { url: '/items' } });
  expect(checkFinalizable(control, catalog, buildFlow())).toEqual({
    ok: true,
    params: { url: '/items', path: 'id' },
  });
});

it('names the control and the remedy in everything that blocks it', () => {
  const control = buildControl({ name: 'Licences', threshold: 200, params: { extra: 1 } });
  const check = checkFinalizable(control, catalog, buildFlow());
  const root = `/controls/${control.id}`;
  expect(check).toMatchObject({
    ok: false,
    faults: [
      { path: `${root}/threshold`, message: expect.stringContaining('"Licences": threshold is') },
      { path: `${root}/params/extra` },
      { path: `${root}/params/url`, message: expect.stringContaining('is missing: give') },
    ],
  });
});

it('wants a flow, and one that exists', () => {
  const none = checkFinalizable(buildControl({ flowId: null }), catalog, undefined);
  expect(none).toMatchObject({ faults: [{ message: expect.stringContaining('choose a flow') }] });
  const gone = checkFinalizable(buildControl({ flowId: 'gone' }), catalog, undefined);
  expect(gone).toMatchObject({ faults: [{ message: expect.stringContaining('"gone"') }] });
});
