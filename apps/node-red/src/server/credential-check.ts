import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/secrets.js';

const FILE = '.status-credential-check';

/**
 * Refuses a credential secret other than the one that the folder began with. Node-RED itself would
 * only warn, start without credentials, and overwrite them for good at the next deploy.
 *
 * @throws ConfigError in one sentence
 */
export function checkCredentialSecret(userDir: string, secret: string): void {
  const file = join(userDir, FILE);
  const value = createHmac('sha256', secret).update('STATUS credential check 1').digest('hex');
  if (!existsSync(file)) {
    writeFileSync(file, value, { mode: 0o600 });
    return;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length === value.length && timingSafeEqual(Buffer.from(kept), Buffer.from(value)))
    return;
  throw new ConfigError(
    `NODE_RED_CREDENTIAL_SECRET is not the secret that ${userDir} was begun with; ` +
      'set the earlier one, or credentials of flows would be lost.',
  );
}
