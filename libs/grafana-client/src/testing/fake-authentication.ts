import type { FakeState } from './fake-state.js';
import { refuse, type FakeAnswer } from './fake-routing.js';

/** About how many wrong passwords Grafana forgives before it shuts a person out for a while. */
const FORGIVEN = 5;

/** The role that a header gives, or the refusal. */
export function authenticate(state: FakeState, header: string | undefined): string | FakeAnswer {
  const [scheme = '', value = ''] = (header ?? '').split(' ');
  if (scheme === 'Bearer') {
    const account = state.accounts.find(({ tokens }) => tokens.some(({ key }) => key === value));
    return account?.role ?? refuse(401, 'Invalid API key');
  }
  if (scheme === 'Basic') return signIn(state, Buffer.from(value, 'base64').toString('utf8'));
  return refuse(401, 'Unauthorized');
}

function signIn(state: FakeState, given: string): string | FakeAnswer {
  const { user, password } = state.admin;
  if (given === `${user}:${password}` && state.wrongSignIns < FORGIVEN) {
    state.wrongSignIns = 0;
    return 'Admin';
  }
  state.wrongSignIns += 1;
  return refuse(401, 'Invalid username or password');
}
