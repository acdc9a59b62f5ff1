import { Router } from 'express';
import { invalid } from '@status/governify-service';
import type { AgreementService } from './agreement-service.js';

const PAGE = 1000;

/** Routes below `/api/v6/agreements`. */
export function agreementRoutes(service: AgreementService): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    const { after, limit = String(PAGE) } = req.query;
    if (typeof limit !== 'string' || !/^\d+$/.test(limit) || +limit < 1 || +limit > PAGE)
      throw invalid(`The query parameter "limit" must be a number from 1 to ${PAGE}.`);
    if (after !== undefined && typeof after !== 'string')
      throw invalid('The query parameter "after" must be one agreement id.');
    res.json(await service.list({ limit: Number(limit), ...(after ? { after } : {}) }));
  });
  router.post('/', async (req, res) => {
    await service.create(req.body);
    res.type('text').send('OK');
  });
  router.get('/:id', async (req, res) => {
    res.json(await service.read(req.params.id));
  });
  router.put('/:id', async (req, res) => {
    res.json(await service.change(req.params.id, req.body));
  });
  router.delete('/:id', async (req, res) => {
    await service.remove(req.params.id);
    res.type('text').send('OK');
  });
  return router;
}
