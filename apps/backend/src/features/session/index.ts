export type {
  AttemptLimit,
  Client,
  Ending,
  Opened,
  SessionKeeper,
  SessionView,
} from './session.js';
export { faultOfPassword } from './password-rule.js';
export { asTaken } from './taken.js';
export { isTimeZone } from './user.js';
export type { Passwords, User } from './user.js';
export type { SecondFactor } from './second-factor.js';
export { cookiesOf } from './session-routes.js';
