import type { MockDb } from '../db/store';
import { overviewOf } from '../db/overview';
import { answer, http, pageOf } from '../http';

export const overviewHandlers = (db: MockDb) => [
  http.get('/overview', ({ response }) =>
    answer(db, 'getOverview', () => response(200).json(overviewOf(db))),
  ),
];

export const flowHandlers = (db: MockDb) => [
  http.get('/flows', ({ query, response }) =>
    answer(db, 'listFlows', () => {
      const users = [...db.controls.values()].map(({ flowId }) => flowId);
      const rows = db.flows.map((flow) => ({
        ...flow,
        usedBy: users.filter((id) => id === flow.id).length,
      }));
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
];
