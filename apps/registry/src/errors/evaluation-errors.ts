import { HttpError, type ErrorDetail } from '@status/governify-service';

export const noAgreement = (id: string) =>
  new HttpError(404, `There is no agreement with id: ${id}`);

/** The text clients of Governify know for any failure of an evaluation; details are beside it. */
const EVALUATION_FAILED = 'Error processing guarantees sequentially';

export const evaluationFailed = (detail: ErrorDetail, cause?: unknown) =>
  new HttpError(500, EVALUATION_FAILED, [detail], { cause });
