import { readToken } from '@status/governify-service';
import type { Request, Response } from 'express';
import type { EvaluateGuarantees } from '../evaluation/evaluate-guarantees.js';
import { readEvaluationQuery } from '../evaluation/evaluation-query.js';
import { sendOk, type Slice } from '../http/handler.js';
import { readPage } from '../http/pages.js';
import { readScopeQuery } from '../http/scope-query.js';
import { sendArray } from '../http/send-array.js';
import type { StatePage, StateService } from './state-service.js';

type Operations =
  | 'listStates'
  | 'deleteStates'
  | 'listStatesOf'
  | 'deleteStatesOf'
  | 'filterStates'
  | 'evaluateGuarantees'
  | 'evaluateGuarantee';

export function createStateHandlers(
  evaluate: EvaluateGuarantees,
  service: StateService,
): Slice<Operations> {
  const sendEvaluation = async (
    req: Request,
    res: Response,
    target: { agreementId: string; guaranteeId?: string },
  ) => {
    const request = readEvaluationQuery(req.query, new Date());
    // Evaluated completely before the first byte: an answer that begins is an answer.
    await sendArray(res, await evaluate({ ...request, ...target, token: readToken(req) }));
  };
  return {
    listStates: async ({ query, res }) => sendPage(res, await service.list(readPage(query))),
    deleteStates: async ({ res }) => {
      await service.removeAll();
      sendOk(res);
    },
    listStatesOf: async ({ path, query, res }) =>
      sendPage(res, await service.list({ ...path, ...readPage(query) })),
    deleteStatesOf: async ({ path, res }) => {
      await service.removeOf(path.agreementId);
      sendOk(res);
    },
    filterStates: async ({ path, query, req, res }) => {
      const { indicator, type, at, from = at, to } = query;
      const found = await service.filter({
        ...path,
        ...(indicator === undefined ? {} : { id: indicator }),
        ...(type === undefined ? {} : { stateType: type }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        scope: readScopeQuery(req.query),
      });
      await sendArray(res, found);
    },
    evaluateGuarantees: ({ path, req, res }) => sendEvaluation(req, res, path),
    evaluateGuarantee: async ({ path, query, req, res }) => {
      const { lasts, withNoEvidences, evidences } = query;
      if (lasts === undefined && withNoEvidences === undefined && evidences === undefined)
        return sendEvaluation(req, res, path);
      const found = await service.lastRecords(path.agreementId, path.guaranteeId, {
        lasts,
        withNoEvidences: withNoEvidences !== 'false',
        evidences: evidences !== 'false',
      });
      await sendArray(res, found);
    },
  };
}

/** The items, and in a header where the next page begins. */
export function sendPage(res: Response, { items, nextAfter }: StatePage): Promise<void> {
  if (nextAfter !== undefined) res.setHeader('x-next-after', nextAfter);
  return sendArray(res, items);
}
