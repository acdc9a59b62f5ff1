import { isObject, type JsonObject } from '../json.js';
import { isMetricName } from '../objective/metric-name.js';
import { ObjectiveError } from '../objective/objective-error.js';
import { toMillis } from '../periods/instant.js';
import { isPeriodName, PERIOD_NAMES } from '../periods/period.js';
import { isTimeZone } from '../periods/zone.js';
import type { Agreement, AgreementIssue } from './agreement.js';
import { checkDocument, MAX_ISSUES, MAX_KEY_LENGTH } from './document-limits.js';
import { ObjectiveReader } from './objective-reader.js';
import { resolveReferences } from './resolve-references.js';

const ID = /^[A-Za-z0-9._-]{1,128}$/;
/** Guarantee ids stand in addresses and in rows: no NUL, no half of a character. */
const isUnfit = (id: string) => id.includes('\u0000') || /\p{Surrogate}/u.test(id);

export type ValidatedAgreement =
  { agreement: Agreement; issues: [] } | { agreement: undefined; issues: AgreementIssue[] };

/**
 * Resolves local references and checks everything evaluation relies on: identifiers, zone,
 * metric names, objectives (each parsed with the names of its `with`), periods and keys.
 * @returns the agreement with its references resolved, or at most 100 issues
 */
export function validateAgreement(document: unknown): ValidatedAgreement {
  const refused = (issues: AgreementIssue[]): ValidatedAgreement => ({
    agreement: undefined,
    issues,
  });
  const raw = checkDocument(document, ['$ref']);
  if (raw.length > 0) return refused(raw);
  const resolved = resolveReferences(document);
  if (resolved.issues.length > 0) return refused(resolved.issues);
  if (!isObject(resolved.document))
    return refused([{ path: '', message: 'An agreement is a JSON object.' }]);
  const issues = new AgreementCheck().run(resolved.document);
  return issues.length > 0
    ? refused(issues)
    : { agreement: resolved.document as unknown as Agreement, issues: [] };
}

/** Ends a check that has found as many issues as are told. */
class Enough extends Error {}

class AgreementCheck {
  private readonly issues: AgreementIssue[] = [];
  private metrics: JsonObject = {};
  private objectives = new ObjectiveReader({});

  run(document: JsonObject): AgreementIssue[] {
    try {
      this.check(document);
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    return this.issues;
  }

  private check(document: JsonObject): void {
    if (typeof document['id'] !== 'string' || !ID.test(document['id']))
      this.add('id', 'must be 1 to 128 letters, digits, ".", "_" or "-" (A to Z only).');
    for (const field of ['version', 'type', 'templateId'])
      if (document[field] !== undefined && typeof document[field] !== 'string')
        this.add(field, 'must be text.');
    const context = this.object(document['context'], 'context');
    const validity = this.object(context['validity'], 'context.validity');
    this.date(validity['initial'], 'context.validity.initial');
    if (validity['timeZone'] !== undefined && !isTimeZone(validity['timeZone']))
      this.add('context.validity.timeZone', 'must be an IANA time zone such as "Europe/Madrid".');
    const terms = this.object(document['terms'], 'terms');
    this.metrics = this.object(terms['metrics'], 'terms.metrics');
    for (const [name, metric] of Object.entries(this.metrics)) this.metric(name, metric);
    this.objectives = new ObjectiveReader(this.metrics);
    this.guarantees(terms['guarantees']);
  }

  private metric(name: string, value: unknown): void {
    const path = `terms.metrics.${name}`;
    if (!isMetricName(name))
      this.add(
        path,
        'cannot be used in an objective: a metric name is a letter or "_" followed by letters, digits or "_", in Unicode NFC, and neither "true" nor "false".',
      );
    const metric = this.object(value, path);
    if (metric['measure'] !== undefined) this.object(metric['measure'], `${path}.measure`);
    const collector = this.object(metric['collector'], `${path}.collector`);
    for (const field of ['infrastructurePath', 'endpoint', 'type'])
      if (typeof collector[field] !== 'string' || collector[field] === '')
        this.add(`${path}.collector.${field}`, 'must be a text that is not empty.');
  }

  private guarantees(value: unknown): void {
    const seen = new Set<unknown>();
    for (const [index, guarantee] of this.array(value, 'terms.guarantees').entries()) {
      const path = `terms.guarantees[${index}]`;
      const { id, scope, of } = this.object(guarantee, path);
      if (typeof id !== 'string' || id === '' || id.length > MAX_KEY_LENGTH || isUnfit(id))
        this.add(
          `${path}.id`,
          `must be a text of 1 to ${MAX_KEY_LENGTH} characters without NUL or lone surrogates.`,
        );
      else if (seen.has(id)) this.add(`${path}.id`, `repeats "${id}": guarantee ids are unique.`);
      seen.add(id);
      for (const [key, definition] of Object.entries(this.object(scope, `${path}.scope`)))
        this.object(definition, `${path}.scope.${key}`);
      if (of === undefined) this.add(`${path}.of`, 'must be an array.');
      for (const [at, element] of this.array(of, `${path}.of`).entries())
        this.element(this.object(element, `${path}.of[${at}]`), `${path}.of[${at}]`);
    }
  }

  private element(element: JsonObject, path: string): void {
    for (const [key, value] of Object.entries(this.object(element['scope'], `${path}.scope`)))
      if (!['string', 'number', 'boolean'].includes(typeof value))
        this.add(`${path}.scope.${key}`, 'must be a text, a number or a boolean.');
    const window = this.object(element['window'], `${path}.window`);
    if (window['period'] !== undefined && !isPeriodName(window['period']))
      this.add(`${path}.window.period`, `must be one of ${PERIOD_NAMES.join(', ')}.`);
    this.date(window['initial'], `${path}.window.initial`);
    const names = Object.keys(this.object(element['with'], `${path}.with`));
    for (const name of names) {
      if (element['with'] && (element['with'] as JsonObject)[name] !== null)
        this.object((element['with'] as JsonObject)[name], `${path}.with.${name}`);
      if (!Object.hasOwn(this.metrics, name))
        this.add(`${path}.with.${name}`, 'names a metric that terms.metrics does not have.');
    }
    this.objective(element['objective'], names, `${path}.objective`);
  }

  private objective(text: unknown, names: string[], path: string): void {
    try {
      this.objectives.read(text as string, names);
    } catch (error) {
      if (!(error instanceof ObjectiveError)) throw error;
      this.add(path, error.message, error.position);
    }
  }

  private date(value: unknown, path: string): void {
    if (value === undefined) return;
    try {
      toMillis(value as string);
    } catch {
      this.add(path, 'must be an ISO 8601 date such as "2025-01-01".');
    }
  }

  /** An absent value counts as empty; anything but an object is an issue. */
  private object(value: unknown, path: string): JsonObject {
    if (isObject(value)) return value;
    if (value !== undefined) this.add(path, 'must be an object.');
    return {};
  }

  private array(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.add(path, 'must be an array.');
    return [];
  }

  private add(path: string, message: string, position?: number): void {
    this.issues.push({ path, message, ...(position === undefined ? {} : { position }) });
    if (this.issues.length >= MAX_ISSUES) throw new Enough();
  }
}
