// Several names in one cell.

/** The names in a cell: split at line breaks and separators, not within brackets; list marks and doubles go. */
export function splitNames(cell: string, separators: readonly string[] = [',', ';']): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const take = (end: number): void => {
    const name = cell.slice(start, end).replace(/^[\s•·–—*-]+(?=\S)/, '').replace(/[\s;,]+$/, '').replace(/\s+/g, ' ');
    if (name !== '' && !names.includes(name)) names.push(name);
  };
  for (let i = 0; i < cell.length; i++) {
    const character = cell[i]!;
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && depth > 0) depth--;
    else if (character === '\n') depth = 0; // a bracket that nobody closed
    if (depth > 0) continue;
    const separator = character === '\n' ? character : separators.find((each) => cell.startsWith(each, i));
    if (separator === undefined) continue;
    take(i);
    i += separator.length - 1;
    start = i + 1;
  }
  take(cell.length);
  return names;
}
