import { expect, expectTypeOf, it } from 'vitest';
import {
  BadResponse,
  buildAgreement,
  createDirectorClient,
  createRegistryClient,
  GovernifyError,
  type Agreement,
  type AgreementParts,
  type EvidenceGroup,
  type FoundRecord,
  type GuaranteeState,
  type MetricState,
  type State,
  type TaskStatus,
} from '../src/index.js';

// Checked when the tests are type-checked; here they only have to exist.

const registry = createRegistryClient({ baseUrl: 'http://registry.test' });
const director = createDirectorClient({ baseUrl: 'http://director.test' });

it('calls answer what the contracts say', () => {
  expectTypeOf(registry.guaranteeStates).returns.resolves.toEqualTypeOf<GuaranteeState[]>();
  expectTypeOf(registry.streamStates).returns.toEqualTypeOf<
    AsyncGenerator<GuaranteeState, void, undefined>
  >();
  expectTypeOf(registry.listStates).returns.resolves.toEqualTypeOf<State[]>();
  expectTypeOf(registry.filteredStates).returns.resolves.toEqualTypeOf<FoundRecord[]>();
  expectTypeOf(registry.groupedEvidences).returns.resolves.toEqualTypeOf<EvidenceGroup[]>();
  expectTypeOf(registry.metrics.increase).returns.resolves.toEqualTypeOf<MetricState>();
  expectTypeOf(registry.bills.put).returns.resolves.toEqualTypeOf<'created' | 'changed'>();
  expectTypeOf(director.tasks.run).returns.resolves.toBeUnknown();
  expectTypeOf(director.tasks.status).returns.resolves.toEqualTypeOf<TaskStatus>();
  expectTypeOf<TaskStatus['nextExecution']>().toEqualTypeOf<Date | undefined>();
  expect(Object.keys(registry.bills)).toEqual(['list', 'put', 'delete']);
});

it('a state is told apart by its kind', () => {
  const valueOf = (state: State) => {
    if (state.stateType === 'metrics') {
      expectTypeOf(state).toEqualTypeOf<MetricState>();
      return Number(state.value);
    }
    expectTypeOf(state.value).toBeBoolean();
    return state.metrics['M'];
  };
  expect(valueOf).toBeTypeOf('function');
});

it('what is built is an agreement that can be stored', () => {
  expectTypeOf(buildAgreement).returns.toExtend<Agreement>();
  expectTypeOf(buildAgreement).parameters.toEqualTypeOf<[AgreementParts]>();
  expectTypeOf(registry.upsertAgreement).parameter(0).toEqualTypeOf<Agreement>();
  expectTypeOf<AgreementParts['controls'][number]['operator']>().toEqualTypeOf<
    '>=' | '>' | '<=' | '<' | '==' | '!='
  >();
  expect(buildAgreement).toBeTypeOf('function');
});

it('errors are one family, of which only the members are made', () => {
  expectTypeOf<BadResponse>().toExtend<GovernifyError>();
  expectTypeOf<GovernifyError['status']>().toEqualTypeOf<number | undefined>();
  // @ts-expect-error it is abstract
  const make = () => new GovernifyError('x');
  expect(make).toBeTypeOf('function');
  expect(new BadResponse('x')).toBeInstanceOf(GovernifyError);
});

it('what the caller must not leave out is not optional', () => {
  // @ts-expect-error no base URL
  const incomplete = () => createDirectorClient({});
  // @ts-expect-error scope sets are grouped by a scope
  const ungrouped = () => registry.groupedEvidences('a', { indicator: 'G' });
  expect([incomplete, ungrouped]).toHaveLength(2);
});
