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
  const gutter = String(line).length;
  const room = columns - gutter - 5;
  const characters = [...locator.line(line)];
  const before = widthOf(characters.slice(0, column - 1));
  const marked = Math.max(1, widthOf(endLine === line ? characters.slice(column - 1, endColumn - 1) : characters.slice(column - 1)));
  const shift = before > room - 9 ? before + 1 - Math.floor(room / 2) : 0;
  const row = (n: number): string => `  ${c.dim(`${String(n).padStart(gutter)} │`)} ${view([...locator.line(n)], shift, room)}`.trimEnd();
  const marker = `  ${' '.repeat(gutter)} ${c.dim('│')} ${' '.repeat(before - shift)}${paint('^'.repeat(Math.max(1, Math.min(marked, room - before + shift))))}`;
  const above = line > 1 && view([...locator.line(line - 1)], shift, room).trim() !== '' ? [row(line - 1)] : [];
  return [...above, row(line), marker];
}

// the part of a line between two columns of the terminal
function view(characters: readonly string[], from: number, room: number): string {
  let at = 0;
  let shown = '';
  for (const character of characters) {
    const width = widthOf([character]);
    if (at >= from && at + width <= from + room) shown += width === 0 ? character : visible(character);
    else if (at < from && at + width > from) shown += ' '; // half of a wide character
    at += width;
    if (at > from + room) break;
  }
  return shown;
}

// what a terminal would not show or would obey
// eslint-disable-next-line no-control-regex
const harmful = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\u2028\u2029]/;

function visible(character: string): string {
  return harmful.test(character) ? (character === '\t' ? ' ' : '·') : character;
}

const none = /^(?:[\p{Mn}\p{Me}\u200b\u200c\u2060]|\u200d|\ufe0f)$/u;
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

// columns that characters take on a terminal, so that the marker stands under what it means
function widthOf(characters: readonly string[]): number {
  let width = 0;
  for (const character of characters) if (character < '\u0300') width++;
  else width += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
