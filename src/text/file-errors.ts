// What is said where the system refuses a file that the user named.
import { UsageError } from '../errors.ts';
import type { Both } from './language.ts';

/** Why the system would not open a file, in words; the code itself where it says more than that. */
export function becauseOf(code: string): Both {
  switch (code) {
    case 'ENOENT': return { de: 'Datei oder Ordner gibt es nicht', en: 'no such file or folder' };
    case 'EISDIR': return { de: 'das ist ein Ordner', en: 'it is a folder' };
    case 'ENOTDIR': case 'EEXIST': return { de: 'ein Teil des Pfads ist kein Ordner', en: 'part of the path is not a folder' };
    case 'EACCES': case 'EPERM': case 'SQLITE_CANTOPEN': return { de: 'keine Berechtigung', en: 'no permission' };
    case 'EROFS': case 'SQLITE_READONLY': return { de: 'hier darf nicht geschrieben werden', en: 'nothing may be written here' };
    case 'ENOSPC': case 'SQLITE_FULL': return { de: 'der Datenträger ist voll', en: 'the disk is full' };
    case 'ENOTSUP': return { de: 'keine gewöhnliche Datei', en: 'not a regular file' };
    case 'ENAMETOOLONG': return { de: 'der Name ist zu lang', en: 'the name is too long' };
    default: return { de: code, en: code };
  }
}

/** A file that cannot be read; `code` is the system's. */
export const notRead = (path: string, code: string, remedy: Both = { de: 'Prüfen Sie Ordner, Namen und Rechte der Datei.', en: 'Check folder, name and rights of the file.' }): UsageError =>
  new UsageError({ de: `„${path}“ lässt sich nicht lesen: ${becauseOf(code).de}.`, en: `"${path}" cannot be read: ${becauseOf(code).en}.` }, remedy);

/** A file or folder that the system will not let the program use; `code` is the system's. */
export const notUsable = (path: string, code: string): UsageError =>
  new UsageError({ de: `„${path}“ lässt sich nicht verwenden: ${becauseOf(code).de}.`, en: `"${path}" cannot be used: ${becauseOf(code).en}.` }, { de: 'Prüfen Sie Ordner, Rechte und freien Platz.', en: 'Check folder, rights and free space.' });

/** A file that cannot be written; `code` is the system's. */
export const notWritten = (path: string, code: string): UsageError =>
  new UsageError({ de: `„${path}“ lässt sich nicht schreiben: ${becauseOf(code).de}.`, en: `"${path}" cannot be written: ${becauseOf(code).en}.` }, { de: 'Prüfen Sie Ordner, Rechte und freien Platz.', en: 'Check folder, rights and free space.' });

/** Somebody names an entry of the catalogue, or where one would stand, as the place for a result. */
export const catalogueFile = (path: string): UsageError => new UsageError(
  { de: `„${path}“ gehört zum Katalog; dorthin wird kein Ergebnis geschrieben.`, en: `"${path}" is part of the catalogue; no result is written there.` },
  { de: 'Nennen Sie eine andere Datei.', en: 'Name another file.' },
);
