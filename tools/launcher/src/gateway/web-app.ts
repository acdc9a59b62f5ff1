import compression from 'compression';
import { Router, type RequestHandler } from 'express';
import sirv from 'sirv';
import { sendProblem } from './problem.js';
import { webAppPolicy } from './security-headers.js';

const THIRTY_DAYS = 30 * 24 * 3600;

/**
 * The built web app: files whose name carries a hash of their content are kept by browsers for
 * thirty days, everything else is asked for again. A page address answers with index.html.
 */
export function webApp(folder: string): RequestHandler {
  const files = sirv(folder, {
    etag: true,
    single: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? `public, max-age=${THIRTY_DAYS}, immutable` : 'no-cache',
      ),
  });
  return Router()
    .use(webAppPolicy, compression())
    .get('/{*path}', files)
    .use((request, response) => {
      sendProblem(response, 404, `There is nothing at ${request.method} ${request.path}.`);
    });
}
