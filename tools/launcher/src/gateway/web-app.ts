import { join } from 'node:path';
import compression from 'compression';
import express, { Router, type RequestHandler, type Response } from 'express';
import { sendProblem } from './problem.js';
import { webAppPolicy } from './security-headers.js';

const THIRTY_DAYS = 30 * 24 * 3600;
/** The address of a file, not of a page: it does not answer with the app when it is missing. */
const FILE = /\/[^/]+\.\w+$/;

/**
 * The built web app: files whose name carries a hash of their content are kept by browsers for
 * thirty days, everything else is asked for again. A page address answers with index.html. Files
 * are read when they are asked for, so that a build beside a running STATUS is seen at once, and
 * one that is under way costs a 404 or a 500 and nothing more.
 */
export function webApp(folder: string): RequestHandler {
  const assets = join(folder, 'assets/');
  const files = express.static(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response: Response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith(assets) ? `public, max-age=${THIRTY_DAYS}, immutable` : 'no-cache',
      ),
  });
  return Router()
    .use(webAppPolicy, compression(), files)
    .get('/{*path}', (request, response, next) => {
      if (FILE.test(request.path)) return next();
      request.url = '/index.html';
      return files(request, response, next);
    })
    .use((request, response) => {
      sendProblem(response, 404, `There is nothing at ${request.method} ${request.path}.`);
    });
}
