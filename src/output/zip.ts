// Zip files that are the same every time: sorted entries, one fixed date, no chance in the names of relations.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day that zip can name, in local time because the format has no time zone. */
const fixedDate = new Date(1980, 0, 2);

/** Zips files by path: sorted, with a fixed date. Same files, same bytes. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map((path) => [path, files[path]!])), { level: 6, mtime: fixedDate, os: 0 });
}

/** A Word file written anew: its dates are `day` (or the first of 1980), ids of relations that were drawn by chance are numbered. */
export function repack(bytes: Uint8Array, day: string | null): Uint8Array {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  const texts = new Map(Object.entries(files).filter(([path]) => /\.(?:xml|rels)$/.test(path)).map(([path, data]) => [path, strFromU8(data)]));
  const relations = texts.get('word/_rels/document.xml.rels') ?? '';
  let document = texts.get('word/document.xml') ?? '';
  let renamed = relations;
  let next = 1;
  for (const [, id] of relations.matchAll(/Id="(rId[^"]*[^\d"][^"]*|rId[A-Za-z_-][^"]*)"/g)) {
    const name = `rIdLink${next++}`;
    document = document.replaceAll(`r:id="${id}"`, `r:id="${name}"`);
    renamed = renamed.replaceAll(`Id="${id}"`, `Id="${name}"`);
  }
  texts.set('word/document.xml', document);
  texts.set('word/_rels/document.xml.rels', renamed);
  const stamp = `${day ?? '1980-01-02'}T00:00:00Z`;
  const core = texts.get('docProps/core.xml');
  if (core !== undefined) texts.set('docProps/core.xml', core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
  return zip({ ...files, ...Object.fromEntries([...texts].map(([path, text]) => [path, strToU8(text)])) });
}
