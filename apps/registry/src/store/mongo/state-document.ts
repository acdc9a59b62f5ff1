import type { Filter } from 'mongodb';
import { scopeTags, wantedTags } from '../scope-tags.js';
import type {
  StateHead,
  StateQuery,
  StateRecord,
  StateType,
  StoredStateOf,
} from '../state-store.js';
import type { StateDocument } from './collections.js';

type Head = Pick<StateHead, 'scope' | 'period' | 'window'>;

/** The fields by which a state is found. */
export const headFields = ({
  key,
  agreementId,
  stateType,
  id,
  scope,
  period,
  window,
}: StateHead): Omit<StateDocument, 'revision' | 'fingerprint' | 'record' | 'history'> => ({
  ...{ _id: key, agreementId, stateType, id, from: period.from, to: period.to },
  head: JSON.stringify({ scope, period, ...(window ? { window } : {}) } satisfies Head),
  scopeTags: scopeTags(scope),
});

export const stateOf = <Type extends StateType>(
  { _id, agreementId, stateType, id, head }: StateDocument,
  records: StateRecord[],
): StoredStateOf<Type> =>
  ({
    ...{ key: _id, stateType, agreementId, id },
    ...(JSON.parse(head) as Head),
    records,
  }) as unknown as StoredStateOf<Type>;

/** Whether the time of a state is over. */
export const isOver = ({ expiresAt }: Pick<StateDocument, 'expiresAt'>): boolean =>
  expiresAt !== undefined && expiresAt <= new Date();

export function filterOf(query: StateQuery): Filter<StateDocument> {
  const { agreementId, stateType, id, from, to, after } = query;
  const equal = Object.entries({ agreementId, stateType, id, from, to }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(equal),
    ...(after === undefined ? {} : { _id: { $gt: after } }),
    $and: [
      { $or: [{ expiresAt: { $exists: false } }, { expiresAt: { $gt: new Date() } }] },
      ...wantedTags(query.scope).map((tags) => ({ scopeTags: { $in: tags } })),
    ],
  };
}
