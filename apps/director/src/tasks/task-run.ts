/** One run of a task. */
export interface TaskRun {
  id: string;
  taskId: string;
  /** The due time it was for; null when somebody asked for it. */
  due: Date | null;
  startedAt: Date;
  durationMs: number;
  ok: boolean;
  error: string | null;
}
