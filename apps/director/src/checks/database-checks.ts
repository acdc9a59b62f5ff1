import pg from 'pg';
import type { Check } from './http-check.js';

/** Larger than any check's limit, which ends the wait first. */
const PATIENCE_MS = 30_000;

// Drivers that not every installation needs are loaded when they are.

/** A fresh connection each time, because one that is kept says nothing about new ones. */
export const checkPostgres: Check = async (address, signal) => {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'status-director-check',
    connectionTimeoutMillis: PATIENCE_MS,
  });
  client.on('error', () => undefined); // the rejected call says it
  const cut = () => void client.end().catch(() => undefined);
  signal.addEventListener('abort', cut, { once: true });
  try {
    await client.connect();
    await client.query('select 1');
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return { version: rows[0]?.server_version };
  } finally {
    signal.removeEventListener('abort', cut);
    await client.end().catch(() => undefined);
  }
};

export const checkMongo: Check = async (address, signal) => {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(address, {
    appName: 'status-director-check',
    serverSelectionTimeoutMS: PATIENCE_MS,
    maxPoolSize: 1,
  });
  const cut = () => void client.close().catch(() => undefined);
  signal.addEventListener('abort', cut, { once: true });
  try {
    await client.db().command({ ping: 1 });
    return {};
  } finally {
    signal.removeEventListener('abort', cut);
    await client.close().catch(() => undefined);
  }
};

/** Redis, or Dragonfly, which speaks its protocol; each names its own version. */
export const checkRedis: Check = async (address, signal) => {
  const { createClient } = await import('redis');
  const client = createClient({
    url: address,
    socket: { connectTimeout: PATIENCE_MS, reconnectStrategy: false },
    commandOptions: { abortSignal: signal },
  });
  client.on('error', () => undefined); // the rejected call says it
  const cut = () => client.destroy();
  signal.addEventListener('abort', cut, { once: true });
  try {
    await client.connect();
    await client.ping();
    const version = /^(?:dragonfly|redis)_version:(\S+)/m.exec(await client.info('server'))?.[1];
    return { version };
  } finally {
    signal.removeEventListener('abort', cut);
    if (!signal.aborted) client.destroy();
  }
};
