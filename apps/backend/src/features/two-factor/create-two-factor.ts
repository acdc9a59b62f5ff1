import type { SecretBox } from '../../crypto/secret-box.js';
import type { Db } from '../../db/knex.js';
import type { AttemptLimit, SecondFactor, SessionKeeper } from '../session/index.js';
import { createFactorRepository } from './factor-repository.js';
import type { People } from './ports.js';
import { drawQrCode } from './qr-code-gateway.js';
import { twoFactorRoutes } from './two-factor-routes.js';
import * as service from './two-factor-service.js';

interface GateOptions {
  db: Db;
  secretBox: SecretBox;
  attempts: AttemptLimit;
  now: () => Date;
}

/** What sign-in asks about second factors. */
export const createSecondFactor = ({ db, ...options }: GateOptions): SecondFactor =>
  service.createSecondFactor({ ...options, factors: createFactorRepository(db) });

/** How people set up, use and turn off a second factor. */
export const createTwoFactor = ({
  db,
  ...options
}: GateOptions & {
  gate: SecondFactor;
  people: People;
  keeper: Pick<SessionKeeper, 'endAll'>;
}) => ({
  routes: twoFactorRoutes(
    service.createTwoFactorService({
      ...options,
      factors: createFactorRepository(db),
      draw: drawQrCode,
    }),
  ),
});
