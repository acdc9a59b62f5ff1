import { unauthenticated } from '../../errors/index.js';

/** What somebody shows besides the password. */
export interface Proof {
  totpToken?: string | undefined;
  recoveryCode?: string | undefined;
}

/** The second factor of who has one. */
export interface SecondFactor {
  isOn(userId: string): Promise<boolean>;
  /** Uses the proof up. @throws 429 after too many wrong ones */
  check(
    userId: string,
    proof: Proof,
    address: string,
  ): Promise<'off' | 'missing' | 'wrong' | 'right'>;
}

export const noSecondFactor: SecondFactor = {
  isOn: async () => false,
  check: async () => 'off',
};

/**
 * Lets in who needs no second factor, or shows it. Asked only after the password was right, so that
 * the answer tells nothing to who does not know it.
 * @throws 401 `two-factor-required` or `wrong-second-factor`, 429
 */
export async function requireSecondFactor(
  factor: SecondFactor,
  userId: string,
  proof: Proof,
  address: string,
): Promise<void> {
  const outcome = await factor.check(userId, proof, address);
  if (outcome === 'missing')
    throw unauthenticated(
      'This account has a second factor: repeat the request with totpToken or recoveryCode.',
      'two-factor-required',
    );
  if (outcome === 'wrong')
    throw unauthenticated(
      'The code is wrong, or was used already. Take the next one.',
      'wrong-second-factor',
    );
}
