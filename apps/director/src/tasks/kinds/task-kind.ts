import { HttpError, invalid } from '@status/governify-service';
import type { z } from 'zod';

/** What a task can do: chosen by its `script`, never code of its own. */
export interface TaskKind {
  /** As it stands in `script`. */
  name: string;
  description: string;
  schema: z.ZodType;
  /** @throws Error in words fit to be shown */
  run: (config: never, signal: AbortSignal) => Promise<unknown>;
}

/** A kind with its configuration checked. */
export const defineKind = <T>(kind: {
  name: string;
  description: string;
  schema: z.ZodType<T>;
  run: (config: T, signal: AbortSignal) => Promise<unknown>;
}): TaskKind => kind as TaskKind;

export type TaskKinds = ReadonlyMap<string, TaskKind>;

/** @throws HttpError 400 that names the kinds there are */
export function kindOf(kinds: TaskKinds, script: string): TaskKind {
  const kind = kinds.get(script);
  if (kind) return kind;
  throw invalid(
    `The script "${script.slice(0, 80)}" is not run: code from elsewhere never is. Name one of the task kinds: ${[...kinds.keys()].join(', ')}.`,
  );
}

/** @throws HttpError 400 that says where the configuration does not fit its kind */
export function checkedConfig(kind: TaskKind, config: unknown): unknown {
  const parsed = kind.schema.safeParse(config);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    path: `/config${path.map((part) => `/${String(part)}`).join('')}`,
    message,
  }));
  throw new HttpError(400, `The config does not fit ${kind.name}.`, errors);
}
