import { canonicalJson } from '@status/evidence';
import { GovernifyError, NotFound, type RegistryClient } from '@status/governify-client';
import type { AgreementKeeper } from './agreement-keeper-gateway.js';
import type { Group } from './group.js';
import { EvaluationRefused, type GuaranteeEvaluator, type RunnableControl } from './ports.js';

/**
 * Asks a Governify-compatible registry for one guarantee, scope and period. No answer for a scope
 * the agreement may just have got is asked for once more, with the agreement written anew.
 */
export function createRegistryEvaluator(
  client: Pick<RegistryClient, 'guaranteeStates'>,
  agreements: AgreementKeeper,
  signEvaluation: (group: string) => string,
): GuaranteeEvaluator {
  const ask = async (group: Group, { control, catalog }: RunnableControl) => {
    await agreements.ensure(catalog);
    const states = await client.guaranteeStates(catalog.agreementId, {
      from: group.period.from.toISOString(),
      to: group.period.to.toISOString(),
      newPeriods: false,
      guarantee: control.guaranteeId,
      scope: group.scope,
      // Several runs of one slot may be under way: the results asked for are this one's.
      token: signEvaluation(group.id),
    });
    return states.find(
      (state) =>
        state.id === control.guaranteeId && canonicalJson(state.scope as never) === group.scopeKey,
    );
  };
  return {
    async evaluate(group, found) {
      try {
        const state = await ask(group, found).catch((error) => {
          if (error instanceof NotFound) return undefined;
          throw error;
        });
        if (state || group.value === null) return state;
        agreements.forget(found.catalog.agreementId);
        const again = await ask(group, found);
        if (again === undefined) throw new EvaluationRefused(goneScope(group));
        return again;
      } catch (error) {
        if (error instanceof GovernifyError && !error.shouldRetry())
          throw new EvaluationRefused(error.message, { cause: error });
        throw error;
      }
    },
  };
}

/** With results there is a state, unless nobody agreed on this scope any more. */
const goneScope = ({ scopeKey }: Group) =>
  `The agreement has no scope ${scopeKey} any more: its scope set was changed or deleted during the run. Run the control again.`;
