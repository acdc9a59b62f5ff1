import type { OverrideIdentity } from './override-store.js';
import { digest } from './state-key.js';

/** Identity of an override, equal whatever the order of its scope keys. */
export const overrideKey = ({
  agreementId,
  guaranteeId,
  scope,
  period,
}: OverrideIdentity): string => digest([agreementId, guaranteeId, scope, period.from]);
