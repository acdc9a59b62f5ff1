import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import { controlToRow, rowToControl, type ControlRow } from './control-row.js';
import type { ControlDocuments, ControlWithParts } from './ports.js';

/** Rows of one statement: large enough to be quick, small enough for one parameter. */
const BATCH = 1000;

type Row = ControlRow & {
  scope_sets: Record<string, string>[];
  schedule: ControlWithParts['schedule'];
  source: ControlWithParts['source'];
};

/** Controls with all that belongs to them, many at once. */
export const createControlDocuments = (db: Db): ControlDocuments => ({
  async ofCatalog(catalogId) {
    const { rows } = (await db.raw(
      `select c.*, cs.source,
         (select coalesce(jsonb_agg(ss.scopes order by ss.id), '[]')
          from scope_sets ss where ss.control_id = c.id) as scope_sets,
         (select jsonb_build_object('enabled', s.enabled, 'cron', s.cron, 'timeZone', s.time_zone,
            'target', s.target, 'startDate', s.start_date, 'endDate', s.end_date)
          from schedules s where s.control_id = c.id) as schedule
       from controls c left join control_sources cs on cs.control_id = c.id
       where c.catalog_id = ? and c.deleted_at is null
       order by c.position, c.name, c.id`,
      [catalogId],
    )) as { rows: Row[] };
    return rows.map(({ scope_sets: scopeSets, schedule, source, ...row }) => ({
      control: rowToControl(row),
      scopeSets: scopeSets.map((scopes) => ({ scopes, id: '', scopeKey: '' })),
      schedule,
      source,
    }));
  },

  async insertAll(all) {
    for (let at = 0; at < all.length; at += BATCH) await insert(db, all.slice(at, at + BATCH));
  },
});

async function insert(db: Db, all: readonly ControlWithParts[]): Promise<void> {
  const rows = all.map(({ control }) => ({
    ...controlToRow(control),
    params: control.params,
    tags: control.tags,
  }));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  try {
    await db.raw(
      `insert into controls (${columns})
       select ${columns} from jsonb_populate_recordset(null::controls, ?::jsonb)`,
      [JSON.stringify(rows)],
    );
  } catch (error) {
    if (violatedIndex(error) === undefined) throw error;
    throw conflict(
      'control-exists',
      'Two controls have names or codes that the database takes for the same. Rename one.',
    );
  }
  await db.raw(
    `insert into scope_sets (id, control_id, scopes, scope_key)
     select "id", "controlId", scopes, "scopeKey" from jsonb_to_recordset(?::jsonb)
       as made ("id" uuid, "controlId" uuid, scopes jsonb, "scopeKey" text)`,
    [
      JSON.stringify(
        all.flatMap(({ control, scopeSets }) =>
          scopeSets.map((set) => ({ ...set, controlId: control.id })),
        ),
      ),
    ],
  );
  await db.raw(
    `insert into schedules (control_id, enabled, cron, time_zone, target, start_date, end_date)
     select "controlId", enabled, cron, "timeZone", target, "startDate", "endDate"
     from jsonb_to_recordset(?::jsonb) as made ("controlId" uuid, enabled boolean, cron text,
       "timeZone" text, target text, "startDate" date, "endDate" date)`,
    [
      JSON.stringify(
        all.flatMap(({ control, schedule }) =>
          schedule ? [{ ...schedule, controlId: control.id }] : [],
        ),
      ),
    ],
  );
  await db.raw(
    `insert into control_sources (control_id, source)
     select "controlId", source from jsonb_to_recordset(?::jsonb)
       as made ("controlId" uuid, source jsonb)`,
    [
      JSON.stringify(
        all.flatMap(({ control, source }) => (source ? [{ controlId: control.id, source }] : [])),
      ),
    ],
  );
}
