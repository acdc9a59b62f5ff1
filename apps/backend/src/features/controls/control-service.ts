import { conflict, invalid, notFound } from '../../errors/index.js';
import { validateParams, type FlowReader, type ParamFault } from '../flows/index.js';
import type { CatalogOfControl, Control, ControlFields } from './control.js';
import { applyPatch, fieldFaults, type ControlPatch, type Fault } from './control-rules.js';
import { frozenFaults } from './frozen-fields.js';
import { checkFinalizable } from './finalization.js';
import { deriveGuaranteeId, metricIdOf } from './guarantee-id.js';
import { removeControl } from './remove-control.js';
import type { ControlQuery, ControlRepository, ControlView, ControlViewReader } from './ports.js';

export type ControlDraft = Pick<ControlFields, 'name'> & Partial<ControlFields>;

export interface ControlService {
  list(query: ControlQuery): Promise<ControlView[]>;
  /** @throws 404 when there is no such catalog */
  listOfCatalog(catalogId: string, query: ControlQuery): Promise<ControlView[]>;
  /** @throws 404 */
  get(id: string): Promise<ControlView>;
  /**
   * A complete control: its flow is known and its params are valid.
   * @throws 400 naming the field, 404 catalog, 409 name taken or catalog finalized, 502
   */
  create(catalogId: string, fields: ControlDraft, by: string): Promise<ControlView>;
  /** A control still to be completed. @throws 400, 404, 409 */
  createDraft(catalogId: string, fields: ControlDraft, by: string): Promise<ControlView>;
  /**
   * Merges a patch into a draft. With its name its ids in the agreement change too. Of a finalized
   * control only what no verdict rests on may change.
   * @param admits whether the caller's patch is meant for this revision
   * @throws 400, 404, 409 finalized or name taken, 412, 502
   */
  update(id: string, patch: ControlPatch, admits: (revision: number) => void): Promise<ControlView>;
  /** Fixes a control; it runs once its catalog is finalized too. @throws 404, 409, 502 */
  finalize(id: string): Promise<ControlView>;
  /** @throws 404, 409 when only an administrator may */
  remove(id: string, byAdmin: boolean): Promise<void>;
}

export interface ControlDeps {
  views: ControlViewReader;
  flows: FlowReader;
  transaction: <T>(work: (controls: ControlRepository) => Promise<T>) => Promise<T>;
  newId: () => string;
  now: () => Date;
}

