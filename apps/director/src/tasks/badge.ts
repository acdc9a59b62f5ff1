import { makeBadge } from 'badge-maker';

/** "Director: Running" or "Director: Stopped" as an SVG image. */
export const badgeOf = (running: boolean): string =>
  makeBadge({
    label: 'Director',
    message: running ? 'Running' : 'Stopped',
    color: running ? 'brightgreen' : 'red',
  });
