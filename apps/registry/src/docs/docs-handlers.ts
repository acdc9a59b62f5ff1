import { contractPage, findViewer, POLICY, STYLE } from '@status/contract-page';
import type { Contract } from '@status/governify-service';
import type { Slice } from '../http/handler.js';

type Operations = 'getDocs' | 'getDocsAsset' | 'getApiDocs' | 'getLatestDocs' | 'getLatestApiDocs';

const DAY_MS = 86_400_000;
const PAGE = contractPage({ title: 'STATUS registry', contract: 'api-docs', server: '/' });

/** The contract, as a document and as a page. @param prefix of the routes, `/api/v6` */
export function createDocsHandlers(contract: Contract, prefix: string): Slice<Operations> {
  const document = JSON.stringify(contract);
  return {
    getDocs: ({ res }) => {
      res.set('content-security-policy', POLICY).type('html').send(PAGE);
    },
    getDocsAsset: async ({ path: { asset }, res }) => {
      if (asset === 'page.css') return void res.type('css').send(STYLE);
      await new Promise<void>((resolve, reject) => {
        res.sendFile(findViewer(), { maxAge: DAY_MS }, (error) =>
          error ? reject(error) : resolve(),
        );
      });
    },
    getApiDocs: ({ res }) => {
      res.type('json').send(document);
    },
    getLatestDocs: ({ res }) => {
      res.redirect(302, `${prefix}/docs`);
    },
    getLatestApiDocs: ({ res }) => {
      res.redirect(302, `${prefix}/api-docs`);
    },
  };
}
