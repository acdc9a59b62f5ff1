import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Db } from '../src/db/knex.js';
import {
  createControls,
  createCalendars,
  controlRoutes,
} from '../src/features/controls/create-controls.js';
import { insertControl } from '../src/features/computations/testing/run-fixture.js';
import { createSliceApp } from '../src/testing/test-app.js';
import { measure, ms } from './measure.js';

/** `GET` of one control, validated and mapped, against a bare Express handler with the same SQL. */
export async function api(db: Db): Promise<void> {
  const { control } = await insertControl(db, ['production']);
  const deps = {
    flows: { list: async () => [], get: async () => undefined },
    now: () => new Date(),
  };
  const controls = createControls(deps)(db);
  const ours = createSliceApp(controlRoutes(controls, createCalendars(deps)(db)));
  const bare = express();
  bare.get('/api/v1/controls/:id', async (req, res) => {
    res.json(await controls.get(req.params.id));
  });
  const path = `/api/v1/controls/${control.id}`;
  const mine = await timed(ours, path);
  const base = await timed(bare, path);
  console.log(
    `GET of a control: p50 ${ms(mine.p50)} with request and answer validated; bare Express p50 ${ms(base.p50)}; ${(base.p50 / mine.p50).toFixed(2)} of its rate`,
  );
}

export async function timed(app: RequestListener, path: string) {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${path}`;
  const figures = await measure(500, async () => (await fetch(url)).arrayBuffer());
  server.closeAllConnections();
  server.close();
  return figures;
}
