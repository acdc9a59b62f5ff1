import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Which program listens on a TCP port, as far as this user may see it (Linux: /proc).
 * @returns for example "node server.js (process 4711)", undefined when it cannot be told
 */
export function portHolder(port: number): string | undefined {
  try {
    const sockets = listeningSockets(port);
    const pid = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find((name) => openFiles(name).some((file) => sockets.has(file)));
    return pid && `${commandOf(pid)} (process ${pid})`;
  } catch {
    return undefined;
  }
}

/** Links such as `socket:[12345]`, as they appear among the open files of a process. */
function listeningSockets(port: number): Set<string> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['tcp', 'tcp6'].flatMap((table) => linesOf(`/proc/net/${table}`).slice(1));
  return new Set(
    rows
      .map((row) => row.trim().split(/\s+/))
      // proc(5): column 1 local address, 3 state (0A = LISTEN), 9 inode
      .filter((columns) => columns[1]?.endsWith(`:${hex}`) && columns[3] === '0A')
      .map((columns) => `socket:[${columns[9]}]`),
  );
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return []; // no IPv6 here
  }
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return ''; // closed in between
      }
    });
  } catch {
    return []; // another user's process
  }
}

const commandOf = (pid: string) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim().slice(0, 80);
