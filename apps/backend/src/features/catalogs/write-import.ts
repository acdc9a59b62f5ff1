import { canonicalJson } from '@status/evidence';
import type { CatalogDocument } from '@status/catalog-formats';
import { deriveGuaranteeId, metricIdOf, type ControlWithParts } from '../controls/index.js';
import type { ImportPlan } from './plan-import.js';
import type { TransferStores } from './ports.js';

export interface WriteDeps {
  stores: TransferStores;
  by: string;
  newId: () => string;
  now: Date;
}

/**
 * Makes the draft a plan describes, with its controls and the scopes it needs.
 * @returns the id of the catalog
 * @throws 409 when its name is taken
 */
export async function writeImport(
  plan: ImportPlan,
  source: CatalogDocument['catalog']['source'],
  { stores, by, newId, now }: WriteDeps,
): Promise<string> {
  const id = newId();
  await stores.catalogs.insert({
    ...plan.fields,
    id,
    status: 'draft',
    agreementId: `tpa-${newId()}`,
    familyId: id,
    previousId: null,
    revision: 1,
    createdBy: by,
    finalizedAt: null,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  });
  if (source) await stores.sources.save(id, source);
  for (const scope of plan.newScopes)
    await stores.scopes.insert({ ...scope, id: newId(), createdAt: now });
  const taken = new Set<string>();
  const controls = plan.controls.map(({ document, flowId, startDate }, position) => {
    const { scopeSets, schedule, source: original, ...fields } = document;
    const guaranteeId = deriveGuaranteeId(fields.name, taken);
    taken.add(guaranteeId);
    const control: ControlWithParts['control'] = {
      ...fields,
      name: fields.name.trim(),
      startDate,
      flowId,
      position,
      ownerId: null,
      id: newId(),
      catalogId: id,
      guaranteeId,
      metricId: metricIdOf(guaranteeId),
      status: 'draft',
      revision: 1,
      createdBy: by,
      finalizedAt: null,
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    const sets = scopeSets.map((scopes) => ({
      id: newId(),
      scopes,
      scopeKey: canonicalJson(scopes),
    }));
    return { control, scopeSets: sets, schedule, source: original };
  });
  await stores.controls.insertAll(controls);
  return id;
}
