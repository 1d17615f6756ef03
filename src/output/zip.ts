// Zip files that are the same every time: sorted entries and one fixed date.
import { zipSync } from 'fflate';

/** The earliest day that zip can name, in local time because the format has no time zone. */
const fixedDate = new Date(1980, 0, 2);

/** Zips files by path: sorted, with a fixed date. Same files, same bytes. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map((path) => [path, files[path]!])), { level: 6, mtime: fixedDate, os: 0 });
}
