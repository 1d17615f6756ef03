// A page that is both read on a terminal and sent on as Markdown.
import type { Catalogue } from '../../model/catalogue.ts';
import type { DocumentTree } from '../../output/document/build.ts';
import type { Language } from '../../text/language.ts';
import type { Context } from './context.ts';

/** The page's language: a document's for Markdown, Mermaid and files, the terminal's otherwise. */
export function pageLanguage(context: Context, catalogue: Catalogue, format: string): Language {
  return format === 'table' && context.options.output === undefined ? context.language : context.documentLanguage(catalogue);
}

/** Hands over a page as `md`, or drawn for a terminal (`table`). */
export async function emitPage(context: Context, format: string, document: DocumentTree): Promise<void> {
  if (format === 'md') context.emit((await import('../../output/document/markdown.ts')).toMarkdown(document));
  else context.emit((await import('../../output/document/terminal.ts')).toTerminal(document.root, { columns: context.columns, colour: context.colour() }));
}
