import { z } from 'zod';
import type { Finding } from './document.js';
import { CATALOG_DEFAULTS, CONTROL_DEFAULTS, MAX_CONTROLS, MAX_TEXT } from './document.js';
import { pointerOf } from './json.js';

const text = (max: number) => z.string().min(1).max(max);
const optional = (max: number) => text(max).nullable().default(null);
const day = z.iso.date();
const cron = /^\S+( +\S+){4}$/;

const tags = z.array(text(60)).max(32).default([]);
const severity = z.enum(['low', 'medium', 'high', 'critical']);
const period = z.enum(['hourly', 'daily', 'weekly', 'monthly', 'yearly']);
const operator = z.enum(['>=', '>', '<=', '<', '==', '!=']);
const threshold = z.number().min(0).max(100);
const params = z
  .record(z.string().max(200), z.union([z.string().max(4000), z.number(), z.boolean()]))
  .refine((all) => Object.keys(all).length <= 64, 'has more than 64 values');
const scopeName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/);
const scopeValues = z
  .record(scopeName, text(200))
  .refine((all) => Object.keys(all).length <= 16, 'has more than 16 values');
const scopeSets = z.array(scopeValues).max(200);
const flow = z.strictObject({ name: text(200), url: optional(500) });
const schedule = z.strictObject({
  enabled: z.boolean().default(true),
  cron: z.string().max(120).regex(cron, 'has not five fields').nullable().default(null),
  timeZone: optional(64),
  target: z.enum(['current', 'previous']).default('current'),
  startDate: day.nullable().default(null),
  endDate: day.nullable().default(null),
});
const source = z.strictObject({
  fields: z.record(z.string(), z.string().nullable()),
  original: z.record(z.string(), z.unknown()),
});

const D = CONTROL_DEFAULTS;
/** The fields of a control; all but the name may be absent. */
export const controlSchema = z.strictObject({
  name: text(200),
  code: optional(120),
  group: optional(500),
  statement: optional(MAX_TEXT),
  guidance: optional(MAX_TEXT),
  description: optional(5000),
  type: text(60).default(D.type),
  severity: severity.default(D.severity),
  period: period.default(D.period),
  startDate: day.nullable().default(null),
  endDate: day.nullable().default(null),
  flow: flow.nullable().default(null),
  params: params.default({}),
  operator: operator.default(D.operator),
  threshold: threshold.default(D.threshold),
  evidenceType: optional(60),
  tags,
  scopeSets: scopeSets.default([]),
  schedule: schedule.nullable().default(null),
  source: source.nullable().default(null),
});

export const scopeSchema = z.strictObject({
  name: scopeName,
  description: optional(2000),
  type: z.enum(['string', 'number', 'boolean', 'select']),
  default: optional(200),
  values: z.array(text(200)).max(500).default([]),
});

export const catalogSchema = z.strictObject({
  name: text(200),
  description: optional(5000),
  framework: optional(120),
  frameworkVersion: optional(60),
  startDate: day.nullable().default(CATALOG_DEFAULTS.startDate),
  endDate: day.nullable().default(null),
  timeZone: optional(64),
  tags,
  source: source.nullable().default(null),
});

export const documentSchema = z.strictObject({
  format: z.literal('status-catalog'),
  version: z.literal(1),
  catalog: catalogSchema,
  scopes: z.array(scopeSchema).max(500).default([]),
  controls: z.array(controlSchema).max(MAX_CONTROLS),
});

/** Every issue by its pointer; a member that is not known is named itself. */
export function findingsOf(error: z.ZodError, root = ''): Finding[] {
  return error.issues.flatMap((issue) => {
    const path = root + pointerOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: path + pointerOf([key]),
        message: 'is not known here; remove it',
      }));
    return [{ path: path === '' ? '/' : path, message: issue.message }];
  });
}
