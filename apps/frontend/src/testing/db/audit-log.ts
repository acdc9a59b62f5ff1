import { operationsById, type OperationId } from '@status/api-contract';
import { AUDIT_GENESIS, auditHash, type SealedAuditEntry } from '@status/evidence';
import type { Schemas } from '@/lib/schemas';

type Entry = Schemas['AuditEntry'];
type Content = Omit<Entry, 'seq' | 'hash'>;

/** An audit log in memory, chained as the server chains it. */
export function createAuditLog() {
  const sealed: SealedAuditEntry[] = [];
  return {
    sealed,
    append(content: Content): void {
      const seq = sealed.length;
      const prevHash = sealed.at(-1)?.hash ?? AUDIT_GENESIS;
      const payload = JSON.stringify({ seq, ...content });
      sealed.push({ seq, payload, prevHash, hash: auditHash(prevHash, payload) });
    },
    /** Oldest first. */
    entries: (): Entry[] =>
      sealed.map(({ payload, hash }) => ({ ...(JSON.parse(payload) as Entry), hash })),
  };
}
export type AuditLog = ReturnType<typeof createAuditLog>;

const SINGULAR: Record<string, string> = { session: 'session', config: 'endpoint-switch' };
const typeOf = (tag: string): string => SINGULAR[tag] ?? tag.replace(/s$/, '');

/** What an operation is called in the log: `createScope` made a scope, `signIn` signed in. */
function actionOf(operation: OperationId): string {
  const { tag, method } = operationsById[operation];
  if (operation === 'signIn') return 'session.signed-in';
  if (operation === 'signOut') return 'session.signed-out';
  if (method === 'delete') return `${typeOf(tag)}.deleted`;
  return `${typeOf(tag)}.${method === 'post' && /^create/.test(operation) ? 'created' : 'changed'}`;
}

/** Notes a call that changed something, by what it answered. */
export async function noteCall(
  log: AuditLog,
  operation: OperationId,
  user: { id: string; username: string } | undefined,
  answer: Response,
): Promise<void> {
  const { method, tag } = operationsById[operation];
  if (method === 'get' || operation === 'refreshSession' || !answer.ok) return;
  const json = answer.headers.get('content-type')?.includes('json');
  const body = (json ? await answer.clone().json() : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const isSecret = ['session', 'users', 'two-factor'].includes(tag);
  log.append({
    at: new Date().toISOString(),
    actor: user
      ? { kind: 'user', id: user.id, name: user.username }
      : { kind: 'anonymous', id: '', name: '' },
    action: actionOf(operation),
    object: {
      type: typeOf(tag),
      id: text(body['id']) ?? text(body['key']) ?? '',
      name: text(body['name']) ?? text(body['username']) ?? null,
    },
    before: null,
    after: isSecret || answer.status === 204 ? null : body,
    requestId: null,
  });
}
