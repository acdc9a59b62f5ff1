import { historyOf } from '../db/health-history';
import { healthOf } from '../db/overview';
import type { MockDb } from '../db/store';
import { answer, http, Refusal } from '../http';

export const serviceHistoryHandlers = (db: MockDb) => [
  http.get('/system/services/{name}/history', ({ params, query, response }) =>
    answer(db, 'getServiceHistory', () => {
      const { name } = params;
      if (!healthOf().some((service) => service.name === name))
        throw new Refusal(404, 'not-found', `There is no service with id ${name}.`);
      const limit = Number(query.get('limit') ?? 100);
      const history = historyOf(name, { from: query.get('from'), to: query.get('to'), limit });
      return response(200).json(history);
    }),
  ),
];
