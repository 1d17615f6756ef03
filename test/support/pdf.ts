// What stands in a PDF: pages as text, by poppler.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './program.ts';
import { locate } from './tools.mjs';

/** The text of each page. */
export function pdfPages(pdf: string | Uint8Array): string[] {
  let file = pdf;
  if (typeof file !== 'string') {
    file = join(temporaryFolder(), 'document.pdf');
    writeFileSync(file, pdf);
  }
  const text = execFileSync(locate('pdftotext')!, ['-enc', 'UTF-8', file as string, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\f').slice(0, -1);
}

/** Words of at least four letters, with what joins them: what is looked for in another version of a document. */
export function words(text: string): Set<string> {
  return new Set(text.normalize('NFC').replace(/\u00ad/g, '').match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []);
}
