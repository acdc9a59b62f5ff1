import type { Factor } from './two-factor.js';

export interface FactorRepository {
  find(userId: string): Promise<Factor | undefined>;
  /** Stores the secret of a factor that is not on yet. @returns false when one is on */
  propose(userId: string, secret: string): Promise<boolean>;
  /** Turns it on with its recovery codes. @returns false when it is on, has another secret, or the step was used */
  enable(change: {
    userId: string;
    secret: string;
    step: number;
    at: Date;
    codeHashes: string[];
  }): Promise<boolean>;
  /** Takes a code's time step: of two at once, one gets it. @returns false when it or a later one was used */
  useStep(userId: string, step: number): Promise<boolean>;
  /** @returns false when it is none, or was used */
  useRecoveryCode(userId: string, codeHash: string, at: Date): Promise<boolean>;
  replaceRecoveryCodes(userId: string, codeHashes: string[]): Promise<void>;
  countRecoveryCodes(userId: string): Promise<number>;
  remove(userId: string): Promise<void>;
}

/** What this slice asks of users. */
export interface People {
  /** @throws 404 */
  require(userId: string): Promise<{ username: string }>;
  /** @throws 400 naming the field, 429 */
  confirmPassword(userId: string, password: string, path: string): Promise<void>;
}

/** Makes a picture of a text; a data URL. */
export type DrawCode = (text: string) => Promise<string>;
