// Documents of the draw in the formats that show documents.
import type { DocumentTree } from '../../output/document/build.ts';
import type { Context } from '../support/context.ts';

/** A document in a format: `text` for a terminal, `md`, `html`. */
export async function documentBytes(document: DocumentTree, format: string, context: Context): Promise<string> {
  if (format === 'html') return (await import('../../output/html/page.ts')).toHtml(document);
  if (format === 'md') return (await import('../../output/document/markdown.ts')).toMarkdown(document);
  return (await import('../../output/document/terminal.ts')).toTerminal(document.root, { columns: context.columns, colour: context.colour() });
}
