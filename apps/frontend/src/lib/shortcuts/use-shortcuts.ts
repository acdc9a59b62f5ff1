import { useEffect, useRef } from 'react';
import { readKey, type KeyState, type Shortcut } from './read-key';
import { useShortKeys } from '../preferences/short-keys';

/** Milliseconds between `g` and the letter of an area. */
const PATIENCE = 1_200;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"]') !== null);

/** Listens to the keyboard of the whole page. A dialog that is open keeps the keyboard to itself. */
export function useShortcuts(
  areas: readonly string[],
  onShortcut: (shortcut: Shortcut) => void,
): void {
  const singleKeys = useShortKeys();
  const act = useRef(onShortcut);
  useEffect(() => {
    act.current = onShortcut;
  });
  useEffect(() => {
    let state: KeyState = 'idle';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const { key, altKey: alt } = event;
      const command = event.ctrlKey || event.metaKey;
      const press = { key, command, alt, typing: isField(event.target) };
      const read = readKey(state, press, { areas, singleKeys });
      state = read.state;
      clearTimeout(timer);
      timer = setTimeout(() => (state = 'idle'), PATIENCE);
      if (!read.shortcut) return;
      event.preventDefault();
      act.current(read.shortcut);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      clearTimeout(timer);
    };
  }, [areas, singleKeys]);
}
