// Canonical formatting of a YAML file: the same values, the author's comments and order, one way of writing.
import { type Document, isCollection, parseDocument, visit } from 'yaml';
import { parseYaml } from './yaml.ts';
import { lineWidth, writing } from './yaml-style.ts';

/**
 * The text in canonical form: LF, two spaces of indentation, one space around, long texts folded. Null where the text
 * is no YAML that a catalogue may hold, or where rewriting it would change a value (then it is left alone).
 */
export function formatYaml(text: string): string | null {
  const before = parseYaml(text);
  if (before.problems.length > 0) return null;
  let formatted = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // a comment that moves can change how the next line is folded: written until it stays the same
  for (let pass = 0; pass < 4; pass++) {
    const document = parseDocument(formatted);
    unfoldLongLists(document, formatted);
    const next = document.toString(writing);
    if (next === formatted) break;
    formatted = next;
  }
  const after = parseYaml(formatted);
  const same = after.problems.length === 0 && JSON.stringify(after.value) === JSON.stringify(before.value);
  return same ? formatted : null;
}

// a list or map in brackets that does not fit on its line is written in block style, one entry a line
function unfoldLongLists(document: Document, text: string): void {
  visit(document, {
    Collection(_key, node) {
      if (!isCollection(node) || node.flow !== true || !node.range) return;
      const [start, end] = node.range;
      const source = text.slice(start, end);
      const column = start - text.lastIndexOf('\n', start) - 1;
      if (!source.includes('#') && column + source.replace(/\s+/g, ' ').length > lineWidth) node.flow = false;
    },
  });
}
