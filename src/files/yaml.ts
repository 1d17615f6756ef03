// Reads one YAML file. Plain files are read by fast.ts; whatever that declines by the flat events of a whole parser, in one
// pass that refuses everything a catalogue has no use for. `yaml` is asked only to word the syntax errors.
import { type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { Both } from '../text/language.ts';
import { messages, syntaxMessage } from '../text/reading.ts';
import { declined, parseFast } from './fast.ts';

/** Limits that keep refused input from taking long. */
export const limits = { bytes: 1024 * 1024, depth: 20, keysInMapping: 20_000 };

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

const integer = /^[-+]?[0-9]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const lostZero = /^[-+]?0[0-9]/;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a plain scalar in the core schema of YAML 1.2. */
export function plainValue(text: string): unknown {
  switch (text) {
    case '': case '~': case 'null': case 'Null': case 'NULL': return null;
    case 'true': case 'True': case 'TRUE': return true;
    case 'false': case 'False': case 'FALSE': return false;
    case '.nan': case '.NaN': case '.NAN': return Number.NaN;
    default: break;
  }
  const first = text.charCodeAt(0);
  if ((first < 48 || first > 57) && first !== 43 && first !== 45 && first !== 46) return text;
  if (integer.test(text) || float.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return text;
}

/** Parses the text of one file. Never throws. */
export function parseYaml(text: string): Parsed {
  const value = parseFast(text, plainValue);
  return value === declined ? parseWhole(text) : { value, problems: [] };
}

/** The same by the whole parser, whatever the text. */
export function parseWhole(text: string): Parsed {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: limits.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, problems: [wordSyntaxError(text, error)] };
  }
  return build(text, events);
}

function build(text: string, events: Event[]): Parsed {
  const problems: TextProblem[] = [];
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
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return raw;
    const value = plainValue(raw);
    if (typeof value === 'number') {
      if (lostZero.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.leadingZero(raw));
      else if (integer.test(raw) && !Number.isSafeInteger(value)) refuse('F006', event.valueStart, event.valueEnd, messages.hugeNumber(raw));
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
      const end = key.type === EVENT_ID.SCALAR ? key.valueEnd : where + 1;
      const first = seen.get(name);
      if (key.type === EVENT_ID.SCALAR && typeof value !== 'string') refuse('F004', where, end, messages.keyNotText(name));
      else if (name === '<<') refuse('F004', where, end, messages.mergeKey);
      else if (refusedKeys.has(name)) refuse('F004', where, end, messages.refusedKey(name));
      else if (first !== undefined) refuse('F005', where, end, messages.duplicateKey(name, lineOf(text, first)));
      if (seen.size > limits.keysInMapping) {
        if (seen.size === limits.keysInMapping + 1) refuse('F007', where, end, messages.tooManyKeys(limits.keysInMapping));
      }
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

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart - (event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED ? 1 : 0);
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  return 0;
}

/** 1-based line of an offset; LF, CRLF and lone CR all end a line. */
export function lineOf(text: string, offset: number): number {
  return placeOf(text, offset).line;
}

/** 1-based line and column of an offset. Columns count characters as an editor does (code points). */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  const breaks = /\r\n?|\n/g;
  for (let match = breaks.exec(text); match && match.index + match[0].length <= offset; match = breaks.exec(text)) {
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: [...text.slice(start, offset)].length + 1 };
}

function wordSyntaxError(text: string, error: YAMLException): TextProblem {
  const reason = error.reason ?? '';
  const position = Math.min(error.mark?.position ?? 0, text.length);
  if (/nesting|depth/i.test(reason)) return { rule: 'F007', start: position, end: position + 1, ...messages.tooDeep(limits.depth) };
  // `yaml` reads on after an error and words it well, but takes long over large hostile input
  if (text.length < 50_000) {
    const [first] = parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).errors;
    if (first) return { rule: 'F003', start: first.pos[0], end: Math.max(first.pos[1], first.pos[0] + 1), ...syntaxMessage(first.code, first.message) };
  }
  return { rule: 'F003', start: position, end: position + 1, ...syntaxMessage('', reason) };
}

/** Where a value and its key stand in the text, as offsets; `end` is after the last character. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The spans of the value (or key) at a JSON pointer's parts. Where the path ends early, the deepest part that exists:
 * a missing thing points at the entity it belongs to. The span of a value over several lines ends with its first line,
 * so that a marker never runs over the file, unless `whole` is asked for.
 */
export function spanOf(text: string, parts: readonly string[], on: 'key' | 'value', whole = false): Span {
  let events: Event[];
  try {
    events = parseEvents(text, {});
  } catch {
    return { start: 0, end: 1 };
  }
  let at = 0;
  const skip = (): number => {
    // returns the end offset of what was skipped
    let depth = 0;
    let end = 0;
    do {
      const event = events[at++]!;
      if (event.type === EVENT_ID.POP) depth--;
      else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) { depth++; end = Math.max(end, event.start + 1); }
      else if (event.type === EVENT_ID.SCALAR) end = Math.max(end, event.valueEnd + (event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED ? 1 : 0));
    } while (depth > 0);
    return end;
  };
  while (at < events.length && events[at]!.type === EVENT_ID.DOCUMENT) at++;
  let found: Span = { start: 0, end: 1 };
  let key: Span | null = null;
  for (let depth = 0; ; depth++) {
    const event = events[at];
    if (!event || event.type === EVENT_ID.POP) return key ?? found;
    const start = startOf(event);
    if (depth === parts.length) {
      if (on === 'key' && key) return key;
      const end = skip();
      return start < 0 || end <= start ? key ?? found : { start, end: whole ? end : trimmed(text, start, end) };
    }
    const part = parts[depth]!;
    if (event.type === EVENT_ID.MAPPING) {
      at++;
      let matched = false;
      const outer: Span = key ?? { start, end: start + 1 };
      let firstKey: Span | null = null;
      while (events[at]!.type !== EVENT_ID.POP) {
        const keyEvent = events[at]!;
        const keyStart = startOf(keyEvent);
        const name = keyEvent.type === EVENT_ID.SCALAR ? getScalarValue(text, keyEvent) : '';
        const keyEnd = skip();
        const span = { start: keyStart, end: keyEnd };
        firstKey ??= span;
        if (name === part) { key = span; matched = true; break; }
        skip();
      }
      if (!matched) return depth === 0 ? firstKey ?? outer : outer;
    } else if (event.type === EVENT_ID.SEQUENCE) {
      at++;
      const outer: Span = key ?? { start, end: start + 1 };
      let index = Number(part);
      while (index > 0 && events[at]!.type !== EVENT_ID.POP) { skip(); index--; }
      if (events[at]!.type === EVENT_ID.POP) return outer;
      found = { start: startOf(events[at]!), end: startOf(events[at]!) + 1 };
      key = null;
    } else return key ?? { start, end: skip() };
  }
}

function trimmed(text: string, start: number, end: number): number {
  const line = /[\r\n]/.exec(text.slice(start, end));
  return line ? Math.max(start + 1, start + line.index) : end;
}
