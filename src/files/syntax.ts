// What is wrong with a text that is not YAML: known slips by their look, the rest as `yaml` words it.
import { YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { type Both, lazily } from '../text/language.ts';
import { messages, syntaxMessage } from '../text/reading.ts';
import { eventsOf } from './events.ts';
import { limits } from './limits.ts';

/** A large hostile file would take long to be read once more. UTF-16 units. */
const longest = 50_000;

/** A problem with the text itself, before there is any value to point at. Offsets count UTF-16 units. */
export interface TextProblem {
  rule: string;
  start: number;
  end: number;
  message: Both;
  remedy: Both;
}

/** Words and place of a syntax error, made when somebody looks: `yaml` reads on after an error and words it well, but slowly. */
class SyntaxProblem implements TextProblem {
  readonly rule = 'F003';
  readonly #text: string;
  readonly #position: number;
  readonly #reason: string;
  #worded: { start: number; end: number; message: Both; remedy: Both } | null = null;

  constructor(text: string, position: number, reason: string) {
    this.#text = text;
    this.#position = position;
    this.#reason = reason;
  }

  get #said(): { start: number; end: number; message: Both; remedy: Both } {
    return (this.#worded ??= wordSyntaxError(this.#text, this.#position, this.#reason));
  }

  get start(): number { return this.#said.start; }
  get end(): number { return this.#said.end; }
  get message(): Both { return lazily(() => this.#said.message); }
  get remedy(): Both { return lazily(() => this.#said.remedy); }
}

/** What is wrong with a text that is not YAML. */
export function syntaxProblem(text: string, error: YAMLException): TextProblem {
  const reason = error.reason ?? '';
  const position = Math.min(error.mark?.position ?? 0, text.length);
  if (/nesting|depth/i.test(reason)) return { rule: 'F007', start: position, end: position + 1, ...messages.tooDeep(limits.depth) };
  return new SyntaxProblem(text, position, reason);
}

const lineStart = (text: string, position: number): number => (position <= 0 ? 0 : Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1);
const lineFrom = (text: string, start: number): string => /^[^\r\n]*/.exec(text.slice(start))![0];

// what to mark: of brackets and quotation marks that are never closed the opening one, of a text with a colon its line
function markOf(text: string, code: string, message: string, [start, end]: readonly [number, number]): { start: number; end: number } {
  const close = /end with a ([\]}])/.exec(message)?.[1];
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  const opening = close !== undefined ? lastOpen(text.slice(0, start), close === ']' ? '[' : '{', close) : quote === undefined ? -1 : firstOpen(text, quote);
  if (opening >= 0) return { start: opening, end: opening + 1 };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { start, end: start + Math.max(1, lineFrom(text, start).trimEnd().length) };
  return { start, end: Math.max(end, start + 1) };
}

function lastOpen(text: string, open: string, close: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === close) depth++;
    else if (text[i] === open && depth-- === 0) return i;
  }
  return -1;
}

// a quotation mark at the start of a value whose line holds no second one
function firstOpen(text: string, quote: string): number {
  const match = new RegExp(`(?:^|[:\\-,\\[{]\\s*)${quote}[^${quote}\\r\\n]*$`, 'm').exec(text);
  return match ? match.index + match[0].indexOf(quote) : -1;
}

// what a merge leaves behind where both sides changed the same lines
const conflict = /^(?:<{7}|>{7})(?=[ \r\n]|$)/m;
// a field, perhaps the first of an entry, with no blank after its colon; an entry with none after its dash
const noBlank = /^(?<before>[ \t]*(?:- +)*(?:(?<dash>-)(?=[\p{L}_][\p{L}\d_-]*:(?:[ \t]|$))|[\p{L}_][\p{L}\d_-]*:))(?<after>[^\s/:]|[^\S \t\r\n])/u;

// whether the parser, which gave up at a position, gets further with another text
function mends(text: string, gaveUp: number, other: string): boolean {
  if (text.length > longest) return false;
  try {
    eventsOf(other, { maxDepth: limits.depth });
    return true;
  } catch (error) {
    return error instanceof YAMLException && (error.mark?.position ?? 0) > gaveUp + 1;
  }
}

// slips that say themselves better than by what the parser makes of them: in the line where it gives up, the one above or the one below
function slipAt(text: string, position: number, gaveUp = position): { start: number; end: number; message: Both; remedy: Both } | null {
  const left = conflict.exec(text);
  if (left) return { start: left.index, end: left.index + 7, ...messages.conflict };
  const above = lineStart(text, lineStart(text, position) - 1);
  for (let n = 0, line = above; n < 3 && line < text.length; n++) {
    const found = noBlank.exec(lineFrom(text, line));
    if (found) {
      const { before = '', dash, after = '' } = found.groups!;
      const start = line + before.length - 1, end = start + 1 + (/\s/.test(after) ? 1 : 0);
      const said = end > start + 1 ? messages.wrongBlank : dash === undefined ? messages.blankAfterColon : messages.blankAfterDash;
      // „Bürger:innen“ in the text of a neighbouring line is none; a dash moves the lines below as well
      if (dash !== undefined || mends(text, gaveUp, `${text.slice(0, start + 1)} ${text.slice(end)}`)) return { start, end, ...said };
    }
    line += lineFrom(text, line).length + 1;
    if (text[line - 1] === '\r' && text[line] === '\n') line++;
  }
  return null;
}

function wordSyntaxError(text: string, position: number, reason: string): { start: number; end: number; message: Both; remedy: Both } {
  const line = lineStart(text, position);
  const content = line + /^[ \t]*/.exec(text.slice(line, position + 1000))![0].length;
  if (position <= content && text.slice(line, content).includes('\t')) return { start: line, end: content, ...syntaxMessage('TAB_AS_INDENT', '') };
  const slip = slipAt(text, position);
  if (slip) return slip;
  if (text.length < longest) {
    const [first] = parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).errors;
    const near = first && slipAt(text, first.pos[0], position);
    if (near) return near;
    if (first) return { ...markOf(text, first.code, first.message, first.pos), ...syntaxMessage(first.code, first.message, lineFrom(text, first.pos[0])) };
  }
  return { start: position, end: position + 1, ...syntaxMessage('', reason) };
}
