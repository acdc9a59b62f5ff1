import { HttpError } from '@status/governify-service';
import { sendOk, type Slice } from '../http/handler.js';
import { readPage } from '../http/pages.js';
import { sendArray } from '../http/send-array.js';
import type { AgreementService } from './agreement-service.js';

type Operations =
  | 'listAgreements'
  | 'createAgreement'
  | 'deleteAgreements'
  | 'getAgreement'
  | 'changeAgreement'
  | 'deleteAgreement'
  | 'listTermsGuarantees'
  | 'getTermsGuarantee';

export function createAgreementHandlers(service: AgreementService): Slice<Operations> {
  const guaranteesOf = async (id: string) => (await service.read(id)).terms?.guarantees ?? [];
  return {
    listAgreements: async ({ query, res }) => sendArray(res, await service.list(readPage(query))),
    createAgreement: async ({ body, res }) => {
      await service.create(body);
      sendOk(res);
    },
    deleteAgreements: async ({ res }) => {
      await service.removeAll();
      sendOk(res);
    },
    getAgreement: async ({ path, res }) => res.json(await service.read(path.agreementId)),
    changeAgreement: async ({ path, body, res }) =>
      res.json(await service.change(path.agreementId, body)),
    deleteAgreement: async ({ path, res }) => {
      await service.remove(path.agreementId);
      sendOk(res);
    },
    listTermsGuarantees: async ({ path, res }) =>
      sendArray(res, await guaranteesOf(path.agreementId)),
    getTermsGuarantee: async ({ path, res }) => {
      const { agreementId, guaranteeId } = path;
      const found = (await guaranteesOf(agreementId)).find(({ id }) => id === guaranteeId);
      if (!found)
        throw new HttpError(
          404,
          `The agreement ${agreementId} has no guarantee with id: ${guaranteeId}`,
        );
      res.json(found);
    },
  };
}
