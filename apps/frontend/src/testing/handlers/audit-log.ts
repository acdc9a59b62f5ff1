import { auditAnchorKey, createAuditVerifier } from '@status/evidence';
import type { Schemas } from '@/lib/schemas';
import type { MockDb } from '../db/store';
import { answer, http, pageOf } from '../http';

type Entry = Schemas['AuditEntry'];

export const auditLogHandlers = (db: MockDb) => [
  http.get('/audit-log', ({ query, response }) =>
    answer(db, 'listAuditLog', () => {
      const wanted = (['actor', 'action', 'resource'] as const).map(
        (name) => [name, query.get(name)] as const,
      );
      const rows = within(db.audit.entries(), query.get('from'), query.get('to'))
        .filter((entry) => wanted.every(([name, value]) => !value || IS[name](entry, value)))
        .reverse();
      return response(200).json(pageOf(rows, query.get('cursor'), query.get('limit')));
    }),
  ),
  http.get('/audit-log/export', ({ query, response }) =>
    answer(db, 'exportAuditLog', () => {
      const kept = new Set(
        within(db.audit.entries(), query.get('from'), query.get('to')).map(({ seq }) => seq),
      );
      const entries = db.audit.sealed.filter(({ seq }) => kept.has(seq));
      if (query.get('format') === 'csv')
        return response(200).text(
          ['seq,hash', ...entries.map(({ seq, hash }) => `${seq},${hash}`)].join('\n') as never,
        );
      const last = entries.at(-1);
      const anchors = last
        ? [db.ledger.seal(auditAnchorKey(last.seq), last.hash, new Date().toISOString())]
        : [];
      return response(200).json({
        v: 1,
        kind: 'status-audit-log',
        ledgerId: db.ledger.ledgerId,
        publicKey: db.ledger.publicKey,
        from: entries[0]?.seq ?? 0,
        entries,
        anchors: anchors.map(({ entry, receipt }) => ({ entry: { ...entry }, receipt })),
      });
    }),
  ),
  http.get('/audit-log/verification', ({ query, response }) =>
    answer(db, 'verifyAuditLog', () => {
      const from = Number(query.get('from') ?? 0);
      const verifier = createAuditVerifier({ from });
      for (const entry of db.audit.sealed.slice(from)) verifier.add(entry);
      const { next, head } = verifier.end();
      const { checks, ...report } = verifier.report([]);
      return response(200).json({
        ...report,
        checks: [...checks],
        from,
        next,
        complete: true,
        head: head ?? null,
      });
    }),
  ),
];

const IS = {
  actor: ({ actor }: Entry, value: string) =>
    actor.id === value || actor.name.toLowerCase() === value.toLowerCase(),
  action: ({ action }: Entry, value: string) => action === value,
  resource: ({ object }: Entry, value: string) =>
    object.type === value || `${object.type}/${object.id}` === value,
};

const within = (entries: Entry[], from: string | null, to: string | null): Entry[] =>
  entries.filter(
    ({ at }) =>
      (!from || Date.parse(at) >= Date.parse(from)) && (!to || Date.parse(at) < Date.parse(to)),
  );
