/** What a person can ask for with the keyboard, wherever they are. */
export type Shortcut = 'palette' | 'help' | 'filter' | `go:${string}`;

export interface KeyPress {
  key: string;
  /** Ctrl, or ⌘ of a Mac. */
  command: boolean;
  alt: boolean;
  /** In a field, where a letter is a letter. */
  typing: boolean;
}

/** What has been pressed so far: after `g`, the letter of an area is waited for. */
export type KeyState = 'idle' | 'going';

interface Read {
  state: KeyState;
  shortcut?: Shortcut;
}

/**
 * The shortcut that a key press completes. Single keys work outside fields only, and not at all
 * when a person has switched them off (WCAG 2.2, 2.1.4); Ctrl+K works everywhere.
 *
 * @param areas letters that follow `g`
 */
export function readKey(
  state: KeyState,
  press: KeyPress,
  { areas, singleKeys }: { areas: readonly string[]; singleKeys: boolean },
): Read {
  const { key, command, alt, typing } = press;
  if (command && !alt && key.toLowerCase() === 'k') return { state: 'idle', shortcut: 'palette' };
  if (!singleKeys || typing || command || alt) return { state: 'idle' };
  if (state === 'going' && areas.includes(key)) return { state: 'idle', shortcut: `go:${key}` };
  if (key === 'g') return { state: 'going' };
  if (key === '?') return { state: 'idle', shortcut: 'help' };
  if (key === '/') return { state: 'idle', shortcut: 'filter' };
  return { state: 'idle' };
}
