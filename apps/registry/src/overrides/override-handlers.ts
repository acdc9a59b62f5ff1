import { checkKeys } from '../http/check-keys.js';
import { sendOk, type Slice } from '../http/handler.js';
import type { OverrideService } from './override-service.js';

type Operations = 'listOverrides' | 'createOverride' | 'deleteOverride' | 'deleteOverridesOf';

export function createOverrideHandlers(service: OverrideService): Slice<Operations> {
  return {
    listOverrides: async ({ path, res }) =>
      res.json(await service.list(path.agreementId, path.guaranteeId)),
    createOverride: async ({ path, body, res }) => {
      checkKeys(body);
      await service.create(path.agreementId, path.guaranteeId, body);
      sendOk(res);
    },
    deleteOverride: async ({ path, body, res }) => {
      await service.remove(path.agreementId, path.guaranteeId, body);
      sendOk(res);
    },
    deleteOverridesOf: async ({ path, res }) => {
      await service.removeOf(path.agreementId);
      sendOk(res);
    },
  };
}
