import { AsyncLocalStorage } from 'node:async_hooks';

/** Who does something: a person, a service, a flow on behalf of a run, or nobody known. */
export interface Actor {
  kind: 'user' | 'service' | 'callback' | 'anonymous' | 'system' | 'database';
  id: string;
  name: string;
}

export interface ActorContext {
  actor: Actor;
  requestId: string;
}

const storage = new AsyncLocalStorage<string>();

/** Runs `work`, all of whose changes are the actor's in the audit log. */
export const runAs = <T>(context: ActorContext, work: () => PromiseLike<T>): Promise<T> =>
  // async: a query of knex starts when it is awaited, which has to be within.
  storage.run(JSON.stringify(context), async () => await work());

/** The context of `runAs` as JSON; empty outside of any, where the system itself acts. */
export const currentActor = (): string => storage.getStore() ?? '';
