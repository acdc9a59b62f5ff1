import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import { conflict } from '../../errors/index.js';
import type { PanelLink, PanelLinkRepository } from './ports.js';

interface Row {
  id: string;
  control_id: string;
  dashboard_uid: string;
  dashboard_title: string;
  panel_id: number;
  title: string;
  type: string;
  created_at: Date;
}

export function createPanelLinkRepository(db: Db): PanelLinkRepository {
  return {
    hasControl: async (id) => (await db('controls').where({ id }).first('id')) !== undefined,

    async list(controlId, { after, limit }) {
      const query = db('control_panels')
        .where({ control_id: controlId })
        .orderBy(['created_at', 'id'])
        .limit(limit);
      if (after)
        void query.whereRaw('(created_at, id) > (?, ?::uuid)', [after.createdAt, after.id]);
      return ((await query) as Row[]).map(toLink);
    },

    async insert(link) {
      try {
        await db('control_panels').insert({
          id: link.id,
          control_id: link.controlId,
          dashboard_uid: link.dashboardUid,
          dashboard_title: link.dashboardTitle,
          panel_id: link.panelId,
          title: link.title,
          type: link.type,
          created_at: link.createdAt,
        });
      } catch (error) {
        if (violatedIndex(error) === undefined) throw error;
        throw conflict('panel-linked', 'The control is linked to this panel already.');
      }
    },

    delete: async (controlId, id) =>
      (await db('control_panels').where({ control_id: controlId, id }).delete()) > 0,
  };
}

const toLink = (row: Row): PanelLink => ({
  id: row.id,
  controlId: row.control_id,
  dashboardUid: row.dashboard_uid,
  dashboardTitle: row.dashboard_title,
  panelId: row.panel_id,
  title: row.title,
  type: row.type,
  createdAt: row.created_at,
});
