// Documents of the draw in the formats that show documents.
import type { DocumentTree } from '../../output/document/build.ts';

/** A document in a format. */
export async function documentBytes(document: DocumentTree, _format: string): Promise<string> {
  return (await import('../../output/document/markdown.ts')).toMarkdown(document);
}
