import type { Db } from '../../db/knex.js';
import { violatedIndex } from '../../db/query.js';
import type { GitHubRepository } from './ports.js';

const LINKS = 'github_links';
const CONNECTIONS = 'github_connections';

export const createGitHubRepository = (db: Db): GitHubRepository => ({
  async link(userId) {
    const row = await db(LINKS).where('user_id', userId).first('login', 'linked_at');
    return row && { login: row.login, linkedAt: row.linked_at };
  },
  async linkedUser(githubId) {
    const row = await db(LINKS)
      .join('users', 'users.id', 'github_links.user_id')
      .where({ 'github_links.github_id': githubId, 'users.disabled': false })
      .first('users.id');
    return row?.id;
  },
  async putLink(userId, { id, login }, now) {
    const row = { user_id: userId, github_id: id, login, linked_at: now };
    try {
      await db(LINKS).insert(row).onConflict('user_id').merge();
      return true;
    } catch (error) {
      if (violatedIndex(error) !== 'github_links_github_id_key') throw error;
      return false;
    }
  },
  deleteLink: async (userId) => (await db(LINKS).where('user_id', userId).delete()) > 0,
  async connection(userId) {
    const row = await db(CONNECTIONS).where('user_id', userId).first();
    return (
      row && {
        login: row.login,
        scopes: row.scopes,
        connectedAt: row.connected_at,
        sealedToken: row.sealed_token,
      }
    );
  },
  async putConnection(userId, { id, login }, { scopes, sealedToken }, now) {
    const row = { user_id: userId, github_id: id, login, scopes, connected_at: now };
    await db(CONNECTIONS)
      .insert({ ...row, sealed_token: sealedToken })
      .onConflict('user_id')
      .merge();
  },
  deleteConnection: async (userId) => (await db(CONNECTIONS).where('user_id', userId).delete()) > 0,
});
