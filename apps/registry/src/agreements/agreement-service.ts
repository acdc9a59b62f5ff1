import { AGREEMENT_FIELDS, validateAgreement, type Agreement } from '@status/guarantees';
import { HttpError, invalid } from '@status/governify-service';
import { noAgreement } from '../errors/evaluation-errors.js';
import { PAGE } from '../http/pages.js';
import type { Store } from '../store/store.js';

/** Times a change is made anew because another one came between. */
const TRIES = 5;

/** The use cases of agreements; all throw HttpError. */
export interface AgreementService {
  create: (body: unknown) => Promise<void>;
  read: (id: string) => Promise<Agreement>;
  list: (page: { limit: number; after?: string }) => Promise<Agreement[]>;
  /** Replaces the top-level fields that are given. */
  change: (id: string, body: unknown) => Promise<Agreement>;
  /** Deletes the agreement with its states, bills and overrides. */
  remove: (id: string) => Promise<void>;
  /** The same for every agreement. */
  removeAll: () => Promise<void>;
}

/** @param forget told which agreement's kept answers are of no use any more; none: all */
export function createAgreementService(
  store: Store,
  forget: (agreementId?: string) => void,
): AgreementService {
  const { agreements, states, bills, overrides } = store;
  const removePartsOf = async (id: string) => {
    forget(id);
    await states.deleteOf(id);
    await bills.deleteOf(id);
    await overrides.deleteOf(id);
  };
  return {
    create: async (body) => {
      const document = accepted(body);
      if (!(await agreements.insert(document)))
        throw new HttpError(409, 'Agreement already exists');
    },
    read: async (id) => {
      const stored = await agreements.get(id);
      if (!stored) throw noAgreement(id);
      return stored.document;
    },
    list: (page) => agreements.list(page),
    change: async (id, body) => {
      const fields = asObject(body);
      if (fields['id'] !== undefined && fields['id'] !== id)
        throw invalid(`The id cannot change: the path says "${id}", the body something else.`);
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const stored = await agreements.get(id);
        if (!stored) throw noAgreement(id);
        const document = accepted({ ...stored.document, ...fields });
        if (await agreements.replace(id, stored.version, document)) return document;
      }
      throw new HttpError(409, `The agreement ${id} is being changed by others: try again.`);
    },
    remove: async (id) => {
      if (!(await agreements.delete(id))) throw noAgreement(id);
      await removePartsOf(id);
    },
    removeAll: async () => {
      for (let page = await agreements.list({ limit: PAGE }); page.length > 0;) {
        for (const { id } of page) if (await agreements.delete(id)) await removePartsOf(id);
        page = await agreements.list({ limit: PAGE });
      }
      await states.deleteAll();
      forget();
    },
  };
}

/** The agreement as it is kept: valid, references resolved, known fields only. */
function accepted(body: unknown): Agreement {
  const { agreement, issues } = validateAgreement(asObject(body));
  if (!agreement)
    throw invalid(
      `The agreement is not valid: ${issues[0]?.path || 'document'}: ${issues[0]?.message}`,
      issues,
    );
  const fields = AGREEMENT_FIELDS.filter((field) => agreement[field] !== undefined);
  return Object.fromEntries(
    fields.map((field) => [field, agreement[field]]),
  ) as unknown as Agreement;
}

function asObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid('The body must be a JSON object, sent as application/json.');
  return body as Record<string, unknown>;
}
