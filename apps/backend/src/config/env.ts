import { z } from 'zod';

const secret = z.string().min(32, 'must have at least 32 characters');
const http = z.url({ protocol: /^https?$/ });
const milliseconds = (fallback: number) => z.coerce.number().int().min(100).default(fallback);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3001),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  GRAFANA_URL: http.optional(),
  FRONTEND_URL: http.optional(),
  PROXY_URL: http.optional(),
  DIRECTOR_URL: http.optional(),
  STATUS_SERVICE_TOKEN: secret.optional(),
  MONGO_URL: z.url({ protocol: /^mongodb(\+srv)?$/ }).optional(),
  GOV_LOG_MONGODB_ENABLED: z.string().optional(),
  GOV_LOG_MONGODB_URI: z.string().optional(),
  GOV_LOG_MONGODB_LEVEL: z.string().optional(),
  GOV_LOG_MONGODB_DAYS: z.string().optional(),
  REGISTRY_URL: http.default('http://127.0.0.1:5400'),
  NODE_RED_URL: http.default('http://127.0.0.1:1880'),
  BACKEND_URL: http.default('http://127.0.0.1:3001'),
  PUBLIC_URL: http.default('http://localhost:3000'),
  STATUS_TOKEN_KEY_FILE: z.string().min(1),
  CALLBACK_TOKEN_SECRET: secret,
  STATUS_ENCRYPTION_KEY: z.string(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GITHUB_BASE_URL: http.default('https://github.com'),
  GITHUB_API_URL: http.default('https://api.github.com'),
  GITHUB_EVIDENCE_SCOPES: z.string().default('read:org'),
  GITHUB_SIGN_IN: z.stringbool().default(true),
  STATUS_LEDGER_KEY_FILE: z.string().min(1),
  STATUS_LEDGER_ENDPOINT: z.string().min(1).optional(),
  STATUS_LEDGER_TOKEN: z.string().min(1).optional(),
  STATUS_LEDGER_PUBLIC_KEY_FILE: z.string().min(1).optional(),
  STATUS_LEDGER_TIMEOUT_MS: milliseconds(3_000),
  STATUS_SETUP_TOKEN: z.string().min(16, 'must have at least 16 characters'),
  STATUS_ADMIN_USERNAME: z.string().optional(),
  STATUS_ADMIN_PASSWORD: z.string().optional(),
  STATUS_DEFAULT_LOCALE: z.enum(['en', 'es']).default('en'),
  STATUS_DEMO: z.stringbool().default(true),
  STATUS_DOCS: z.stringbool().optional(),
  STATUS_LOCKFILE: z.string().optional(),
  GRAFANA_ADMIN_USER: z.string().min(1).optional(),
  GRAFANA_ADMIN_PASSWORD: z.string().min(1).optional(),
  GRAFANA_TOKEN_FILE: z.string().min(1).optional(),
  GRAFANA_TIMEOUT_MS: milliseconds(10_000),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: http.optional(),
  OPENAI_MODELS: z.string().default('gpt-5-mini'),
  STATUS_ASSISTANT_TIMEOUT_MS: milliseconds(120_000),
  STATUS_ASSISTANT_OUTPUT_TOKENS: z.coerce.number().int().min(16).default(2000),
  STATUS_ASSISTANT_DAILY_TOKENS: z.coerce.number().int().min(0).default(300_000),
  STATUS_RUN_DEADLINE_MS: milliseconds(120_000),
  STATUS_RUN_LEASE_MS: milliseconds(40_000),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads the environment; the only place that does.
 * @throws Error with one line that names every variable that is missing or wrong
 */
export function readEnv(env: NodeJS.ProcessEnv = process.env): Env {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) =>
      `${path.join('.')} ${env[String(path[0])] === undefined ? 'is missing' : message}`,
  );
  throw new Error(`The environment is not complete: ${faults.join('; ')}.`);
}
