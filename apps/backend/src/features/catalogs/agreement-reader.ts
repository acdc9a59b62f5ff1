import type { Db } from '../../db/knex.js';
import type { ControlReader } from '../controls/index.js';
import { termsOf } from './agreement-terms.js';
import type { AgreementReader } from './ports.js';

export const createAgreementReader = (
  db: Db,
  controls: Pick<ControlReader, 'listAgreed'>,
): AgreementReader => ({
  async getAgreementParts(catalogId) {
    const [row] = await db('catalogs')
      .where({ id: catalogId, status: 'finalized' })
      .select('agreement_id', 'time_zone');
    if (!row) return undefined;
    const { agreement_id: agreementId, time_zone: timeZone } = row;
    return termsOf({ agreementId, timeZone }, await controls.listAgreed(catalogId));
  },
});
