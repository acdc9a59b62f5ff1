import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const json = z.record(z.string(), z.unknown());
const period = z.object({ from: z.string(), to: z.string() });

const collectorAnswer = z.object({
  metric: z.string(),
  scope: json.nullish(),
  computations: z.array(z.unknown()).optional(),
  postStatus: z.number().optional(),
  getStatus: z.number().optional(),
  polls: z.union([z.number(), z.literal('forever')]).optional(),
  /** The answer is meant only for the question about this period. */
  period: period.optional(),
});

const common = { id: z.string(), title: z.string().optional() };
const evaluation = {
  agreement: json.nullable(),
  agreementId: z.string().optional(),
  query: json.default({}),
  collector: z.array(collectorAnswer).default([]),
};

const goldenCase = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    ...evaluation,
    kind: z.literal('evaluate'),
    expected: z.object({ states: z.array(json), requests: z.array(json).optional() }),
  }),
  z.object({
    ...common,
    ...evaluation,
    kind: z.literal('error'),
    expected: z.object({ error: z.object({ status: z.number(), body: json.optional() }) }),
  }),
  z.object({
    ...common,
    kind: z.literal('objective'),
    objective: z.string(),
    values: z.record(z.string(), z.union([z.number(), z.boolean()])),
    expected: z.boolean(),
  }),
  z.object({
    ...common,
    kind: z.literal('refuse'),
    objective: z.string().optional(),
    /** Stands for `objective`: texts, each repeated, joined. */
    objectiveParts: z.array(z.tuple([z.string(), z.number()])).optional(),
    metrics: z.array(z.string()),
  }),
  z.object({
    ...common,
    kind: z.literal('periods'),
    window: json,
    timeZone: z.string(),
    mode: z.enum(['exact', 'split', 'last', 'snap']),
    from: z.string().optional(),
    to: z.string().optional(),
    now: z.string().optional(),
    expected: z.array(period),
  }),
]);

const goldenFile = z.object({ cases: z.array(goldenCase) });

export type GoldenCase = z.infer<typeof goldenCase>;
export type CaseOf<Kind extends GoldenCase['kind']> = Extract<GoldenCase, { kind: Kind }>;
export type CollectorAnswer = z.infer<typeof collectorAnswer>;

/** A file that holds no golden cases; the message is one sentence. */
export class GoldenFileError extends Error {
  override readonly name = 'GoldenFileError';
}

/** @throws GoldenFileError when the file is missing, no JSON, or of another shape */
export async function readGoldenFile(path: string): Promise<GoldenCase[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new GoldenFileError(
      `The golden file ${path} cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  }
  const parsed = goldenFile.safeParse(content);
  if (parsed.success) return parsed.data.cases;
  const issue = parsed.error.issues[0];
  throw new GoldenFileError(
    `The golden file ${path} has another shape: ${issue?.path.join('.') || 'document'}: ${issue?.message}`,
  );
}
