import { buildFlowParam } from '@status/api-contract/testing';
import { expect, it } from 'vitest';
import { givenValues, initialValues, paramFaults } from './param-values';

const params = [
  buildFlowParam({ name: 'url', type: 'url', required: true }),
  buildFlowParam({ name: 'limit', type: 'number', required: false, default: 10 }),
  buildFlowParam({ name: 'strict', type: 'boolean', required: false }),
  buildFlowParam({ name: 'path', type: 'string', required: false }),
];

it('begins with what the control has, else with what the flow suggests', () => {
  expect(initialValues(params, { url: 'https://a.example' })).toEqual({
    url: 'https://a.example',
    limit: 10,
    strict: false,
    path: '',
  });
});

it('names a missing required value and malformed ones', () => {
  expect(paramFaults(params, { url: '', limit: 'many' })).toEqual({
    url: 'required',
    limit: 'number',
  });
  expect(paramFaults(params, { url: 'ftp://a.example' })).toEqual({ url: 'url' });
  expect(paramFaults(params, { url: '//a.example' })).toEqual({ url: 'url' });
  expect(paramFaults(params, { url: 'https://{scope.region}.example/{period.from}' })).toEqual({});
  expect(paramFaults(params, { url: '/api/v1/system/status' })).toEqual({});
});

it('sends numbers as numbers and leaves out what is empty', () => {
  expect(givenValues(params, { url: 'https://a.example', limit: '5', strict: false })).toEqual({
    url: 'https://a.example',
    limit: 5,
    strict: false,
  });
});
