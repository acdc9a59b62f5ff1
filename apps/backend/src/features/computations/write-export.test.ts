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

const confirmed = { status: 'confirmed', since: null, attempts: 0, detail: null } as const;
const pending = { ...confirmed, status: 'pending', detail: 'It is away.' } as const;

const serve = (
  computations: SealedExport['computations'],
  ledger: SealedExport['ledger'] = confirmed,
) =>
  request(
    express().get('/', (_req, res, next) => {
      writeExport(res, { seal, ledger, computations }).catch(next);
    }),
  );

it.each([0, 1, 3])('writes an export of %i rows as one document to keep', async (count) => {
  const answer = await serve(rows(count)).get('/').expect(200);
  expect(answer.type).toBe('application/json');
  expect(answer.headers['content-disposition']).toContain('status-evidence-g.json');
  const computations = Array.from({ length: count }, (_, at) => row(`r-${at}`));
  expect(answer.body).toEqual({ ...seal, computations });
});

it('says why the receipt is missing', async () => {
  const answer = await serve(rows(1), pending).get('/').expect(200);
  expect(answer.body).toEqual({ ...seal, ledger: pending, computations: [row('r-0')] });
});

it('cuts the answer off when the rows end early', async () => {
  await expect(serve(rows(3, 2)).get('/')).rejects.toThrow();
});
