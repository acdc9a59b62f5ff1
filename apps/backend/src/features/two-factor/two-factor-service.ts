import { createHash, randomBytes } from 'node:crypto';
import type { SecretBox } from '../../crypto/secret-box.js';
import { conflict, invalid } from '../../errors/index.js';
import type { AttemptLimit, SecondFactor, SessionKeeper } from '../session/index.js';
import type { DrawCode, FactorRepository, People } from './ports.js';
import { newSecret, stepOf, uriOf } from './totp.js';
import { readRecoveryCode, RECOVERY_CODES, showRecoveryCode, type Proof } from './two-factor.js';

/** Who does something with their second factor, and from where. */
export interface Caller {
  userId: string;
  sessionId: string | undefined;
  address: string;
}

export interface TwoFactorService {
  status(userId: string): Promise<{ enabled: boolean; recoveryCodesLeft: number }>;
  /** @throws 409 `two-factor-on` */
  setUp(userId: string): Promise<{ qrCode: string; otpauthUri: string; secret: string }>;
  /** @returns the recovery codes. @throws 400 for a wrong code, 409, 429 */
  verify(caller: Caller, totpToken: string): Promise<string[]>;
  /** @throws 400 naming what is wrong, 409 `two-factor-off`, 429 */
  disable(caller: Caller, proof: Proof & { password: string }): Promise<void>;
  /** @throws as disable does */
  renewCodes(caller: Caller, proof: Proof & { password: string }): Promise<string[]>;
  /** For an administrator. @throws 404 */
  reset(userId: string): Promise<void>;
}

interface TwoFactorServiceOptions {
  factors: FactorRepository;
  gate: SecondFactor;
  people: People;
  secretBox: SecretBox;
  attempts: AttemptLimit;
  keeper: Pick<SessionKeeper, 'endAll'>;
  draw: DrawCode;
  now: () => Date;
}

export function createTwoFactorService(options: TwoFactorServiceOptions): TwoFactorService {
  const { factors, gate, people, secretBox, attempts, keeper, draw, now } = options;

  /** @throws 409 when it is off, 400 naming the password or the code */
  async function confirm({ userId, address }: Caller, given: Proof & { password: string }) {
    if (!(await gate.isOn(userId))) throw isOff();
    await people.confirmPassword(userId, given.password, '/body/password');
    const outcome = await gate.check(userId, given, address);
    if (outcome === 'off') throw isOff();
    if (outcome !== 'right')
      throw wrongCode(given.recoveryCode === undefined ? 'totpToken' : 'recoveryCode');
  }

  return {
    async status(userId) {
      const enabled = await gate.isOn(userId);
      return { enabled, recoveryCodesLeft: enabled ? await factors.countRecoveryCodes(userId) : 0 };
    },

    async setUp(userId) {
      const { username } = await people.require(userId);
      const secret = newSecret();
      const sealed = secretBox.seal(secret, contextOf(userId));
      if (!(await factors.propose(userId, sealed))) throw isOn();
      const otpauthUri = uriOf(secret, username);
      return { qrCode: await draw(otpauthUri), otpauthUri, secret };
    },

    async verify({ userId, sessionId, address }, totpToken) {
      const factor = await factors.find(userId);
      if (!factor) throw notSetUp();
      if (factor.enabled) throw isOn();
      await attempts.countAttempt(accountOf(userId), address);
      const step = stepOf(secretBox.open(factor.secret, contextOf(userId)), totpToken, now());
      const codes = newCodes();
      const change = { userId, secret: factor.secret, at: now(), codeHashes: codes.map(hashOf) };
      if (step === undefined || !(await factors.enable({ ...change, step })))
        throw wrongCode('totpToken');
      await attempts.forgetAttempts(accountOf(userId), address);
      await keeper.endAll(userId, 'two-factor-changed', sessionId);
      return codes;
    },

    async disable(caller, given) {
      await confirm(caller, given);
      await factors.remove(caller.userId);
      await keeper.endAll(caller.userId, 'two-factor-changed', caller.sessionId);
    },

    async renewCodes(caller, given) {
      await confirm(caller, given);
      const codes = newCodes();
      await factors.replaceRecoveryCodes(caller.userId, codes.map(hashOf));
      return codes;
    },

    async reset(userId) {
      await people.require(userId);
      await factors.remove(userId);
      await keeper.endAll(userId, 'two-factor-changed');
    },
  };
}

/** What sign-in asks; wrong codes count by user and address. */
export function createSecondFactor({
  factors,
  secretBox,
  attempts,
  now,
}: Pick<TwoFactorServiceOptions, 'factors' | 'secretBox' | 'attempts' | 'now'>): SecondFactor {
  return {
    isOn: async (userId) => (await factors.find(userId))?.enabled === true,
    async check(userId, { totpToken, recoveryCode }, address) {
      const factor = await factors.find(userId);
      if (!factor?.enabled) return 'off';
      if (totpToken === undefined && recoveryCode === undefined) return 'missing';
      await attempts.countAttempt(accountOf(userId), address);
      const isRight = async () => {
        if (totpToken === undefined)
          return factors.useRecoveryCode(userId, hashOf(recoveryCode ?? ''), now());
        const step = stepOf(secretBox.open(factor.secret, contextOf(userId)), totpToken, now());
        return step !== undefined && factors.useStep(userId, step);
      };
      if (!(await isRight())) return 'wrong';
      await attempts.forgetAttempts(accountOf(userId), address);
      return 'right';
    },
  };
}

const contextOf = (userId: string) => `totp:${userId}`;
const accountOf = (userId: string) => `second-factor ${userId}`;

const newCodes = () =>
  Array.from({ length: RECOVERY_CODES }, () => showRecoveryCode(randomBytes(24)));
const hashOf = (code: string) => createHash('sha256').update(readRecoveryCode(code)).digest('hex');

const wrongCode = (field: 'totpToken' | 'recoveryCode') =>
  invalid([
    {
      path: `/body/${field}`,
      message: 'is missing, wrong, or was used already; take the next one',
      code: 'wrong-second-factor',
    },
  ]);
const isOn = () =>
  conflict('two-factor-on', 'Your second factor is on. Turn it off before you set up another.');
const isOff = () => conflict('two-factor-off', 'Your second factor is off. Set it up first.');
const notSetUp = () =>
  conflict('two-factor-off', 'There is no second factor to verify. Set it up first.');
