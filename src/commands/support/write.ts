// Writes all files of a change or none, and says in words why that failed.
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { atomicWriteAll } from '../../files/write.ts';
import { becauseOf } from '../../text/file-errors.ts';

/** Writes files below a folder. Throws UsageError where the system refuses; then nothing was changed. */
export function writeAll(root: string, changes: readonly { path: string; content: string }[], others: readonly { path: string; content: string }[] = []): void {
  try {
    atomicWriteAll([...changes.map(({ path, content }) => ({ path: join(root, path), content })), ...others]);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    const { de, en } = becauseOf(code), path = (error as NodeJS.ErrnoException).path ?? root;
    throw new UsageError({ de: `„${path}“ lässt sich nicht schreiben: ${de}. Nichts wurde geändert.`, en: `"${path}" cannot be written: ${en}. Nothing was changed.` }, { de: 'Prüfen Sie Ordner, Rechte und freien Platz.', en: 'Check folder, rights and free space.' });
  }
}
