import { contractPage, findViewer, POLICY, STYLE } from '@status/contract-page';
import type { Response } from 'express';
import { notFound } from '../../errors/index.js';
import type { Routes } from '../../http/handler.js';

const DAY_MS = 86_400_000;
const PAGE = contractPage({ title: 'STATUS API', contract: 'openapi.json', server: '.' });

/** The contract as a page, for whoever may see the server at all. */
export const createDocsRoutes = ({ enabled }: { enabled: boolean }): Routes => {
  const open = (id: string) => {
    if (!enabled) throw notFound('page of the contract', id);
  };
  const send = (type: string, text: string) => ({
    raw: (_req: unknown, res: Response) => {
      res.set('content-security-policy', POLICY).type(type).send(text);
    },
  });
  return {
    getDocs: async () => {
      open('docs');
      return send('html', PAGE);
    },
    getDocsAsset: async ({ path: { asset } }) => {
      open(asset);
      if (asset === 'page.css') return send('css', STYLE);
      return {
        raw: (_req, res) =>
          new Promise<void>((resolve, reject) => {
            res.sendFile(findViewer(), { maxAge: DAY_MS }, (error) =>
              error ? reject(error) : resolve(),
            );
          }),
      };
    },
  };
};
