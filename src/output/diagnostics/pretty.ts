// Findings for people: what, where in the file, what to do.
import { Locator } from '../../files/position.ts';
import type { Severity } from '../../model/finding.ts';
import type { Language } from '../../text/language.ts';
import { colours, safeLine, safeText, wrap } from '../terminal.ts';
import type { Placed } from './place.ts';

const words: Record<Language, Record<Severity, string>> = {
  de: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

export interface PrettyOptions {
  language: Language;
  colour: boolean;
  columns: number;
  /** Path from the working folder to the catalogue, with a trailing slash. */
  prefix: string;
  textOf(file: string): string | undefined;
}

/** The findings with a frame of the code around each. */
export function diagnosticsPretty(problems: readonly Placed[], { language, colour, columns, prefix, textOf }: PrettyOptions): string {
  const c = colours(colour);
  const paint: Record<Severity, (text: string) => string> = { error: c.red, warning: c.yellow, info: c.blue };
  let at: { file: string; locator: Locator } | null = null;
  return problems.map((problem) => {
    const { severity, rule, file, line, column, message, remedy } = problem;
    const head = `${c.bold(paint[severity](`${words[language][severity]} ${rule}`))}  ${c.bold(`${safeLine(prefix + file)}:${line}:${column}`)}`;
    const text = textOf(file);
    if (text !== undefined && at?.file !== file) at = { file, locator: new Locator(text) };
    const frame = text === undefined || text === '' ? [] : codeFrame(at!.locator, problem, columns, colour, paint[severity]);
    const said = wrap(safeText(message[language]), columns - 2).map((each) => `  ${each}`);
    const advice = wrap(safeText(remedy[language]), columns - 4).map((each, i) => `${i === 0 ? `  ${c.green('→')} ` : '    '}${each}`);
    return [head, ...said, ...frame, ...advice, ''].join('\n');
  }).join('\n');
}

// the line meant, with the line before it, the value underlined
function codeFrame(locator: Locator, { line, column, endLine, endColumn }: Placed, columns: number, colour: boolean, paint: (text: string) => string): string[] {
  const c = colours(colour);
  const width = String(line).length;
  const room = columns - width - 5;
  const shift = column > room - 8 ? column - Math.floor(room / 2) : 0;
  const view = (content: string): string => [...content].slice(shift, shift + room).map(oneColumn).join('');
  const row = (n: number): string => `  ${c.dim(`${String(n).padStart(width)} │`)} ${view(locator.line(n))}`.trimEnd();
  const length = endLine === line ? Math.max(1, endColumn - column) : Math.max(1, [...locator.line(line)].length - column + 1);
  const marker = `  ${' '.repeat(width)} ${c.dim('│')} ${' '.repeat(Math.max(0, column - 1 - shift))}${paint('^'.repeat(Math.max(1, Math.min(length, room - column + 1 + shift))))}`;
  return [...(line > 1 && locator.line(line - 1).trim() !== '' ? [row(line - 1)] : []), row(line), marker];
}

// every character as one column, so that the marker stands under what it means
function oneColumn(character: string): string {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\u2028\u2029]/.test(character) ? (character === '\t' ? ' ' : '·') : character;
}
