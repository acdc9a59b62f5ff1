/**
 * The tasks that failed, from the closing summary of an Nx run ("Failed tasks:" and one line
 * "- project:target" each).
 */
export function failedTasks(output: string): string[] {
  const lines = output.split('\n').map((line) => line.trim());
  const start = lines.lastIndexOf('Failed tasks:');
  if (start < 0) return [];
  const rest = lines.slice(start + 1).filter((line, index) => line !== '' || index > 0);
  const end = rest.findIndex((line) => !line.startsWith('- '));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.slice(2));
}
