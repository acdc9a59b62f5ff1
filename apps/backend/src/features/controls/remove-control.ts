import { conflict, notFound } from '../../errors/index.js';
import type { ControlRepository } from './ports.js';

export interface RemovalDeps {
  controls: ControlRepository;
  /** Administrators may take away what has results; those are kept. */
  byAdmin: boolean;
  now: Date;
}

/**
 * Takes a control away. One of a draft catalog without results is gone for good; another one leaves
 * lists, compliance and schedules, while its results and evidence can still be read and verified.
 * @throws 404, 409 when it is finalized or has results and an administrator has to do it
 */
export async function removeControl(id: string, deps: RemovalDeps): Promise<void> {
  const { controls, byAdmin, now } = deps;
  const catalogId = (await controls.find(id))?.catalogId;
  const catalog = catalogId && (await controls.lockCatalog(catalogId));
  // Read again: it may have changed before the lock was ours.
  const control = await controls.find(id);
  if (!catalog || !control) throw notFound('control', id);
  const hasResults = await controls.hasResults(id);
  if (catalog.status === 'draft' && !hasResults) return controls.delete(id);
  if (!byAdmin)
    throw conflict(
      hasResults ? 'control-has-results' : 'catalog-finalized',
      hasResults
        ? `The control "${control.name}" has results. Only an administrator may delete it; its results are kept.`
        : `The catalog "${catalog.name}" is finalized. Only an administrator may delete its controls; make a new version to change them.`,
    );
  await controls.update({
    ...control,
    deletedAt: now,
    revision: control.revision + 1,
    updatedAt: now,
  });
  await controls.stop([id]);
}
