import type { Request } from 'express';
import type { Routes } from '../../http/handler.js';
import type { Principal } from '../../http/principal.js';
import type { TwoFactorService } from './two-factor-service.js';

export const twoFactorRoutes = (twoFactor: TwoFactorService) =>
  ({
    getTwoFactorStatus: async ({ principal }) => {
      const { enabled, recoveryCodesLeft } = await twoFactor.status(principal.id);
      return { status: 200, body: { twofa_enabled: enabled, recoveryCodesLeft } };
    },
    setUpTwoFactor: async ({ principal }) => ({
      status: 200,
      headers: NOT_STORED,
      body: await twoFactor.setUp(principal.id),
    }),
    verifyTwoFactor: async ({ body, principal, req }) => ({
      status: 200,
      headers: NOT_STORED,
      body: { recoveryCodes: await twoFactor.verify(callerOf(principal, req), body.totpToken) },
    }),
    disableTwoFactor: async ({ body, principal, req }) => {
      await twoFactor.disable(callerOf(principal, req), body);
      return { status: 204 };
    },
    renewRecoveryCodes: async ({ body, principal, req }) => ({
      status: 200,
      headers: NOT_STORED,
      body: { recoveryCodes: await twoFactor.renewCodes(callerOf(principal, req), body) },
    }),
    resetTwoFactor: async ({ path }) => {
      await twoFactor.reset(path.userId);
      return { status: 204 };
    },
  }) satisfies Routes;

/** RFC 9111, 5.2.2.5: what is shown once lies in no cache. */
const NOT_STORED = { 'cache-control': 'no-store' };

const callerOf = ({ id, sessionId }: Principal, req: Request) => ({
  userId: id,
  sessionId,
  address: req.ip ?? '',
});
