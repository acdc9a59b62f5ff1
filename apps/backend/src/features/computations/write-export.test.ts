import express from 'express';
import type { ExportedComputation } from '@status/evidence';
import request from 'supertest';
import { expect, it } from 'vitest';
import type { SealedExport } from './evidence-service.js';
import { writeExport } from './write-export.js';

const seal = {
  v: 1,
  group: { id: 'g', controlId: 'c', digest: 'd' },
  publicKey: 'pem',
} as unknown as SealedExport['seal'];
const row = (id: string) => ({ id, evidences: [] }) as unknown as ExportedComputation;

async function* rows(count: number, failAt = Infinity) {
  for (let at = 0; at < count; at += 1) {
    if (at === failAt) throw new Error('Connection terminated');
    yield row(`r-${at}`);
  }
}

const serve = (computations: SealedExport['computations']) =>
  request(
    express().get('/', (_req, res, next) => {
      writeExport(res, { seal, computations }).catch(next);
    }),
  );

it.each([0, 1, 3])('writes an export of %i rows as one document to keep', async (count) => {
  const answer = await serve(rows(count)).get('/').expect(200);
  expect(answer.type).toBe('application/json');
  expect(answer.headers['content-disposition']).toContain('status-evidence-g.json');
  const computations = Array.from({ length: count }, (_, at) => row(`r-${at}`));
  expect(answer.body).toEqual({ ...seal, computations });
});

it('cuts the answer off when the rows end early', async () => {
  await expect(serve(rows(3, 2)).get('/')).rejects.toThrow();
});
