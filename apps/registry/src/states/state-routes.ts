import { Router, type Request, type Response } from 'express';
import { HttpError } from '@status/governify-service';
import type { EvaluateGuarantees } from '../evaluation/evaluate-guarantees.js';
import { readEvaluationQuery } from '../evaluation/evaluation-query.js';
import { readToken } from '@status/governify-service';
import type { StateStore } from '../store/store.js';

/** Routes below `/api/v6/states`. */
export function stateRoutes(evaluate: EvaluateGuarantees, states: StateStore): Router {
  const router = Router();
  const answer = async (
    req: Request,
    res: Response,
    target: { agreementId: string; guaranteeId?: string },
  ) => {
    const request = readEvaluationQuery(req.query, new Date());
    // Evaluated completely before the first byte: an answer that begins is an answer.
    res.json(await evaluate({ ...request, ...target, token: readToken(req) }));
  };
  router.get('/:agreementId/guarantees', (req, res) => answer(req, res, req.params));
  router.get('/:agreementId/guarantees/:guaranteeId', (req, res) => answer(req, res, req.params));
  router.delete('/:agreementId', async (req, res) => {
    const { agreementId } = req.params;
    if ((await states.deleteOf(agreementId)) === 0)
      throw new HttpError(404, `No state found to delete for agreement ${agreementId}`);
    res.type('text').send('OK');
  });
  return router;
}
