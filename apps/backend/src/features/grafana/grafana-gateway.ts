import { Unauthorized } from '@status/grafana-client';
import { notConfigured, toProblem } from './grafana-problem.js';
import type { Connection, Grafana } from './ports.js';

/** @param connection undefined while no Grafana is configured */
export function createGrafanaGateway(connection: Connection | undefined): Grafana {
  return {
    async run(what, work) {
      if (!connection) throw notConfigured();
      try {
        const client = await connection.client();
        try {
          return await work(client);
        } catch (error) {
          if (!(error instanceof Unauthorized)) throw error;
          // The token was revoked, or another backend made a new one.
          connection.refused(client);
          return await work(await connection.client());
        }
      } catch (error) {
        throw toProblem(error, what);
      }
    },
  };
}
