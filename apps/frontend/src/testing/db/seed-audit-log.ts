import type { MockDb } from './store';

const MINUTE = 60_000;

/** How the demo came to be, as its audit log tells it. */
export function seedAuditLog(db: MockDb, now: Date): void {
  const user = (name: string) => ({
    kind: 'user' as const,
    id: db.users.get(name)?.id ?? '',
    name,
  });
  const nobody = { kind: 'anonymous' as const, id: '', name: '' };
  const acts: Parameters<typeof db.audit.append>[0][] = [];
  const act = (
    actor: (typeof acts)[number]['actor'],
    action: string,
    object: { id: string; name?: string | undefined },
    before: Record<string, unknown> | null = null,
    after: Record<string, unknown> | null = null,
  ) =>
    acts.push({
      at: '',
      actor,
      action,
      object: { type: action.split('.')[0] ?? '', id: object.id, name: object.name ?? null },
      before,
      after,
      requestId: crypto.randomUUID(),
    });

  act(nobody, 'session.refused', { id: 'ada', name: 'ada' }, null, { reason: 'wrong-credentials' });
  act(user('ada'), 'session.signed-in', { id: user('ada').id, name: 'ada' });
  for (const { id, name, type } of db.scopes.values())
    act(user('ada'), 'scope.created', { id, name }, null, { id, name, type });
  act(user('dara'), 'session.signed-in', { id: user('dara').id, name: 'dara' });
  for (const { id, name, status } of db.catalogs.values()) {
    act(user('dara'), 'catalog.created', { id, name }, null, { id, name, status: 'draft' });
    if (status === 'finalized')
      act(user('dara'), 'catalog.changed', { id, name }, { status: 'draft' }, { status });
  }
  for (const { id, name, threshold } of db.controls.values())
    act(user('dara'), 'control.created', { id, name }, null, { id, name, threshold });
  act(user('dara'), 'session.signed-out', { id: user('dara').id, name: 'dara' });

  const begun = now.getTime() - acts.length * 7 * MINUTE;
  for (const [n, entry] of acts.entries())
    db.audit.append({ ...entry, at: new Date(begun + n * 7 * MINUTE).toISOString() });
}
