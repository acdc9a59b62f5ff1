import { newCodes } from '../db/people';
import type { MockDb } from '../db/store';
import { answer, http, readBody, Refusal } from '../http';
import { confirmPassword, me } from './profile';
import { userOf } from './users';

/** The code that stands for every wrong one. */
const WRONG = '000000';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h2v2H1zM5 1h2v2H5zM1 5h2v2H1zM5 5h1v1H5z"/></svg>';

const wrongCode = (field: string) =>
  new Refusal(400, 'validation-failed', `/body/${field}: is wrong`, [
    { path: `/body/${field}`, message: 'is wrong, or was used', code: 'wrong-second-factor' },
  ]);

interface Proof {
  totpToken?: string | undefined;
  recoveryCode?: string | undefined;
}

/** Uses up the proof of the user's second factor. */
export function proves(db: MockDb, username: string, { totpToken, recoveryCode }: Proof): boolean {
  if (totpToken !== undefined) return totpToken !== WRONG;
  const user = db.users.get(username);
  const left = user?.recoveryCodes?.filter((code) => code !== recoveryCode);
  if (!user || !left || left.length === user.recoveryCodes?.length) return false;
  db.users.set(username, { ...user, recoveryCodes: left });
  return true;
}

export function twoFactorHandlers(db: MockDb) {
  const set = (recoveryCodes: string[] | undefined, user = me(db)) =>
    db.users.set(user.username, { ...user, recoveryCodes });
  const off = () => new Refusal(409, 'two-factor-off', 'Your second factor is off.');
  const on = () => new Refusal(409, 'two-factor-on', 'Your second factor is on.');

  async function confirm(request: Request) {
    const { password, ...proof } = await readBody('TwoFactorProof', request);
    if (!me(db).recoveryCodes) throw off();
    confirmPassword(password, '/body/password');
    if (!proves(db, me(db).username, proof))
      throw wrongCode(proof.recoveryCode === undefined ? 'totpToken' : 'recoveryCode');
  }

  return [
    http.get('/users/2fa/status', ({ response }) =>
      answer(db, 'getTwoFactorStatus', () => {
        const codes = me(db).recoveryCodes;
        return response(200).json({
          twofa_enabled: codes !== undefined,
          recoveryCodesLeft: codes?.length ?? 0,
        });
      }),
    ),
    http.post('/users/2fa/setup', ({ response }) =>
      answer(db, 'setUpTwoFactor', () => {
        const { username, recoveryCodes } = me(db);
        if (recoveryCodes) throw on();
        db.secondFactorsBegun.add(username);
        return response(200).json({
          qrCode: `data:image/svg+xml;base64,${btoa(PICTURE)}`,
          otpauthUri: `otpauth://totp/STATUS:${username}?issuer=STATUS&secret=${SECRET}`,
          secret: SECRET,
        });
      }),
    ),
    http.post('/users/2fa/verify', ({ request, response }) =>
      answer(db, 'verifyTwoFactor', async () => {
        const { totpToken } = await readBody('TwoFactorCode', request);
        const { username, recoveryCodes } = me(db);
        if (recoveryCodes) throw on();
        if (!db.secondFactorsBegun.has(username)) throw off();
        if (totpToken === WRONG) throw wrongCode('totpToken');
        db.secondFactorsBegun.delete(username);
        const codes = newCodes();
        set(codes);
        return response(200).json({ recoveryCodes: codes });
      }),
    ),
    http.post('/users/2fa/disable', ({ request, response }) =>
      answer(db, 'disableTwoFactor', async () => {
        await confirm(request);
        set(undefined);
        return response(204).empty();
      }),
    ),
    http.post('/users/2fa/recovery-codes', ({ request, response }) =>
      answer(db, 'renewRecoveryCodes', async () => {
        await confirm(request);
        const codes = newCodes();
        set(codes);
        return response(200).json({ recoveryCodes: codes });
      }),
    ),
    http.post('/users/{userId}/2fa/reset', ({ params, response }) =>
      answer(db, 'resetTwoFactor', () => {
        set(undefined, userOf(db, params.userId));
        return response(204).empty();
      }),
    ),
  ];
}
