import type { Messages } from '../messages';
import { catalogs } from './catalogs';
import { common } from './common';
import { controls } from './controls';
import { errors } from './errors';
import { overview } from './overview';
import { points, runs } from './runs';
import { session } from './session';
import { nav, shell } from './shell';
import { status } from './status';

/** Every text of the interface in Spanish. */
export const es: Messages = {
  catalogs,
  common,
  controls,
  errors,
  nav,
  overview,
  points,
  runs,
  session,
  shell,
  status,
};
