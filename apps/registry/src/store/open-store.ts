import type { MongoAddress } from '@status/service-stores';
import { openMongoStore } from './mongo/open-mongo-store.js';
import { openPostgresStore } from './postgres/open-postgres-store.js';
import type { Store } from './store.js';

/** Which server keeps everything, and where it is. */
export type StoreAddress = { kind: 'postgres'; url: string } | ({ kind: 'mongo' } & MongoAddress);

/** @throws StoreRefused when the server stays away or refuses the credentials */
export function openStore(
  address: StoreAddress,
  hear: { onWait?: (fault: string) => void; onFault?: (fault: string) => void } = {},
): Promise<Store> {
  const { kind, ...place } = address;
  return kind === 'mongo'
    ? openMongoStore({ ...place, ...hear })
    : openPostgresStore({ ...place, ...hear });
}