export function createControlService(deps: ControlDeps): ControlService {
  const { views, flows, transaction, newId, now } = deps;

  async function get(id: string): Promise<ControlView> {
    const view = await views.find(id, now());
    if (!view) throw notFound('control', id);
    return view;
  }

  async function create(catalogId: string, given: ControlDraft, by: string): Promise<ControlView> {
    const id = newId();
    await transaction(async (locked) => {
      const catalog = await locked.lockCatalog(catalogId);
      if (!catalog) throw notFound('catalog', catalogId);
      refuseFinalized(catalog);
      const fields = withDefaults(given, catalog, await locked.nextPosition(catalogId));
      check(fieldFaults(fields, catalog));
      const guaranteeId = deriveGuaranteeId(fields.name, await locked.guaranteeIds(catalogId));
      const at = now();
      await locked.insert({
        ...fields,
        id,
        catalogId,
        guaranteeId,
        metricId: metricIdOf(guaranteeId),
        status: 'draft',
        revision: 1,
        createdBy: by,
        finalizedAt: null,
        deletedAt: null,
        createdAt: at,
        updatedAt: at,
      });
    });
    return get(id);
  }

  /** A control and its catalog, both locked. */
  async function open(locked: ControlRepository, id: string) {
    const catalogId = (await locked.find(id))?.catalogId;
    const catalog = catalogId && (await locked.lockCatalog(catalogId));
    // Read again: it may have changed before the lock was ours.
    const control = await locked.find(id);
    if (!catalog || !control) throw notFound('control', id);
    return { catalog, control };
  }

  /** @throws 409 */
  async function openDraft(locked: ControlRepository, id: string) {
    const opened = await open(locked, id);
    if (opened.control.status === 'finalized') throw finalized(opened.control);
    return opened;
  }

  return {
    list: (query) => views.list(query, now()),

    async listOfCatalog(catalogId, query) {
      if (!(await views.catalogExists(catalogId))) throw notFound('catalog', catalogId);
      return views.list({ ...query, catalogId }, now());
    },

    get,

    async create(catalogId, fields, by) {
      const flowId = fields.flowId ?? null;
      if (flowId === null)
        throw invalid([{ path: '/body/flowId', message: 'is missing; only a draft has no flow' }]);
      const { params, errors } = await checkParams(flows, flowId, fields.params);
      check(errors);
      return create(catalogId, { ...fields, params }, by);
    },

    createDraft: create,

    async update(id, patch, admits) {
      // Asked before the lock: the flow runtime may take its time.
      const before = await get(id);
      const { flowId, params } = applyPatch(before, patch);
      if (flowId !== null && (patch.flowId !== undefined || patch.params !== undefined)) {
        const { errors } = await checkParams(flows, flowId, params);
        check(errors.filter(({ code }) => code !== 'missing'));
      }
      await transaction(async (locked) => {
        const { catalog, control } = await open(locked, id);
        admits(control.revision);
        const frozen = control.status === 'finalized' ? frozenFaults(control, patch) : [];
        if (frozen.length > 0) throw finalized(control, frozen);
        const fields = { ...applyPatch(control, patch), name: (patch.name ?? control.name).trim() };
        check(fieldFaults(fields, catalog));
        const taken = await locked.guaranteeIds(catalog.id);
        taken.delete(control.guaranteeId);
        const guaranteeId =
          fields.name === control.name
            ? control.guaranteeId
            : deriveGuaranteeId(fields.name, taken);
        const metricId = metricIdOf(guaranteeId);
        await locked.update(revised({ ...control, ...fields, guaranteeId, metricId }));
        if (control.status === 'finalized' && patch.endDate !== undefined)
          await locked.restart(id, now());
      });
      return get(id);
    },

    async finalize(id) {
      const { flowId } = await get(id);
      const flow = flowId === null ? undefined : await flows.get(flowId);
      await transaction(async (locked) => {
        const { catalog, control } = await openDraft(locked, id);
        const checked = checkFinalizable(
          control,
          catalog,
          flow?.id === control.flowId ? flow : undefined,
        );
        if (!checked.ok)
          throw conflict(
            'control-not-ready',
            `The control "${control.name}" cannot be finalized: ${checked.faults.map(({ message }) => message).join('; ')}.`,
            checked.faults,
          );
        const { params } = checked;
        await locked.update(
          revised({ ...control, params, status: 'finalized', finalizedAt: now() }),
        );
        await locked.ensureScopeSets([id], newId);
      });
      return get(id);
    },

    remove: (id, byAdmin) =>
      transaction((controls) => removeControl(id, { controls, byAdmin, now: now() })),
  };

  function finalized({ name }: Control, faults?: Fault[]) {
    return conflict(
      'control-finalized',
      `The control "${name}" is finalized and does not change any more. Make a new version of its catalog.`,
      faults,
    );
  }

  function revised(control: Control): Control {
    return { ...control, revision: control.revision + 1, updatedAt: now() };
  }
}

const withDefaults = (
  given: ControlDraft,
  catalog: CatalogOfControl,
  position: number,
): ControlFields => ({
  name: given.name.trim(),
  code: given.code ?? null,
  group: given.group ?? null,
  statement: given.statement ?? null,
  guidance: given.guidance ?? null,
  position: given.position ?? position,
  ownerId: given.ownerId ?? null,
  tags: given.tags ?? [],
  description: given.description ?? null,
  type: given.type ?? 'automated',
  severity: given.severity ?? 'medium',
  period: given.period ?? 'daily',
  startDate: given.startDate ?? catalog.startDate,
  endDate: given.endDate ?? null,
  flowId: given.flowId ?? null,
  params: given.params ?? {},
  operator: given.operator ?? '>=',
  threshold: given.threshold ?? 100,
  evidenceType: given.evidenceType ?? null,
});

function refuseFinalized(catalog: CatalogOfControl): void {
  if (catalog.status === 'finalized')
    throw conflict(
      'catalog-finalized',
      `The catalog "${catalog.name}" is finalized and takes no more controls. Make the control in a draft catalog.`,
    );
}

async function checkParams(
  flows: FlowReader,
  flowId: string,
  params: ControlFields['params'] = {},
): Promise<{ params: ControlFields['params']; errors: (Fault & Partial<ParamFault>)[] }> {
  const flow = await flows.get(flowId);
  if (flow) return validateParams(flow.params, params);
  const message = 'is not a flow of the flow runtime; choose one of GET /flows';
  return { params, errors: [{ path: '/body/flowId', message }] };
}

function check(faults: Fault[]): void {
  if (faults.length > 0) throw invalid(faults);
}
