import { HttpError } from '@status/governify-service';
import type { Period } from '@status/guarantees';
import { noAgreement } from '../errors/evaluation-errors.js';
import { readIsoDate, readIsoRange } from '../http/iso-range.js';
import type { Override, Store } from '../store/store.js';

export interface NewOverride {
  id: string;
  scope: Record<string, unknown>;
  period: Period;
  evidences?: unknown;
  comment?: string;
}

/** An override with the name its maker gave it. */
export type NamedOverride = NewOverride & Override;

/** The use cases of overrides; all throw HttpError. */
export interface OverrideService {
  list: (agreementId: string, guaranteeId: string) => Promise<NewOverride[]>;
  /** @throws HttpError 403 when the bill of the period is closed, 404 when there is none, 409 */
  create: (agreementId: string, guaranteeId: string, given: NewOverride) => Promise<void>;
  /** @throws HttpError 403 and 404 likewise */
  remove: (
    agreementId: string,
    guaranteeId: string,
    identity: { scope: Record<string, unknown>; period: { from: string } },
  ) => Promise<void>;
  removeOf: (agreementId: string) => Promise<void>;
}

export function createOverrideService({ agreements, bills, overrides }: Store): OverrideService {
  const checkGuarantee = async (agreementId: string, guaranteeId: string) => {
    const stored = await agreements.get(agreementId);
    if (!stored) throw noAgreement(agreementId);
    if (!stored.document.terms?.guarantees?.some(({ id }) => id === guaranteeId))
      throw new HttpError(
        404,
        `The agreement ${agreementId} has no guarantee with id: ${guaranteeId}`,
      );
  };
  const checkBill = async (agreementId: string, from: string) => {
    const bill = await bills.get(agreementId, from);
    if (!bill) throw new HttpError(404, 'Bill not found for that period.');
    if (bill.state === 'closed')
      throw new HttpError(
        403,
        'The bill of that period is closed: its overrides stay as they are.',
      );
  };
  return {
    list: async (agreementId, guaranteeId) => {
      await checkGuarantee(agreementId, guaranteeId);
      const found = await overrides.list({ agreementId, guaranteeId, limit: 1000 });
      if (found.length === 0) throw new HttpError(404, 'Overrides not found');
      return (found as NamedOverride[]).map(toAnswer);
    },
    create: async (agreementId, guaranteeId, given) => {
      await checkGuarantee(agreementId, guaranteeId);
      const period = readIsoRange(given.period.from, given.period.to);
      await checkBill(agreementId, period.from);
      const override: NamedOverride = { ...given, agreementId, guaranteeId, period };
      if (!(await overrides.insert(override)))
        throw new HttpError(409, 'An override of this guarantee, scope and period already exists.');
    },
    remove: async (agreementId, guaranteeId, { scope, period }) => {
      await checkGuarantee(agreementId, guaranteeId);
      const from = readIsoDate(period.from);
      await checkBill(agreementId, from);
      const identity = { agreementId, guaranteeId, scope, period: { from } };
      if (!(await overrides.delete(identity))) throw new HttpError(404, 'Override not found');
    },
    removeOf: async (agreementId) => {
      if ((await overrides.deleteOf(agreementId)) === 0)
        throw new HttpError(404, 'Overrides not found');
    },
  };
}

function toAnswer({ id, scope, period, evidences, comment }: NamedOverride): NewOverride {
  return {
    ...{ id, scope, period },
    ...(evidences === undefined ? {} : { evidences }),
    ...(comment === undefined ? {} : { comment }),
  };
}
