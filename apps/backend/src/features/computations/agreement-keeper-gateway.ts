import { createHash } from 'node:crypto';
import { buildAgreement, type RegistryClient } from '@status/governify-client';
import type { AgreementReader, CatalogTerms } from '../catalogs/index.js';
import type { RunnableControl } from '../controls/index.js';

interface Options {
  client: Pick<RegistryClient, 'upsertAgreement'>;
  terms: AgreementReader;
  /** Base of this backend as the registry's collectors know it. */
  backendUrl: string;
}

const FRESH_MS = 3_000;

/**
 * Keeps the agreements in the registry equal to the catalogs. What was written a moment ago is not
 * compared again, so that a thousand runs of one catalog do not read it a thousand times.
 */
export function createAgreementKeeper({ client, terms, backendUrl }: Options) {
  const written = new Map<string, { hash: string; at: number }>();
  const flights = new Map<string, Promise<void>>();

  const write = async ({ id, agreementId }: RunnableControl['catalog']) => {
    const parts = await terms.getAgreementParts(id);
    if (!parts) throw new Error(`Catalog ${id} is a draft and has no agreement.`);
    const agreement = toAgreement(parts, backendUrl);
    const hash = createHash('sha256').update(JSON.stringify(agreement)).digest('hex');
    if (written.get(agreementId)?.hash !== hash) await client.upsertAgreement(agreement);
    written.set(agreementId, { hash, at: Date.now() });
  };

  return {
    /** Sees to it that the registry has the agreement as the catalog is now. */
    async ensure(catalog: RunnableControl['catalog']): Promise<void> {
      const last = written.get(catalog.agreementId);
      if (last && Date.now() - last.at < FRESH_MS) return;
      let flight = flights.get(catalog.agreementId);
      if (!flight) {
        flight = write(catalog).finally(() => flights.delete(catalog.agreementId));
        flights.set(catalog.agreementId, flight);
      }
      await flight;
    },
    /** The registry does not have it as we believed: write it next time. */
    forget: (agreementId: string) => written.delete(agreementId),
  };
}
export type AgreementKeeper = ReturnType<typeof createAgreementKeeper>;

const toAgreement = ({ controls, ...catalog }: CatalogTerms, backendUrl: string) =>
  buildAgreement({
    ...catalog,
    controls: controls.map(({ flowId, ...control }) => ({
      ...control,
      endpoint: `/flows/${flowId}`,
    })),
    collector: {
      infrastructurePath: 'status-backend',
      endpoint: '/api/v1/computations',
      backendUrl: `${backendUrl}/api/v1/computations/bulk`,
    },
  });
