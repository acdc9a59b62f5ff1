import { HttpResponse } from 'msw';
import { openapiDocument } from '@status/api-contract';
import type { MockDb } from '../db/store';
import { answer, http } from '../http';

/** What an installation tells of itself to anybody, and the parts it is made of. */
export const installationHandlers = (db: MockDb) => [
  http.get('/health/live', ({ response }) =>
    answer(db, 'getLiveness', () => response(200).json({ status: 'ok' })),
  ),
  http.get('/health/ready', ({ response }) =>
    answer(db, 'getReadiness', () => response(200).json({ status: 'ok' })),
  ),
  http.get('/openapi.json', () =>
    answer(db, 'getOpenApi', () => HttpResponse.json(openapiDocument) as never),
  ),
  http.get('/system/sbom', () =>
    answer(db, 'getSbom', () => {
      const component = { type: 'application', name: 'STATUS', version: '0.1.0' };
      const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component } };
      return HttpResponse.json(bill, {
        headers: { 'content-type': 'application/vnd.cyclonedx+json' },
      }) as never;
    }),
  ),
];
