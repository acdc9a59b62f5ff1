import type { Logger } from 'pino';
import { LOCALES, type Config, type Secrets } from './config/config.js';
import type { SecretBox } from './crypto/secret-box.js';
import type { Db } from './db/knex.js';
import { createAssistants, createOpenAiProvider } from './features/assistants/create-assistants.js';
import { createConfig } from './features/config/create-config.js';
import { createGrafana } from './features/grafana/create-grafana.js';
import { VERSION } from './version.js';

export interface ExtrasOptions {
  db: Db;
  secretBox: SecretBox;
  config: Config;
  secrets: Secrets;
  log: Logger;
  now: () => Date;
}

/** What an installation can do without, and what says which of it there is. */
export function createExtras({ db, secretBox, config, secrets, log, now }: ExtrasOptions) {
  const { models, baseUrl, ...bounds } = config.assistants;
  const assistants = createAssistants({
    db,
    provider: secrets.openAiKey
      ? createOpenAiProvider({
          apiKey: secrets.openAiKey,
          ...(baseUrl && { baseUrl }),
          models,
          timeoutMs: bounds.deadlineMs,
        })
      : undefined,
    limit: { get: async () => (await configuration.assistantLimit.read()).limit },
    limits: { ...bounds, rounds: 6, history: 20 },
    backendUrl: config.http.backendUrl,
    now,
  });
  const configuration = createConfig({
    db,
    databaseUrl: config.databaseUrl,
    log,
    assistantsInUse: assistants.count,
    configured: {
      assistants: secrets.openAiKey !== undefined,
      github: secrets.github !== undefined,
    },
    about: {
      version: VERSION,
      locales: LOCALES,
      defaultLocale: config.defaultLocale,
      authMethods: [
        'password',
        ...(secrets.github && config.github.signIn ? (['github'] as const) : []),
      ],
    },
  });
  const grafana = createGrafana({
    db,
    server:
      config.grafana && secrets.grafana
        ? { ...config.grafana, credential: secrets.grafana }
        : undefined,
    secretBox,
    now,
    log,
  });
  return { assistants, configuration, grafana };
}
