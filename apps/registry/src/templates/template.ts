import { invalid } from '@status/governify-service';
import { checkDocument, resolveReferences } from '@status/guarantees';
import type { Template } from '../store/store.js';

/** A name and its version, `uptime-v1-0-0` or `uptime-v1-0-0-clone`. Linear in its text. */
const ID = /^[A-Za-z0-9._-]{1,100}-v\d{1,9}-\d{1,9}-\d{1,9}(-clone)?$/;

/**
 * A template as it is kept, places in the document that `$ref` names filled in.
 * @throws HttpError 400; references to files and addresses are refused, never opened
 */
export function acceptedTemplate(given: { id: string; type: string }): Template {
  if (!ID.test(given.id))
    throw invalid('Bad formed id', [
      { path: 'template.id', message: 'must end with a version, as in "uptime-v1-0-0".' },
    ]);
  if (given.type !== 'template')
    throw invalid('The type of a template must be "template".', [
      { path: 'template.type', message: 'must be "template".' },
    ]);
  const issues = checkDocument(given, ['$ref']);
  const resolved = issues.length > 0 ? { document: undefined, issues } : resolveReferences(given);
  if (resolved.issues.length > 0 || resolved.document === undefined)
    throw invalid(
      `The template is not valid: ${resolved.issues[0]?.message}`,
      resolved.issues.map(({ path, message }) => ({ path: `template.${path}`, message })),
    );
  return resolved.document as Template;
}

/**
 * Whether a text fits a pattern in which `*` stands for anything and all else for itself. Takes
 * the first place for each piece and never goes back, so no pattern makes it slow.
 */
export function fits(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
