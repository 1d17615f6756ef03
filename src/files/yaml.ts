// Reads one YAML file. Plain files are read by fast.ts; whatever that declines by the flat events of a whole parser, in one
// pass that refuses everything a catalogue has no use for. `yaml` is asked only to word the syntax errors.
import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { type Both, lazily } from '../text/language.ts';
import { messages, syntaxMessage } from '../text/reading.ts';
import { keep, type Kept, textOf } from './bytes.ts';
import { codeName, forbiddenEscape } from './characters.ts';
import { eventsOf } from './events.ts';
import { declined, parseFast, TooManyKeys } from './fast.ts';
import { limits } from './limits.ts';
import { integer, plainValue } from './plain-value.ts';
import { endOf, Locator, startOf } from './position.ts';

/** A problem with the text itself, before there is any value to point at. Offsets count UTF-16 units. */
export interface TextProblem {
  rule: string;
  start: number;
  end: number;
  message: Both;
  remedy: Both;
}

export interface Parsed {
  /** The value, or undefined where the text was refused. */
  value: unknown;
  problems: TextProblem[];
}

const lostZero = /^[-+]?0[0-9]/;
/** A number with three decimals of which the last is 0: nobody writes two and a half so, but many write two thousand five hundred. */
export const thousands = /^[-+]?[1-9][0-9]{0,2}\.[0-9]{2}0$/;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses the text of one file. Never throws. */
export function parseYaml(text: string): Parsed {
  return parsePlain(keep(Buffer.from(text))) ?? parseWhole(text);
}

/** Parses the bytes of one file, valid UTF-8, where they keep to plain YAML; null where the whole parser has to see the text. */
export function parsePlain(file: Kept): Parsed | null {
  const value = parseFast(file, limits.keysInMapping);
  if (value === declined) return null;
  if (!(value instanceof TooManyKeys)) return { value, problems: [] };
  const at = textOf({ ...file, end: value.at }).length;
  return { value: undefined, problems: [{ rule: 'F007', start: at, end: at + 1, ...messages.tooManyKeys(limits.keysInMapping) }] };
}

/** The same by the whole parser, whatever the text. */
export function parseWhole(text: string): Parsed {
  let events: Event[];
  try {
    events = eventsOf(text, { maxDepth: limits.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, problems: [syntaxProblem(text, error)] };
  }
  return build(text, events);
}

function build(text: string, events: Event[]): Parsed {
  const problems: TextProblem[] = [];
  const locator = new Locator(text);
  const refuse = (rule: string, start: number, end: number, what: { message: Both; remedy: Both }): void => {
    problems.push({ rule, start, end, ...what });
  };
  let at = 0;
  let documents = 0;
  let result: unknown;

  const properties = (event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void => {
    if (event.anchorStart >= 0) refuse('F004', event.anchorStart - 1, event.anchorEnd, messages.anchor);
    if (event.tagStart >= 0) refuse('F004', event.tagStart, event.tagEnd, messages.tag);
  };
  const scalar = (event: ScalarEvent): unknown => {
    properties(event);
    const raw = getScalarValue(text, event);
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      const bad = forbiddenEscape.exec(raw);
      if (bad) refuse('F002', event.valueStart, event.valueEnd, messages.controlCharacter(codeName(bad[0])));
    }
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return raw;
    const value = plainValue(raw);
    if (typeof value === 'number') {
      if (lostZero.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.leadingZero(raw));
      else if (thousands.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.thousands(raw, String(value)));
      else if (integer.test(raw) ? !Number.isSafeInteger(value) : !Number.isFinite(value) && /[0-9]/.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.hugeNumber(raw));
    }
    return value;
  };
  const node = (): unknown => {
    const event = events[at++]!;
    switch (event.type) {
      case EVENT_ID.SCALAR: return scalar(event);
      case EVENT_ID.ALIAS:
        refuse('F004', event.anchorStart - 1, event.anchorEnd, messages.alias);
        return null;
      case EVENT_ID.SEQUENCE: {
        properties(event);
        const items: unknown[] = [];
        while (events[at]!.type !== EVENT_ID.POP) items.push(node());
        at++;
        return items;
      }
      case EVENT_ID.MAPPING: {
        properties(event);
        return mapping();
      }
      default: throw new Error('unexpected event');
    }
  };
  const mapping = (): Record<string, unknown> => {
    const map: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    while (events[at]!.type !== EVENT_ID.POP) {
      const key = events[at]!;
      const where = startOf(key);
      const value = node();
      if (key.type !== EVENT_ID.SCALAR) refuse('F004', where, where + 1, messages.complexKey);
      const name = typeof value === 'string' ? value : key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '';
      const end = key.type === EVENT_ID.SCALAR ? endOf(key) : where + 1;
      const first = seen.get(name);
      if (key.type === EVENT_ID.SCALAR && typeof value !== 'string') refuse('F004', where, end, messages.keyNotText(name));
      else if (end - where > limits.key) refuse('F007', where, end, messages.longKey(limits.key)); // YAML's own limit
      else if (name === '<<') refuse('F004', where, end, messages.mergeKey);
      else if (refusedKeys.has(name)) refuse('F004', where, end, messages.refusedKey(name));
      else if (first !== undefined) refuse('F005', where, end, messages.duplicateKey(name, locator.place(first).line));
      if (first === undefined && seen.size === limits.keysInMapping) refuse('F007', where, end, messages.tooManyKeys(limits.keysInMapping));
      if (first === undefined) seen.set(name, where);
      const item = node();
      if (!refusedKeys.has(name) && first === undefined) map[name] = item;
    }
    at++;
    return map;
  };

  while (at < events.length) {
    const event = events[at++]!;
    if (event.type !== EVENT_ID.DOCUMENT) continue;
    documents++;
    if (event.directives.length > 0) refuse('F004', 0, Math.max(1, text.indexOf('\n')), messages.directive);
    if (documents > 1) {
      const next = events[at];
      const start = next && next.type !== EVENT_ID.POP ? startOf(next) : text.length;
      refuse('F004', Math.max(0, start), start + 1, messages.secondDocument);
      break;
    }
    if (events[at]!.type !== EVENT_ID.POP) result = node();
    else result = null;
  }
  if (documents === 0) result = null;
  return { value: problems.length > 0 ? undefined : result, problems };
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

function syntaxProblem(text: string, error: YAMLException): TextProblem {
  const reason = error.reason ?? '';
  const position = Math.min(error.mark?.position ?? 0, text.length);
  if (/nesting|depth/i.test(reason)) return { rule: 'F007', start: position, end: position + 1, ...messages.tooDeep(limits.depth) };
  return new SyntaxProblem(text, position, reason);
}

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

function wordSyntaxError(text: string, position: number, reason: string): { start: number; end: number; message: Both; remedy: Both } {
  const line = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
  const content = line + /^[ \t]*/.exec(text.slice(line, position + 1000))![0].length;
  if (position <= content && text.slice(line, content).includes('\t')) return { start: line, end: content, ...syntaxMessage('TAB_AS_INDENT', '') };
  // a large hostile file would take long
  if (text.length < 50_000) {
    const [first] = parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).errors;
    if (first) return { ...markOf(text, first.code, first.message, first.pos), ...syntaxMessage(first.code, first.message, lineFrom(text, first.pos[0])) };
  }
  return { start: position, end: position + 1, ...syntaxMessage('', reason) };
}
