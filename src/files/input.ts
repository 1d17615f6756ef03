// Reads a file that the user named, within limits, never from a device or a pipe that may not end.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { notRead } from '../text/file-errors.ts';
import { importSaid } from '../text/import.ts';
import { csvLimits } from './csv.ts';

/** The bytes of an ordinary file of at most 20 MB. Throws UsageError otherwise. */
export function readInput(path: string, shown: string): Uint8Array {
  const refuse = ({ message, remedy }: ReturnType<typeof importSaid.binary>): UsageError => new UsageError(message, remedy);
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw notRead(shown, (error as NodeJS.ErrnoException).code ?? 'EIO');
  }
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw notRead(shown, found.isDirectory() ? 'EISDIR' : 'ENOTSUP');
    if (found.size > csvLimits.bytes) throw refuse(importSaid.tooLarge(shown, csvLimits.bytes / 1024 / 1024));
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
