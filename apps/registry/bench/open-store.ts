import { openMongoStore } from '../src/store/mongo/open-mongo-store.js';
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.js';
import type { Store } from '../src/store/store.js';

export const openStore = (url: string): Promise<Store> =>
  url.startsWith('mongodb') ? openMongoStore({ url }) : openPostgresStore({ url });
