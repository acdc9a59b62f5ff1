import { invalid } from '@status/governify-service';
import { checkDocument } from '@status/guarantees';

/**
 * Refuses keys that act as operators or paths in document stores (`$set`, `a.b`) or in JavaScript.
 * @throws HttpError 400 naming each place
 */
export function checkKeys(body: unknown): void {
  const issues = checkDocument(body);
  if (issues.length > 0)
    throw invalid(`The body is not accepted: ${issues[0]?.path}: ${issues[0]?.message}`, issues);
}
