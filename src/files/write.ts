// Writing: the old file or the new file, never half a file.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

let counter = 0;

/** Writes a file by way of a temporary one beside it; makes missing folders. Throws the system's error, with nothing left behind. */
export function atomicWrite(path: string, content: string | Uint8Array): void {
  // a device such as /dev/stdout or /dev/null cannot be replaced
  if (isSpecial(path)) {
    const handle = openSync(path, 'w');
    try {
      writeAll(handle, content);
    } finally {
      closeSync(handle);
    }
    return;
  }
  atomicWriteAll([{ path, content }]);
}

/** Several files at once: all are written beside their places first, then renamed, so that a failure while writing changes nothing. */
export function atomicWriteAll(files: readonly { path: string; content: string | Uint8Array }[]): void {
  const ready: { temporary: string; path: string }[] = [];
  try {
    for (const { path, content } of files) {
      const folder = dirname(path);
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `.${basename(path)}.${process.pid}-${counter++}.tmp`);
      ready.push({ temporary, path });
      const handle = openSync(temporary, 'wx');
      try {
        writeAll(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    }
    for (const { temporary, path } of ready) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

function isSpecial(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}
