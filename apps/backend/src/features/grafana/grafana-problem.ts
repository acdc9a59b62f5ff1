import {
  Conflict,
  Forbidden,
  GrafanaError,
  NotFound,
  OtherFormat,
  Provisioned,
  Refused,
  Timeout,
  Unauthorized,
  VersionMismatch,
} from '@status/grafana-client';
import { AppError, badGateway, conflict, gatewayTimeout, unavailable } from '../../errors/index.js';

const NOT_CONFIGURED =
  'No Grafana is connected. Set GRAFANA_URL, and either GRAFANA_ADMIN_USER with GRAFANA_ADMIN_PASSWORD or GRAFANA_TOKEN_FILE, and start the backend anew.';

/** 503: nobody has said where Grafana is. */
export const notConfigured = (): AppError => unavailable('grafana-not-configured', NOT_CONFIGURED);

/** 502: the administrator's password is wrong. Asked again, it would shut the administrator out. */
export const wrongPassword = (cause?: unknown): AppError =>
  badGateway(
    'grafana',
    'Grafana refused GRAFANA_ADMIN_USER and GRAFANA_ADMIN_PASSWORD, and is not asked again. The password counts only when the database of Grafana is first made: set the one it was made with, or GRAFANA_TOKEN_FILE, and start the backend anew.',
    cause,
  );

/** 409: a file provides the dashboard. */
export const provisioned = (uid: string): AppError =>
  conflict(
    'dashboard-provisioned',
    `The dashboard ${uid} is provided by a file, and changes with that file only. Copy it with POST /grafana/dashboards/${uid}/duplicate and change the copy.`,
  );

/**
 * What a failure of Grafana means to our callers; other errors stay what they are.
 * @param what of which thing it speaks, such as `dashboard x`
 */
export function toProblem(error: unknown, what: string): unknown {
  if (!(error instanceof GrafanaError)) return error;
  const { message } = error;
  if (error instanceof NotFound)
    return new AppError({
      status: 404,
      code: 'not-found',
      title: 'Not Found',
      detail: `Grafana has no ${what}.`,
    });
  if (error instanceof VersionMismatch)
    return conflict(
      'grafana-changed',
      `Somebody else keeps changing the ${what}. Read it again and apply your change to that.`,
    );
  if (error instanceof Provisioned) return provisioned(what.replace(/^dashboard /, ''));
  if (error instanceof OtherFormat)
    return conflict(
      'dashboard-format',
      `The ${what} is stored in the format of dynamic dashboards, which only Grafana itself edits. Open it there.`,
    );
  if (error instanceof Conflict)
    return conflict('grafana-exists', `The ${what} exists already. ${message}`);
  if (error instanceof Timeout) return gatewayTimeout('grafana', message, error);
  if (error instanceof Unauthorized || error instanceof Forbidden)
    return badGateway(
      'grafana',
      'Grafana refused the service account of STATUS. It needs the role Admin of its organisation.',
      error,
    );
  if (error instanceof Refused && error.status === 422)
    return conflict('grafana-refused', `Grafana does not take the ${what}. ${message}`);
  return badGateway('grafana', `${message} Check that Grafana runs, and try again.`, error);
}
